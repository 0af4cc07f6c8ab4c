import { sql } from 'kysely';
import type { Row } from '../contract/entity.ts';
import type { BatchField, Context, RootField } from '../contract/fields.ts';
import type { Industry, Region, Tier } from './registers.ts';
import type { CoreTables } from './tables.ts';

type Ctx = Context<CoreTables>;
interface OnDay {
  readonly on?: string | null;
}

/** Regions whose code is in use on the day, in the order of the codes. */
export const regions: RootField<OnDay, readonly Row<typeof Region>[], Ctx> = (args, ctx) =>
  inUse(ctx, args.on ?? ctx.today)
    .orderBy('code')
    .execute();

export const region: RootField<{ readonly code: string }, Row<typeof Region> | undefined, Ctx> = (
  args,
  ctx,
) => ctx.db.selectFrom('core.region').selectAll().where('code', '=', args.code).executeTakeFirst();

export const regionChildren: BatchField<
  { readonly code: string },
  OnDay,
  readonly Row<typeof Region>[],
  Ctx
> = async (parents, args, ctx) => {
  const codes = parents.map((parent) => parent.code);
  const rows = await inUse(ctx, args.on ?? ctx.today)
    .where('parent_code', '=', sql<string>`any(${codes}::text[])`)
    .orderBy('code')
    .execute();
  const byParent = Map.groupBy(rows, (row) => row.parent_code);
  return codes.map((code) => byParent.get(code) ?? []);
};

const inUse = (ctx: Ctx, on: string) =>
  ctx.db
    .selectFrom('core.region')
    .selectAll()
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', on)]))
    // A code that was replaced on a day not known counts as replaced.
    .where((eb) =>
      eb.or([
        eb('valid_to', '>=', on),
        eb.and([eb('valid_to', 'is', null), eb('replaced_by', '=', sql<string[]>`'{}'`)]),
      ]),
    );

export const industries: RootField<object, readonly Row<typeof Industry>[], Ctx> = (_args, ctx) =>
  ctx.db.selectFrom('core.industry').selectAll().orderBy('code').execute();

export const tierLadder: RootField<object, readonly Row<typeof Tier>[], Ctx> = (_args, ctx) =>
  ctx.db.selectFrom('core.tier').selectAll().orderBy('rank').orderBy('code').execute();
