import { randomUUID } from 'node:crypto';
import { bootGraph, type TestGraph } from '@tidu/testing';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { system, type Viewer } from '../contract/viewer.ts';
import { core } from '../core.ts';
import type { AccountName, Ask, Limit } from './ask.ts';
import { adjust, changeCeiling, release, reserve, settle } from './ledger.ts';
import { type LedgerClients, openClients } from './ledger-transaction.ts';
import { lockAccounts, lockRequests, nameOf, positionsOf, writeEntries } from './store.ts';

const FIRM = '00000000-0000-7000-8000-000000000001';
const OTHER_FIRM = '00000000-0000-7000-8000-000000000002';
const on = '2026-06-30';

let graph: TestGraph;
let clients: LedgerClients;
beforeAll(async () => {
  graph = await bootGraph([core]);
  clients = openClients(graph.url, 4);
  await graph.asSystem(async (client) => {
    for (const [id, code, region] of [
      [FIRM, '91350500MA0000001A', '350500'],
      [OTHER_FIRM, '91350100MA0000003A', '350100'],
    ]) {
      await client.query(
        `insert into core.enterprise (id, credit_code, name, name_normalized, region_code) values ($1, $2, $2, $2, $3)`,
        [id, code, region],
      );
    }
  });
});
afterAll(async () => {
  await clients.close();
  await graph.close();
});

const run = <Result>(work: (db: Kysely<unknown>) => Promise<Result>): Promise<Result> =>
  clients.as(system('test'), work);
const name = (kind: AccountName['kind'], changes: Partial<AccountName> = {}): AccountName => ({
  key: `test/${kind}/${randomUUID()}`,
  plugin: 'core',
  kind,
  scope: `test.${kind.toLowerCase()}`,
  enterpriseId: kind === 'POOL' ? null : FIRM,
  period: null,
  unit: kind === 'QUOTA' ? 'PERSONS' : 'FEN',
  ...changes,
});
const ask = (amount: bigint, limits: readonly Limit[], changes: Partial<Ask> = {}): Ask => ({
  plugin: 'core',
  policyId: 'test.policy',
  subject: 'core.enterprise',
  subjectId: randomUUID(),
  enterpriseId: FIRM,
  amount,
  inPart: true,
  limits,
  draws: [],
  place: null,
  mayOvertake: false,
  basis: null,
  on,
  ...changes,
});
const one = async (asked: Ask) => {
  const [outcome] = await run((db) => reserve(db, [asked]));
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
};
const stateOf = async (key: string) => {
  const { rows } = await run((db) =>
    sql<{ ceiling: string; used: string; settled: string; entered: string; entered_settled: string }>`
      select a.ceiling, a.used, a.settled, coalesce(sum(e.reserved + e.settled), 0) as entered,
        coalesce(sum(e.settled), 0) as entered_settled
      from core.allocation_account a left join core.allocation_entry e on e.account_id = a.id
      where a.key = ${key} group by a.id`.execute(db),
  );
  const [row] = rows;
  return row === undefined
    ? undefined
    : {
        ceiling: BigInt(row.ceiling),
        used: BigInt(row.used),
        settled: BigInt(row.settled),
        entered: BigInt(row.entered),
        enteredSettled: BigInt(row.entered_settled),
      };
};
const entriesOf = async (key: string) => {
  const { rows } = await run((db) =>
    sql<{
      kind: string;
      reserved: string;
      settled: string;
      ceiling: string;
      used: string;
      asked: string;
      reason: string | null;
    }>`
      select e.kind, e.reserved, e.settled, e.ceiling, e.used, e.asked, e.reason
      from core.allocation_entry e join core.allocation_account a on a.id = e.account_id
      where a.key = ${key} order by e.recorded_at, e.sequence`.execute(db),
  );
  return rows.map((row) => [
    row.kind,
    row.reserved,
    row.settled,
    `${row.asked} of ${row.ceiling}, ${row.used} used`,
    row.reason,
  ]);
};

