import { type Day, dateText, type Fact, type SqlMapping } from '@tidu/policy';
import type { FactSource, Origin, Place, RecordsSql, ValueSql } from '../contract/facts.ts';
import type { Rules, SourcedFact } from './rules.ts';

/** When a question is asked, and what was known then. */
export interface AsOf {
  readonly on: Day;
  /** Text of a timestamptz. Null: all that is recorded by now. */
  readonly knownAt?: string | null;
}

/**
 * A statement over the rows of one subject. The SQL of facts is asked for first; `from` then names the tables and
 * joins which that SQL needs, and no others.
 */
export interface SubjectStatement {
  /** For `policySql`, over the same row. */
  readonly mapping: SqlMapping;
  /** The alias of the subject's row. */
  readonly row: string;
  /** SQL of type uuid: the enterprise it belongs to; null where it belongs to none. */
  readonly enterprise: string | null;
  /** SQL of the value of a fact: of the subject's own, or of a subject it is linked to. */
  value(fact: Fact): string;
  /** Where that value comes from; null where its table does not say. */
  origin(fact: Fact): Origin | null;
  /** SQL of type boolean: whether records of a fact contradict each other. */
  isConflicting(fact: Fact): string | null;
  from(): string;
}

/**
 * @param reach ROWS: a few rows are picked by key, and what hangs on them is looked up. POPULATION: all rows are read,
 * and what hangs on them is grouped once.
 * @throws Error if the subject or one of its links has no source.
 */
