import type { Day } from './civil-date.ts';

/**
 * What a rule can see. A fact is a typed handle: which plugin owns it, what it counts, how far it may be trusted.
 * Loading its values is the owner's business.
 */
export interface Fact<
  Owner extends string = string,
  Type extends FactType = FactType,
  Code extends string = string,
> {
  /** `<plugin>.<subject>.<name>`, such as finance.loan.principal. */
  readonly id: string;
  readonly owner: Owner;
  /** `<plugin>.<subject>`. A policy reads facts of its subject and of the subjects linked to it. */
  readonly subject: string;
  readonly type: Type;
  readonly unit: Unit;
  readonly trust: Trust;
  readonly label: Label;
  /** Whether its holder can change it, so that a repair may propose another value. */
  readonly mutable: boolean;
  /** The values it can have, in its unit, both included: what a repair and an interval stay within. */
  readonly bounds: Bounds;
  /** The codes of a CODE fact, where the list is closed. */
  readonly codes: readonly Code[];
}

/** A fact that is a list of child records, each with facts of its own. */
export interface CollectionFact<
  Owner extends string = string,
  Elements extends Readonly<Record<string, Fact>> = Readonly<Record<string, Fact>>,
> extends Fact<Owner, 'COLLECTION'> {
  readonly elements: Elements;
}

export type FactType =
  | 'MONEY'
  | 'INTEGER'
  | 'RATE_PPM'
  | 'DATE'
  | 'BOOLEAN'
  | 'CODE'
  | 'COLLECTION'
  | 'CERTIFICATES';
export type NumberType = 'MONEY' | 'INTEGER' | 'RATE_PPM';

/** FEN is a hundredth of a yuan, PPM a millionth: 1% is 10,000 ppm, 1‰ is 1,000. */
export type Unit = (typeof UNITS)[number];
export const UNITS = [
  'FEN',
  'PPM',
  'COUNT',
  'PERSONS',
  'POINTS',
  'DAYS',
  'MONTHS',
  'YEARS',
  'DATE',
  'NONE',
] as const;

/** Where a value comes from, the firmest first. A missing OPINION waits for a reviewer; any other missing fact can be asked for. */
export type Trust = 'REGISTRY' | 'AUDITED' | 'DECLARED' | 'OPINION';

export interface Label {
  readonly zh: string;
  readonly en: string;
}

export interface Bounds {
  readonly min: bigint | null;
  readonly max: bigint | null;
}

/** One certificate of a tier. A bound that is not known is null: lists rarely print validity. */
export interface Certificate {
  readonly tier: string;
  readonly validFrom: Day | null;
  /** The last day of validity. */
  readonly validTo: Day | null;
  /** When a decision revoked, withdrew or replaced it: from this day on it no longer holds. Null: no such decision. */
  readonly endedOn: Day | null;
  /** Re-examination was applied for in time and is not decided: after `validTo` nobody knows yet. */
  readonly reexaminationPending: boolean;
}

/** What a policy decides about. One row of it has one row of each subject it is linked to: a loan has one enterprise. */
export interface Subject {
  /** `<plugin>.<name>`, the first parts of its facts' ids. */
  readonly id: string;
  readonly linkedTo: readonly string[];
}

export function defineSubject(id: string, linkedTo: readonly string[] = []): Subject {
  return Object.freeze({ id, linkedTo: Object.freeze([...linkedTo]) });
}

/**
 * Numbers of every kind are bigint (money in fen, rates in ppm), dates are days, codes are text.
 * `0n`, `false` and `''` are known. Null or absent is unknown: missing, stale, conflicting or not yet decided.
 */
export type FactValue = bigint | Day | boolean | string | readonly Facts[] | readonly Certificate[];

/** The values of one subject by fact id. */
export interface Facts {
  readonly [factId: string]: FactValue | null | undefined;
}

interface FactDefinition<Id extends FactId, Type extends FactType, Code extends string> {
  readonly id: Id;
  readonly type: Type;
  readonly label: Label;
  readonly trust: Trust;
  /** Only an INTEGER has to say what it counts; money is FEN, a rate PPM. */
  readonly unit?: Unit;
  readonly mutable?: boolean;
  readonly bounds?: { readonly min?: bigint; readonly max?: bigint };
  readonly codes?: readonly Code[];
}
type FactId = `${string}.${string}.${string}`;
type OwnerOf<Id extends string> = Id extends `${infer Owner}.${string}` ? Owner : never;

/** Declares a fact. Its owner and subject are the first parts of its id. Throws on an id of another shape. */
export function defineFact<
  const Id extends FactId,
  const Type extends FactType,
  const Code extends string = string,
>(definition: FactDefinition<Id, Type, Code>): Fact<OwnerOf<Id>, Type, Code> {
  const owner = SHAPE_OF_ID.exec(definition.id)?.[1];
  if (!isOwnerOf(owner, definition.id)) {
    throw new Error(`Found the fact id "${definition.id}", expected <plugin>.<subject>.<name> in letters.`);
  }
  return Object.freeze({
    id: definition.id,
    owner,
    subject: definition.id.slice(0, definition.id.lastIndexOf('.')),
    type: definition.type,
    unit: definition.unit ?? UNIT_OF_TYPE[definition.type],
    trust: definition.trust,
    label: definition.label,
    mutable: definition.mutable ?? false,
    bounds: { min: definition.bounds?.min ?? null, max: definition.bounds?.max ?? null },
    codes: definition.codes ?? [],
  });
}

/** Declares a fact that is a list of child records: `elements` are the facts each of them has. */
export function defineCollection<
  const Id extends FactId,
  const Elements extends Readonly<Record<string, Fact>>,
>(definition: {
  readonly id: Id;
  readonly label: Label;
  readonly trust: Trust;
  readonly elements: Elements;
}): CollectionFact<OwnerOf<Id>, Elements> {
  return Object.freeze({
    ...defineFact({ ...definition, type: 'COLLECTION' }),
    elements: definition.elements,
  });
}

const SHAPE_OF_ID = /^([a-z][a-zA-Z]*)\.[a-z][a-zA-Z]*\.[a-zA-Z][a-zA-Z0-9]*$/;

const UNIT_OF_TYPE: Readonly<Record<FactType, Unit>> = {
  MONEY: 'FEN',
  INTEGER: 'COUNT',
  RATE_PPM: 'PPM',
  DATE: 'DATE',
  BOOLEAN: 'NONE',
  CODE: 'NONE',
  COLLECTION: 'NONE',
  CERTIFICATES: 'NONE',
};

function isOwnerOf<Id extends string>(owner: string | undefined, id: Id): owner is OwnerOf<Id> {
  return owner !== undefined && id.startsWith(`${owner}.`);
}
