import type { ServicesAppealState } from './services.generated.ts';

/** What each state of an appeal may come to. The last three are ends: nothing follows. */
const NEXT: Readonly<Record<ServicesAppealState, readonly ServicesAppealState[]>> = {
  RAISED: ['ACCEPTED', 'REJECTED', 'CLOSED'],
  ACCEPTED: ['IN_PROGRESS', 'REJECTED', 'CLOSED'],
  IN_PROGRESS: ['RESOLVED', 'REJECTED', 'CLOSED'],
  RESOLVED: [],
  CLOSED: [],
  REJECTED: [],
};

/** The states that may follow; none for a text that is no state. */
export const statesAfter = (state: string): readonly ServicesAppealState[] =>
  Object.entries(NEXT).find(([each]) => each === state)?.[1] ?? [];

export const isEnd = (state: string): boolean => statesAfter(state).length === 0;
