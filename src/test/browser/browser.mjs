// Finds and starts a Chromium: the one named by CHROMIUM, else an installed one,
// else the one that comes with an npm package (Linux on x64 only).
import { spawnSync } from 'node:child_process';
import {
  accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = import.meta.dirname;
const HELP = 'Install Chromium, or set the environment variable CHROMIUM to the path of a Chromium or Chrome.';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function installedChromium() {
  const inPath = NAMES.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name)));
  return ['/usr/bin/chromium', ...inPath].find(isExecutable);
}

/** Unpacks the npm package's Chromium with its shared libraries and returns how to start it. */
async function packagedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No Chromium was found, and there is none to unpack for ${process.platform} on ${process.arch}. ${HELP}`);
  }
  const packageFile = join(folder, 'node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(packageFile)) throw new Error(`No Chromium was found, and the npm packages are not installed. ${HELP}`);
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  const cache = join(folder, 'node_modules/.cache');
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) {
    // Unpacked under another name first, so that an interrupted run leaves nothing that looks complete.
    mkdirSync(cache, { recursive: true });
    const temporary = mkdtempSync(join(cache, 'unpacking-'));
    await unpackInto(temporary);
    try {
      renameSync(temporary, home);
    } catch (error) {
      rmSync(temporary, { recursive: true, force: true });
      if (!existsSync(home)) throw error; // Otherwise another run was faster.
    }
  }
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: fontConfiguration(home) },
  };
}

/** Chromium does not run without any font, so the package's fonts are added to those of the machine. */
function fontConfiguration(home) {
  const file = join(home, 'fonts.conf');
  writeFileSync(file, `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`);
  return file;
}

async function unpackInto(directory) {
  const before = { ...process.env };
  // The package unpacks into the temporary directory, and its shared libraries only on AWS Lambda.
  process.env.TMPDIR = directory;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM names ${named}, which cannot be executed.`);
    return { executablePath: named, env: {} };
  }
  const installed = installedChromium();
  return installed ? { executablePath: installed, env: {} } : packagedChromium();
}

/** Starts the browser with a fresh profile. It is not quiet about failing: there is no skipping. */
export async function launchBrowser() {
  const { executablePath, env } = await findChromium();
  const environment = { ...process.env, ...env };
  const check = spawnSync(executablePath, ['--version'], { env: environment, encoding: 'utf8' });
  if (check.status !== 0) {
    throw new Error(`${executablePath} does not start: ${check.stderr || check.error || check.status}\n${HELP}`);
  }
  console.log(`Browser: ${check.stdout.trim()} (${executablePath})`);
  return chromium.launch({
    executablePath,
    env: environment,
    headless: true,
    args: [
      '--no-sandbox', // Chromium's sandbox does not work for root.
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
