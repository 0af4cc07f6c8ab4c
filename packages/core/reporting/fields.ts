import type { Context, RootField } from '../contract/fields.ts';
import { STATISTICS_FUNCTIONS, type StatisticsSource } from '../contract/statistics.ts';
import type * as graph from '../domain/core.generated.ts';
import type { CoreTables } from '../domain/tables.ts';
import { measureProgress } from './measure-progress.ts';
import { type Group, groupsOf, mayAsk, refused, sourceNamed } from './statistics.ts';
import { trend } from './trend.ts';

type Ctx = Context<CoreTables>;
const MOST_ROWS = 10_000;

const statistics: RootField<graph.QueryStatisticsArgs, readonly graph.StatisticsRow[], Ctx> = async (
  { first, having, orderBy, measures, ...asked },
  ctx,
) => {
  if (first < 1 || first > MOST_ROWS) throw refused(`first: expected 1 to ${MOST_ROWS}, found ${first}.`);
  const source = sourceNamed(ctx, asked.source);
  // Figures that only decide on groups are read behind those that are shown.
  const deciding = [...(having ?? []).map((each) => each.measure), ...(orderBy ? [orderBy.measure] : [])];
  const groups = await groupsOf(ctx, source, {
    ...asked,
    on: asked.on ?? ctx.today,
    measures: [...measures, ...deciding],
  });
  const numberOf = (group: Group, place: number): number | null =>
    group.figures[measures.length + place]?.number ?? null;
  const kept = groups.filter((group) =>
    (having ?? []).every((condition, place) => meets(numberOf(group, place), condition)),
  );
  const sorted = orderBy
    ? kept.toSorted((a, b) =>
        compare(numberOf(a, deciding.length - 1), numberOf(b, deciding.length - 1), orderBy.direction),
      )
    : kept;
  return sorted
    .slice(0, first)
    .map((group) => ({ ...group, figures: group.figures.slice(0, measures.length) }));
};

/** A figure that is not known, or hidden, meets no condition. */
function meets(value: number | null, { gt, gte, lt, lte }: graph.StatisticsHavingInput): boolean {
  if (value === null) return false;
  return (
    (gt == null || value > gt) &&
    (gte == null || value >= gte) &&
    (lt == null || value < lt) &&
    (lte == null || value <= lte)
  );
}

function compare(a: number | null, b: number | null, direction: 'ASC' | 'DESC'): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction === 'ASC' ? a - b : b - a;
}

const UNITS = { FEN: 'YUAN', PPM: 'PERCENT', NUMBER: 'NUMBER' } as const;

const statisticsSources: RootField<object, readonly graph.StatisticsSource[], Ctx> = (_args, ctx) =>
  [...ctx.rules.statistics.values()].filter((source) => mayAsk(ctx, source)).map(describeSource);

const describeSource = (source: StatisticsSource): graph.StatisticsSource => ({
  id: source.id,
  title: source.title.zh,
  titleEn: source.title.en,
  personal: source.personal === true,
  dated: source.date !== undefined,
  dimensions: source.dimensions.map(({ id, title, codes }) => ({
    id,
    title: title.zh,
    titleEn: title.en,
    multiple: codes !== undefined,
  })),
  numbers: (source.values ?? []).map(({ id, title, unit, functions }) => ({
    id,
    title: title.zh,
    titleEn: title.en,
    unit: UNITS[unit],
    functions: [...(functions ?? STATISTICS_FUNCTIONS)],
  })),
});

/** The fields of schema/core/reporting.graphql. */
export const reportingFields = { Query: { statistics, statisticsSources, trend, measureProgress } };
