import { type Fact, printQuantity, readFactValue } from '@tidu/policy';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { refuseAll, UserError } from '../contract/errors.ts';
import { isUuid, parseGlobalId, visibleKey } from '../contract/identity.ts';
import type {
  CoreMutations,
  CoreWriteContext,
  FactInput,
  RecordFactsInput,
} from '../domain/core.generated.ts';
import { Enterprise } from '../domain/enterprise.ts';
import { columnsOfValue, type RecordedColumns } from './recorded-value.ts';
import type { SourcedFact } from './rules.ts';
import { ENTERPRISE } from './statement.ts';
import { RecordedFact } from './tables.ts';

const MOST_FACTS = 200;
/** What a value may be written with: no line breaks, no characters that are not to be seen, no space around it. */
const TEXT = /^(?=\S)[^\p{Cc}]{1,200}(?<=\S)$/u;

/** Facts of any trust but an officer's opinion; an enterprise records what it declares. */
const recordFacts: CoreMutations['recordFacts'] = (input, ctx) =>
  record(input, ctx, {
    takes: (fact) => fact.trust !== 'OPINION',
    instead: 'An opinion is signed by signOpinions.',
    signedBy: null,
  });

/** Opinions, each kept with the name of the officer who signs. */
const signOpinions: CoreMutations['signOpinions'] = (input, ctx) =>
  record(input, ctx, {
    takes: (fact) => fact.trust === 'OPINION',
    instead: 'What is no opinion is recorded by recordFacts.',
    signedBy: ctx.viewer.subject,
  });

export const ruleMutations = { recordFacts, signOpinions };

interface Recording {
  readonly takes: (fact: Fact) => boolean;
  /** What to do with a fact it does not take. */
  readonly instead: string;
  readonly signedBy: string | null;
}

/** A fact of the input that can be recorded once its subject is known. */
interface Read {
  readonly path: readonly string[];
  readonly given: FactInput;
  readonly sourced: SourcedFact;
  readonly value: RecordedColumns;
}

/**
 * Records all facts or none. The standing record of the same fact from the same day is superseded in the same moment
 * the new one is recorded; of two corrections that meet, the index lets one through and the other gets CONFLICT.
 */
async function record(
  input: RecordFactsInput,
  ctx: CoreWriteContext,
  { takes, instead, signedBy }: Recording,
): Promise<{ readonly facts: readonly string[] }> {
  const enterpriseId = await enterpriseOf(input, ctx);
  const { facts } = input;
  if (facts.length < 1 || facts.length > MOST_FACTS) {
    throw new UserError('INVALID', `facts: expected 1 to ${MOST_FACTS}, found ${facts.length}.`, [
      'input',
      'facts',
    ]);
  }
  const errors: UserError[] = [];
  const read = facts.flatMap((given, index) => {
    const path = ['input', 'facts', String(index)];
    const refuse = (code: UserError['code'], field: string, message: string): readonly Read[] => {
      errors.push(new UserError(code, `${field}: ${message}`, [...path, field]));
      return [];
    };
    const sourced = ctx.rules.facts.get(given.fact);
    if (sourced?.sql.kind !== 'recorded') {
      const known = [...ctx.rules.facts.values()].filter(
        ({ sql: { kind }, fact }) => kind === 'recorded' && takes(fact),
      );
      const expected = known
        .map(({ fact }) => fact.id)
        .sort()
        .join(', ');
      const found =
        sourced === undefined ? 'none' : `${sourced.fact.id}, which is read from ${sourced.source.table}`;
      return refuse('INVALID', 'fact', `expected one of ${expected}; found ${found}.`);
    }
    const { fact } = sourced;
    if (!takes(fact))
      return refuse('NOT_ALLOWED', 'fact', `found ${fact.id}, of trust ${fact.trust}. ${instead}`);
    if (ctx.viewer.role === 'ENTERPRISE' && fact.trust !== 'DECLARED') {
      return refuse(
        'NOT_ALLOWED',
        'fact',
        `found ${fact.id}, of trust ${fact.trust}; an enterprise records what is DECLARED.`,
      );
    }
    const { validFrom, validTo } = given;
    if (validFrom && validTo && validFrom > validTo) {
      return refuse('INVALID', 'validTo', `expected ${validFrom} or later, found ${validTo}.`);
    }
    const value = readValue(fact, given.value);
    return 'fault' in value
      ? refuse('INVALID', 'value', value.fault)
      : [{ path, given, sourced, value: value.columns }];
  });
  const subjects = await subjectsOf(read, enterpriseId, ctx, errors);
  const rows = read.map((each, index) => ({ ...each, subjectId: subjects[index] ?? enterpriseId }));
  const slots = rows.map(slotOf);
  rows.forEach(({ path, given }, index) => {
    const slot = slots[index] ?? '';
    if (slots.indexOf(slot) < index) {
      errors.push(
        new UserError('INVALID', `fact: found ${given.fact} twice from the same day.`, [...path, 'fact']),
      );
    }
  });
  refuseAll(errors);
  const recordedAt = await supersede(rows, ctx);
  return {
    facts: rows.map(({ given, sourced, value, subjectId }) => {
      const recorded = ctx.em.create(RecordedFact, {
        id: uuidv7(),
        subjectId,
        enterpriseId,
        factId: given.fact,
        ...value,
        validFrom: given.validFrom ?? null,
        validTo: given.validTo ?? null,
        trust: sourced.fact.trust,
        signedBy,
        source: input.source ?? null,
        recordedAt,
      });
      ctx.em.persist(recorded);
      return recorded.id;
    }),
  };
}

