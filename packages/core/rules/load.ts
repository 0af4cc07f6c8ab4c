import {
  type Certificate,
  type CollectionFact,
  type Day,
  type Fact,
  type Facts,
  type FactValue,
  type Provenance,
  parseDay,
} from '@tidu/policy';
import { type Kysely, sql } from 'kysely';
import type { Rules } from './rules.ts';
import { type AsOf, type SubjectStatement, subjectStatement } from './statement.ts';

/** One subject with the facts asked for. */
export interface LoadedSubject {
  readonly id: string;
  /** The enterprise it is or belongs to. */
  readonly enterpriseId: string | null;
  readonly facts: Facts;
  /** By fact id; empty unless asked for. */
  readonly provenance: Readonly<Record<string, Provenance>>;
}

export interface LoadOptions extends AsOf {
  /** The subjects themselves, or all that belong to these enterprises. */
  readonly of: { readonly subjects: readonly string[] } | { readonly enterprises: readonly string[] };
  readonly withProvenance?: boolean;
}

type Text = string | null;
/** What one fact is in the statement: its columns, and how they are read. */
interface Read {
  readonly fact: Fact;
  readonly columns: readonly string[];
  readonly value: (row: Row) => FactValue | null;
}

/** What to load of one kind of subject, such as finance.loan: facts of its own or of subjects it is linked to. */
export interface WantedFacts {
  readonly subject: string;
  readonly facts: readonly Fact[];
}

/**
 * Loads facts of one kind of subject, for any number of them in one statement, under the viewer's rows. What the
 * database does not say is null: unknown.
 */
export async function loadFacts<Tables>(
  db: Kysely<Tables>,
  rules: Rules,
  subject: string,
  facts: readonly Fact[],
  options: LoadOptions,
): Promise<readonly LoadedSubject[]> {
  const [loaded = []] = await loadAllFacts(db, rules, [{ subject, facts }], options);
  return loaded;
}

/** As `loadFacts`, for several kinds of subject in one statement: one list each, in the order asked. */
export async function loadAllFacts<Tables>(
  db: Kysely<Tables>,
  rules: Rules,
  wanted: readonly WantedFacts[],
  options: LoadOptions,
): Promise<readonly (readonly LoadedSubject[])[]> {
  const keys = 'subjects' in options.of ? options.of.subjects : options.of.enterprises;
  const parts = wanted.map((each) => partOf(rules, each, options));
  const asked = parts.flatMap(({ from, key }, kind) => (key === null ? [] : [{ from, key, kind }]));
  if (keys.length === 0 || asked.length === 0) return wanted.map(() => []);
  // A row of each kind as one JSON object: the kinds have other columns.
  const selects = asked.map(
    ({
      from,
      key,
      kind,
    }) => sql`select ${sql.raw(String(kind))} as kind, to_jsonb(s) as found from (${sql.raw(from)}
      where ${sql.raw(key)} = any(${keys}::uuid[])) s`,
  );
  const { rows } = await sql<{ readonly kind: number; readonly found: Row }>`
    select kind, found from (${sql.join(selects, sql` union all `)}) all_kinds
    order by kind, found ->> 'enterprise', found ->> 'id'`.execute(db);
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return parts.map(({ read }, kind) => (byKind.get(kind) ?? []).map(({ found }) => read(found)));
}

type Row = Readonly<Record<string, unknown>>;

/** The statement over one kind of subject, and how its rows are read. `key` is null where it belongs to no enterprise. */
function partOf(rules: Rules, { subject, facts }: WantedFacts, options: LoadOptions) {
  const statement = subjectStatement(rules, subject, options);
  const reads = facts.map((fact, index) => readOf(fact, `f${index}`, statement));
  const origins =
    options.withProvenance === true ? facts.map((fact, index) => originOf(fact, index, statement)) : [];
  const columns = [
    `${statement.row}.id as id`,
    `${statement.enterprise ?? 'null::uuid'} as enterprise`,
    ...reads.flatMap((read) => read.columns),
    ...origins.flatMap((origin) => origin.columns),
  ];
  return {
    from: `select ${columns.join(',\n')}\nfrom ${statement.from()}`,
    key: 'subjects' in options.of ? `${statement.row}.id` : statement.enterprise,
    read: (row: Row): LoadedSubject => {
      const values = Object.fromEntries(reads.map(({ fact, value }) => [fact.id, value(row)]));
      return {
        id: String(row.id),
        enterpriseId: row.enterprise === null ? null : String(row.enterprise),
        facts: values,
        provenance: Object.fromEntries(
          origins.map(({ fact, provenance }) => [fact.id, provenance(row, values[fact.id] ?? null)]),
        ),
      };
    },
  };
}

