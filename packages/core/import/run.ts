import { Kysely, PostgresDialect, type PostgresPoolClient, sql } from 'kysely';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { retryTransaction } from '../contract/retry-transaction.ts';
import { claimsOf, system } from '../contract/viewer.ts';
import { proposeCandidates } from './candidates.ts';
import type { DraftRow, Registers } from './draft-row.ts';
import { merge } from './merge.ts';
import { recordOutcome } from './outcome.ts';
import { type ListFile, readDrafts } from './read-file.ts';
import { readRegisters } from './registers.ts';
import { judge } from './verdict.ts';
import {
  createWorkTable,
  emptyWorkTable,
  type LoadDrafts,
  loadByCopy,
  storeDrafts,
  takeRows,
} from './work.ts';

/** Rows staged in one transaction, and merged by one round of statements. */
const CHUNK = { staged: 5_000, merged: 20_000 } as const;

/** One import at a time merges; officers' decisions keep out of its way, and it of theirs. */
export const MERGE_LOCK = 7_461_643_903;

/** What is known of an import while it runs. */
export interface Progress {
  readonly phase: 'staging' | 'merging';
  readonly done: number;
  readonly of: number;
}
export interface ImportResult {
  /** The batch; null after a dry run. */
  readonly batch: string | null;
  /** The file was imported before: nothing was done. */
  readonly known: boolean;
  /** How many rows came to which state; their sum is the number of rows. */
  readonly counts: Readonly<Record<string, number>>;
}

type Db = Kysely<unknown>;

/**
 * Imports a list as SYSTEM, on an owner's connection of its own. Rows are staged in transactions of some thousand,
 * then merged in one: the batch is there as a whole or not at all. Run again after it was killed, it goes on after the
 * last staged row; run again after it was merged, it changes nothing.
 */
export async function importList(
  client: Client,
  file: ListFile,
  onProgress: (progress: Progress) => void = () => {},
): Promise<ImportResult> {
  const db = kyselyOn(client);
  // The same file in two processes: the second waits, and finds it merged.
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`import ${file.hash}`]);
  try {
    return await importAlone(client, db, file, onProgress);
  } finally {
    await client
      .query('select pg_advisory_unlock(hashtextextended($1, 0))', [`import ${file.hash}`])
      .catch(() => undefined);
  }
}

async function importAlone(
  client: Client,
  db: Db,
  file: ListFile,
  onProgress: (progress: Progress) => void,
): Promise<ImportResult> {
  const registers = await asSystem(client, () => readRegisters(db));
  const batch = await asSystem(client, () => openBatch(db, file));
  if (batch.state === 'STAGING') {
    let done = 0;
    // While PostgreSQL stores a chunk, the next one is read.
    let storing = Promise.resolve();
    for await (const drafts of readDrafts(file, registers, CHUNK.staged)) {
      await storing;
      if (done > 0) onProgress({ phase: 'staging', done, of: file.rows.length });
      done += drafts.length;
      const missing = drafts.filter((draft) => draft.line > batch.lastLine);
      storing = missing.length > 0 ? stage(client, db, batch.id, missing) : Promise.resolve();
      storing.catch(() => undefined);
    }
    await storing;
    onProgress({ phase: 'staging', done, of: file.rows.length });
    await asSystem(client, () =>
      mergeBatch(db, { id: batch.id, scope: null }, (done) =>
        onProgress({ phase: 'merging', done, of: file.rows.length }),
      ),
    );
  }
  return {
    batch: batch.id,
    known: batch.state === 'MERGED',
    counts: await asSystem(client, () => countStates(db, batch.id)),
  };
}

const stage = (client: Client, db: Db, batch: string, drafts: readonly DraftRow[]): Promise<void> =>
  asSystem(client, async () => {
    await createWorkTable(db);
    await loadByCopy(client)(drafts);
    await storeDrafts(db, batch);
  });

/** Imports a list inside a transaction that is there already, under its viewer's rows. */
export async function importWithin(
  db: Db,
  load: LoadDrafts,
  file: ListFile,
  scope: string | null,
): Promise<ImportResult> {
  const registers = await readRegisters(db);
  const batch = await openBatch(db, file);
  if (batch.state === 'STAGING') {
    await createWorkTable(db);
    for await (const drafts of readDrafts(file, registers, CHUNK.staged)) {
      await load(drafts.filter((draft) => draft.line > batch.lastLine));
      await storeDrafts(db, batch.id);
      await emptyWorkTable(db);
    }
    await sql`drop table import_work`.execute(db);
    await mergeBatch(db, { id: batch.id, scope }, () => {});
  }
  return { batch: batch.id, known: batch.state === 'MERGED', counts: await countStates(db, batch.id) };
}

/** Goes through a list as an import would and writes nothing; `onDrafts` is told of every row and its problems. */
export async function dryRun(
  db: Db,
  load: LoadDrafts,
  file: ListFile,
  scope: string | null,
  onDrafts: (drafts: readonly DraftRow[]) => void,
): Promise<ImportResult> {
  const registers: Registers = await readRegisters(db);
  const counts: Record<string, number> = {};
  await createWorkTable(db);
  for await (const drafts of readDrafts(file, registers, CHUNK.staged)) {
    onDrafts(drafts);
    await load(drafts);
    await judge(db, file.kind, scope);
    const { rows } = await sql<{ readonly state: string; readonly n: number }>`
      select case verdict when 'WAIT' then 'WAITING' when 'UNUSABLE' then 'UNUSABLE' else 'MERGED' end as state,
        count(*)::integer as n
      from import_work group by 1`.execute(db);
    for (const { state, n } of rows) counts[state] = (counts[state] ?? 0) + n;
    await emptyWorkTable(db);
  }
  return { batch: null, known: false, counts };
}

