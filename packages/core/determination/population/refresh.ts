import { Readable } from 'node:stream';
import { type Assumptions, assume, type Day, type Policy, parseDay, type Reading } from '@tidu/policy';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Rules } from '../../rules/rules.ts';
import { ENTERPRISE, sourceOf } from '../../rules/statement.ts';
import { createChunk, readChunks } from './chunk.ts';
import { subjectsOf } from './columns.ts';
import { readTables } from './dependants.ts';
import { createEncoder } from './encode.ts';
import { chunkProgram, columnsFor, copyRows, EVALUATION_LOCK } from './evaluate-population.ts';
import { constantTurn } from './next-look.ts';
import { partitionOf } from './partition.ts';
import { INELIGIBLE, NOT_IN_FORCE } from './program.ts';
import { recordStream } from './record-stream.ts';
import { lawOfRun, numberPolicies } from './runs.ts';
import { becomeSystem, inTransaction } from './system.ts';

export interface Refreshed {
  readonly subjects: number;
  readonly answers: number;
}

const NOTHING: Refreshed = { subjects: 0, answers: 0 };

/** The subjects to decide again: those of these enterprises, these themselves, or all. */
interface Scope {
  readonly enterprises: Set<string>;
  readonly subjects: Set<string>;
  isAll: boolean;
}

interface CurrentRun {
  readonly id: number;
  readonly on: Day;
  readonly assumptions: Assumptions;
}

/**
 * Decides again what reads facts that changed since, on the day of the current run, and replaces those rows. One
 * process does it at a time; another one that tries finds nothing to do.
 *
 * @param client Connected as the owner, outside a transaction.
 */
export function refreshChanged(client: ClientBase, rules: Rules): Promise<Refreshed> {
  return withCurrentRun(client, rules, async (run) => {
    const changed = await takeChanges(client);
    const tables = readTables(rules);
    const scopes = new Map<Policy, Scope>();
    for (const { table, enterprise, subject } of changed) {
      for (const policy of tables.get(table)?.policies ?? []) {
        const scope = scopes.get(policy) ?? { enterprises: new Set(), subjects: new Set(), isAll: false };
        scopes.set(policy, scope);
        if (enterprise !== null) scope.enterprises.add(enterprise);
        else if (subject !== null) scope.subjects.add(subject);
        else scope.isAll = true;
      }
    }
    return decideAgain(client, rules, run, scopes);
  });
}

/**
 * Decides again what may have changed by the day alone since the current run, and moves the run to this day. Of a row
 * that is only counted, because it fails more than three criteria, no day is kept: the next full run finds it.
 */
export function refreshDue(client: ClientBase, rules: Rules, on: Day): Promise<Refreshed> {
  return withCurrentRun(client, rules, async (run) => {
    if (on < run.on) throw new Error('evaluate --due: expected a day after that of the current run.');
    const due = await dueSubjects(client, run.id, on);
    const scopes = new Map<Policy, Scope>();
    for (const policy of rules.policies.values()) {
      const subjects = new Set(due.get(policy.id));
      const isAll = constantTurn(rules, policy, run.on) <= on;
      if (subjects.size > 0 || isAll) scopes.set(policy, { enterprises: new Set(), subjects, isAll });
    }
    const refreshed = await decideAgain(client, rules, { ...run, on }, scopes);
    await becomeSystem(client);
    await client.query(
      "update core.evaluation_run set on_day = (date '1970-01-01' + $2::int) where id = $1",
      [run.id, on],
    );
    await client.query('reset role');
    return refreshed;
  });
}

async function withCurrentRun(
  client: ClientBase,
  rules: Rules,
  work: (run: CurrentRun) => Promise<Refreshed>,
): Promise<Refreshed> {
  return inTransaction(client, async () => {
    const { rows: locks } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_xact_lock($1) as mine',
      [EVALUATION_LOCK],
    );
    if (locks[0]?.mine !== true) return NOTHING;
    await client.query(`set local statement_timeout = 0; set local jit = off`);
    await becomeSystem(client);
    const { rows } = await client.query<{ id: number; on: string; reading: Reading; law: string }>(
      `select id, on_day::text as on, reading, law from core.evaluation_run where state = 'CURRENT'`,
    );
    await client.query('reset role');
    const [run] = rows;
    const on = parseDay(run?.on ?? '');
    if (run === undefined || on === undefined) return NOTHING;
    // Under another law everything is to be decided again, which is the work of a full run.
    if (run.law !== lawOfRun(rules, run.reading)) return NOTHING;
    const refreshed = await work({ id: run.id, on, assumptions: assume(run.reading) });
    await becomeSystem(client);
    await client.query('update core.evaluation_run set refreshed_at = now() where id = $1', [run.id]);
    return refreshed;
  });
}