test('A cap grants what is left of it, then refuses, and keeps limit, used and asked', async () => {
  const cap = { account: name('CAP'), ceiling: 20_000_000n };
  expect(await one(ask(15_000_000n, [cap]))).toMatchObject({ result: 'GRANTED', amount: 15_000_000n });
  expect(await one(ask(15_000_000n, [cap]))).toMatchObject({ result: 'GRANTED', amount: 5_000_000n });
  expect(await one(ask(1n, [cap]))).toMatchObject({
    result: 'REFUSED',
    reason: 'CAP_REACHED',
    limit: 20_000_000n,
    used: 20_000_000n,
    asked: 1n,
  });
  expect(await entriesOf(cap.account.key)).toEqual([
    ['RESERVE', '15000000', '0', '15000000 of 20000000, 0 used', null],
    ['RESERVE', '5000000', '0', '15000000 of 20000000, 15000000 used', null],
    ['REFUSE', '0', '0', '1 of 20000000, 20000000 used', 'CAP_REACHED'],
  ]);
});

test('Granted whole or not at all, an award over the rest of its cap is refused', async () => {
  const cap = { account: name('CAP'), ceiling: 100n };
  await one(ask(60n, [cap]));
  expect(await one(ask(41n, [cap], { inPart: false }))).toMatchObject({ result: 'REFUSED', used: 60n });
  expect(await one(ask(40n, [cap], { inPart: false }))).toMatchObject({ result: 'GRANTED', amount: 40n });
});

test('Under two caps an award is what both leave, and both count the same amount', async () => {
  const narrow = { account: name('CAP'), ceiling: 30n };
  const wide = { account: name('CAP'), ceiling: 100n };
  expect(await one(ask(50n, [wide, narrow]))).toMatchObject({ amount: 30n });
  expect((await stateOf(wide.account.key))?.used).toBe(30n);
  expect((await stateOf(narrow.account.key))?.used).toBe(30n);
});

test('An award that its pool does not hold waits, and touches no cap', async () => {
  const cap = { account: name('CAP'), ceiling: 100n };
  const pool = { account: name('POOL'), ceiling: 1000n };
  const first = ask(10n, [cap], { draws: [{ ...pool, amount: 700n }], place: 1n });
  const second = ask(10n, [cap], { draws: [{ ...pool, amount: 301n }], place: 2n });
  expect(await one(first)).toMatchObject({ result: 'GRANTED' });
  expect(await one(second)).toMatchObject({
    result: 'QUEUED',
    reason: 'POOL_FULL',
    limit: 1000n,
    used: 700n,
    asked: 301n,
  });
  expect((await stateOf(cap.account.key))?.used).toBe(10n);
  expect((await stateOf(pool.account.key))?.used).toBe(700n);
  await run((db) => release(db, first, { on }));
  expect(await one(second)).toMatchObject({ result: 'GRANTED' });
  expect((await stateOf(pool.account.key))?.used).toBe(301n);
});

test('A cap that is used up refuses, and nothing is drawn on the pool', async () => {
  const cap = { account: name('CAP'), ceiling: 10n };
  const pool = { account: name('POOL'), ceiling: 1000n };
  await one(ask(10n, [cap]));
  expect(await one(ask(10n, [cap], { draws: [{ ...pool, amount: 1n }], place: 1n }))).toMatchObject({
    result: 'REFUSED',
  });
  expect((await stateOf(pool.account.key))?.used).toBe(0n);
});

test('Nobody overtakes one who waits for the pool, unless that is allowed', async () => {
  const pool = { account: name('POOL'), ceiling: 100n };
  const draw = (amount: bigint, place: bigint, changes: Partial<Ask> = {}) =>
    ask(1n, [], { draws: [{ ...pool, amount }], place, ...changes });
  await one(draw(90n, 1n));
  expect(await one(draw(20n, 5n))).toMatchObject({ result: 'QUEUED', reason: 'POOL_FULL' });
  expect(await one(draw(10n, 6n))).toMatchObject({ result: 'QUEUED', reason: 'BEHIND_OTHERS' });
  expect(await one(draw(4n, 7n, { mayOvertake: true }))).toMatchObject({ result: 'GRANTED' });
  expect(await one(draw(6n, 4n))).toMatchObject({ result: 'GRANTED' });
});

