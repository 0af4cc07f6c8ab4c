import type { Ask, Basis, Claim, Limit, NotGranted, Outcome, Reason, Shortage } from './ask.ts';
import { decide, type OpenAccount } from './decide.ts';
import {
  addAccounts,
  addRequests,
  headsOf,
  type LedgerDb,
  lockAccounts,
  lockRequests,
  type NewEntry,
  nameOf,
  type OpenRequest,
  type Position,
  positionsOf,
  type RequestChange,
  setCeilings,
  writeEntries,
  writeRequests,
} from './store.ts';

/**
 * Reserves for subjects, each all or nothing over its accounts: the amount under every limit, with it what it draws on
 * pools. Served in the order of their places, so that of two that do not both fit the first is served. A subject that
 * has something reserved or settled under the policy keeps it: asked twice, granted once.
 *
 * Runs in the caller's transaction and locks to its end: requests first, then accounts in the order of their keys. The
 * number of statements does not depend on the number of requests.
 *
 * @returns One outcome for each, in the order given.
 */
export async function reserve(db: LedgerDb, asks: readonly Ask[]): Promise<readonly Outcome[]> {
  if (asks.length === 0) return [];
  expectSound(asks);
  await addRequests(db, asks);
  const requests = await lockRequests(db, asks);
  const limits = asks.flatMap((ask) => [...ask.limits, ...ask.draws]);
  await addAccounts(db, limits);
  const accounts = await lockAccounts(db, { keys: limits.map((each) => each.account.key) });
  await raiseCeilings(db, accounts, limits, asks[0]?.on ?? '');
  const ids = [...requests.values()].map(({ id }) => id);
  const positions = await positionsOf(db, ids);
  const pools = asks.flatMap((ask) => ask.draws.flatMap((draw) => accounts.get(draw.account.key)?.id ?? []));
  const heads = pools.length > 0 ? await headsOf(db, pools, ids) : new Map<string, never>();

  const entries: NewEntry[] = [];
  const changes: RequestChange[] = [];
  const outcomes = new Map<Ask, Outcome>();
  /** Pools for which one of this batch waits: whoever comes after is behind it. */
  const waitedFor = new Set<string>();
  for (const ask of inOrder(asks)) {
    const request = found(requests.get(nameOf(ask)), nameOf(ask));
    if (request.state === 'RESERVED' || request.state === 'SETTLED') {
      outcomes.set(ask, {
        result: 'GRANTED',
        requestId: request.id,
        amount: request.granted,
        isRepeated: true,
      });
      continue;
    }
    const isBehind = (key: string): boolean => {
      const head = heads.get(found(accounts.get(key), key).id);
      return waitedFor.has(key) || (head !== undefined && isBefore(head, ask));
    };
    const decision = decide(ask, accounts, isBehind);
    const about = { request, basis: ask.basis, on: ask.on, note: ask.refusal?.note ?? null };
    if (decision.result === 'GRANTED') {
      const taken = [
        ...ask.limits.map((limit) => ({ limit, amount: decision.amount })),
        ...ask.draws.map((limit) => ({ limit, amount: limit.amount })),
      ];
      for (const { limit, amount } of taken) {
        const account = found(accounts.get(limit.account.key), limit.account.key);
        entries.push({
          ...about,
          account,
          kind: 'RESERVE',
          reserved: amount,
          settled: 0n,
          limit: least(limit.ceiling, account.ceiling),
          asked: limit.account.kind === 'POOL' ? amount : ask.amount,
        });
        accounts.set(account.key, { ...account, used: account.used + amount });
      }
      changes.push(changeOf(request, { state: 'RESERVED', asked: ask.amount, granted: decision.amount }));
      outcomes.set(ask, {
        result: 'GRANTED',
        requestId: request.id,
        amount: decision.amount,
        isRepeated: false,
      });
      continue;
    }
    const { result, account, shortage } = decision;
    if (result === 'QUEUED') waitedFor.add(account.key);
    const state = result === 'QUEUED' ? 'WAITING' : 'REFUSED';
    outcomes.set(ask, { result, requestId: request.id, ...shortage });
    // Whoever waits on for the same reason leaves no new line for every look.
    if (request.state === state && request.reason === shortage.reason && result === 'QUEUED') continue;
    entries.push({
      ...about,
      account,
      kind: result === 'QUEUED' ? 'QUEUE' : 'REFUSE',
      reserved: 0n,
      settled: 0n,
      limit: shortage.limit,
      asked: shortage.asked,
      reason: shortage.reason,
    });
    changes.push(
      changeOf(request, {
        state,
        reason: shortage.reason,
        note: about.note,
        asked: ask.amount,
        ...(result === 'QUEUED' ? { waitsFor: account.id, place: ask.place } : {}),
      }),
    );
  }
  await writeEntries(db, entries, positions);
  await writeRequests(db, changes);
  return asks.map((ask) => found(outcomes.get(ask), nameOf(ask)));
}

