// Installs the public suites and runs them. BASE_URL is the address of the running application.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fail, install } from '../../main/frontend/install.mjs';

const folder = import.meta.dirname;
if (!process.env.BASE_URL) fail('Set BASE_URL to the address of the running application.');
install(folder, 'Protocol tests');

const tests = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...tests], { cwd: folder, stdio: 'inherit' });
process.exit(status ?? 1);
