import { readFileSync } from 'node:fs';
import type { AccountName, Draw } from '@tidu/core';
import { assume, day, printProblems, type Reading, readParameters, valueOn } from '@tidu/policy';
import { sql } from 'kysely';
import type { FinanceContext } from '../finance.generated.ts';

/** A pool as the ledger counts it. */
export interface LoanPool {
  readonly id: string;
  readonly year: number;
  readonly phase: number | null;
  readonly ceiling: bigint;
}

const FILE = 'parameters.yaml';
const file = readParameters(
  `plugins/finance/ledger/${FILE}`,
  readFileSync(new URL(FILE, import.meta.url), 'utf8'),
);
if (file.problems.length > 0) throw new Error(printProblems(file.problems));

/** Whether a loan may draw on the pool while one that was registered before it waits. Nobody waits for nothing: 0 unless a value says otherwise. */
export function mayOvertake(on: string, reading: Reading): boolean {
  const parameter = file.parameters.get('mayOvertake');
  return parameter !== undefined && valueOn(parameter, day(on), assume(reading))?.value === 1n;
}

/** The plan sets one total a year; the phases come from later notices. */
export const readingOf = ({ phase }: { readonly phase?: number | null }): Reading =>
  phase == null ? 'LITERAL' : 'AS_AMENDED';

export const POOL_SCOPE = 'finance.loan-pool';
export const keyOfPool = (id: string): string => `${POOL_SCOPE}/${id}`;

/** The account of a pool, which belongs to nobody. */
export const accountOf = ({ id, year, phase }: LoanPool): AccountName => ({
  key: keyOfPool(id),
  plugin: 'finance',
  kind: 'POOL',
  scope: POOL_SCOPE,
  enterpriseId: null,
  period: phase === null ? String(year) : `${year}/${phase}`,
  unit: 'FEN',
});

interface PoolRow {
  readonly loan: string;
  readonly principal: string;
  readonly id: string;
  readonly year: number;
  readonly phase: number | null;
  readonly ceiling: string;
}

/**
 * What special loans draw, each its whole principal: by the plan on the total of the year in which they were disbursed,
 * as amended on the phase they name. A loan without such a pool is left out.
 */
export async function drawsOf(
  db: FinanceContext['db'],
  loans: readonly string[],
  reading: Reading,
): Promise<ReadonlyMap<string, Draw>> {
  const { rows } = await sql<PoolRow>`
    select l.id as loan, l.principal::text, p.id, p.year, p.phase, p.ceiling::text
    from finance.loan l join finance.loan_pool p on case ${reading}
      when 'LITERAL' then p.phase is null and p.year = extract(year from l.disbursed_on) else p.id = l.pool_id end
    where l.id = any(${loans}::uuid[]) and l.is_programme_loan`.execute(db);
  return new Map(
    rows.map(({ loan, principal, ceiling, ...pool }) => [
      loan,
      {
        account: accountOf({ ...pool, ceiling: BigInt(ceiling) }),
        ceiling: BigInt(ceiling),
        amount: BigInt(principal),
      },
    ]),
  );
}
