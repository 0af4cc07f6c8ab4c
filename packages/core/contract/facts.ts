import type { CollectionFact, Fact, Subject } from '@tidu/policy';

/**
 * Where the facts of one subject stand in the database. A policy asks for facts by their handles; this says what SQL
 * each is, once, for whoever evaluates: one subject in a request, or every row of the province.
 */
export interface FactSource {
  readonly subject: Subject;
  /** Its table, such as finance.loan. A row is a subject, its key the column `id`. */
  readonly table: string;
  /** The column that names the row of a linked subject: `{ 'core.enterprise': 'enterprise_id' }`. */
  readonly links: Readonly<Record<string, string>>;
  /** Where the columns of its own row come from. */
  readonly origin: ((row: string) => Origin) | null;
  readonly joins: Readonly<Record<string, Join>>;
  readonly facts: readonly FactSql[];
}

/** A row of another table that belongs to the subject's row: at most one, or none. */
export interface Join {
  readonly table: string;
  /** The condition. It must pick one row at most. */
  readonly on: (alias: string, at: Place) => string;
  /** Where its values come from: a text, and the moment they were recorded. SQL over the alias. */
  readonly origin?: (alias: string) => Origin;
  /** Whether another row is picked in another calendar year: the figures of last year. */
  readonly yearly?: boolean;
}

/** Where SQL of a fact is written into: aliases and SQL of the statement around it. */
export interface Place {
  /** The alias of the subject's row. */
  readonly row: string;
  /** The alias of one of its joins. */
  readonly join: (name: string) => string;
  /** SQL of type date: the day the question is asked for. */
  readonly on: string;
  /** SQL of type timestamptz: what was recorded later is not known. Null: all that is recorded is. */
  readonly known: string | null;
}

/** SQL of type text, and of type timestamptz. */
export interface Origin {
  readonly source: string;
  readonly recordedAt: string;
}

/** The SQL of one fact. NULL is unknown. */
export type FactSql = ValueSql | RecordedSql | RecordsSql | CertificatesSql;

export interface ValueSql {
  readonly kind: 'value';
  readonly fact: Fact;
  /** Of type bigint (fen, ppm, counts), date, boolean or text, as the fact's type asks. */
  readonly sql: (at: Place) => string;
  readonly origin: ((at: Place) => Origin) | null;
  /** The tables it reads besides the subject's own: a change to one of their rows may change it. */
  readonly reads: readonly string[];
  /** Which of the source's joins it needs. */
  readonly joins: readonly string[];
  readonly yearly: boolean;
}

/** Kept in `core.recorded_fact`: for what has no table of its own, and for the opinions officers sign. */
export interface RecordedSql {
  readonly kind: 'recorded';
  readonly fact: Fact;
}

/** Child rows of one table. */
export interface RecordsSql {
  readonly kind: 'records';
  readonly fact: CollectionFact;
  readonly table: string;
  /** The column of the child row with the key of the subject's row. */
  readonly link: string;
  /** By the key of the element: SQL over the alias of the child row. */
  readonly elements: Readonly<Record<string, (alias: string, at: Place) => string>>;
  readonly where: ((alias: string, at: Place) => string) | null;
  /** SQL of type boolean: whether the viewer sees the list at all. Unknown is not empty. */
  readonly isKnown: ((at: Place) => string) | null;
}

/** Child rows that are certificates of a tier. */
export interface CertificatesSql {
  readonly kind: 'certificates';
  readonly fact: Fact<string, 'CERTIFICATES'>;
  readonly table: string;
  readonly link: string;
  /** Columns of the child row. */
  readonly columns: {
    readonly tier: string;
    readonly validFrom: string;
    readonly validTo: string;
    readonly endedOn: string;
    readonly reexaminationPending: string;
    readonly recordedAt: string;
  };
}

interface FactSourceDefinition {
  readonly table: string;
  readonly links?: Readonly<Record<string, string>>;
  readonly origin?: (row: string) => Origin;
  readonly joins?: Readonly<Record<string, Join>>;
  readonly facts: readonly FactSql[];
}

/** Declares where the facts of a subject stand. Nothing happens here: composition checks it. */
export function factSource(subject: Subject, definition: FactSourceDefinition): FactSource {
  return Object.freeze({ subject, links: {}, origin: null, joins: {}, ...definition });
}

/** A column of the subject's own row. */
export function column(fact: Fact, name: string): ValueSql {
  return value(fact, { sql: ({ row }) => `${row}.${name}` });
}

/** A column of a joined row. */
export function joined(fact: Fact, join: string, name: string): ValueSql {
  return value(fact, { sql: (at) => `${at.join(join)}.${name}`, joins: [join] });
}

/** Any SQL over the subject's row and its joins. `reads` are the other tables it looks into. */
export function computed(
  fact: Fact,
  definition: {
    readonly sql: (at: Place) => string;
    readonly origin?: (at: Place) => Origin;
    readonly reads?: readonly string[];
    readonly joins?: readonly string[];
    readonly yearly?: boolean;
  },
): ValueSql {
  return value(fact, definition);
}

/** The row that stood at the time: of rows whose corrections append, the one not superseded by then. */
export function standing(alias: string, { known }: Place): string {
  return known === null
    ? `${alias}.superseded_at is null`
    : `${alias}.recorded_at <= ${known} and (${alias}.superseded_at is null or ${alias}.superseded_at > ${known})`;
}

/** A fact without a table of its own, kept with its period, source and signature in `core.recorded_fact`. */
export function recorded(fact: Fact): RecordedSql {
  return Object.freeze({ kind: 'recorded', fact });
}

/** The child rows of one table. An element is a column name, or SQL over the alias of the child row. */
export function records<Elements extends Readonly<Record<string, Fact>>>(
  fact: CollectionFact<string, Elements>,
  definition: {
    readonly table: string;
    readonly link: string;
    readonly elements: Readonly<
      Record<keyof Elements & string, string | ((alias: string, at: Place) => string)>
    >;
    readonly where?: (alias: string, at: Place) => string;
    readonly isKnown?: (at: Place) => string;
  },
): RecordsSql {
  const elements = Object.entries<string | ((alias: string, at: Place) => string)>(definition.elements);
  return Object.freeze({
    kind: 'records',
    fact,
    table: definition.table,
    link: definition.link,
    elements: Object.fromEntries(
      elements.map(([key, of]) => [key, typeof of === 'string' ? (alias: string) => `${alias}.${of}` : of]),
    ),
    where: definition.where ?? null,
    isKnown: definition.isKnown ?? null,
  });
}

/** The child rows that are certificates. */
export function certificates(
  fact: Fact<string, 'CERTIFICATES'>,
  definition: Pick<CertificatesSql, 'table' | 'link' | 'columns'>,
): CertificatesSql {
  return Object.freeze({ kind: 'certificates', fact, ...definition });
}

function value(
  fact: Fact,
  definition: Pick<ValueSql, 'sql'> & Partial<Omit<ValueSql, 'kind' | 'fact'>>,
): ValueSql {
  return Object.freeze({
    kind: 'value',
    fact,
    origin: null,
    reads: [],
    joins: [],
    yearly: false,
    ...definition,
  });
}
