/**
 * `npm test`: everything that CI runs, in this order: types, types of the workers (without the DOM), lint and format,
 * unit and oracle tests, build, browser tests. Ends with the counts and fails if any step failed.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded, call, installIfNeeded } from './fresh.mjs';

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

function check(name, status) {
  if (status === 0) counts.passed++;
  else {
    counts.failed++;
    console.error(`✗ ${name} failed`);
  }
}

function vitest(project, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'drehscheibe-'));
  const report = join(folder, 'report.json');
  const status = call(
    'npx',
    [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env: { ...process.env, ...env } },
  );
  if (existsSync(report)) {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    counts.passed += result.numPassedTests;
    // A file that fails to load has no failed test of its own, but it has failed.
    counts.failed += Math.max(result.numFailedTests, status === 0 ? 0 : 1);
  } else counts.failed++;
  rmSync(folder, { recursive: true, force: true });
}

check('Types', call('npx', ['tsc', '--noEmit', '-p', '.']));
check('Types of the workers', call('npx', ['tsc', '--noEmit', '-p', 'workers']));
check('Lint and format', call('npx', ['biome', 'ci', '--error-on-warnings', '--colors=off']));
vitest('unit');
const built = buildIfNeeded();
check('Build', built);
const chromium = browser();
if (!chromium) {
  counts.failed++;
  console.error(
    'No Chromium found for the browser tests. On Debian or Ubuntu: sudo apt-get install chromium. ' +
      'Elsewhere: install Chrome or Chromium and name it in the variable CHROMIUM.',
  );
} else if (built === 0) vitest('browser', { CHROMIUM: chromium });

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
