/**
 * `npm test`: everything that CI runs: types; beside them, on a second core, types of the workers (without the DOM), lint and
 * format, and the build; then unit and oracle tests, then browser tests. Ends with the counts and fails if any step failed.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBesideIfNeeded, call, callBeside, installIfNeeded } from './fresh.mjs';

installIfNeeded();

const BROWSERS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
].filter(Boolean);

/** The browser for the browser tests; on Debian as root it is installed when missing. */
function browser() {
  const found = BROWSERS.find(existsSync);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests …');
    call('apt-get', ['update', '-qq']);
    call('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return BROWSERS.find(existsSync);
  }
  return undefined;
}

const counts = { passed: 0, failed: 0 };
/** What failed and why, said once more at the end: whoever keeps only the last lines still learns it. */
const failures = [];
/** Tests that passed at their second try. */
const again = [];

function fail(name, why = '') {
  counts.failed++;
  failures.push({ name, why });
}

function check(name, status) {
  if (status === 0) counts.passed++;
  else fail(name);
}

function vitest(project, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'drehscheibe-'));
  const report = join(folder, 'report.json');
  const status = call(
    'npx',
    ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=./.ci/reporter.mjs'],
    { env: { ...process.env, ...env, DREHSCHEIBE_REPORT: report } },
  );
  if (existsSync(report)) {
    const { passed, failures: found, again: repeated } = JSON.parse(readFileSync(report, 'utf8'));
    counts.passed += passed;
    for (const { name, why } of found) fail(name, why);
    again.push(...repeated);
    if (status !== 0 && found.length === 0)
      fail(`The tests ${project}`, 'Every test passed, and yet the run ended with an error: see above.');
  } else fail(`The tests ${project}`, 'They ended without a report.');
  rmSync(folder, { recursive: true, force: true });
}

const types = callBeside('npx', ['tsc', '--noEmit', '-p', '.']);
const typesOfWorkers = await callBeside('npx', ['tsc', '--noEmit', '-p', 'workers']);
const lint = await callBeside('npx', ['biome', 'ci', '--error-on-warnings', '--colors=off']);
const built = await buildBesideIfNeeded();
check('Types', await types);
check('Types of the workers', typesOfWorkers);
check('Lint and format', lint);
check('Build', built);
vitest('unit*');
const chromium = browser();
if (!chromium) {
  fail(
    'The browser tests',
    'No Chromium found. On Debian or Ubuntu: sudo apt-get install chromium. ' +
      'Elsewhere: install Chrome or Chromium and name it in the variable CHROMIUM.',
  );
} else if (built === 0) vitest('browser', { CHROMIUM: chromium });

const say = (heading, why) =>
  console.log(why ? `\n${heading}\n${why.split('\n').slice(0, 30).join('\n')}` : `\n${heading}`);
for (const { name, why } of again) say(`Passed at the second try: ${name}`, why);
for (const { name, why } of failures) say(`✗ ${name}`, why);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
