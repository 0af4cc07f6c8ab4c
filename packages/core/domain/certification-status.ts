import { sql } from 'kysely';
import type { BatchField, Context } from '../contract/fields.ts';
import type { CoreTables } from './tables.ts';

export interface Validity {
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly ended_on: string | null;
  readonly reexamination_pending: boolean;
}

/**
 * What a certificate is worth on a day. Both days are included (届满含本日); it is no longer held from `ended_on` on.
 * An unknown bound leaves the answer unknown, unless the known one decides it; so does a re-examination applied for in
 * time and not decided, once the validity is over.
 */
export function certificationStatus(
  row: Validity,
  args: { readonly on?: string | null },
  ctx: Pick<Context, 'today'>,
): 'PENDING' | 'VALID' | 'EXPIRED' | 'ENDED' | 'UNKNOWN' {
  const on = args.on ?? ctx.today;
  if (row.ended_on !== null && on >= row.ended_on) return 'ENDED';
  if (row.valid_from !== null && on < row.valid_from) return 'PENDING';
  if (row.valid_to !== null && on > row.valid_to) return row.reexamination_pending ? 'UNKNOWN' : 'EXPIRED';
  return row.valid_from === null || row.valid_to === null ? 'UNKNOWN' : 'VALID';
}

export interface TierHolding {
  readonly tier: string;
  readonly state: 'HELD' | 'UNKNOWN';
}

/**
 * The tiers of each enterprise on a day, highest first, each once. HELD when a certificate is valid; UNKNOWN when none
 * is and one of unknown validity could be. R-TIER of the plan: tiers are a set, several can be valid together.
 */
export const tierHoldings: BatchField<
  { readonly id: string },
  { readonly on?: string | null },
  readonly TierHolding[],
  Context<CoreTables>
> = async (parents, args, ctx) => {
  const on = args.on ?? ctx.today;
  const ids = parents.map((parent) => parent.id);
  const rows = await ctx.db
    .selectFrom('core.certification as c')
    .innerJoin('core.tier as t', 't.code', 'c.tier_code')
    .select([
      'c.enterprise_id',
      'c.tier_code',
      sql<boolean | null>`bool_or(${sql.ref('c.valid_from')} <= ${on}::date
          and case when ${sql.ref('c.valid_to')} < ${on}::date then null else ${sql.ref('c.valid_to')} >= ${on}::date end)`.as(
        'held',
      ),
    ])
    .where('c.enterprise_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where((eb) => eb.or([eb('c.ended_on', 'is', null), eb('c.ended_on', '>', on)]))
    .where((eb) => eb.or([eb('c.valid_from', 'is', null), eb('c.valid_from', '<=', on)]))
    // Past its validity only what is being re-examined is left, and nobody knows yet.
    .where((eb) =>
      eb.or([
        eb('c.valid_to', 'is', null),
        eb('c.valid_to', '>=', on),
        eb('c.reexamination_pending', '=', true),
      ]),
    )
    .groupBy(['c.enterprise_id', 'c.tier_code', 't.rank'])
    .orderBy('t.rank', 'desc')
    .orderBy('c.tier_code')
    .execute();
  const byEnterprise = Map.groupBy(rows, (row) => row.enterprise_id);
  return ids.map((id) =>
    (byEnterprise.get(id) ?? []).map((row) => ({
      tier: row.tier_code,
      state: row.held ? 'HELD' : 'UNKNOWN',
    })),
  );
};

/** The tiers held on a day, without the unknown ones. */
export const tiers: BatchField<
  { readonly id: string },
  { readonly on?: string | null },
  readonly string[],
  Context<CoreTables>
> = async (parents, args, ctx, selection) => {
  const holdings = await tierHoldings(parents, args, ctx, selection);
  return holdings.map((list) =>
    list instanceof Error
      ? list
      : list.filter((holding) => holding.state === 'HELD').map((holding) => holding.tier),
  );
};