/** `dryRun` as SYSTEM; the transaction is rolled back. */
export async function dryRunList(
  client: Client,
  file: ListFile,
  onDrafts: (drafts: readonly DraftRow[]) => void,
): Promise<ImportResult> {
  await client.query('begin');
  try {
    await beSystem(client);
    return await dryRun(kyselyOn(client), loadByCopy(client), file, null, onDrafts);
  } finally {
    await client.query('rollback');
  }
}

interface OpenBatch {
  readonly id: string;
  readonly state: 'STAGING' | 'MERGED';
  /** Rows to this line are staged; 0 when none is. */
  readonly lastLine: number;
}

/** The batch of the file: the one begun or done before, or a new one. */
async function openBatch(db: Db, file: ListFile): Promise<OpenBatch> {
  await sql`
    insert into core.import_batch (id, kind, file_name, file_hash, sheet, header, header_line, header_problems, row_count)
    values (${uuidv7()}, ${file.kind}, ${file.name}, ${file.hash}, ${file.sheet}, ${file.header}::text[], ${file.headerLine},
      ${JSON.stringify(file.columns.problems)}::jsonb, ${file.rows.length})
    on conflict (file_hash, sheet) do nothing`.execute(db);
  const { rows } = await sql<{
    readonly id: string;
    readonly state: OpenBatch['state'];
    readonly last: number;
  }>`
    select b.id, b.state, coalesce((select max(r.line) from core.import_row r where r.batch_id = b.id), 0) as last
    from core.import_batch b where file_hash = ${file.hash} and sheet = ${file.sheet}`.execute(db);
  const [batch] = rows;
  if (!batch) throw new BatchOutOfSight();
  return { id: batch.id, state: batch.state, lastLine: batch.last };
}

/** The same file was imported by somebody whose batch this viewer does not see. */
export class BatchOutOfSight extends Error {}

/** Merges the staged rows of a batch, all in the caller's transaction. */
async function mergeBatch(
  db: Db,
  { id, scope }: { readonly id: string; readonly scope: string | null },
  onDone: (rows: number) => void,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.raw(String(MERGE_LOCK))})`.execute(db);
  const { rows } = await sql<{
    readonly kind: 'FULL' | 'PUBLISHED';
    readonly file_name: string;
    readonly state: string;
  }>`
    select kind, file_name, state from core.import_batch where id = ${id} for update`.execute(db);
  const [batch] = rows;
  // Another process merged it while this one waited.
  if (batch?.state !== 'STAGING') return;
  await createWorkTable(db);
  for await (const chunk of chunksOf(db, id)) {
    for (let occurrence = 1; occurrence <= chunk.occurrences; occurrence += 1) {
      await takeRows(db, id, { from: chunk.from, to: chunk.to, occurrence });
      await judge(db, batch.kind, scope);
      await merge(db, { id, kind: batch.kind, fileName: batch.file_name });
      await proposeCandidates(db);
      await recordOutcome(db);
      await emptyWorkTable(db);
    }
    onDone(chunk.rows);
  }
  await sql`
    update core.import_batch set state = 'MERGED', merged_at = now(), city_codes = array(
      select distinct city_code from core.import_row where batch_id = ${id} and city_code is not null order by 1)
    where id = ${id}`.execute(db);
  await sql`drop table import_work`.execute(db);
}

interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly occurrences: number;
  /** Rows to the end of the chunk. */
  readonly rows: number;
}

/** The lines of a batch by some thousand rows, always the same ones: what is merged must not depend on interruptions. */
async function* chunksOf(db: Db, batch: string): AsyncGenerator<Chunk> {
  let [last, rows] = [0, 0];
  for (;;) {
    const { rows: found } = await sql<{
      readonly to: number | null;
      readonly occurrences: number;
      readonly n: number;
    }>`
      select max(line) as to, max(occurrence) as occurrences, count(*)::integer as n from (
        select line, occurrence from core.import_row where batch_id = ${batch} and line > ${last}
        order by line limit ${CHUNK.merged}) chunk`.execute(db);
    const [chunk] = found;
    if (!chunk || chunk.to === null) return;
    rows += chunk.n;
    yield { from: last + 1, to: chunk.to, occurrences: chunk.occurrences, rows };
    last = chunk.to;
  }
}

async function countStates(db: Db, batch: string): Promise<ImportResult['counts']> {
  const { rows } = await sql<{ readonly state: string; readonly n: number }>`
    select state, count(*)::integer as n from core.import_row where batch_id = ${batch} group by state`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

const asSystem = <Result>(client: Client, work: () => Promise<Result>): Promise<Result> =>
  retryTransaction(async () => {
    await client.query('begin');
    try {
      await beSystem(client);
      const result = await work();
      await client.query('commit');
      return result;
    } catch (error) {
      // The first error says more than a rollback on a connection that is gone.
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  });

async function beSystem(client: Client): Promise<void> {
  await client.query('set local role tidu_app');
  for (const [name, value] of claimsOf(system('import')))
    await client.query('select set_config($1, $2, true)', [name, value]);
}

/** Kysely on one connection whose transactions are begun and ended beside it. */
const kyselyOn = (client: Client): Db =>
  new Kysely({
    dialect: new PostgresDialect({
      pool: {
        connect: async () =>
          ({ query: client.query.bind(client), release: () => {} }) as unknown as PostgresPoolClient,
        end: async () => {},
        options: {},
      },
    }),
  });
