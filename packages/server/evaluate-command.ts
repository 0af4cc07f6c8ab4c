import {
  EvaluationStopped,
  evaluatePopulation,
  type PopulationReport,
  type Rules,
  refreshChanged,
  refreshDue,
} from '@tidu/core';
import { parseDay, type Reading } from '@tidu/policy';
import { Presets, SingleBar } from 'cli-progress';
import { withClient } from './database/database.ts';

export interface EvaluateOptions {
  readonly on?: string;
  readonly reading?: string;
  readonly fresh?: boolean;
  /** What `--resume` says is what is done anyway; it is for those who want to be sure. */
  readonly resume?: boolean;
  readonly changed?: boolean;
  readonly due?: boolean;
}

/** Decides every policy for the whole population, or again what changed or is due, and prints what became of it. */
export async function evaluateProvince(
  url: string,
  rules: Rules,
  options: EvaluateOptions,
  today: string,
): Promise<void> {
  const on = parseDay(options.on ?? today);
  if (on === undefined) throw new Error(`--on: expected a day as YYYY-MM-DD, found ${options.on}.`);
  const reading = readingOf(options.reading ?? 'LITERAL');
  if (rules.policies.size === 0) throw new Error('evaluate: expected plugins with policies, found none.');
  await withClient(url, (writer) =>
    withClient(url, async (reader) => {
      if (options.changed || options.due) {
        const { subjects, answers } = options.changed
          ? await refreshChanged(writer, rules)
          : await refreshDue(writer, rules, on);
        print(`${subjects} subjects decided again, ${answers} answers.`);
        return;
      }
      print(
        summary(
          await withProgress((onProgress, signal) =>
            withClient(url, (recordReader) =>
              evaluatePopulation({ reader, recordReader, writer }, rules, {
                on,
                reading,
                fresh: options.fresh === true && options.resume !== true,
                onProgress,
                signal,
                clock: () => performance.now(),
              }),
            ),
          ),
        ),
      );
    }),
  );
}

function readingOf(text: string): Reading {
  if (text === 'LITERAL' || text === 'AS_AMENDED') return text;
  throw new Error(`--reading: expected LITERAL or AS_AMENDED, found ${text}.`);
}

type OnProgress = (progress: { readonly done: number; readonly of: number }) => void;

/** A bar in a terminal. Ctrl-C stops after the rows under way. */
async function withProgress<Result>(
  work: (onProgress: OnProgress, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const bar = process.stderr.isTTY
    ? new SingleBar(
        {
          stream: process.stderr,
          format: 'deciding [{bar}] {value} of {total} rows, {eta_formatted} left',
          hideCursor: true,
        },
        Presets.shades_classic,
      )
    : undefined;
  let isStarted = false;
  try {
    return await work(({ done, of }) => {
      if (!isStarted) bar?.start(of, done);
      isStarted = true;
      bar?.update(done);
    }, stop.signal);
  } catch (error) {
    if (error instanceof EvaluationStopped) throw new Error(error.message);
    throw error;
  } finally {
    bar?.stop();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

function summary({
  run,
  isResumed,
  policies,
  rowsRead,
  rowsKept,
  content,
  seconds,
}: PopulationReport): string {
  const times = Object.entries(seconds).map(([part, each]) => `${part} ${each.toFixed(1)} s`);
  return [
    `Run ${run}${isResumed ? ', gone on with' : ''}: ${policies} policies, ${rowsRead} rows read, ${rowsKept} answers kept.`,
    `  ${times.join(', ')}`,
    `  content ${content}`,
  ].join('\n');
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
