import { createHash } from 'node:crypto';
import { type Assumptions, assume, type Day, type Policy, type Reading } from '@tidu/policy';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Rules } from '../../rules/rules.ts';
import { sourceOf } from '../../rules/statement.ts';
import { type Chunk, createChunk, KEY_BYTES, readChunks, uuidText } from './chunk.ts';
import { type PopulationColumns, populationColumns, subjectsOf } from './columns.ts';
import { COPY_HEADER, COPY_TRAILER, createEncoder, STORED_COLUMNS } from './encode.ts';
import { nextLook, turnColumns } from './next-look.ts';
import { attachPartition, partitionOf } from './partition.ts';
import { policyProgram } from './program.ts';
import { recordStream } from './record-stream.ts';
import { addCounts, lawOfRun, numberPolicies, type OpenRun, openRun } from './runs.ts';
import { asSystem, becomeSystem } from './system.ts';
import { createTally, type TallyLine } from './tally.ts';

export interface PopulationOptions {
  /** The day the question is asked for. */
  readonly on: Day;
  readonly reading: Reading;
  /** Begin anew even if an unfinished run could be gone on with. */
  readonly fresh?: boolean;
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void;
  /** Aborted: the run stops after the chunk under way and can be gone on with. */
  readonly signal?: AbortSignal;
  /** A stopwatch, in milliseconds: without one no seconds are reported. */
  readonly clock?: () => number;
  /** Rows of a chunk. What is done is committed after each. */
  readonly chunkRows?: number;
}

export interface PopulationReport {
  readonly run: number;
  readonly isResumed: boolean;
  readonly policies: number;
  /** Subjects read, and answers kept as rows. */
  readonly rowsRead: number;
  readonly rowsKept: number;
  /** Subjects times policies, in this process. */
  readonly answers: number;
  /** A hash of what is kept and counted: equal for equal data, day and law. */
  readonly content: string;
  /** Waiting for PostgreSQL's rows, deciding, encoding, waiting for PostgreSQL to take them, the index and the swap. */
  readonly seconds: {
    readonly read: number;
    readonly decide: number;
    readonly encode: number;
    readonly write: number;
    readonly index: number;
    readonly all: number;
  };
}

/** The population run was told to stop. What is done stays. */
export class EvaluationStopped extends Error {
  override readonly name = 'EvaluationStopped';
}

const CHUNK_ROWS = 8192;
/** Any number shared by all processes: whoever holds it evaluates the population. */
export const EVALUATION_LOCK = 7_461_643_902;

/** The owner's connections, outside transactions and used for nothing else meanwhile. */
export interface PopulationConnections {
  readonly reader: ClientBase;
  /** Reads the recorded facts beside what the reader reads. */
  readonly recordReader: ClientBase;
  readonly writer: ClientBase;
}

/**
 * Decides every policy for every subject of the province and makes that the current determinations.
 *
 * @throws EvaluationStopped if the signal aborts; RangeError on a number that a double would round.
 */
export async function evaluatePopulation(
  connections: PopulationConnections,
  rules: Rules,
  options: PopulationOptions,
): Promise<PopulationReport> {
  const { writer } = connections;
  const { rows } = await writer.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
    EVALUATION_LOCK,
  ]);
  if (rows[0]?.mine !== true) {
    throw new Error('Another process evaluates the population now. Wait for its end, then try again.');
  }
  try {
    return await evaluateAll(connections, rules, options);
  } finally {
    await writer.query('select pg_advisory_unlock($1)', [EVALUATION_LOCK]).catch(() => undefined);
  }
}