/** What a change of a reservation is recorded with. */
export interface Change {
  /** The day it takes effect, YYYY-MM-DD. */
  readonly on: string;
  readonly basis?: Basis | null;
  readonly note?: string | null;
}

/**
 * Settles a reservation: `amount` of it was paid, all of it unless said; the rest is released. What it draws on pools
 * is settled whole. Refused where nothing is reserved, or less than the amount.
 */
export async function settle(
  db: LedgerDb,
  claim: Claim,
  { amount, ...change }: Change & { readonly amount?: bigint },
): Promise<Outcome> {
  if (amount !== undefined && amount <= 0n) throw new RangeError(`Found ${amount} to settle, expected more.`);
  return move(db, claim, { ...change, pools: true }, (request, held) => {
    const paid = amount ?? request.granted;
    if (request.state !== 'RESERVED') return { reason: 'NOT_RESERVED', asked: paid };
    if (paid > request.granted) return { reason: 'BELOW_ZERO', asked: paid };
    return {
      state: 'SETTLED',
      granted: paid,
      moves: held.flatMap(({ account, reserved }) => {
        const part = account.kind === 'POOL' ? reserved : paid;
        const rest = reserved - part;
        return [
          { account, kind: 'SETTLE' as const, reserved: -part, settled: part, asked: part },
          ...(rest > 0n
            ? [{ account, kind: 'RELEASE' as const, reserved: -rest, settled: 0n, asked: rest }]
            : []),
        ];
      }),
    };
  });
}

/** Gives a reservation back whole, to every account it came from. One that waits stops waiting. */
export async function release(db: LedgerDb, claim: Claim, change: Change): Promise<Outcome> {
  return move(db, claim, { ...change, pools: true }, (request, held) => {
    if (request.state === 'WAITING') return { state: 'RELEASED', granted: 0n, moves: [] };
    if (request.state !== 'RESERVED') return { reason: 'NOT_RESERVED', asked: request.granted };
    return {
      state: 'RELEASED',
      granted: 0n,
      moves: held.map(({ account, reserved }) => ({
        account,
        kind: 'RELEASE' as const,
        reserved: -reserved,
        settled: 0n,
        asked: reserved,
      })),
    };
  });
}

/**
 * Changes what was reserved or settled by an amount: less where a loan was paid back early, more within what the limits
 * leave. Pools are not touched. Refused below nothing and above a limit.
 */
export async function adjust(
  db: LedgerDb,
  claim: Claim,
  { amount, ...change }: Change & { readonly amount: bigint },
): Promise<Outcome> {
  if (amount === 0n) throw new RangeError('Found an adjustment by nothing, expected an amount.');
  return move(db, claim, { ...change, pools: false }, (request, held) => {
    const isSettled = request.state === 'SETTLED';
    if (!isSettled && request.state !== 'RESERVED') return { reason: 'NOT_RESERVED', asked: amount };
    if (request.granted + amount < 0n) return { reason: 'BELOW_ZERO', asked: amount };
    if (held.length === 0) return { reason: 'NOT_RESERVED', asked: amount };
    const full = held.find(({ account }) => account.used + amount > account.ceiling);
    if (full !== undefined) {
      const reason = full.account.kind === 'QUOTA' ? 'QUOTA_REACHED' : 'CAP_REACHED';
      return { reason, asked: amount, account: full.account };
    }
    return {
      state: request.state,
      granted: request.granted + amount,
      moves: held.map(({ account }) => ({
        account,
        kind: 'ADJUST' as const,
        reserved: isSettled ? 0n : amount,
        settled: isSettled ? amount : 0n,
        asked: amount,
      })),
    };
  });
}

/**
 * Sets a new ceiling of an account from a day on, with an entry that says so.
 *
 * @returns What stands against it: more is used already. Undefined once it is set.
 */
export async function changeCeiling(
  db: LedgerDb,
  { account, ceiling }: Limit,
  { on, note }: Change,
): Promise<Shortage | undefined> {
  await addAccounts(db, [{ account, ceiling }]);
  const open = found((await lockAccounts(db, { keys: [account.key] })).get(account.key), account.key);
  if (open.used > ceiling) {
    return { reason: 'CEILING_BELOW_USED', limit: open.ceiling, used: open.used, asked: ceiling };
  }
  await setCeilings(db, [{ account: open, ceiling, ...(note ? { note } : {}) }], on);
  return undefined;
}

interface Held extends Position {
  readonly account: OpenAccount;
}

type Plan =
  | {
      readonly state: string;
      readonly granted: bigint;
      readonly moves: readonly Pick<NewEntry, 'account' | 'kind' | 'reserved' | 'settled' | 'asked'>[];
    }
  | { readonly reason: Reason; readonly asked: bigint; readonly account?: OpenAccount };

