import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a step of `pnpm test` came to. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The last line of `pnpm test`. */
export function summaryLine(steps: readonly Counts[]): string {
  const { passed, failed, skipped } = total(steps);
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export function total(steps: readonly Counts[]): Counts {
  const sum = (key: keyof Counts): number => steps.reduce((before, step) => before + step[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * The counts of a vitest run, from its JSON report and its exit code. A file that could not be run counts as one
 * failure, and so does a run that ends badly although no test failed, or without a report.
 */
export function countTests(report: string | undefined, exitCode: number): Counts {
  const none: VitestReport = {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
  };
  const result = report === undefined ? none : (JSON.parse(report) as VitestReport);
  const brokenFiles = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = result.numFailedTests + brokenFiles.length;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** A step that hangs fails, so that the last line is always printed. */
const LONGEST_STEP = 10 * 60_000;

const binary = (name: string): string => join('node_modules', '.bin', name);

/** Runs a program with its output shown and no input; its exit code, 1 when it was killed or could not start. */
function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: LONGEST_STEP });
    child.on('error', (error) => {
      write(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function check(program: string, args: readonly string[]): Promise<Counts> {
  const ok = (await run(program, args)) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

async function tests(): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-report-'));
  const file = join(folder, 'report.json');
  try {
    const exitCode = await run(binary('vitest'), [
      'run',
      // A saved answer that is missing is a failure, not a reason to write it.
      '--update=none',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    return countTests(readIfThere(file), exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const write = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const steps: readonly (readonly [name: string, work: () => Promise<Counts>])[] = [
    ['generated files', () => check(process.execPath, ['tools/generate.ts', '--check'])],
    ['types', () => check(binary('tsc'), ['--noEmit'])],
    ['lint and format', () => check(binary('biome'), ['ci', '--max-diagnostics=50', '.'])],
    ['tests', tests],
  ];
  const results: Counts[] = [];
  for (const [name, work] of steps) {
    write(`\n${name} …`);
    const start = performance.now();
    const counts = await work().catch((error: unknown) => {
      write(String(error));
      return { passed: 0, failed: 1, skipped: 0 };
    });
    results.push(counts);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    write(`${name}: ${counts.failed > 0 ? 'failed' : 'passed'} in ${seconds} s`);
  }
  process.exitCode = total(results).failed > 0 ? 1 : 0;
  write(`\n${summaryLine(results)}`);
}

if (import.meta.main) await main();
