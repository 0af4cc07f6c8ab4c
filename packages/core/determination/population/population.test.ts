import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dateText, day, evaluate, type Facts, nextChange, type Policy, VERDICTS } from '@tidu/policy';
import { Operation } from '@tidu/server';
import { bootGraph, type TestGraph, viewerOf } from '@tidu/testing';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { core } from '../../core.ts';
import { loadFacts } from '../../rules/load.ts';
import { followChanges } from './change-triggers.ts';
import { readTables } from './dependants.ts';
import { EVALUATION_LOCK, evaluatePopulation, type PopulationOptions } from './evaluate-population.ts';
import { refreshChanged, refreshDue } from './refresh.ts';

const TODAY = day('2026-06-30');
let graph: TestGraph;

beforeAll(async () => {
  graph = await bootGraph([core], { sample: 1500 });
});
afterAll(() => graph.close());

const rules = () => graph.graph.rules;

async function connected<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: graph.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const run = (options: Partial<PopulationOptions> = {}) =>
  connected((reader) =>
    connected((recordReader) =>
      connected((writer) =>
        evaluatePopulation({ reader, recordReader, writer }, rules(), {
          on: TODAY,
          reading: 'LITERAL',
          ...options,
        }),
      ),
    ),
  );

interface Stored {
  readonly policy: string;
  readonly subject: string;
  readonly verdict: number;
  readonly missing: number;
  readonly fail: number;
  readonly unknown: number;
  readonly review: number;
  readonly low: string | null;
  readonly high: string | null;
  readonly look: string | null;
}

const stored = (): Promise<readonly Stored[]> =>
  graph.asSystem(async (client) => {
    const { rows } = await client.query<Stored>(
      `select p.policy_id as policy, d.subject_id as subject, d.verdict, d.missing, d.fail, d.unknown, d.review,
         d.amount_low as low, d.amount_high as high, d.next_look_on::text as look
       from core.determination d join core.determined_policy p on p.number = d.policy order by 1, 2`,
    );
    return rows;
  });

const counted = (): Promise<readonly object[]> =>
  graph.asSystem(async (client) => {
    const { rows } = await client.query<object>(
      `select p.policy_id, c.city_code, c.verdict, c.rows, c.amount_low, c.amount_high
       from core.determination_count c join core.determined_policy p on p.number = c.policy order by 1, 2, 3`,
    );
    return rows;
  });

/** The facts of all subjects of a policy, as the interpreter reads them. */
async function factsOf(policy: Policy): Promise<ReadonlyMap<string, Facts>> {
  const operation = new Operation(graph.runtime, { viewer: viewerOf('SYSTEM') });
  try {
    const { db } = operation.contextOf(core) as { readonly db: Kysely<unknown> };
    const ids = await graph.asSystem((client) =>
      client.query<{ id: string }>(`select id from ${rules().sources.get(policy.subject.id)?.table}`),
    );
    const loaded = await loadFacts(db, rules(), policy.subject.id, policy.facts, {
      on: TODAY,
      of: { subjects: ids.rows.map(({ id }) => id) },
    });
    return new Map(loaded.map(({ id, facts }) => [id, facts]));
  } finally {
    await operation.end();
  }
}

function interpreted(policy: Policy, facts: Facts) {
  const { verdict, criteria, amount } = evaluate(policy, facts, TODAY);
  const mask = (truth: string) =>
    criteria.reduce((bits, each, index) => (each === truth ? bits | (1 << index) : bits), 0);
  return {
    verdict: VERDICTS.indexOf(verdict),
    missing: criteria.filter((each) => each !== 'TRUE').length,
    fail: mask('FALSE'),
    unknown: mask('UNKNOWN'),
    review: mask('REVIEW'),
    low: amount === null ? null : String(amount.low),
    high: amount === null || amount.high === null ? null : String(amount.high),
  };
}

const bitsOf = (mask: number): number => mask.toString(2).replaceAll('0', '').length;

