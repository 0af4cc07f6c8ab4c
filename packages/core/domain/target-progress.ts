import { sql } from 'kysely';
import type { Context, RootField } from '../contract/fields.ts';
import { targetForecasts } from '../reporting/target-forecast.ts';
import type { TargetForecast } from './core.generated.ts';
import type { CoreTables } from './tables.ts';

interface TargetProgress {
  readonly target: string;
  readonly on: string;
  readonly region: string | null;
  readonly value: number;
  readonly threshold: number;
  readonly gap: number;
  readonly met: boolean;
  readonly expiringBeforeDeadline: number;
  readonly unknownValidity: number;
  readonly forecast?: TargetForecast | null;
}

/**
 * How far the numeric targets of 一(二) are reached (R-TARGET): enterprises that hold the exact tier on the day, each
 * once; 以上 includes the bound. The figures are over all enterprises whoever asks: `core.target_counts` looks past the
 * wall and gives nothing but counts.
 */
export const targetProgress: RootField<
  { readonly on?: string | null; readonly region?: string | null },
  readonly TargetProgress[],
  Context<CoreTables>
> = async (args, ctx, selection) => {
  const on = args.on ?? ctx.today;
  const region = args.region ?? null;
  const { rows } = await sql<{
    readonly target: string;
    readonly threshold: number;
    readonly value: number;
    readonly expiring: number;
    readonly unknown: number;
  }>`select * from core.target_counts(${on}::date, ${region})`.execute(ctx.db);
  const reached = rows.map((row) => ({
    target: row.target,
    on,
    region,
    value: row.value,
    threshold: row.threshold,
    gap: Math.max(0, row.threshold - row.value),
    met: row.value >= row.threshold,
    expiringBeforeDeadline: row.expiring,
    unknownValidity: row.unknown,
  }));
  if (!selection.wants('forecast')) return reached;
  const forecasts = await targetForecasts(ctx.db, { on, region }, reached);
  return reached.map((each) => ({ ...each, forecast: forecasts.get(each.target) ?? null }));
};