async function evaluateAll(
  { reader, recordReader, writer }: PopulationConnections,
  rules: Rules,
  options: PopulationOptions,
): Promise<PopulationReport> {
  const { on, reading, fresh = false, clock = () => 0 } = options;
  const began = clock();
  const run = await openRun(writer, { on, reading, law: lawOfRun(rules, reading), fresh });
  const numbers = await asSystem(writer, () => numberPolicies(writer, rules.policies.values()));
  const work: Work = {
    ...run,
    reader,
    recordReader,
    writer,
    rules,
    numbers,
    options,
    assumptions: assume(reading),
    answers: 0,
    of: 0,
    spent: { read: 0, decide: 0, encode: 0, write: 0, index: 0 },
  };
  try {
    // One snapshot for everything that is read.
    await beginReading(reader, null);
    const { rows } = await reader.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
    await beginReading(recordReader, rows[0]?.snapshot ?? null);
    const subjects = [...subjectsOf(rules.policies.values())];
    work.of = await countRows(
      work,
      subjects.map(([subject]) => subject),
    );
    const start = run.subject === null ? 0 : subjects.findIndex(([subject]) => subject === run.subject);
    for (const [subject, policies] of subjects.slice(Math.max(0, start))) {
      await evaluateSubject(work, subject, policies, subject === run.subject ? run.key : null);
    }
  } finally {
    for (const client of [recordReader, reader]) await client.query('rollback').catch(() => undefined);
  }
  const indexing = clock();
  const content = await finish(work);
  work.spent.index = clock() - indexing;
  const seconds = Object.fromEntries(
    Object.entries({ ...work.spent, all: clock() - began }).map(([part, ms]) => [part, ms / 1000]),
  );
  return {
    run: run.id,
    isResumed: run.isResumed,
    policies: rules.policies.size,
    rowsRead: work.rowsRead,
    rowsKept: work.rowsKept,
    answers: work.answers,
    content,
    seconds: { read: 0, decide: 0, encode: 0, write: 0, index: 0, all: 0, ...seconds },
  };
}

async function beginReading(client: ClientBase, snapshot: string | null): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  if (snapshot !== null) await client.query(`set transaction snapshot '${snapshot}'`);
  await becomeSystem(client);
  // Every row of every table is wanted: looking them up one by one is never the way.
  await client.query(
    `set local jit = off; set local work_mem = '128MB'; set local enable_nestloop = off; set local statement_timeout = 0`,
  );
}

interface Work extends Omit<OpenRun, 'rowsRead' | 'rowsKept' | 'content'>, PopulationConnections {
  readonly rules: Rules;
  readonly numbers: ReadonlyMap<string, number>;
  readonly options: PopulationOptions;
  readonly assumptions: Assumptions;
  rowsRead: number;
  rowsKept: number;
  content: string;
  answers: number;
  of: number;
  /** Milliseconds. */
  readonly spent: { read: number; decide: number; encode: number; write: number; index: number };
}

async function countRows({ reader, rules }: Work, subjects: readonly string[]): Promise<number> {
  const counts = subjects.map((subject) => `(select count(*) from ${sourceOf(rules, subject).table})`);
  const { rows } = await reader.query<{ of: string }>(`select ${['0', ...counts].join(' + ')} as of`);
  return Number(rows[0]?.of ?? 0);
}

/** The statement of a subject's columns, with what the next looks read. */
export function columnsFor(
  rules: Rules,
  subject: string,
  policies: readonly Policy[],
  on: Day,
  assumptions: Assumptions,
): PopulationColumns {
  return populationColumns(rules, subject, policies, {
    on,
    assumptions,
    more: (statement) => turnColumns(rules, policies, on, statement),
  });
}

/** Decides policies over a chunk: what is run for each chunk, compiled once. */
export function chunkProgram(
  rules: Rules,
  policies: readonly Policy[],
  columns: PopulationColumns,
  chunk: Chunk,
  { on, assumptions }: { readonly on: Day; readonly assumptions: Assumptions },
) {
  return policies.map((policy) => ({
    ...policyProgram(policy, chunk, columns, { on, assumptions }),
    look: nextLook(rules, policy, on, chunk, columns),
    nextLook: new Float64Array(chunk.city.length),
    tally: createTally(),
  }));
}

