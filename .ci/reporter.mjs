import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What went wrong, what differs, and where in the project. */
const said = (errors) =>
  stripVTControlCharacters(
    errors.map(({ stack, message, diff }) => [stack ?? message, diff ?? ''].join('\n')).join('\n'),
  )
    .split('\n')
    .filter((line) => !/^\s*at .*node_modules/.test(line))
    .join('\n');

/**
 * Writes what `npm test` counts and repeats at its end: tests passed, what failed and why (tests, files that did not load,
 * errors after their test had ended), and tests that passed at a second try. Where to is told by `DREHSCHEIBE_REPORT`.
 */
export default class Report {
  onTestRunEnd(modules, unhandled) {
    const report = { passed: 0, failures: [], again: [] };
    const fail = (name, errors) => report.failures.push({ name, why: said(errors) });
    for (const file of modules) {
      const path = relative(process.cwd(), file.moduleId);
      if (file.errors().length > 0) fail(path, file.errors());
      for (const suite of file.children.allSuites())
        if (suite.errors().length > 0) fail(`${path} > ${suite.fullName}`, suite.errors());
      for (const test of file.children.allTests()) {
        const name = `${path} > ${test.fullName}`;
        const { state, errors } = test.result();
        if (state === 'passed') report.passed++;
        // What never ran, because its suite failed before it, is neither.
        if (state === 'failed') fail(name, errors);
        if (test.diagnostic()?.flaky) report.again.push({ name, why: said(errors ?? []) });
      }
    }
    if (unhandled.length > 0) fail('An error outside of any test', unhandled);
    writeFileSync(process.env.DREHSCHEIBE_REPORT, JSON.stringify(report));
  }
}
