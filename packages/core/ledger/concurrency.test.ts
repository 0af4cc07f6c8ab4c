import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { core } from '../core.ts';
import type { AccountName } from './ask.ts';
import type { Contention, Gained, WrittenAsk } from './contender.ts';

/** Sixteen clients in three processes. The full counts: TIDU_LEDGER_TRIES=20000. */
const CLIENTS = [6, 5, 5];
const TRIES = Number(process.env.TIDU_LEDGER_TRIES ?? 240);
const FIRMS = 6;
vi.setConfig({ testTimeout: 60_000 + TRIES * 100 });

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core]);
  await graph.asSystem((client) =>
    client.query(
      `insert into core.enterprise (id, credit_code, name, name_normalized, region_code)
       select core.sample_id('enterprise', n), '91350500MA000000' || n || 'A', n, n, '350500' from generate_series(1, $1) n`,
      [FIRMS],
    ),
  );
});
afterAll(() => graph.close());

/** Runs these transactions at once, dealt out among the processes. A process that fails fails the test. */
async function contend(transactions: readonly (readonly WrittenAsk[])[]): Promise<readonly Gained[]> {
  const processes = CLIENTS.map(async (clients, index) => {
    const own = transactions.filter((_, place) => place % CLIENTS.length === index);
    const child = spawn(process.execPath, [fileURLToPath(new URL('contender.ts', import.meta.url))], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const contention: Contention = { url: graph.url, clients, transactions: own };
    child.stdin.end(JSON.stringify(contention));
    const [printed, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
    if (printed === '') throw new Error(complaint);
    return JSON.parse(printed) as Gained[];
  });
  return (await Promise.all(processes)).flat();
}

const firms = async (): Promise<readonly string[]> =>
  graph.asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from core.enterprise order by id');
    return rows.map(({ id }) => id);
  });
const accountsOf = async (scope: string) =>
  graph.asSystem(async (client) => {
    const { rows } = await client.query<{ key: string; ceiling: string; used: string; entered: string }>(
      `select a.key, a.ceiling, a.used, (select coalesce(sum(e.reserved + e.settled), 0) from core.allocation_entry e
         where e.account_id = a.id) as entered
       from core.allocation_account a where a.scope = $1 order by a.key`,
      [scope],
    );
    return rows;
  });
const account = (
  kind: AccountName['kind'],
  scope: string,
  key: string,
  enterpriseId: string | null,
): AccountName => ({
  key: `${scope}/${key}`,
  plugin: 'core',
  kind,
  scope,
  enterpriseId,
  period: null,
  unit: kind === 'QUOTA' ? 'PERSONS' : 'FEN',
});
const asking = (policyId: string, enterpriseId: string, changes: Partial<WrittenAsk>): WrittenAsk => ({
  plugin: 'core',
  policyId,
  subject: 'core.enterprise',
  subjectId: randomUUID(),
  enterpriseId,
  amount: '1',
  inPart: true,
  limits: [],
  draws: [],
  place: null,
  mayOvertake: false,
  basis: null,
  on: '2026-06-30',
  ...changes,
});

test('Of a quota as many are granted as there are tries, up to the quota and not one more', async () => {
  const scope = `quota-${randomUUID()}`;
  const ids = await firms();
  // Quotas below the tries, at them and above.
  const each = Math.floor(TRIES / ids.length);
  const quota = (firm: number): number => [2, each - 1, each, each + 1, 0, 7][firm] ?? 1;
  const transactions = Array.from({ length: each * ids.length }, (_, index) => {
    const firm = index % ids.length;
    const id = ids[firm] ?? '';
    const limit = { account: account('QUOTA', scope, id, id), ceiling: String(quota(firm)) };
    return [asking(scope, id, { limits: [limit] })];
  });
  const gained = await contend(transactions);
  expect(gained).toHaveLength(each * ids.length);
  const granted = gained.filter(({ result }) => result === 'GRANTED');
  const expected = ids.map((_, firm) => Math.min(each, quota(firm)));
  expect((await accountsOf(scope)).map(({ used }) => Number(used))).toEqual(expected);
  expect((await accountsOf(scope)).map(({ entered }) => Number(entered))).toEqual(expected);
  expect(granted).toHaveLength(expected.reduce((sum, one) => sum + one, 0));
});

test('A pool is filled to the last fen and never past it, while caps that share it stay exact', async () => {
  const scope = `pool-${randomUUID()}`;
  const ids = await firms();
  const cap = TRIES * 3;
  const pool = { account: account('POOL', scope, 'pool', null), ceiling: String(TRIES * 7) };
  // Batches over several accounts, in no order of their keys: whoever locks in another order than the rest deadlocks.
  const transactions = Array.from({ length: Math.ceil(TRIES / 3) }, (_, index) =>
    [0, 2, 1].map((part) => {
      const n = index * 3 + part;
      const id = ids[(n * 5 + part) % ids.length] ?? '';
      return asking(scope, id, {
        amount: String(1 + ((n * 37) % 29)),
        limits: [{ account: account('CAP', `cap-${scope}`, id, id), ceiling: String(cap) }],
        draws: [{ ...pool, amount: String(n % 4 === 0 ? 1 : 7 + ((n * 31) % 40)) }],
        place: String(n),
        mayOvertake: true,
      });
    }),
  );
  await contend(transactions);
  // Single fen for whatever gap is left.
  const rest = Array.from({ length: 48 }, (_, n) => [
    asking(scope, ids[n % ids.length] ?? '', {
      draws: [{ ...pool, amount: '1' }],
      place: String(TRIES + n),
      mayOvertake: true,
    }),
  ]);
  await contend(rest);
  const [filled] = await accountsOf(scope);
  expect(filled).toMatchObject({ used: pool.ceiling, entered: pool.ceiling });
  const caps = await accountsOf(`cap-${scope}`);
  expect(caps.length).toBeGreaterThan(1);
  for (const each of caps) {
    expect(each.entered).toBe(each.used);
    expect(Number(each.used)).toBeLessThanOrEqual(cap);
  }
});

test('The same requests from three processes at once, each in another order, have one effect', async () => {
  const scope = `twice-${randomUUID()}`;
  const [firm = ''] = await firms();
  const batches = Array.from({ length: Math.ceil(TRIES / 20) }, (_, batch) =>
    Array.from({ length: 24 }, (_, place) => {
      // Every other one was refused once: it is not new any more. Every batch opens accounts of its own.
      const limit = { account: account('CAP', scope, `${batch}-${place % 9}`, firm), ceiling: '1000' };
      return asking(scope, firm, { amount: '10', limits: [limit] });
    }),
  );
  const subjects = batches.flat();
  const refused = subjects.filter((_, index) => index % 2 === 0);
  await contend(
    refused.map((each) => [{ ...each, limits: each.limits.map((limit) => ({ ...limit, ceiling: '0' })) }]),
  );
  const transactions = batches.flatMap((batch) => [
    batch,
    batch.toReversed(),
    [...batch.slice(9), ...batch.slice(0, 9)],
  ]);
  const gained = await contend(transactions);
  expect(gained.filter(({ isRepeated }) => !isRepeated)).toHaveLength(subjects.length);
  expect(gained.every(({ result, amount }) => result === 'GRANTED' && amount === '10')).toBe(true);
  const accounts = await accountsOf(scope);
  expect(accounts.reduce((sum, { used }) => sum + Number(used), 0)).toBe(subjects.length * 10);
  expect(accounts.map(({ entered }) => entered)).toEqual(accounts.map(({ used }) => used));
});
