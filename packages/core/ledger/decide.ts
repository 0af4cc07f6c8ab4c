import type { Ask, Draw, Limit, Shortage } from './ask.ts';

/** An account while a batch is decided: `used` grows with each request that is granted. */
export interface OpenAccount {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly ceiling: bigint;
  readonly used: bigint;
}

export type Decision =
  | { readonly result: 'GRANTED'; readonly amount: bigint }
  | {
      readonly result: 'QUEUED' | 'REFUSED';
      readonly account: OpenAccount;
      readonly shortage: Shortage;
    };

/**
 * Decides one request on accounts that are locked. All its accounts give, or none does. A limit that leaves too little
 * refuses; a pool that does too lets it wait, since more may come back to a pool.
 *
 * @param isBehind Whether one before it waits for the pool of this key.
 */
export function decide(
  ask: Ask,
  accounts: ReadonlyMap<string, OpenAccount>,
  isBehind: (key: string) => boolean,
): Decision {
  const limits = ask.limits.map((each) => ({ ...each, open: openOf(each, accounts) }));
  const draws = ask.draws.map((each) => ({ ...each, open: openOf(each, accounts) }));
  const [first] = [...limits, ...draws];
  if (first === undefined) throw new Error(`Found no account that ${ask.policyId} is counted in.`);
  const not = (
    result: 'QUEUED' | 'REFUSED',
    { open, ...limit }: (typeof limits)[number],
    reason: string,
    asked: bigint,
  ): Decision => ({
    result,
    account: open,
    shortage: { reason, limit: limitOf(limit, open), used: open.used, asked },
  });

  if (ask.refusal !== undefined) return not('REFUSED', first, ask.refusal.reason, ask.amount);
  const tightest = limits.reduce<(typeof limits)[number] | undefined>(
    (least, each) => (least === undefined || roomOf(each) < roomOf(least) ? each : least),
    undefined,
  );
  const room = tightest === undefined ? ask.amount : roomOf(tightest);
  const amount = ask.inPart && room < ask.amount ? room : ask.amount;
  if (tightest !== undefined && (room < amount || room === 0n)) {
    const reason = tightest.open.kind === 'QUOTA' ? 'QUOTA_REACHED' : 'CAP_REACHED';
    return not('REFUSED', tightest, reason, ask.amount);
  }
  if (amount === 0n) return not('REFUSED', first, 'NOTHING_DUE', ask.amount);
  for (const draw of draws) {
    if (!ask.mayOvertake && isBehind(draw.open.key)) return not('QUEUED', draw, 'BEHIND_OTHERS', draw.amount);
    if (roomOf(draw) < draw.amount) return not('QUEUED', draw, 'POOL_FULL', draw.amount);
  }
  return { result: 'GRANTED', amount };
}

const roomOf = ({ open, ...limit }: Limit & { readonly open: OpenAccount }): bigint => {
  const room = limitOf(limit, open) - open.used;
  return room > 0n ? room : 0n;
};

/** A limit lower than the account's binds only the one that brings it: a cap may differ between two loans of a year. */
const limitOf = ({ ceiling }: Limit, open: OpenAccount): bigint =>
  ceiling < open.ceiling ? ceiling : open.ceiling;

function openOf({ account }: Limit | Draw, accounts: ReadonlyMap<string, OpenAccount>): OpenAccount {
  const open = accounts.get(account.key);
  if (open === undefined) throw new Error(`Found the account ${account.key} not open.`);
  return open;
}
