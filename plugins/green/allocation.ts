/** A request that waits, as the order and the filling see it. */
export interface Waiting {
  readonly id: string;
  readonly hasPriority: boolean;
  readonly perMuScore: number;
  readonly filedOn: string;
  /** Whole tonnes. */
  readonly amount: number;
}

export type Served = { readonly request: Waiting; readonly place: number } & (
  | { readonly state: 'ALLOCATED' }
  | { readonly state: 'SKIPPED'; readonly reason: string }
);

/**
 * 二(六).s4, as far as it says: those with priority come first. Among equals the higher benefit per mu, then the earlier
 * day, then the id, so that the order never depends on who asks. A request that does not fit whole is skipped and the
 * next one is tried: nothing is given in part.
 *
 * @param left Whole tonnes that are left.
 */
export function allocate(requests: readonly Waiting[], left: number): readonly Served[] {
  let remaining = left;
  return requests.toSorted(inOrder).map((request, index): Served => {
    const place = index + 1;
    if (request.amount > remaining) {
      const reason = `asks for ${request.amount}, and ${remaining} is left at place ${place}`;
      return { request, place, state: 'SKIPPED', reason };
    }
    remaining -= request.amount;
    return { request, place, state: 'ALLOCATED' };
  });
}

function inOrder(a: Waiting, b: Waiting): number {
  if (a.hasPriority !== b.hasPriority) return a.hasPriority ? -1 : 1;
  if (a.perMuScore !== b.perMuScore) return b.perMuScore - a.perMuScore;
  if (a.filedOn !== b.filedOn) return a.filedOn < b.filedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
