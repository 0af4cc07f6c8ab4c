import { type Kysely, type RawBuilder, sql } from 'kysely';
import { RequestError } from '../contract/errors.ts';
import type { Context } from '../contract/fields.ts';
import { percentOf, yuanOf } from '../contract/scalars.ts';
import {
  STATISTICS_FUNCTIONS,
  type StatisticsDimension,
  type StatisticsFunction,
  type StatisticsNumber,
  type StatisticsSource,
} from '../contract/statistics.ts';
import { ROLE_GROUPS } from '../contract/viewer.ts';
import type * as graph from '../domain/core.generated.ts';
import { hiddenCells } from './small-cells.ts';

/** More groups than this are no statistics. */
const MOST_GROUPS = 20_000;
const MOST_DIMENSIONS = 4;
const MOST_MEASURES = 20;
/** The names and units that a figure is shown in. */
const SHOWN = {
  FEN: { unit: 'YUAN', scale: 100 },
  PPM: { unit: 'PERCENT', scale: 10_000 },
  NUMBER: { unit: 'NUMBER', scale: 1 },
} as const;

/** A question about one source, in ids that are not checked yet. */
export interface Question {
  readonly groupBy: readonly string[];
  readonly measures: readonly graph.StatisticsMeasureInput[];
  readonly where?: readonly graph.StatisticsConditionInput[] | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly on: string;
  /** Months before the dimensions, for trends. */
  readonly byMonth?: boolean;
}

export interface Group {
  readonly month: string | null;
  readonly key: readonly graph.StatisticsKey[];
  readonly figures: readonly graph.StatisticsFigure[];
  readonly suppressed: boolean;
}

/** The tables are the sources' affair: they name those of any plugin. */
type Ctx = Pick<Context, 'viewer' | 'rules'> & { readonly db: unknown };
interface Measure {
  readonly number: StatisticsNumber | null;
  readonly as: StatisticsFunction;
}

/** The source of an id, for a viewer who may ask of it. */
export function sourceNamed(ctx: Ctx, id: string): StatisticsSource {
  const source = ctx.rules.statistics.get(id);
  if (source === undefined)
    throw refused(`source: expected one of ${[...ctx.rules.statistics.keys()].join(', ')}.`);
  if (!mayAsk(ctx, source))
    throw new RequestError('FORBIDDEN', `${id} is not for ${ctx.viewer.role}: its rows are personal data.`);
  return source;
}

/** Whether the viewer sees rows of a source at all. */
export function mayAsk({ viewer }: Pick<Ctx, 'viewer'>, source: StatisticsSource): boolean {
  const roles: readonly string[] = source.roles ?? ROLE_GROUPS.OFFICIALS ?? [];
  return viewer.role === 'SYSTEM' || roles.includes(viewer.role);
}

/** The groups of a source, ordered by month and codes. One statement, under the viewer's rows. */
export async function groupsOf(
  ctx: Ctx,
  source: StatisticsSource,
  question: Question,
): Promise<readonly Group[]> {
  const dimensions = question.groupBy.map((id) => dimensionNamed(source, id, 'groupBy'));
  const measures = question.measures.map((measure) => measureNamed(source, measure));
  checkSize(source, question);
  const rows = await read(ctx, source, question, dimensions, measures);
  if (rows.length > MOST_GROUPS)
    throw refused(`groupBy: more than ${MOST_GROUPS} groups. Group by fewer dimensions, or say where.`);
  const hidden = source.personal === true ? hiddenCells(rows.map((row) => Number(row.n))) : [];
  return rows.map((row, index) => ({
    month: row.month ?? null,
    key: dimensions.map((dimension, place) => keyOf(ctx, dimension, row, place)),
    figures: measures.map((measure, place) =>
      figureOf(measure, hidden[index] === true ? null : (row[`m${place}`] ?? null)),
    ),
    suppressed: hidden[index] === true,
  }));
}

type Row = Readonly<Record<string, string | null>>;

async function read(
  ctx: Ctx,
  source: StatisticsSource,
  { on, where, from, to, byMonth = false }: Question,
  dimensions: readonly StatisticsDimension[],
  measures: readonly Measure[],
): Promise<readonly Row[]> {
  const counted = source.rows ?? sql`count(*)`;
  const month = byMonth ? [sql`to_char(${source.date}, 'YYYY-MM') as month`] : [];
  const codes = dimensions.map((dimension, place) => {
    const code = dimension.codes ? sql.ref(`s${place}.code`) : dimension.code(on);
    return sql`${code} as ${sql.ref(`d${place}`)}`;
  });
  const several = dimensions.map((dimension, place) =>
    dimension.codes
      ? sql`left join lateral (${dimension.codes(on)}) as ${sql.raw(`s${place} (code)`)} on true`
      : sql``,
  );
  const figures = measures.map(
    (measure, place) => sql`${aggregate(measure, counted)} as ${sql.ref(`m${place}`)}`,
  );
  const conditions = [
    ...(where ?? []).flatMap((condition) => conditionOf(source, condition, on)),
    ...(from == null ? [] : [sql`${source.date} >= ${from}::date`]),
    ...(to == null ? [] : [sql`${source.date} <= ${to}::date`]),
  ];
  const groups = [...month, ...codes].map((_, index) => sql.raw(String(index + 1)));
  const names = dimensions.map((dimension, place) =>
    typeof dimension.names === 'object'
      ? sql`(select ${sql.ref(`t.${dimension.names.name}`)} from ${sql.table(dimension.names.table)} t
          where ${sql.ref(`t.${dimension.names.key}`)} = ${sql.ref(`g.d${place}`)})`
      : sql`null`,
  );
  const query = sql<Row>`
    select ${sql.join([sql`g.*`, ...names.map((name, place) => sql`${name} as ${sql.ref(`l${place}`)}`)])}
    from (
      select ${sql.join([...month, ...codes, sql`${counted} as n`, ...figures])}
      from ${source.from(on)} ${sql.join(several, sql` `)}
      ${conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
      ${groups.length > 0 ? sql`group by ${sql.join(groups)} order by ${sql.join(groups)}` : sql``}
      limit ${MOST_GROUPS + 1}
    ) g`;
  return (await query.execute(ctx.db as Kysely<unknown>)).rows;
}