test('A batch is served by place, then by key, whatever the order it is given in', async () => {
  const pool = { account: name('POOL'), ceiling: 100n };
  const draw = (amount: bigint, place: bigint, subjectId = randomUUID()) =>
    ask(1n, [], { draws: [{ ...pool, amount }], place, subjectId });
  const tie = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'] as const;
  const outcomes = await run((db) =>
    reserve(db, [draw(30n, 3n), draw(60n, 2n, tie[1]), draw(40n, 2n, tie[0]), draw(50n, 4n)]),
  );
  const results = outcomes.map((each) => ('reason' in each ? each.reason : each.result));
  expect(results).toEqual(['POOL_FULL', 'GRANTED', 'GRANTED', 'BEHIND_OTHERS']);
});

test('Waiting on for the same reason leaves one line, however often it is tried', async () => {
  const pool = { account: name('POOL'), ceiling: 1n };
  const asked = ask(1n, [], { draws: [{ ...pool, amount: 2n }], place: 1n });
  for (let tries = 0; tries < 3; tries += 1) await one(asked);
  expect(await entriesOf(pool.account.key)).toHaveLength(1);
});

test('The same subject asked twice is granted once', async () => {
  const cap = { account: name('CAP'), ceiling: 100n };
  const asked = ask(60n, [cap]);
  expect(await one(asked)).toMatchObject({ amount: 60n, isRepeated: false });
  expect(await one({ ...asked, amount: 99n })).toMatchObject({ amount: 60n, isRepeated: true });
  expect((await stateOf(cap.account.key))?.used).toBe(60n);
});

test('Settled in part, the rest goes back to the cap and the pool is settled whole', async () => {
  const cap = { account: name('CAP'), ceiling: 100n };
  const pool = { account: name('POOL'), ceiling: 1000n };
  const asked = ask(80n, [cap], { draws: [{ ...pool, amount: 500n }], place: 1n });
  await one(asked);
  expect(await run((db) => settle(db, asked, { on, amount: 81n }))).toMatchObject({
    result: 'REFUSED',
    reason: 'BELOW_ZERO',
  });
  expect(await run((db) => settle(db, asked, { on, amount: 70n }))).toMatchObject({
    result: 'GRANTED',
    amount: 70n,
  });
  expect(await stateOf(cap.account.key)).toMatchObject({ used: 70n, settled: 70n });
  expect(await stateOf(pool.account.key)).toMatchObject({ used: 500n, settled: 500n });
  expect(await run((db) => settle(db, asked, { on }))).toMatchObject({
    result: 'REFUSED',
    reason: 'NOT_RESERVED',
  });
  expect(await run((db) => release(db, asked, { on }))).toMatchObject({
    result: 'REFUSED',
    reason: 'NOT_RESERVED',
  });
});

test('An adjustment gives back exactly what it takes, down to nothing and no further', async () => {
  const cap = { account: name('CAP'), ceiling: 100n };
  const asked = ask(80n, [cap]);
  await one(asked);
  await run((db) => settle(db, asked, { on }));
  expect(await run((db) => adjust(db, asked, { on, amount: -80n }))).toMatchObject({ amount: 0n });
  expect(await run((db) => adjust(db, asked, { on, amount: -1n }))).toMatchObject({ reason: 'BELOW_ZERO' });
  expect(await run((db) => adjust(db, asked, { on, amount: 100n }))).toMatchObject({ amount: 100n });
  expect(await run((db) => adjust(db, asked, { on, amount: 1n }))).toMatchObject({
    reason: 'CAP_REACHED',
    limit: 100n,
    used: 100n,
  });
  expect(await stateOf(cap.account.key)).toMatchObject({
    used: 100n,
    settled: 100n,
    entered: 100n,
    enteredSettled: 100n,
  });
});

