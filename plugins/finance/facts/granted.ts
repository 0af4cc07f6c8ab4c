import type { Place } from '@tidu/core';

/**
 * The SQL of what an enterprise was granted under a policy, by the lines of the ledger that the viewer may see: `o` is
 * the row a line is for, `e` the line. A line that settles takes as much from what is reserved.
 */
export function grantedFor(
  policyId: string,
  {
    table,
    scope,
    total = 'e.reserved + e.settled',
    reads = [],
  }: {
    readonly table: string;
    readonly scope: (at: Place) => string;
    readonly total?: string;
    readonly reads?: readonly string[];
  },
) {
  return {
    reads: ['core.allocation_entry', 'core.allocation_request', 'core.allocation_account', table, ...reads],
    sql: (at: Place) => `coalesce((select sum(${total}) from core.allocation_entry e
      join core.allocation_account a on a.id = e.account_id and a.kind = 'CAP' and a.scope = '${policyId}'
      join core.allocation_request r on r.id = e.request_id join ${table} o on o.id = r.subject_id
      where e.enterprise_id = ${at.row}.enterprise_id${at.known === null ? '' : ` and e.recorded_at <= ${at.known}`}
        and ${scope(at)}), 0)::bigint`,
  };
}

/** SQL: whether both dates are of one calendar year. */
export const sameYear = (a: string, b: string): string => `extract(year from ${a}) = extract(year from ${b})`;