/** Two records in one slot would contradict each other: the index of the table holds them to one. */
const slotOf = ({ given, subjectId }: { readonly given: FactInput; readonly subjectId: string }): string =>
  [subjectId, given.fact, given.validFrom ?? ''].join(' ');

async function enterpriseOf(input: RecordFactsInput, ctx: CoreWriteContext): Promise<string> {
  if ((input.creditCode == null) === (input.enterprise == null)) {
    throw new UserError('INVALID', 'creditCode: expected either creditCode or enterprise.', [
      'input',
      'creditCode',
    ]);
  }
  if (input.enterprise != null) return visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const found = await ctx.db
    .selectFrom('core.enterprise')
    .select('id')
    .where('credit_code', '=', input.creditCode ?? '')
    .executeTakeFirst();
  if (found) return found.id;
  throw new UserError('UNKNOWN_RECORD', 'creditCode: there is no such Enterprise for this viewer.', [
    'input',
    'creditCode',
  ]);
}

/** The value as the fact's type, unit, codes and bounds allow it. */
function readValue(
  fact: Fact,
  written: string,
): { readonly columns: RecordedColumns } | { readonly fault: string } {
  if (!TEXT.test(written)) {
    return { fault: `expected 1 to 200 characters on one line for ${fact.id}, found ${written.length}.` };
  }
  const isWord = fact.type === 'BOOLEAN' && (written === 'true' || written === 'false');
  const read = readFactValue(fact, isWord ? written === 'true' : written);
  if ('fault' in read) return read;
  const { value } = read;
  const { min, max } = fact.bounds;
  if (typeof value === 'bigint' && ((min !== null && value < min) || (max !== null && value > max))) {
    const [least, most] = [min, max].map((bound) =>
      bound === null ? null : printQuantity(bound, fact.unit),
    );
    const range = [least && `${least} or more`, most && `${most} or less`].filter(Boolean).join(' and ');
    return { fault: `expected ${range} for ${fact.id}, found ${written}.` };
  }
  const columns = columnsOfValue(fact, value);
  return columns ? { columns } : { fault: `found ${fact.id}, a list, which is not recorded as a value.` };
}

/** The row each fact is of: the enterprise itself, or a row of a plugin that belongs to it. One statement a table. */
async function subjectsOf(
  read: readonly Read[],
  enterpriseId: string,
  ctx: CoreWriteContext,
  errors: UserError[],
): Promise<readonly (string | undefined)[]> {
  const refuse = ({ path }: Read, message: string): void => {
    errors.push(new UserError('UNKNOWN_RECORD', `subject: ${message}`, [...path, 'subject']));
  };
  const keys = read.map(({ given }) =>
    given.subject == null ? undefined : parseGlobalId(given.subject)?.key,
  );
  const owned = new Set<string>();
  for (const { subject, table, links } of new Set(read.map(({ sourced }) => sourced.source))) {
    const wanted = keys.filter(
      (key, index) => key !== undefined && isUuid(key) && read[index]?.sourced.source.subject === subject,
    );
    const link = links[ENTERPRISE];
    if (isEnterprise(table) || wanted.length === 0 || link === undefined) continue;
    // The names are those of the plugin's own source; the rows are those the viewer sees.
    const { rows } = await sql<{ readonly id: string }>`select id from ${sql.raw(table)}
      where id = any(${wanted}::uuid[]) and ${sql.raw(link)} = ${enterpriseId}`.execute(ctx.db);
    for (const { id } of rows) owned.add(id);
  }
  return read.map((each, index) => {
    const { table, subject } = each.sourced.source;
    const key = keys[index];
    if (isEnterprise(table)) {
      if (each.given.subject != null && key !== enterpriseId)
        refuse(each, `expected none: ${each.given.fact} is of the enterprise.`);
      return enterpriseId;
    }
    if (key !== undefined && owned.has(key)) return key;
    refuse(
      each,
      `expected the id of a ${subject.id} of this enterprise, found ${each.given.subject == null ? 'none' : 'another text'}.`,
    );
    return undefined;
  });
}

const isEnterprise = (table: string): boolean => table === Enterprise.meta.tableName;

/** Supersedes what stands in the slots of these rows, in one statement, and answers the moment: they are recorded then. */
async function supersede(
  rows: readonly { readonly given: FactInput; readonly subjectId: string }[],
  { db }: CoreWriteContext,
): Promise<string> {
  const column = (of: (row: (typeof rows)[number]) => string | null): (string | null)[] => rows.map(of);
  const { rows: moments } = await sql<{ readonly at: string }>`
    with moment as (select clock_timestamp() as at), superseded as (
      update core.recorded_fact f set superseded_at = moment.at
      from moment, unnest(${column(({ subjectId }) => subjectId)}::uuid[], ${column(({ given }) => given.fact)}::text[],
        ${column(({ given }) => given.validFrom ?? null)}::date[]) as slot (subject_id, fact_id, valid_from)
      where f.subject_id = slot.subject_id and f.fact_id = slot.fact_id
        and f.valid_from is not distinct from slot.valid_from and f.superseded_at is null
    )
    select at::text as at from moment`.execute(db);
  const [moment] = moments;
  if (moment === undefined)
    throw new Error('core.recorded_fact: expected the moment of a correction, found none.');
  return moment.at;
}
