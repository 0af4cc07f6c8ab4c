import { expect, test } from 'vitest';
import { countTests, summaryLine } from './test.ts';

const report = (numbers: object, files: readonly object[] = []): string =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: files,
    ...numbers,
  });

test('the last line adds up all steps, and mentions skipped tests only when there are any', () => {
  const one = { passed: 1, failed: 0, skipped: 0 };
  expect(summaryLine([one, { passed: 7, failed: 2, skipped: 0 }])).toBe('8 passed, 2 failed');
  expect(summaryLine([one, { passed: 7, failed: 0, skipped: 3 }])).toBe('8 passed, 0 failed, 3 skipped');
});

test('tests are counted as vitest reports them', () => {
  const text = report({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
  expect(countTests(text, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('a file that could not be run is a failure, a file with failed tests is not counted twice', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const failed = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
  expect(countTests(report({ numPassedTests: 1, numFailedTests: 1 }, [broken, failed]), 1)).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
  });
});

test('a run that ends badly without a failed test, or without a report, is a failure', () => {
  expect(countTests(report({ numPassedTests: 3 }), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a run that passes has no failure', () => {
  expect(countTests(report({ numPassedTests: 3 }), 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
});
