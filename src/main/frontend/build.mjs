// Builds the GraphiQL page. Maven runs this at every build, so it does nothing when nothing changed.
// OUT_DIR (optional) is the root of the static resources; the page goes to graphiql/ in it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, run } from './install.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const outDir = resolve(folder, process.env.OUT_DIR || '../../../target/classes/static');
const stamp = join(outDir, 'graphiql', '.source-hash');

function filesUnder(path) {
  if (!statSync(join(folder, path)).isDirectory()) return [path];
  return readdirSync(join(folder, path)).sort().flatMap((name) => filesUnder(`${path}/${name}`));
}

function sourceHash() {
  const hash = createHash('sha256');
  const inputs = ['index.html', 'package.json', 'package-lock.json', 'vite.config.js', 'public', 'src'];
  for (const path of inputs.flatMap(filesUnder)) {
    hash.update(`${path}\n`).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}

const wanted = sourceHash();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  console.log('GraphiQL page: unchanged, build skipped.');
} else {
  install(folder, 'GraphiQL page');
  console.log('GraphiQL page: building.');
  run('npm run --silent build -- --logLevel warn', folder, { OUT_DIR: outDir });
  writeFileSync(stamp, wanted); // Written last: a build that failed half-way is done again.
}