test('A higher limit raises the ceiling with an entry; a lower one binds only whoever brings it', async () => {
  const account = name('CAP');
  await one(ask(20n, [{ account, ceiling: 20n }]));
  expect(await one(ask(50n, [{ account, ceiling: 50n }]))).toMatchObject({ amount: 30n });
  expect(await one(ask(1n, [{ account, ceiling: 20n }]))).toMatchObject({
    result: 'REFUSED',
    limit: 20n,
    used: 50n,
  });
  expect((await entriesOf(account.key)).map(([kind]) => kind)).toEqual([
    'RESERVE',
    'CEILING',
    'RESERVE',
    'REFUSE',
  ]);
});

test('A ceiling is not set below what is used', async () => {
  const account = name('POOL');
  await one(ask(1n, [], { draws: [{ account, ceiling: 100n, amount: 40n }], place: 1n }));
  expect(await run((db) => changeCeiling(db, { account, ceiling: 39n }, { on }))).toMatchObject({
    used: 40n,
    asked: 39n,
  });
  expect(await run((db) => changeCeiling(db, { account, ceiling: 40n }, { on }))).toBeUndefined();
  expect(await stateOf(account.key)).toMatchObject({ ceiling: 40n });
});

test('The database itself lets no account past its ceiling or below nothing, and no entry be changed', async () => {
  const cap = { account: name('CAP'), ceiling: 10n };
  await one(ask(10n, [cap]));
  const attempt = (statement: string) =>
    graph.asSystem((client) => client.query(statement, [cap.account.key]));
  const account = 'core.allocation_account set';
  await expect(attempt(`update ${account} used = ceiling + 1 where key = $1`)).rejects.toThrow(
    /allocation_within_ceiling/,
  );
  await expect(attempt(`update ${account} used = -1 where key = $1`)).rejects.toThrow(/allocation_/);
  await expect(attempt(`update ${account} ceiling = 9 where key = $1`)).rejects.toThrow(
    /allocation_within_ceiling/,
  );
  await expect(attempt(`update ${account} key = 'x' where key = $1`)).rejects.toThrow(/permission denied/);
  await expect(attempt(`update core.allocation_entry set reserved = 0 where reason = $1`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(attempt(`delete from core.allocation_entry where reason = $1`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(
    attempt(`insert into core.allocation_entry (id, account_id, request_id, plugin, kind, unit, reserved, reserved_after, settled_after,
        sequence, ceiling, used, asked, effective_on)
      select gen_random_uuid(), e.account_id, e.request_id, e.plugin, 'ADJUST', e.unit, -11, -1, 0, 2, 10, 10, -11, e.effective_on
      from core.allocation_entry e join core.allocation_account a on a.id = e.account_id where a.key = $1`),
  ).rejects.toThrow(/not_below_zero/);
});

test('Batches of the same subjects in any order wait for each other, and never in a circle', async () => {
  for (let round = 0; round < 12; round += 1) {
    const caps = Array.from({ length: 40 }, () => ({ account: name('CAP'), ceiling: 100n }));
    const batch = caps.map((cap) => ask(10n, [cap]));
    const orders = [batch, batch.toReversed(), [...batch.slice(20), ...batch.slice(0, 20)]];
    const results = await Promise.all(orders.map((asks) => run((db) => reserve(db, asks))));
    expect(results.flat().filter((each) => 'isRepeated' in each && !each.isRepeated)).toHaveLength(
      batch.length,
    );
  }
});

test('Batches of different subjects under the same caps, which are new, wait in no circle either', async () => {
  for (let round = 0; round < 12; round += 1) {
    const caps = Array.from({ length: 40 }, () => ({ account: name('CAP'), ceiling: 25n }));
    const orders = [caps, caps.toReversed(), [...caps.slice(20), ...caps.slice(0, 20)]];
    const results = await Promise.all(
      orders.map((order) =>
        run((db) =>
          reserve(
            db,
            order.map((cap) => ask(10n, [cap])),
          ),
        ),
      ),
    );
    expect(results.flat().reduce((sum, each) => sum + ('amount' in each ? each.amount : 0n), 0n)).toBe(
      25n * 40n,
    );
  }
});

test('What was decided on numbers that are no longer true is not written', async () => {
  const cap = { account: name('CAP'), ceiling: 10n };
  const asked = ask(8n, [cap]);
  await one(asked);
  const line = { kind: 'ADJUST', settled: 0n, limit: 10n, basis: null, on } as const;
  const write = (reserved: bigint, sequence: number) =>
    run(async (db) => {
      const request = (await lockRequests(db, [asked])).get(nameOf(asked));
      const [position] = await positionsOf(db, [request?.id ?? '']);
      const account = (await lockAccounts(db, { keys: [cap.account.key] })).get(cap.account.key);
      if (!request || !position || !account) throw new Error('not reserved');
      await writeEntries(
        db,
        [{ ...line, request, account, reserved, asked: reserved }],
        [{ ...position, sequence }],
      );
    });
  await expect(write(3n, 1)).rejects.toThrow(/1 of 1 entries that their accounts do not allow/);
  await expect(write(1n, 0)).rejects.toThrow(/allocation_entry_in_order/);
  expect(await stateOf(cap.account.key)).toMatchObject({ used: 8n, entered: 8n });
  await write(1n, 1);
  expect(await stateOf(cap.account.key)).toMatchObject({ used: 9n, entered: 9n });
});

test('A city reserves nothing, gives back what was paid back in its own city, and sees no other', async () => {
  const city: Viewer = { role: 'CITY_OFFICER', scope: '350500', subject: 'test' };
  const pool = { account: name('POOL'), ceiling: 100n };
  const own = ask(5n, [{ account: name('CAP'), ceiling: 10n }]);
  const foreign = ask(5n, [{ account: name('CAP', { enterpriseId: OTHER_FIRM }), ceiling: 10n }], {
    enterpriseId: OTHER_FIRM,
    draws: [{ ...pool, amount: 60n }],
    place: 1n,
  });
  await one(own);
  await one(foreign);
  await expect(clients.as(city, (db) => reserve(db, [ask(1n, own.limits)]))).rejects.toThrow(
    /row-level security/,
  );
  await expect(clients.as(city, (db) => adjust(db, own, { on, amount: 1n }))).rejects.toThrow(
    /row-level security/,
  );
  expect(await clients.as(city, (db) => adjust(db, own, { on, amount: -2n }))).toMatchObject({ amount: 3n });
  await expect(clients.as(city, (db) => adjust(db, foreign, { on, amount: -2n }))).rejects.toThrow(
    /Found no request/,
  );
  const { rows } = await clients.as(city, (db) =>
    sql`select used from core.allocation_account where key = ${pool.account.key}`.execute(db),
  );
  expect(rows).toEqual([{ used: '60' }]);
});

const CAPS = [0, 1, 2] as const;
const SUBJECTS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const step = fc.record({
  does: fc.constantFrom('reserve', 'reserve', 'reserve', 'settle', 'release', 'adjust'),
  subject: fc.constantFrom(...SUBJECTS),
  amount: fc.bigInt({ min: 1n, max: 60n }),
  draws: fc.bigInt({ min: 1n, max: 90n }),
  sign: fc.constantFrom(1n, -1n),
});

interface Held {
  state: string;
  amount: bigint;
  drawn: bigint;
}

/** A ledger on paper: caps by subject modulo three, one pool, places by subject. */
function model(ceilings: { readonly cap: bigint; readonly pool: bigint }) {
  const held = new Map<number, Held & { asked: bigint; draws: bigint }>();
  const of = (subject: number) => held.get(subject);
  const active = (each: Held) => each.state === 'RESERVED' || each.state === 'SETTLED';
  const capUsed = (cap: number) =>
    [...held]
      .filter(([subject, each]) => subject % 3 === cap && active(each))
      .reduce((sum, [, each]) => sum + each.amount, 0n);
  const poolUsed = () => [...held.values()].filter(active).reduce((sum, each) => sum + each.drawn, 0n);
  return {
    capUsed,
    poolUsed,
    amountOf: (subject: number) => of(subject)?.amount ?? 0n,
    apply(does: string, subject: number, amount: bigint, draws: bigint): string {
      const now = of(subject);
      const room = ceilings.cap - capUsed(subject % 3);
      if (does === 'reserve') {
        if (now !== undefined && active(now)) return 'GRANTED';
        const put = (state: string, granted: bigint, drawn: bigint) =>
          held.set(subject, { state, amount: granted, drawn, asked: amount, draws });
        if (room === 0n) return put('REFUSED', 0n, 0n) && 'CAP_REACHED';
        const isBehind = [...held].some(([other, each]) => other < subject && each.state === 'WAITING');
        if (isBehind) return put('WAITING', 0n, 0n) && 'BEHIND_OTHERS';
        if (poolUsed() + draws > ceilings.pool) return put('WAITING', 0n, 0n) && 'POOL_FULL';
        return put('RESERVED', amount < room ? amount : room, draws) && 'GRANTED';
      }
      if (now === undefined) return 'NONE';
      if (does === 'settle') {
        if (now.state !== 'RESERVED') return 'NOT_RESERVED';
        if (amount > now.amount) return 'BELOW_ZERO';
        Object.assign(now, { state: 'SETTLED', amount });
        return 'GRANTED';
      }
      if (does === 'release') {
        if (now.state !== 'RESERVED' && now.state !== 'WAITING') return 'NOT_RESERVED';
        Object.assign(now, { state: 'RELEASED', amount: 0n, drawn: 0n });
        return 'GRANTED';
      }
      if (!active(now)) return 'NOT_RESERVED';
      if (now.amount + amount < 0n) return 'BELOW_ZERO';
      if (amount > room) return 'CAP_REACHED';
      now.amount += amount;
      return 'GRANTED';
    },
  };
}

test('Whatever is done in whatever order, the ledger equals one kept on paper', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const ceilings = { cap: 100n, pool: 200n };
      const paper = model(ceilings);
      const caps = CAPS.map(() => name('CAP'));
      const pool = name('POOL');
      const policyId = `test.${randomUUID()}`;
      const subjects = SUBJECTS.map(() => randomUUID());
      for (const { does, subject, amount, draws, sign } of steps) {
        const claim = { policyId, subjectId: subjects[subject] ?? '' };
        const cap = caps[subject % 3] ?? pool;
        const signed = does === 'adjust' ? sign * amount : amount;
        const expected = paper.apply(does, subject, signed, draws);
        if (expected === 'NONE') continue;
        const outcome = await run((db) => {
          if (does === 'settle') return settle(db, claim, { on, amount });
          if (does === 'release') return release(db, claim, { on });
          if (does === 'adjust') return adjust(db, claim, { on, amount: signed });
          return reserve(db, [
            ask(amount, [{ account: cap, ceiling: ceilings.cap }], {
              ...claim,
              draws: [{ account: pool, ceiling: ceilings.pool, amount: draws }],
              place: BigInt(subject),
            }),
          ]).then(([first]) => first);
        });
        expect(outcome && ('reason' in outcome ? outcome.reason : outcome.result)).toBe(expected);
        if (outcome?.result === 'GRANTED') expect(outcome.amount).toBe(paper.amountOf(subject));
      }
      for (const [index, cap] of caps.entries()) {
        const state = await stateOf(cap.key);
        expect(state?.used ?? 0n).toBe(paper.capUsed(index));
        expect(state?.entered ?? 0n).toBe(state?.used ?? 0n);
        expect(state?.enteredSettled ?? 0n).toBe(state?.settled ?? 0n);
      }
      const state = await stateOf(pool.key);
      expect(state?.used ?? 0n).toBe(paper.poolUsed());
      expect(state?.entered ?? 0n).toBe(state?.used ?? 0n);
    }),
    { numRuns: Number(process.env.TIDU_TEST_RUNS ?? 25) },
  );
});