test("every kept answer is the interpreter's, and what is not kept is counted", async () => {
  const report = await run();
  const rows = await stored();
  expect(rows.length).toBe(report.rowsKept);
  let [compared, changes] = [0, 0];
  const counts = new Map<string, number>();
  const verdicts = new Set<number>();
  for (const policy of rules().policies.values()) {
    const own = new Map(rows.filter((row) => row.policy === policy.id).map((row) => [row.subject, row]));
    for (const [subject, facts] of await factsOf(policy)) {
      const expected = interpreted(policy, facts);
      const place = `${policy.id} ${expected.verdict}`;
      counts.set(place, (counts.get(place) ?? 0) + 1);
      const row = own.get(subject);
      const isKept =
        policy.inForce.kind === 'on' ||
        (expected.verdict !== 4 &&
          (policy.appliesIf !== null || expected.verdict !== 1 || bitsOf(expected.fail) <= 3));
      expect(row !== undefined, `${policy.id} ${subject}`).toBe(isKept);
      if (row === undefined) continue;
      verdicts.add(row.verdict);
      expect(row, `${policy.id} ${subject}`).toMatchObject(expected);
      // It looks at every day of twelve years: for one row in seven.
      const change = compared % 7 === 0 ? nextChange(policy, facts, TODAY) : null;
      if (change !== null) {
        changes += 1;
        expect(row.look, `${policy.id} ${subject} changes on ${dateText(change.on)}`).not.toBeNull();
        expect(
          String(row.look) <= dateText(change.on),
          `${row.look} ≤ ${dateText(change.on)} ${policy.id}`,
        ).toBe(true);
      }
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(1000);
  expect(changes).toBeGreaterThan(10);
  expect(verdicts.size).toBeGreaterThan(1);
  const sums = new Map<string, number>();
  for (const line of (await counted()) as { policy_id: string; verdict: number; rows: string }[]) {
    const place = `${line.policy_id} ${line.verdict}`;
    sums.set(place, (sums.get(place) ?? 0) + Number(line.rows));
  }
  expect(sums).toEqual(counts);
}, 120_000);

test('two runs keep the same bytes', async () => {
  const first = await run({ fresh: true });
  const [rows, counts] = [await stored(), await counted()];
  const second = await run({ fresh: true, chunkRows: 8192 });
  expect(second.run).not.toBe(first.run);
  expect(second.content).toBe(first.content);
  expect(await stored()).toEqual(rows);
  expect(await counted()).toEqual(counts);
}, 60_000);

test('a run that is killed goes on where it was and ends with the same bytes', async () => {
  const clean = await run({ fresh: true, chunkRows: 200 });
  const [rows, counts] = [await stored(), await counted()];
  const child = spawn(process.execPath, [new URL('./killed-run.ts', import.meta.url).pathname, graph.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // It says so after every chunk; the fourth is under way when it dies.
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += String(text);
    if (said.split('\n').length > 3) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const resumed = await run({ chunkRows: 200 });
  expect(resumed.isResumed).toBe(true);
  expect(resumed.answers).toBeLessThan(clean.answers);
  expect(resumed.rowsRead).toBe(clean.rowsRead);
  expect(await stored()).toEqual(rows);
  expect(await counted()).toEqual(counts);
  expect(resumed.content).toBe(clean.content);
}, 60_000);

const changedRows = async (): Promise<number> => {
  const { rows } = await graph.asSystem((client) =>
    client.query<{ count: string }>('select count(*) from core.changed_row'),
  );
  return Number(rows[0]?.count);
};

/** Which rows differ, as `policy subject`. */
function differences(before: readonly Stored[], after: readonly Stored[]): readonly string[] {
  const textOf = (rows: readonly Stored[]) =>
    new Map(rows.map((row) => [`${row.policy} ${row.subject}`, JSON.stringify(row)]));
  const [old, fresh] = [textOf(before), textOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((key) => old.get(key) !== fresh.get(key));
}

test('a recorded report decides again what reads it, of that enterprise alone', async () => {
  await followed();
  await run({ fresh: true });
  const [before, enterprise] = [await stored(), await someEnterprise()];
  await graph.asSystem((client) =>
    client.query(
      `update core.annual_report set superseded_at = now() where enterprise_id = $1 and year = 2025 and superseded_at is null`,
      [enterprise],
    ),
  );
  await graph.asSystem((client) =>
    client.query(
      `insert into core.annual_report (id, enterprise_id, year, revenue, main_revenue, total_assets, total_liabilities, rd_expense, rd_staff, staff, trust)
       values (gen_random_uuid(), $1, 2025, 900000000, 900000000, 500000000, 100000000, 90000000, 60, 100, 'DECLARED')`,
      [enterprise],
    ),
  );
  const { subjects, answers } = await connected((client) => refreshChanged(client, rules()));
  const readers = [...(readTables(rules()).get('core.annual_report')?.policies ?? [])];
  const byFigures = [...rules().policies.values()].filter((policy) =>
    policy.facts.some(({ id }) => /\.(last|earlier|third)(Main)?Revenue$/.test(id)),
  );
  expect(readers).toEqual(expect.arrayContaining(byFigures));
  expect(readers.length).toBeLessThan(rules().policies.size);
  expect(subjects).toBeGreaterThan(0);
  expect(answers).toBeGreaterThanOrEqual(
    readers.filter(({ subject }) => subject.id === 'core.enterprise').length,
  );
  const after = await stored();
  const changed = differences(before, after);
  expect(changed.length).toBeGreaterThan(0);
  for (const each of changed) {
    const [policy, subject] = each.split(' ');
    expect(readers.map(({ id }) => id)).toContain(policy);
    if (rules().policies.get(policy ?? '')?.subject.id === 'core.enterprise')
      expect(subject).toBe(enterprise);
  }
  expect(await changedRows()).toBe(0);
  // As if all had been decided anew, counts included.
  const counts = await counted();
  await run({ fresh: true });
  expect(await stored()).toEqual(after);
  expect(await counted()).toEqual(counts);
}, 60_000);

test('a certificate that is withdrawn is noted and decided again', async () => {
  await followed();
  await run({ fresh: true });
  await graph.asSystem((client) =>
    client.query(
      `update core.certification set ended_on = date '2026-06-01', end_kind = 'WITHDRAWN'
       where id = (select id from core.certification where ended_on is null and valid_to > '2026-12-31' order by id limit 1)`,
    ),
  );
  expect(await changedRows()).toBeGreaterThan(0);
  await connected((client) => refreshChanged(client, rules()));
  const [rows, counts] = [await stored(), await counted()];
  await run({ fresh: true });
  expect(await stored()).toEqual(rows);
  expect(await counted()).toEqual(counts);
}, 60_000);

test('when the day comes, what was due is as a whole run of that day would have it', async () => {
  await run({ fresh: true });
  const { subjects } = await connected((client) => refreshDue(client, rules(), day('2026-08-15')));
  expect(subjects).toBeGreaterThan(0);
  const verdicts = (rows: readonly Stored[]) =>
    rows.map(({ policy, subject, verdict, fail }) => `${policy} ${subject} ${verdict} ${fail}`);
  const due = await stored();
  await run({ fresh: true, on: day('2026-08-15') });
  const anew = await stored();
  const found = new Set(verdicts(anew));
  expect(verdicts(due).filter((each) => !found.has(each))).toEqual([]);
  // What was only counted, because it failed more than three criteria, waits for the next run.
  const kept = new Set(due.map(({ policy, subject }) => `${policy} ${subject}`));
  const late = anew.filter(({ policy, subject }) => !kept.has(`${policy} ${subject}`));
  expect(late.length).toBeLessThan(10);
  for (const { fail } of late) expect(bitsOf(fail)).toBe(3);
}, 60_000);

test('a second process does not evaluate while one does', async () => {
  await connected(async (client) => {
    await client.query('select pg_advisory_lock($1)', [EVALUATION_LOCK]);
    await expect(run()).rejects.toThrow('Another process evaluates');
    expect(await connected((other) => refreshChanged(other, rules()))).toEqual({ subjects: 0, answers: 0 });
  });
});

test('the wall stands before kept answers, also in the partition they lie in', async () => {
  await run({ fresh: true });
  const seenBy = (role: string, region: string) =>
    connected(async (client) => {
      await client.query(
        `begin; set local role tidu_app; select set_config('tidu.role', '${role}', true), set_config('tidu.region', '${region}', true)`,
      );
      const { rows } = await client.query<{ city: string }>(
        'select distinct city_code as city from core.determination order by 1',
      );
      return rows.map(({ city }) => city);
    });
  expect((await seenBy('AUDITOR', '')).length).toBeGreaterThan(5);
  expect(await seenBy('CITY_OFFICER', '350500')).toEqual(['350500']);
  expect(await seenBy('PUBLIC', '')).toEqual([]);
  const direct = connected(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'core.determination'::regclass`,
    );
    expect(rows).toHaveLength(1);
    await client.query(`set role tidu_app`);
    await client.query(`select from ${rows[0]?.name}`);
  });
  await expect(direct).rejects.toThrow('permission denied');
}, 60_000);

const followed = () => connected((client) => followChanges(client, rules()));

async function someEnterprise(): Promise<string> {
  const { rows } = await graph.asSystem((client) =>
    client.query<{ id: string }>(
      `select e.id from core.enterprise e join core.annual_report a on a.enterprise_id = e.id and a.year = 2025
       order by e.id limit 1`,
    ),
  );
  return rows[0]?.id ?? '';
}