async function evaluateSubject(
  work: Work,
  subject: string,
  policies: readonly Policy[],
  after: string | null,
): Promise<void> {
  const { rules, numbers, spent, options, assumptions, reader, recordReader } = work;
  const columns = columnsFor(rules, subject, policies, options.on, assumptions);
  const chunk = createChunk(options.chunkRows ?? CHUNK_ROWS, columns.names.length);
  const programs = chunkProgram(rules, policies, columns, chunk, { on: options.on, assumptions });
  // While one is on its way to PostgreSQL the other is filled.
  let [encoder, other] = [createEncoder(), createEncoder()];
  let writing: Promise<void> = Promise.resolve();

  const position = after === null ? null : `${columns.key} > '${after}'`;
  const where = position === null ? '' : ` where ${position}`;
  const copy = copyOut(reader, `${columns.text}${where} order by ${columns.key}`);
  const recordCopy =
    columns.recorded.facts.length === 0 ? null : copyOut(recordReader, columns.recorded.text(position));
  const records = recordCopy === null ? null : recordStream(recordCopy, columns.recorded, chunk);
  const clock = options.clock ?? (() => 0);
  let since = clock();
  const lap = (part: keyof Work['spent']): void => {
    const now = clock();
    spent[part] += now - since;
    since = now;
  };
  try {
    for await (const { rows, keys, cities } of readChunks(copy, chunk, columns.selected)) {
      await records?.fill();
      lap('read');
      for (const program of programs) {
        program.run();
        program.look.fill(program.nextLook);
      }
      lap('decide');
      encoder.start();
      let kept = 0;
      const lines: (TallyLine & { policy: number })[] = [];
      for (const program of programs) {
        const policy = numbers.get(program.policy.id) ?? 0;
        kept += encoder.append(program, policy, chunk, program.nextLook);
        program.tally.add(program, chunk);
        for (const line of program.tally.take(cities)) lines.push({ ...line, policy });
      }
      const bytes = encoder.bytes();
      work.content = createHash('sha256').update(work.content).update(bytes).digest('hex');
      work.rowsRead += rows;
      work.rowsKept += kept;
      work.answers += rows * programs.length;
      lap('encode');
      await writing;
      lap('write');
      const key = uuidText(keys, (rows - 1) * KEY_BYTES);
      writing = writeChunk(work, {
        subject,
        key,
        bytes,
        lines,
        read: work.rowsRead,
        kept: work.rowsKept,
        content: work.content,
      });
      // Handled where it is awaited: until then nobody listens.
      writing.catch(() => undefined);
      [encoder, other] = [other, encoder];
      options.onProgress?.({ done: work.rowsRead, of: work.of });
      if (options.signal?.aborted) {
        await writing;
        throw new EvaluationStopped(
          `Stopped after ${work.rowsRead} of ${work.of} rows. The same command goes on from there.`,
        );
      }
    }
    await records?.drain();
    lap('read');
    await writing;
    lap('write');
  } finally {
    copy.destroy();
    recordCopy?.destroy();
    await writing.catch(() => undefined);
  }
}

const copyOut = (client: ClientBase, text: string) =>
  client.query(copyTo(`copy (${text}) to stdout (format binary)`, { highWaterMark: 1 << 20 }));

/** What one chunk leaves behind, in one transaction: its rows, its counts, and how far the run is. */
interface Written {
  readonly subject: string;
  readonly key: string;
  readonly bytes: Buffer;
  readonly lines: readonly (TallyLine & { readonly policy: number })[];
  readonly read: number;
  readonly kept: number;
  readonly content: string;
}

async function writeChunk({ id, writer }: Work, written: Written): Promise<void> {
  const { subject, key, bytes, lines, read, kept, content } = written;
  // Losing the last chunks in a crash of PostgreSQL only means deciding them again.
  await writer.query('begin; set local synchronous_commit = off');
  try {
    await copyRows(writer, partitionOf(id), bytes);
    await becomeSystem(writer);
    await addCounts(writer, id, lines);
    await writer.query(
      `update core.evaluation_run set position_subject = $2, position_id = $3, rows_read = $4, rows_kept = $5, content = $6
       where id = $1`,
      [id, subject, key, read, kept, content],
    );
    await writer.query('commit');
  } catch (error) {
    await writer.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Sends encoded rows to a partition, as fast as PostgreSQL takes them. */
export async function copyRows(client: ClientBase, partition: string, bytes: Buffer): Promise<void> {
  const copy = client.query(copyFrom(`copy ${partition} (${STORED_COLUMNS}) from stdin (format binary)`));
  await new Promise<void>((resolve, reject) => {
    copy.once('error', reject);
    copy.once('finish', resolve);
    copy.write(COPY_HEADER);
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) copy.write(bytes.subarray(at, at + PIECE_BYTES));
    copy.end(COPY_TRAILER);
  });
}

const PIECE_BYTES = 1 << 20;

async function finish(work: Work): Promise<string> {
  const { writer, id } = work;
  await attachPartition(writer, id, async () => {
    await becomeSystem(writer);
    await writer.query(`delete from core.determination_count where run <> $1`, [id]);
    await writer.query(`update core.evaluation_run set state = 'REPLACED' where state = 'CURRENT'`);
    await writer.query(
      `update core.evaluation_run set state = 'CURRENT', finished_at = now(), position_subject = null, position_id = null
       where id = $1`,
      [id],
    );
  });
  // Entries before it began are in it.
  await asSystem(writer, () =>
    writer.query(
      'delete from core.changed_row where id <= (select changes_read from core.evaluation_run where id = $1)',
      [id],
    ),
  );
  return work.content;
}
