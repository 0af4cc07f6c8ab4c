import { type Bilingual, type ErrorCode, RequestError } from '@tidu/core';
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../config.ts';
import { fieldComparisons } from './field-comparisons.ts';

/** The measures of a document that are bounded. */
export interface Shape {
  /** Fields below each other, fragments looked through; introspection is not counted. */
  readonly depth: number;
  /** Fields at the root of its largest query, and of its largest mutation. */
  readonly rootFields: number;
  readonly mutations: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fragments: number;
}

/** How many texts that passed are remembered, and of how many characters in all. */
const REMEMBERED = 1_000;
const REMEMBERED_CHARACTERS = 20_000_000;

/**
 * Checks a document's text before anything is made of it: what is refused here never reaches validation, whose rules
 * may take long over it. Throws a RequestError with the code of the limit that is passed, the limit and what was found.
 */
export function documentLimits(limits: Limits): (text: string) => void {
  const passed = new LRUCache<string, true>({
    max: REMEMBERED,
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
  });
  return (text) => {
    if (passed.has(text)) return;
    const document = parseWithin(text, limits.tokens);
    // What is not GraphQL is Apollo's to refuse, with the place.
    if (!document) return;
    const shape = shapeOf(document);
    for (const [code, measure, words] of CHECKED) {
      const [found, limit] = [shape[measure], limits[measure]];
      if (found > limit) throw tooMuch(code, words, found, limit);
    }
    refuseTooManyComparisons(document, limits);
    passed.set(text, true);
  };
}

const CHECKED: readonly (readonly [ErrorCode, keyof Shape, Bilingual])[] = [
  ['TOO_DEEP', 'depth', { en: 'levels of fields', zh: '层字段' }],
  ['TOO_MANY_ROOT_FIELDS', 'rootFields', { en: 'root fields', zh: '个根字段' }],
  ['TOO_MANY_ROOT_FIELDS', 'mutations', { en: 'mutations', zh: '个变更' }],
  ['TOO_MANY_ALIASES', 'aliases', { en: 'aliases', zh: '个别名' }],
  ['TOO_MANY_DIRECTIVES', 'directives', { en: 'directives', zh: '个指令' }],
  ['TOO_MANY_FRAGMENTS', 'fragments', { en: 'fragments', zh: '个片段' }],
];

const tooMuch = (code: ErrorCode, { en, zh }: Bilingual, found: number, limit: number): RequestError =>
  new RequestError(
    code,
    {
      en: `The document has ${found} ${en}; the limit is ${limit}.`,
      zh: `文档有 ${found} ${zh}，上限为 ${limit}。`,
    },
    { limit, found },
  );

/** Throws TOO_COMPLEX for an operation that repeats fields so often that to validate it would take long. */
function refuseTooManyComparisons(document: DocumentNode, { depth, comparisons: limit }: Limits): void {
  const fragments = fragmentsOf(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (fieldComparisons(definition, fragments, depth, limit) <= limit) continue;
    throw new RequestError(
      'TOO_COMPLEX',
      {
        en: `The document asks for so many fields, or for the same so often, that they take more than ${limit} comparisons. Ask for each field once.`,
        zh: `文档请求的字段过多或重复过多，比较次数超过上限 ${limit}。请每个字段只请求一次。`,
      },
      { limit },
    );
  }
}

const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, SelectionSetNode> =>
  new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );

/** The document, undefined when it is not GraphQL; throws TOO_MANY_TOKENS. */
function parseWithin(text: string, tokens: number): DocumentNode | undefined {
  try {
    return parse(text, { maxTokens: tokens, noLocation: true });
  } catch (error) {
    // The parser calls itself at each level: a generous limit of tokens is beyond what its stack can hold.
    if (error instanceof RangeError) throw new RequestError('TOO_DEEP');
    if (!(error instanceof GraphQLError)) throw error;
    // graphql-js has no code for it; its text is pinned with its version and held by a test.
    if (!error.message.includes(`Document contains more that ${tokens} tokens`)) return undefined;
    throw new RequestError(
      'TOO_MANY_TOKENS',
      {
        en: `The document has more than ${tokens} tokens, which is the limit.`,
        zh: `文档的词元数超过上限 ${tokens}。`,
      },
      { limit: tokens },
    );
  }
}

/** Measures a document in one pass over its nodes, each fragment once: it takes as long as the document is. */
export function shapeOf(document: DocumentNode): Shape {
  const fragments = fragmentsOf(document);
  const shape = { depth: 0, rootFields: 0, mutations: 0, aliases: 0, directives: 0, fragments: 0 };
  visit(document, {
    FragmentDefinition() {
      shape.fragments += 1;
    },
    Field({ alias }) {
      if (alias) shape.aliases += 1;
    },
    Directive() {
      shape.directives += 1;
    },
  });
  const depthOf = measureOf(fragments, Math.max, (field, depth): number => {
    if (field.name.value.startsWith('__')) return 0;
    return 1 + (field.selectionSet ? depth(field.selectionSet) : 0);
  });
  const widthOf = measureOf(
    fragments,
    (a, b) => a + b,
    () => 1,
  );
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { operation, selectionSet } = definition;
    const roots = operation === 'mutation' ? 'mutations' : 'rootFields';
    shape.depth = Math.max(shape.depth, depthOf(selectionSet));
    shape[roots] = Math.max(shape[roots], widthOf(selectionSet));
  }
  return shape;
}

type Measure = (set: SelectionSetNode) => number;

/**
 * A measure of selections put together from that of each field. A fragment is measured once, however often it is
 * spread; one that spreads itself, which validation refuses, counts for nothing where it does.
 */
function measureOf(
  fragments: ReadonlyMap<string, SelectionSetNode>,
  together: (a: number, b: number) => number,
  ofField: (field: FieldNode, measure: Measure) => number,
): Measure {
  const measured = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const known = measured.get(name);
    const set = fragments.get(name);
    if (known !== undefined || !set) return known ?? 0;
    measured.set(name, 0);
    const found = measure(set);
    measured.set(name, found);
    return found;
  };
  const measure: Measure = ({ selections }) => {
    let sum = 0;
    for (const selection of selections) {
      const found =
        selection.kind === Kind.FIELD
          ? ofField(selection, measure)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : measure(selection.selectionSet);
      sum = together(sum, found);
    }
    return sum;
  };
  return measure;
}