interface Change {
  readonly table: string;
  readonly enterprise: string | null;
  readonly subject: string | null;
}

/** What is noted so far, taken off the list. It comes back if the transaction fails. */
async function takeChanges(client: ClientBase): Promise<readonly Change[]> {
  await becomeSystem(client);
  const { rows } = await client.query<Change>(
    `with taken as (delete from core.changed_row returning table_name, enterprise_id, subject_id)
     select distinct table_name as table, enterprise_id as enterprise, subject_id as subject from taken`,
  );
  await client.query('reset role');
  return rows;
}

async function dueSubjects(
  client: ClientBase,
  run: number,
  on: Day,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const numbers = new Map<number, string>();
  await becomeSystem(client);
  for (const row of (
    await client.query<{ number: number; policy_id: string }>(
      'select number, policy_id from core.determined_policy',
    )
  ).rows) {
    numbers.set(row.number, row.policy_id);
  }
  await client.query('reset role');
  const { rows } = await client.query<{ policy: number; subjects: string[] }>(
    `select policy, array_agg(subject_id) as subjects from ${partitionOf(run)}
     where next_look_on <= date '1970-01-01' + $1::int group by policy`,
    [on],
  );
  return new Map(rows.map(({ policy, subjects }) => [numbers.get(policy) ?? '', subjects]));
}

/** Policies with the same scope are decided together. */
async function decideAgain(
  client: ClientBase,
  rules: Rules,
  run: CurrentRun,
  scopes: ReadonlyMap<Policy, Scope>,
): Promise<Refreshed> {
  let [subjects, answers] = [0, 0];
  const groups = new Map<string, { scope: Scope; policies: Policy[] }>();
  for (const [policy, scope] of scopes) {
    const { enterprises, subjects: own, isAll } = scope;
    const key = isAll ? 'all' : [...enterprises, '/', ...own].sort().join(' ');
    const group = groups.get(key) ?? { scope, policies: [] };
    groups.set(key, group);
    group.policies.push(policy);
  }
  await becomeSystem(client);
  const numbers = await numberPolicies(client, rules.policies.values());
  await client.query('reset role');
  for (const { scope, policies } of groups.values()) {
    for (const [subject, own] of subjectsOf(policies)) {
      const rows = await decideSubject(client, rules, run, { subject, policies: own, scope, numbers });
      subjects += rows;
      answers += rows * own.length;
    }
  }
  if (scopes.size > 0) await recount(client, rules, run, [...scopes.keys()], numbers);
  return { subjects, answers };
}

async function decideSubject(
  client: ClientBase,
  rules: Rules,
  run: CurrentRun,
  {
    subject,
    policies,
    scope,
    numbers,
  }: {
    readonly subject: string;
    readonly policies: readonly Policy[];
    readonly scope: Scope;
    readonly numbers: ReadonlyMap<string, number>;
  },
): Promise<number> {
  const columns = columnsFor(rules, subject, policies, run.on, run.assumptions);
  const chunk = createChunk(CHUNK_ROWS, columns.names.length);
  const programs = chunkProgram(rules, policies, columns, chunk, run);
  const encoder = createEncoder();
  const partition = partitionOf(run.id);
  const picked = conditionOf(scope, { key: columns.key, enterprise: columns.enterprise });
  const kept = conditionOf(scope, {
    key: 'subject_id',
    // Found by the index, where the one is the other.
    enterprise: subject === ENTERPRISE ? 'subject_id' : 'enterprise_id',
  });
  const own = policies.map(({ id }) => numbers.get(id) ?? 0);
  // A few keys are found by the index, through every verdict and number of criteria; many by a look at all rows.
  const isFew = !scope.isAll && scope.enterprises.size + scope.subjects.size <= FEW_KEYS;
  const everywhere = isFew
    ? `verdict = any('{0,1,2,3,4}') and missing = any(array(select generate_series(0, 31))::smallint[]) and`
    : '';
  await client.query(
    `delete from ${partition} where policy = any($1::smallint[]) and ${everywhere} ${kept}`,
    [own],
  );

  await client.query(`set local enable_nestloop = ${isFew ? 'on' : 'off'}`);
  await becomeSystem(client);
  // One connection reads one thing at a time: the records wait for their rows.
  const recorded: Buffer[] = [];
  if (columns.recorded.facts.length > 0) {
    const text = columns.recorded.text(scope.isAll ? null : picked);
    for await (const piece of client.query(copyTo(`copy (${text}) to stdout (format binary)`)))
      recorded.push(piece);
  }
  const records = recordStream(Readable.from(recorded), columns.recorded, chunk);
  const copy = client.query(
    copyTo(`copy (${columns.text} where ${picked} order by ${columns.key}) to stdout (format binary)`),
  );
  const encoded: Buffer[] = [];
  let read = 0;
  for await (const { rows } of readChunks(copy, chunk, columns.selected)) {
    read += rows;
    await records.fill();
    encoder.start();
    for (const program of programs) {
      program.run();
      program.look.fill(program.nextLook);
      encoder.append(program, numbers.get(program.policy.id) ?? 0, chunk, program.nextLook);
    }
    // The connection is busy with the rows that are read.
    encoded.push(Buffer.from(encoder.bytes()));
  }
  await client.query('reset role');
  for (const bytes of encoded) await copyRows(client, partition, bytes);
  return read;
}