function aggregate({ number, as }: Measure, counted: RawBuilder<unknown>): RawBuilder<unknown> {
  if (number === null) return counted;
  // Fen are whole; so are parts per million.
  const digits = sql.raw(number.unit === 'NUMBER' ? '4' : '0');
  if (as === 'COUNT')
    return number.distinct ? sql`count(distinct ${number.value})` : sql`count(${number.value})`;
  if (as === 'SUM') return sql`sum(${number.value})`;
  if (as === 'AVERAGE') return sql`round(avg(${number.value}), ${digits})`;
  return sql`round((percentile_cont(0.5) within group (order by ${number.value}))::numeric, ${digits})`;
}

function conditionOf(
  source: StatisticsSource,
  condition: graph.StatisticsConditionInput,
  on: string,
): readonly RawBuilder<unknown>[] {
  const dimension = dimensionNamed(source, condition.dimension, 'where');
  const codes = condition.in ?? null;
  const isNull = condition.isNull ?? null;
  if (dimension.codes) {
    const held = dimension.codes(on);
    return [
      ...(codes === null
        ? []
        : [sql`exists (select from (${held}) as h (code) where h.code = any(${codes}::text[]))`]),
      ...(isNull === null ? [] : [sql`(not exists (${held})) = ${isNull}`]),
    ];
  }
  return [
    ...(codes === null ? [] : [sql`${dimension.code(on)} = any(${codes}::text[])`]),
    ...(isNull === null ? [] : [sql`(${dimension.code(on)} is null) = ${isNull}`]),
  ];
}

function keyOf(ctx: Ctx, { id, names }: StatisticsDimension, row: Row, place: number): graph.StatisticsKey {
  const code = row[`d${place}`] ?? null;
  const listed = typeof names === 'function' && code !== null ? names(ctx.rules)[code] : undefined;
  return { dimension: id, code, label: listed ?? row[`l${place}`] ?? null };
}

function figureOf({ number, as }: Measure, raw: string | null): graph.StatisticsFigure {
  const { unit, scale } = shownAs({ number, as });
  const plain = raw?.includes('.') ? raw.replace(/\.?0+$/, '') : raw;
  const shown = { YUAN: yuanOf, PERCENT: (ppm: string) => percentOf(Number(ppm)), NUMBER: String };
  return {
    of: number?.id ?? null,
    as,
    unit,
    value: plain === null ? null : shown[unit](plain),
    number: plain === null ? null : Number(plain) / scale,
  };
}

const shownAs = ({ number, as }: Measure) => SHOWN[as === 'COUNT' ? 'NUMBER' : (number?.unit ?? 'NUMBER')];

/** The unit that a measure of a source is shown in. */
export const unitOf = (
  source: StatisticsSource,
  measure: graph.StatisticsMeasureInput,
): graph.StatisticsUnit => shownAs(measureNamed(source, measure)).unit;

function dimensionNamed(source: StatisticsSource, id: string, argument: string): StatisticsDimension {
  const dimension = source.dimensions.find((each) => each.id === id);
  if (dimension) return dimension;
  const known = source.dimensions.map((each) => each.id).join(', ');
  throw refused(`${argument}: ${source.id} has the dimensions ${known}, and no other.`);
}

function measureNamed(source: StatisticsSource, { of, as }: graph.StatisticsMeasureInput): Measure {
  if (of == null) {
    if (as !== 'COUNT')
      throw refused(`measures: rows can be counted; ${as} wants a number, by its id in of.`);
    return { number: null, as };
  }
  const number = source.values?.find((each) => each.id === of);
  if (number === undefined) {
    const known = source.values?.map((each) => each.id).join(', ') || 'none';
    throw refused(`measures: ${source.id} has the numbers ${known}, and no other.`);
  }
  const functions = number.functions ?? STATISTICS_FUNCTIONS;
  if (!functions.includes(as))
    throw refused(`measures: of ${of} expected ${functions.join(', ')}, found ${as}.`);
  return { number, as };
}

function checkSize(
  source: StatisticsSource,
  { groupBy, measures, where, from, to, byMonth }: Question,
): void {
  if (new Set(groupBy).size < groupBy.length) throw refused('groupBy: expected each dimension once.');
  if (groupBy.length > MOST_DIMENSIONS)
    throw refused(`groupBy: expected at most ${MOST_DIMENSIONS} dimensions, found ${groupBy.length}.`);
  if (measures.length > MOST_MEASURES)
    throw refused(`measures: expected at most ${MOST_MEASURES}, found ${measures.length}.`);
  const hasDays = from != null || to != null || byMonth === true;
  if (hasDays && source.date === undefined)
    throw refused(`${source.id} has rows without a day: expected no from, to or trend.`);
  const isNarrowed = (where ?? []).length > 0 || hasDays || groupBy.length > 1;
  if (source.personal === true && isNarrowed)
    throw refused(
      `${source.id} counts persons: expected one dimension and no conditions, or answers could be subtracted from each other.`,
    );
}

export const refused = (text: string): RequestError => new RequestError('BAD_USER_INPUT', text);
