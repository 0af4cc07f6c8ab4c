import { type Filter, regionFilter } from '@tidu/core';
import { type RawBuilder, type SqlBool, sql } from 'kysely';

type Condition = Readonly<Record<string, unknown>>;

const isCondition = (value: unknown): value is Condition => typeof value === 'object' && value !== null;
const region = regionFilter({ hasCity: true });

/** Records of enterprises by credit code and region: the enterprise is looked up by its own indexes. */
const enterprise: Filter = (condition, alias) => {
  const parts: RawBuilder<SqlBool>[] = [sql<SqlBool>`e.id = ${sql.ref(`${alias}.enterprise_id`)}`];
  if (isCondition(condition.creditCode)) parts.push(creditCode(condition.creditCode));
  if (isCondition(condition.region)) parts.push(region(condition.region, 'e'));
  return sql<SqlBool>`exists (select from core.enterprise e where ${sql.join(parts, sql` and `)})`;
};

function creditCode(condition: Condition): RawBuilder<SqlBool> {
  const column = sql.ref('e.credit_code');
  const parts: RawBuilder<SqlBool>[] = [];
  if (typeof condition.eq === 'string') parts.push(sql<SqlBool>`${column} = ${condition.eq}`);
  if (Array.isArray(condition.in)) parts.push(sql<SqlBool>`${column} = any(${condition.in}::text[])`);
  if (typeof condition.isNull === 'boolean')
    parts.push(sql<SqlBool>`(${column} is null) = ${condition.isNull}`);
  return parts.length > 0 ? sql<SqlBool>`(${sql.join(parts, sql` and `)})` : sql<SqlBool>`true`;
}

/** Products for a tier. */
const tiers: Filter = (condition, alias) => {
  const column = sql.ref(`${alias}.tiers`);
  const parts: RawBuilder<SqlBool>[] = [];
  if (typeof condition.eq === 'string') parts.push(sql<SqlBool>`${condition.eq} = any(${column})`);
  if (Array.isArray(condition.in)) parts.push(sql<SqlBool>`${column} && ${condition.in}::text[]`);
  return parts.length > 0 ? sql<SqlBool>`(${sql.join(parts, sql` and `)})` : sql<SqlBool>`true`;
};

export const filters = {
  FinanceLoan: { enterprise },
  FinanceFundInvestment: { enterprise },
  FinanceReserveListEntry: { enterprise },
  FinanceListingMilestone: { enterprise },
  FinanceBoardListing: { enterprise },
  FinanceCreditProduct: { tiers },
};
