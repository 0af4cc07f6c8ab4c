import { enterpriseFilter as enterprise, type Filter } from '@tidu/core';
import { type RawBuilder, type SqlBool, sql } from 'kysely';

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