function readOf(fact: Fact, name: string, statement: SubjectStatement): Read {
  const { mapping } = statement;
  if (fact.type === 'CERTIFICATES') {
    const { from, isKnown = 'true', ...certificate } = mapping.certificates(fact);
    const { tier, validFrom, validTo, endedOn, reexaminationPending } = certificate;
    const columns = [tier, validFrom, validTo, endedOn, reexaminationPending];
    return {
      fact,
      columns: [listOf(columns, from, isKnown, name)],
      value: (row) => (row[name] === null ? null : arrayOf(row[name]).map(readCertificate)),
    };
  }
  if (isCollection(fact)) {
    const { from, element, isKnown = 'true' } = mapping.records(fact);
    const elements = Object.values(fact.elements);
    // As text: a number of JSON would lose digits on the way.
    const columns = elements.map((each) => `(${element(each)})::text`);
    return {
      fact,
      columns: [listOf(columns, from, isKnown, name)],
      value: (row) =>
        row[name] === null ? null : arrayOf(row[name]).map((each) => readRecord(elements, each)),
    };
  }
  return {
    fact,
    columns: [`(${statement.value(fact)})::text as ${name}`],
    value: (row) => readValue(fact, textOf(row[name])),
  };
}

/** Child rows as one array of arrays; null where it is not known which there are. */
const listOf = (columns: readonly string[], from: string, isKnown: string, name: string): string =>
  `case when ${isKnown} then (select coalesce(jsonb_agg(jsonb_build_array(${columns.join(', ')})), '[]') from ${from}) end as ${name}`;

function originOf(fact: Fact, index: number, statement: SubjectStatement) {
  const isList = fact.type === 'CERTIFICATES' || fact.type === 'COLLECTION';
  const origin = isList ? null : statement.origin(fact);
  const conflict = isList ? null : statement.isConflicting(fact);
  const [source, at, conflicts] = [`s${index}`, `a${index}`, `c${index}`];
  return {
    fact,
    columns: [
      `${origin?.source ?? 'null::text'} as ${source}`,
      `(${origin?.recordedAt ?? 'null::timestamptz'} at time zone 'Asia/Shanghai')::date::text as ${at}`,
      `${conflict ?? 'false'} as ${conflicts}`,
    ],
    provenance: (row: Row, value: FactValue | null): Provenance => ({
      source: textOf(row[source]) ?? '',
      on: dayOf(textOf(row[at])),
      state: stateOf(fact, value, row[conflicts] === true),
    }),
  };
}

function stateOf(fact: Fact, value: FactValue | null, isConflicting: boolean): Provenance['state'] {
  if (value !== null) return 'KNOWN';
  if (isConflicting) return 'CONFLICTING';
  return fact.trust === 'OPINION' ? 'PENDING' : 'MISSING';
}

function readValue(fact: Fact, text: Text): FactValue | null {
  if (text === null) return null;
  switch (fact.type) {
    case 'MONEY':
    case 'INTEGER':
    case 'RATE_PPM':
      return BigInt(text);
    case 'DATE':
      return dayOf(text);
    case 'BOOLEAN':
      return text === 'true';
    default:
      return text;
  }
}

function readRecord(elements: readonly Fact[], record: unknown): Facts {
  const values = arrayOf(record);
  return Object.fromEntries(elements.map((fact, index) => [fact.id, readValue(fact, textOf(values[index]))]));
}

function readCertificate(record: unknown): Certificate {
  const [tier, validFrom, validTo, endedOn, pending] = arrayOf(record);
  return {
    tier: String(tier),
    validFrom: dayOf(textOf(validFrom)),
    validTo: dayOf(textOf(validTo)),
    endedOn: dayOf(textOf(endedOn)),
    reexaminationPending: pending === true,
  };
}

const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): Text => (value === null || value === undefined ? null : String(value));
const dayOf = (text: Text): Day | null => (text === null ? null : (parseDay(text) ?? null));

function isCollection(fact: Fact): fact is CollectionFact {
  return 'elements' in fact;
}
