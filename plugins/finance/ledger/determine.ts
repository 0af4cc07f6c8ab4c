import { loadFacts, UserError } from '@tidu/core';
import { assume, day, type Explanation, explain, type Facts, type Policy, type Reading } from '@tidu/policy';
import { sql } from 'kysely';
import type { FinanceContext } from '../finance.generated.ts';

/** What a policy says of a subject now. */
export interface Determined extends Explanation {
  readonly enterpriseId: string | null;
  readonly reading: Reading;
  /** The value of the fact that orders a pool, where the policy has one. */
  readonly place: bigint | null;
}

/**
 * Evaluates subjects live, on facts loaded in the transaction of the mutation: one statement for all of them. `facts`
 * stand instead of what is loaded.
 */
export async function determine(
  { db, rules, today }: Pick<FinanceContext, 'db' | 'rules' | 'today'>,
  policy: Policy,
  subjects: readonly string[],
  reading: Reading,
  facts: Facts = {},
): Promise<ReadonlyMap<string, Determined>> {
  const on = day(today);
  const order = policy.pool?.order[0];
  const read = order === undefined ? policy.facts : [...policy.facts, order];
  const loaded = await loadFacts(db, rules, policy.subject.id, read, { on, of: { subjects } });
  return new Map(
    loaded.map(({ id, enterpriseId, facts: known }) => {
      const place = order === undefined ? null : known[order.id];
      return [
        id,
        {
          ...explain(policy, { ...known, ...facts }, on, assume(reading)),
          enterpriseId,
          reading,
          place: typeof place === 'bigint' ? place : null,
        },
      ];
    }),
  );
}

/** The amount that is due for certain. Null where it is not due, or still open. */
export function dueOf({ verdict, amount }: Determined): bigint | null {
  return verdict === 'ELIGIBLE' && amount !== null && amount.low === amount.high ? amount.low : null;
}

/** Why nothing is due for certain: the criteria that are not met or still open, each by its name. */
export function whyNot(
  policy: Policy,
  { verdict, amount, findings, missing, missingForAmount }: Determined,
): string {
  if (verdict === 'NOT_IN_FORCE') return `${policy.id} was not in force on the day of the event.`;
  const open = findings
    .filter(({ result }) => (verdict === 'INELIGIBLE' ? result === 'FALSE' : result !== 'TRUE'))
    .map(({ criterion, title, clause, result }) => `${criterion} (${title.zh}, ${clause}) is ${result}`);
  const names = (verdict === 'ELIGIBLE' ? missingForAmount : missing).map(
    ({ id, label }) => `${id} (${label.zh})`,
  );
  return [
    ...open,
    ...(verdict === 'ELIGIBLE' ? [`the amount lies between ${amount?.low} and ${amount?.high} fen`] : []),
    ...(names.length > 0 ? [`not known: ${names.join(', ')}`] : []),
  ].join('; ');
}

/** Refuses what is not due for certain, with the criteria by name. */
export function expectDue(policy: Policy, determined: Determined | undefined, field: string): bigint {
  if (determined === undefined) {
    throw new UserError('UNKNOWN_RECORD', `${field}: there is no such record for this viewer.`, [
      'input',
      field,
    ]);
  }
  const due = dueOf(determined);
  if (due !== null) return due;
  const { verdict, reading } = determined;
  throw new UserError(
    'INVALID',
    `${field}: found ${verdict} under ${policy.id} (${reading}), expected ELIGIBLE with an exact amount: ${whyNot(policy, determined)}`,
    ['input', field],
  );
}

/** Refuses officers of departments that the plan's responsibility line for the policy's measure does not name. */
export async function expectResponsible(
  { db, viewer }: Pick<FinanceContext, 'db' | 'viewer'>,
  policy: Policy,
): Promise<void> {
  const { rows } = await sql<{ readonly department: string }>`
    select r.department_id as department from core.measure m
    join core.clause c on c.id = m.clause_id
    join core.responsibility r on r.clause_id = coalesce(c.governing_clause_id, c.id)
    where m.id = ${policy.measure} order by r.ordinal`.execute(db);
  const departments = rows.map(({ department }) => department);
  if (viewer.role === 'DEPARTMENT_OFFICER' && departments.includes(viewer.scope ?? '')) return;
  throw new UserError(
    'NOT_ALLOWED',
    `expected an officer of a department responsible for ${policy.measure}: ${departments.join(', ')}; found ${viewer.role} ${viewer.scope ?? ''}.`,
  );
}
