import type { Context, RootField } from '../contract/fields.ts';
import type * as graph from '../domain/core.generated.ts';
import type { CoreTables } from '../domain/tables.ts';
import { groupsOf, refused, sourceNamed, unitOf } from './statistics.ts';

const MOST_MONTHS = 60;
const MOST_SERIES = 150;

/** One figure month by month, whole months; a series for each code of a dimension when one is asked for. */
export const trend: RootField<
  graph.QueryTrendArgs,
  readonly graph.TrendSeries[],
  Context<CoreTables>
> = async ({ source: id, from, to, measure, groupBy, where, on }, ctx) => {
  const source = sourceNamed(ctx, id);
  const months = monthsBetween(from, to);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || months.length > MOST_MONTHS)
    throw refused(`from, to: expected 1 to ${MOST_MONTHS} months, found ${from} to ${to}.`);
  const groups = await groupsOf(ctx, source, {
    groupBy: groupBy == null ? [] : [groupBy],
    measures: [measure],
    where,
    from: `${first}-01`,
    to: lastDayOf(last),
    on: on ?? ctx.today,
    byMonth: true,
  });
  const series = Map.groupBy(groups, ({ key }) => key[0]?.code ?? null);
  if (series.size > MOST_SERIES)
    throw refused(
      `groupBy: expected at most ${MOST_SERIES} series, found ${series.size}. Say which by where.`,
    );
  // Without a dimension there is a series even when nothing happened.
  if (groupBy == null && series.size === 0) series.set(null, []);
  const nothing = measure.as === 'COUNT' || measure.as === 'SUM' ? '0' : null;
  const unit = unitOf(source, measure);
  return [...series.values()].map((own) => {
    const byMonth = new Map(own.map((group) => [group.month, group.figures[0]]));
    return {
      key: own[0]?.key[0] ?? null,
      unit,
      points: months.map((month) => {
        const figure = byMonth.get(month);
        if (figure !== undefined) return { month, value: figure.value, number: figure.number };
        const value = nothing === '0' && unit === 'YUAN' ? '0.00' : nothing;
        return { month, value, number: value === null ? null : 0 };
      }),
    };
  });
};

/** Every month from one day's to another's, as YYYY-MM. */
function monthsBetween(from: string, to: string): readonly string[] {
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const count = Math.max(0, number(to) - number(from) + 1);
  return Array.from({ length: Math.min(count, MOST_MONTHS + 1) }, (_, index) => {
    const month = number(from) + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

const lastDayOf = (month: string): string => {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, ordinal, 0)).getUTCDate()}`;
};
