import {
  type Assumptions,
  columnsOf,
  type Day,
  type KernelColumn,
  type Policy,
  policySql,
} from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import type { Rules } from '../../rules/rules.ts';
import { ENTERPRISE, type SubjectStatement, subjectStatement } from '../../rules/statement.ts';
import { groupedQuestions } from './grouped.ts';
import { type RecordedColumns, type RecordedFact, recordedColumns } from './recorded-columns.ts';

/** All the columns that the policies of one subject read, each once. */
export interface PopulationColumns {
  /** `select … from …` without a condition: the key, the enterprise, the city, then `selected` as float8. */
  readonly text: string;
  /** SQL of the key, for conditions and the order. */
  readonly key: string;
  /** SQL of the enterprise, of type uuid. */
  readonly enterprise: string;
  /** By place. */
  readonly names: readonly string[];
  /** The names of the columns of the statement, which have the first places. */
  readonly selected: readonly string[];
  /** What fills the other places. */
  readonly recorded: RecordedColumns;
  /** For each policy the place of each of its kernel's columns among `names`, by the kernel's name for it. */
  readonly places: ReadonlyMap<Policy, Readonly<Record<string, number>>>;
  /** The places of the columns besides those of the kernels, by name. */
  readonly more: Readonly<Record<string, number>>;
}

/** Columns besides those of the kernels. */
export interface MoreColumn {
  readonly name: string;
  /** Of type float8. */
  readonly sql: string;
  /** The join it needs, to follow those of the statement. */
  readonly join: string;
}

/**
 * The statement that reads what the kernels of these policies want, for every row of a subject. What has the same SQL
 * is read once, whoever wants it and by whatever name.
 */
export function populationColumns(
  rules: Rules,
  subject: string,
  policies: readonly Policy[],
  {
    on,
    assumptions,
    more,
  }: {
    readonly on: Day;
    readonly assumptions: Assumptions;
    readonly more?: (statement: SubjectStatement) => readonly MoreColumn[];
  },
): PopulationColumns {
  const statement = subjectStatement(rules, subject, { on }, 'POPULATION');
  const grouped = groupedQuestions(rules, statement);
  /** What stands in each place, by its SQL. */
  const columns = new Map<string, { readonly name: string; readonly place: number }>();
  const places = new Map<Policy, Readonly<Record<string, number>>>();
  const placeOf = (name: string, sql: string): number => {
    const column = columns.get(sql) ?? { name, place: columns.size };
    columns.set(sql, column);
    return column.place;
  };
  const isRecorded = ({ source }: KernelColumn): boolean =>
    'fact' in source && rules.facts.get(source.fact.id)?.sql.kind === 'recorded';
  for (const policy of policies) {
    const sql = policySql(policy, assumptions, grouped.mapping);
    const own = columnsOf(policy).flatMap((column) => {
      if (isRecorded(column)) return [];
      const derived = 'derived' in column.source ? grouped.resolve(sql.derived(column.source.derived)) : null;
      return [[column.name, placeOf(column.name, columnSql(column, statement, derived))] as const];
    });
    places.set(policy, Object.fromEntries(own));
  }
  const added = more?.(statement) ?? [];
  const turns = Object.fromEntries(added.map(({ name, sql }) => [name, placeOf(name, sql)]));
  const key = `${statement.row}.id`;
  const city = statement.enterprise === null ? 'null::text' : statement.value(enterprise.city);
  const selected = [key, statement.enterprise ?? 'null::uuid', city, ...columns.keys()];
  const selectedNames = [...columns.values()].map(({ name }) => name);

  const recorded = new Map<
    string,
    RecordedFact & { columns: { place: number; codes: readonly string[] }[] }
  >();
  for (const policy of policies) {
    const own = columnsOf(policy).flatMap((column) => {
      const { source, name, codes } = column;
      if (!isRecorded(column) || !('fact' in source)) return [];
      const place = placeOf(name, `${source.fact.id} ${codes.join(' ')}`);
      const filled = recorded.get(source.fact.id) ?? { fact: source.fact, columns: [] };
      recorded.set(source.fact.id, filled);
      if (!filled.columns.some((each) => each.place === place)) filled.columns.push({ place, codes });
      return [[name, place] as const];
    });
    places.set(policy, { ...places.get(policy), ...Object.fromEntries(own) });
  }
  return {
    text: `select ${selected.join(',\n')}\nfrom ${[statement.from(), ...grouped.joins(), ...added.map(({ join }) => join)].join('\n')}`,
    key,
    enterprise: statement.enterprise ?? 'null::uuid',
    names: [...columns.values()].map(({ name }) => name),
    selected: selectedNames,
    recorded: recordedColumns(rules, subject, [...recorded.values()], on, statement),
    places,
    more: turns,
  };
}

/** The subjects that policies decide about, each with its policies, in order. */
export function subjectsOf(policies: Iterable<Policy>): ReadonlyMap<string, readonly Policy[]> {
  const subjects = new Map<string, Policy[]>();
  for (const policy of policies) {
    const own = subjects.get(policy.subject.id) ?? [];
    subjects.set(policy.subject.id, own);
    own.push(policy);
  }
  // Enterprises first: most of the work, and what most ask for.
  return new Map(
    [...subjects].sort(([a], [b]) => Number(b === ENTERPRISE) - Number(a === ENTERPRISE) || (a < b ? -1 : 1)),
  );
}

function columnSql(column: KernelColumn, statement: SubjectStatement, derived: string | null): string {
  const { source, kind, codes } = column;
  const value = 'fact' in source ? statement.value(source.fact) : (derived ?? 'null');
  switch (kind) {
    case 'DATE':
      return `((${value}) - date '1970-01-01')::float8`;
    case 'BOOLEAN':
      return `(${value})::int::float8`;
    case 'CODE': {
      const known = codes.map((code, index) => `when ${quoted(code)} then ${index}`);
      return `(case when (${value}) is not null then case (${value}) ${known.join(' ')} else -1 end end)::float8`;
    }
    default:
      return `(${value})::float8`;
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
