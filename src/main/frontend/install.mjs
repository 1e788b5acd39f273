// Installs a folder's npm packages, only when its lock file changed since the last time.
// Used by the build of the page and by the browser tests.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a command line through the shell, because npm is a script (npm.cmd) on Windows. */
export function run(commandLine, folder, env = {}) {
  const { status } = spawnSync(commandLine, {
    cwd: folder,
    env: { ...process.env, ...env },
    shell: true,
    stdio: 'inherit',
  });
  if (status !== 0) fail(`"${commandLine}" failed in ${folder}.`);
}

function checkTools() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!supported) fail(`Node.js 20.19 or later (of 22: 22.12 or later) is needed, this is ${process.versions.node}.`);
  if (spawnSync('npm --version', { shell: true, stdio: 'ignore' }).status !== 0) {
    fail('npm was not found. It comes with Node.js; is it in the PATH?');
  }
}

/** Installs what package-lock.json in the folder names. */
export function install(folder, label) {
  checkTools();
  // The platform counts because some packages are native.
  const wanted = createHash('sha256')
    .update(`${process.platform} ${process.arch}\n`)
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(folder, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`${label}: installing npm packages.`);
  run('npm ci --ignore-scripts --no-audit --no-fund', folder);
  writeFileSync(stamp, wanted);
}
