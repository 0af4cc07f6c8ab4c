/** A project that applied, as the order sees it. */
export interface Candidate {
  readonly id: string;
  /** The conditions of the programme itself. */
  readonly meetsConditions: boolean;
  readonly hasPriority: boolean;
  readonly appliedOn: string;
}

export type Ranked = { readonly candidate: Candidate } & (
  | { readonly state: 'RECOMMENDED'; readonly place: number }
  | { readonly state: 'NOT_RECOMMENDED'; readonly place: number | null; readonly reason: string }
);

/**
 * 二(二)1.s1, as far as it says: of the projects that meet the conditions those with priority come first. Among equals
 * the earlier day, then the id, so that the order never depends on who asks. Who does not meet them has no place,
 * whatever the priority.
 *
 * @param places How many may be recommended; null: all that meet the conditions.
 */
export function rank(candidates: readonly Candidate[], places: number | null): readonly Ranked[] {
  const meeting = candidates.filter((each) => each.meetsConditions).toSorted(inOrder);
  const ranked = meeting.map((candidate, index): Ranked => {
    const place = index + 1;
    if (places === null || place <= places) return { candidate, state: 'RECOMMENDED', place };
    const reason = `at place ${place}, and ${places} may be recommended`;
    return { candidate, state: 'NOT_RECOMMENDED', place, reason };
  });
  const without = candidates.filter((each) => !each.meetsConditions);
  return [
    ...ranked,
    ...without.map(
      (candidate): Ranked => ({
        candidate,
        state: 'NOT_RECOMMENDED',
        place: null,
        reason: 'does not meet the conditions of the programme',
      }),
    ),
  ];
}

function inOrder(a: Candidate, b: Candidate): number {
  if (a.hasPriority !== b.hasPriority) return a.hasPriority ? -1 : 1;
  if (a.appliedOn !== b.appliedOn) return a.appliedOn < b.appliedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