export function subjectStatement(
  rules: Rules,
  subject: string,
  { on, knownAt = null }: AsOf,
  reach: 'ROWS' | 'POPULATION' = 'ROWS',
): SubjectStatement {
  const source = sourceOf(rules, subject);
  const joins = new Map<string, string>();
  /** The recorded facts asked for, by alias of the row they belong to. */
  const recorded = new Map<string, Map<string, Fact>>();
  const onSql = `date '${dateText(on)}'`;
  const known = knownAt === null ? null : `timestamptz '${momentText(knownAt)}'`;
  const own = aliasOf(subject);

  const placeOf = (of: FactSource, row: string): Place => ({
    row,
    on: onSql,
    known,
    join: (name) => {
      const join = of.joins[name];
      if (join === undefined)
        throw new Error(`Found the join "${name}", which ${of.subject.id} does not declare.`);
      const alias = `${row}_${name}`;
      if (!joins.has(alias)) {
        // A join that its condition reads comes before it.
        const condition = join.on(alias, placeOf(of, row));
        joins.set(alias, `left join ${join.table} ${alias} on ${condition}`);
      }
      return alias;
    },
  });
  /** The row that has the facts of `of`: the subject's own, or that of a subject it is linked to. */
  const placeIn = (of: FactSource): Place => {
    if (of.subject.id === subject) return placeOf(of, own);
    const link = source.links[of.subject.id];
    if (link === undefined) {
      throw new Error(`Found a fact of ${of.subject.id}, which ${subject} is not linked to.`);
    }
    const alias = `${own}_to_${aliasOf(of.subject.id)}`;
    if (!joins.has(alias)) joins.set(alias, `left join ${of.table} ${alias} on ${alias}.id = ${own}.${link}`);
    return placeOf(of, alias);
  };
  const find = (fact: Fact): SourcedFact => {
    const found = rules.facts.get(fact.id);
    if (found === undefined) throw new Error(`Found no source of the fact ${fact.id}.`);
    return found;
  };
  /** The column of a recorded fact in the one row that gathers all of them. */
  const recordedColumn = (fact: Fact, row: string): string => {
    const facts = recorded.get(row) ?? new Map<string, Fact>();
    recorded.set(row, facts.set(fact.id, fact));
    return `${row}_rec.${columnName(fact.id)}`;
  };
  const recordsFrom = (sql: RecordsSql, at: Place, alias: string): string => {
    const where = sql.where === null ? '' : ` and ${sql.where(alias, at)}`;
    return `${sql.table} ${alias} where ${alias}.${sql.link} = ${at.row}.id${where}`;
  };
  const sqlOf = (fact: Fact): { readonly at: Place; readonly found: SourcedFact } => {
    const found = find(fact);
    return { found, at: placeIn(found.source) };
  };
  /** Whether the row is there for this viewer: of what hangs on a linked row he does not see, nothing is known. */
  const isSeen = (at: Place): string => (at.row === own ? 'true' : `${at.row}.id is not null`);

  const mapping: SqlMapping = {
    asOf: onSql,
    fact: (fact) => {
      const { at, found } = sqlOf(fact);
      if (found.sql.kind === 'value') {
        const value = found.sql.sql(at);
        // Looked up elsewhere, a row that is not there would count as one that has none.
        const isLookedUp = at.row !== own && found.sql.reads.length > 0;
        return isLookedUp ? `(case when ${isSeen(at)} then ${value} end)` : value;
      }
      if (found.sql.kind === 'recorded') return recordedColumn(fact, at.row);
      throw new Error(`Found ${fact.id}, a list, where a value is wanted.`);
    },
    records: (collection) => {
      const { at, found } = sqlOf(collection);
      const { sql } = found;
      if (sql.kind !== 'records') throw new Error(`Found no list of records for ${collection.id}.`);
      const alias = `r_${columnName(collection.id)}`;
      const keys = Object.entries(sql.fact.elements);
      return {
        from: recordsFrom(sql, at, alias),
        element: (fact) => {
          const key = keys.find(([, each]) => each.id === fact.id)?.[0] ?? '';
          const element = sql.elements[key];
          // A condition on records may also read facts of the row they belong to.
          return element === undefined ? mapping.fact(fact) : element(alias, at);
        },
        isKnown: sql.isKnown === null ? isSeen(at) : `(${isSeen(at)} and ${sql.isKnown(at)})`,
      };
    },
    certificates: (fact) => {
      const { at, found } = sqlOf(fact);
      const { sql } = found;
      if (sql.kind !== 'certificates') throw new Error(`Found no certificates for ${fact.id}.`);
      const alias = `k_${columnName(fact.id)}`;
      const { recordedAt, ...columns } = sql.columns;
      const isRecorded = at.known === null ? '' : ` and ${alias}.${recordedAt} <= ${at.known}`;
      return {
        from: `${sql.table} ${alias} where ${alias}.${sql.link} = ${at.row}.id${isRecorded}`,
        tier: `${alias}.${columns.tier}`,
        validFrom: `${alias}.${columns.validFrom}`,
        validTo: `${alias}.${columns.validTo}`,
        endedOn: `${alias}.${columns.endedOn}`,
        reexaminationPending: `${alias}.${columns.reexaminationPending}`,
        isKnown: isSeen(at),
      };
    },
  };

  const originOfValue = ({ origin, joins: needed }: ValueSql, of: FactSource, at: Place): Origin | null => {
    if (origin !== null) return origin(at);
    const [join] = needed;
    if (join !== undefined) return of.joins[join]?.origin?.(at.join(join)) ?? null;
    return of.origin?.(at.row) ?? null;
  };
  return {
    mapping,
    row: own,
    enterprise: subject === ENTERPRISE ? `${own}.id` : linkTo(source, own),
    value: mapping.fact,
    origin: (fact) => {
      const { at, found } = sqlOf(fact);
      if (found.sql.kind === 'value') return originOfValue(found.sql, found.source, at);
      if (found.sql.kind !== 'recorded') return null;
      recordedColumn(fact, at.row);
      const name = `${at.row}_rec.${columnName(fact.id)}`;
      return { source: `${name}_source`, recordedAt: `${name}_at` };
    },
    isConflicting: (fact) => {
      const { at, found } = sqlOf(fact);
      if (found.sql.kind !== 'recorded') return null;
      recordedColumn(fact, at.row);
      return `${at.row}_rec.${columnName(fact.id)}_conflicts`;
    },
    from: () => {
      const gathered = [...recorded].map(([row, facts]) =>
        recordedJoin(row, [...facts.values()], { onSql, known, reach }),
      );
      return [`${source.table} ${own}`, ...joins.values(), ...gathered].join('\n');
    },
  };
}

