import { type CapFinding, type Day, dateText, type Policy } from '@tidu/policy';
import type { Limit } from './ask.ts';

/** What the limits of a policy are counted over, for one subject. */
export interface Counted {
  readonly plugin: string;
  readonly subjectId: string;
  readonly enterpriseId: string | null;
  /** The date that picked the law: the year of a cap is its year (A-17, of disbursement). */
  readonly eventOn: Day;
}

/**
 * The accounts of a policy's caps with the limits that stand for a subject: one for the enterprise and the year, where
 * the cap is `per('enterprise', 'calendarYear')`. The accounts are those of the readings' defaults; a cap read to run
 * over another time than its scope says has no account.
 *
 * @param caps As `explain` found them.
 * @throws Error if a limit is unknown, or counted over what the ledger cannot name.
 */
export function limitsOf(policy: Policy, caps: readonly CapFinding[], counted: Counted): readonly Limit[] {
  const limits = new Map<string, Limit>();
  for (const { per, limit } of caps) {
    if (limit === null) throw new Error(`Found a limit of ${policy.id} unknown, expected it with an amount.`);
    const key = [policy.id, ...per.map((scope) => partOf(scope, policy, counted))].join('/');
    const earlier = limits.get(key);
    limits.set(key, {
      account: {
        key,
        plugin: counted.plugin,
        kind: 'CAP',
        scope: policy.id,
        enterpriseId: counted.enterpriseId,
        period: periodOf(per, counted),
        unit: 'FEN',
      },
      ceiling: earlier !== undefined && earlier.ceiling < limit ? earlier.ceiling : limit,
    });
  }
  return [...limits.values()];
}

type Scope = CapFinding['per'][number];

function partOf(scope: Scope, policy: Policy, { subjectId, enterpriseId, eventOn }: Counted): string {
  switch (scope) {
    // A milestone is the subject that is decided about.
    case 'subject':
    case 'milestone':
      return subjectId;
    case 'calendarYear':
      return yearOf(eventOn);
    case 'plan':
      return 'plan';
    case 'enterprise':
      if (enterpriseId !== null) return enterpriseId;
  }
  throw new Error(
    `Found a limit of ${policy.id} per ${scope}, which the ledger cannot name for ${subjectId}.`,
  );
}

function periodOf(per: readonly Scope[], { eventOn }: Counted): string | null {
  if (per.includes('calendarYear')) return yearOf(eventOn);
  return per.includes('plan') ? 'plan' : null;
}

const yearOf = (day: Day): string => dateText(day).slice(0, 4);