const CHUNK_ROWS = 2048;
const FEW_KEYS = 50;

function conditionOf(
  { enterprises, subjects, isAll }: Scope,
  { key, enterprise }: { readonly key: string; readonly enterprise: string },
): string {
  if (isAll) return 'true';
  // Keys as PostgreSQL gave them: nothing in them needs quoting.
  const among = (column: string, keys: ReadonlySet<string>): readonly string[] =>
    keys.size === 0 ? [] : [`${column} = any('{${[...keys].join(',')}}'::uuid[])`];
  return `(${[...among(enterprise, enterprises), ...among(key, subjects)].join(' or ') || 'false'})`;
}

/**
 * The counts of policies whose rows were replaced, made anew from the rows and the number of subjects: what is not
 * kept as a row has one verdict at a time.
 */
async function recount(
  client: ClientBase,
  rules: Rules,
  run: CurrentRun,
  policies: readonly Policy[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const partition = partitionOf(run.id);
  for (const policy of policies) {
    const number = numbers.get(policy.id) ?? 0;
    const { rows: kept } = await client.query<Counted>(
      `select coalesce(city_code, '') as city, verdict, count(*) as rows, coalesce(sum(amount_low), 0) as low,
         coalesce(sum(amount_high), 0) as high from ${partition} where policy = $1 group by 1, 2`,
      [number],
    );
    await becomeSystem(client);
    const lines = new Map(kept.map((line) => [`${line.city} ${line.verdict}`, line]));
    if (policy.inForce.kind === 'asOf') {
      const counted = new Map<string, number>();
      for (const { city, rows } of kept) counted.set(city, (counted.get(city) ?? 0) + Number(rows));
      const isInForce = constantlyInForce(policy, run);
      const verdict = isInForce && policy.appliesIf === null ? INELIGIBLE : NOT_IN_FORCE;
      for (const { city, rows } of await subjectsByCity(client, rules, policy.subject.id)) {
        const rest = Number(rows) - (counted.get(city) ?? 0);
        const known = lines.get(`${city} ${verdict}`);
        const total = String(Number(known?.rows ?? 0) + rest);
        if (total !== '0')
          lines.set(`${city} ${verdict}`, { city, verdict, low: '0', high: '0', ...known, rows: total });
      }
    }
    await client.query('delete from core.determination_count where run = $1 and policy = $2', [
      run.id,
      number,
    ]);
    const all = [...lines.values()];
    await client.query(
      `insert into core.determination_count (run, policy, city_code, verdict, rows, amount_low, amount_high)
       select $1, $2, * from unnest($3::text[], $4::int[], $5::bigint[], $6::numeric[], $7::numeric[])`,
      [
        run.id,
        number,
        all.map(({ city }) => city),
        all.map(({ verdict }) => verdict),
        all.map(({ rows }) => rows),
        all.map(({ low }) => low),
        all.map(({ high }) => high),
      ],
    );
    await client.query('reset role');
  }
}

interface Counted {
  readonly city: string;
  readonly verdict: number;
  readonly rows: string;
  readonly low: string;
  readonly high: string;
}

function constantlyInForce({ windows }: Policy, { on, assumptions }: CurrentRun): boolean {
  return windows.some(
    ({ from, to, reading, when }) =>
      on >= from &&
      (to === null || on <= to) &&
      (reading === null || reading === assumptions.reading) &&
      Object.entries(when ?? {}).every(([id, alternative]) => assumptions.alternatives[id] === alternative),
  );
}

async function subjectsByCity(
  client: ClientBase,
  rules: Rules,
  subject: string,
): Promise<readonly { readonly city: string; readonly rows: string }[]> {
  const { table, links } = sourceOf(rules, subject);
  const link = links[ENTERPRISE];
  const city =
    subject === ENTERPRISE
      ? `select coalesce(city_code, '') as city from ${table}`
      : link === undefined
        ? `select '' as city from ${table}`
        : `select coalesce(e.city_code, '') as city from ${table} s left join core.enterprise e on e.id = s.${link}`;
  const { rows } = await client.query<{ city: string; rows: string }>(
    `select city, count(*) as rows from (${city}) s group by city`,
  );
  return rows;
}