export const ENTERPRISE = 'core.enterprise';

const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d(:?\d\d)?)$/;

/** The text itself, to the microsecond: what was recorded in the same moment was known. */
function momentText(knownAt: string): string {
  if (MOMENT.test(knownAt)) return knownAt;
  throw new RangeError(`knownAt: found "${knownAt}", expected a moment such as 2026-06-30T08:00:00.123456Z.`);
}

/** The recorded facts of a row as one row of columns. Records that contradict each other leave the fact unknown. */
function recordedJoin(
  row: string,
  facts: readonly Fact[],
  { onSql, known, reach }: { readonly onSql: string; readonly known: string | null; readonly reach: string },
): string {
  const columns = facts.flatMap((fact, place) => {
    // Of a whole population this is asked of millions of rows: a number compares faster than a name.
    const only =
      reach === 'ROWS' ? `filter (where x.fact_id = '${fact.id}')` : `filter (where place.number = ${place})`;
    const of = `x.${VALUE_COLUMN[fact.type] ?? 'code'}`;
    const [least, most] =
      fact.type === 'BOOLEAN' ? [`bool_and(${of})`, `bool_or(${of})`] : [`min(${of})`, `max(${of})`];
    const name = columnName(fact.id);
    return [
      `case when ${least} ${only} = ${most} ${only} then ${least} ${only} end as ${name}`,
      ...(reach === 'ROWS'
        ? [
            `min(x.source) ${only} as ${name}_source`,
            `max(x.recorded_at) ${only} as ${name}_at`,
            `coalesce(${least} ${only} <> ${most} ${only}, false) as ${name}_conflicts`,
          ]
        : []),
    ];
  });
  const stands =
    known === null
      ? 'x.superseded_at is null'
      : `x.recorded_at <= ${known} and (x.superseded_at is null or x.superseded_at > ${known})`;
  const names = facts.map(({ id }) => `'${id}'`).join(', ');
  const condition = `${stands} and x.fact_id in (${names})
    and (x.valid_from is null or x.valid_from <= ${onSql}) and (x.valid_to is null or x.valid_to >= ${onSql})`;
  const select = `select ${columns.join(', ')}`;
  const places = facts.map(({ id }, place) => `('${id}', ${place})`).join(', ');
  return reach === 'ROWS'
    ? `left join lateral (${select} from core.recorded_fact x where x.subject_id = ${row}.id and ${condition}) ${row}_rec on true`
    : `left join (${select}, x.subject_id from core.recorded_fact x
        join (values ${places}) place (fact_id, number) on place.fact_id collate "C" = x.fact_id
      where ${condition} group by x.subject_id) ${row}_rec on ${row}_rec.subject_id = ${row}.id`;
}

const VALUE_COLUMN: Readonly<Partial<Record<Fact['type'], string>>> = {
  MONEY: 'number',
  INTEGER: 'number',
  RATE_PPM: 'number',
  DATE: 'day',
  BOOLEAN: 'flag',
};

export function sourceOf(rules: Rules, subject: string): FactSource {
  const source = rules.sources.get(subject);
  if (source === undefined) throw new Error(`Found no source of the subject ${subject}.`);
  return source;
}

function linkTo(source: FactSource, row: string): string | null {
  const link = source.links[ENTERPRISE];
  return link === undefined ? null : `${row}.${link}`;
}

/** finance.loan → finance_loan. */
const aliasOf = (subject: string): string => subject.replaceAll('.', '_').toLowerCase();

/** The last part of a fact's id, as a column: nicheSince → niche_since. */
const columnName = (factId: string): string =>
  factId.slice(factId.lastIndexOf('.') + 1).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
