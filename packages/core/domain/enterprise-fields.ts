import { sql } from 'kysely';
import type { Row } from '../contract/entity.ts';
import type { BatchField, Context, RootField } from '../contract/fields.ts';
import type { AnnualReport, Enterprise, Succession } from './enterprise.ts';
import type { CoreTables } from './tables.ts';

type Ctx = Context<CoreTables>;
interface EnterpriseLink {
  readonly id: string;
}

export const enterprise: RootField<
  { readonly creditCode: string },
  Row<typeof Enterprise> | undefined,
  Ctx
> = (args, ctx) =>
  ctx.db
    .selectFrom('core.enterprise')
    .selectAll()
    .where('credit_code', '=', args.creditCode)
    .executeTakeFirst();

/** The figures of one year that stand. */
export const annualReport: BatchField<
  EnterpriseLink,
  { readonly year: number },
  Row<typeof AnnualReport> | null,
  Ctx
> = async (parents, args, ctx) => {
  const ids = parents.map((parent) => parent.id);
  const rows = await ctx.db
    .selectFrom('core.annual_report')
    .selectAll()
    .where('enterprise_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('year', '=', args.year)
    .where('superseded_at', 'is', null)
    .execute();
  const byEnterprise = new Map(rows.map((row) => [row.enterprise_id, row]));
  return ids.map((id) => byEnterprise.get(id) ?? null);
};

/** Enterprises it came from or went into, by day. */
export const successions: BatchField<EnterpriseLink, object, readonly Row<typeof Succession>[], Ctx> = async (
  parents,
  _args,
  ctx,
) => {
  const ids = parents.map((parent) => parent.id);
  const rows = await ctx.db
    .selectFrom('core.succession')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('predecessor_id', '=', sql<string>`any(${ids}::uuid[])`),
        eb('successor_id', '=', sql<string>`any(${ids}::uuid[])`),
      ]),
    )
    .orderBy('effective_on')
    .orderBy('id')
    .execute();
  return ids.map((id) => rows.filter((row) => row.predecessor_id === id || row.successor_id === id));
};