/** Locks one request with the accounts it has something in, and writes what `plan` says. */
async function move(
  db: LedgerDb,
  claim: Claim,
  { on, basis = null, note = null, pools }: Change & { readonly pools: boolean },
  plan: (request: OpenRequest, held: readonly Held[]) => Plan,
): Promise<Outcome> {
  const request = (await lockRequests(db, [claim])).get(nameOf(claim));
  if (request === undefined) {
    throw new Error(`Found no request of ${claim.policyId} for ${claim.subjectId}, expected one.`);
  }
  const positions = await positionsOf(db, [request.id]);
  const ids = positions.map(({ accountId }) => accountId);
  const accounts = await lockAccounts(db, { ids, pools });
  const byId = new Map([...accounts.values()].map((account) => [account.id, account]));
  const held = positions.flatMap((position): readonly Held[] => {
    const account = byId.get(position.accountId);
    const { reserved, settled, kind } = position;
    // What was adjusted to nothing can be adjusted again; what was released has no part in the request any more.
    return account && (reserved + settled > 0n || kind === 'ADJUST') ? [{ ...position, account }] : [];
  });
  const planned = plan(request, held);
  if ('reason' in planned) {
    const refusal = refused(request, planned, held);
    const { account, reason } = planned;
    if (account !== undefined) {
      const { limit, asked } = refusal;
      const line = { kind: 'REFUSE', reserved: 0n, settled: 0n } as const;
      await writeEntries(
        db,
        [{ ...line, request, account, limit, asked, reason, basis, note, on }],
        positions,
      );
    }
    return refusal;
  }
  const entries = planned.moves
    .filter(({ reserved, settled }) => reserved !== 0n || settled !== 0n)
    .map((each) => ({ ...each, request, limit: each.account.ceiling, basis, note, on }));
  await writeEntries(db, entries, positions);
  const { state, granted } = planned;
  await writeRequests(db, [changeOf(request, { state, granted, note })]);
  return { result: 'GRANTED', requestId: request.id, amount: granted, isRepeated: false };
}

/** A change that is refused touches nothing that stands. What a limit refuses is recorded with its numbers. */
function refused(
  request: OpenRequest,
  {
    reason,
    asked,
    account,
  }: { readonly reason: Reason; readonly asked: bigint; readonly account?: OpenAccount },
  held: readonly Held[],
): NotGranted {
  const about = account ?? held.find((each) => each.account.kind !== 'POOL')?.account;
  return {
    result: 'REFUSED',
    requestId: request.id,
    reason,
    limit: reason === 'BELOW_ZERO' ? request.granted : (about?.ceiling ?? 0n),
    used: about?.used ?? 0n,
    asked,
  };
}

async function raiseCeilings(
  db: LedgerDb,
  accounts: Map<string, OpenAccount>,
  limits: readonly Limit[],
  on: string,
): Promise<void> {
  const highest = new Map<string, bigint>();
  for (const { account, ceiling } of limits) {
    const open = found(accounts.get(account.key), account.key);
    if (ceiling > (highest.get(open.key) ?? open.ceiling)) highest.set(open.key, ceiling);
  }
  const raised = [...highest].map(([key, ceiling]) => ({ account: found(accounts.get(key), key), ceiling }));
  await setCeilings(db, raised, on);
  for (const { account, ceiling } of raised) accounts.set(account.key, { ...account, ceiling });
}

const changeOf = (
  request: OpenRequest,
  change: Partial<RequestChange> & Pick<RequestChange, 'state'>,
): RequestChange => ({
  id: request.id,
  reason: null,
  note: null,
  asked: request.asked,
  granted: 0n,
  waitsFor: null,
  place: null,
  ...change,
});

/** By place, then by key. Who has no place comes as given, before the others. */
const inOrder = (asks: readonly Ask[]): readonly Ask[] =>
  asks.toSorted((a, b) => {
    if (a.place === null || b.place === null) return Number(a.place !== null) - Number(b.place !== null);
    return isBefore({ place: a.place, subjectId: a.subjectId }, b) ? -1 : 1;
  });

const isBefore = (
  one: { readonly place: bigint; readonly subjectId: string },
  { place, subjectId }: Pick<Ask, 'place' | 'subjectId'>,
): boolean => place !== null && (one.place < place || (one.place === place && one.subjectId < subjectId));

function expectSound(asks: readonly Ask[]): void {
  if (new Set(asks.map(nameOf)).size < asks.length) {
    throw new Error('Found a subject asked for twice at once, expected each once.');
  }
  for (const { amount, draws, place, policyId } of asks) {
    if (amount < 0n || draws.some((draw) => draw.amount <= 0n)) {
      throw new RangeError(`Found an amount below nothing asked under ${policyId}, expected none.`);
    }
    if (draws.length > 0 && place === null) {
      throw new Error(`Found no place in the queue of a pool for ${policyId}, expected one.`);
    }
  }
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`Found nothing under ${name}, which was just locked.`);
  return value;
}
