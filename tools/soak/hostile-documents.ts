import { getIntrospectionQuery } from 'graphql';
import type { Random } from '../../packages/policy/random-rows.ts';

/** What stands in every text of a hostile request, and may stand in no answer. */
export const CANARY = 'Kanarienvogel';

/** The body of a hostile request, at most as long as a body may be. */
export interface Hostile {
  readonly kind: string;
  readonly body: string;
}

/**
 * Requests made to make a server work long or fail: what nests, repeats, fans out, conflicts, refers in circles, or is no
 * GraphQL, JSON or text at all, each in a random size up to `bytes`.
 */
export function hostileDocuments(random: Random, bytes: number): () => Hostile {
  const below = (most: number): number => Math.floor(random() * most);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const size = (most: number): number => Math.max(1, Math.floor(most * random() ** 2));
  const times = (count: number, text: (n: number) => string): string =>
    Array.from({ length: count }, (_, n) => text(n)).join(' ');
  const nested = (count: number, open: string, close: string, inner = ''): string =>
    open.repeat(count) + inner + close.repeat(count);
  const on = '{ enterprises(first: 100) { nodes ';

  const documents: Readonly<Record<string, () => string>> = {
    deep: () => nested(size(3_000), '{ enterprises ', '}', '{ a }'),
    'deep and valid': () =>
      `${on}{ ${nested(size(12), 'city { enterprises(first: 100) { nodes { ', '} } }', 'id')} } } }`,
    wide: () => `{ targets { ${times(size(3_000), (n) => `f${n}`)} } }`,
    'one field again': () => `{ targets { ${'id '.repeat(size(3_000))} } }`,
    'one object again': () => `{ targets { ${'clause { id } '.repeat(size(600))} } }`,
    'objects again below each other': () =>
      `{ targets { ${times(size(20), () => `clause { ${times(size(20), () => 'measures { id }')} }`)} } }`,
    aliases: () => `{ ${times(size(1_000), (n) => `a${n}: targets { id }`)} }`,
    conflicts: () => `${on}{ ${times(size(300), (n) => `tiers(on: "2026-01-${n}") { code }`)} } } }`,
    'fragments that double': () => {
      const levels = size(60);
      return `{ targets { ...F0 } } ${times(levels, (n) => `fragment F${n} on Target { ...F${n + 1} ...F${n + 1} }`)} fragment F${levels} on Target { id }`;
    },
    'fragments that double below fields': () => {
      const levels = size(40);
      return `{ clauses { ...F0 } } ${times(levels, (n) => `fragment F${n} on Clause { parent { ...F${n + 1} } x${n}: parent { ...F${n + 1} } }`)} fragment F${levels} on Clause { id }`;
    },
    'fragments in a circle': () => {
      const count = size(40);
      return `{ targets { ...F0 } } ${times(count, (n) => `fragment F${n} on Target { id ...F${(n + 1) % count} ...F${below(count)} }`)}`;
    },
    'unused fragments': () =>
      `{ targets { id } } ${times(size(900), (n) => `fragment F${n} on Target { id }`)}`,
    'fragments of one name': () =>
      `{ targets { ...F } } ${times(size(200), () => 'fragment F on Target { id }')}`,
    directives: () => `{ targets { id ${'@include(if: true) '.repeat(size(1_500))} } }`,
    'unknown directives': () => `{ targets { id ${times(size(800), (n) => `@d${n}`)} } }`,
    variables: () => `query (${times(size(2_000), (n) => `$v${n}: T${n}`)}) { targets { id } }`,
    'variables of inputs': () =>
      `query (${times(size(400), (n) => `$v${n}: EnterpriseWhere = { and: [{ not: {} }] }`)}) { targets { id } }`,
    'deep conditions': () =>
      `{ enterprises(first: 1, where: ${nested(size(400), '{ and: [', ']}')}) { nodes { id } } }`,
    'a long list': () =>
      `{ enterprises(first: 1, where: { creditCode: { in: [${times(size(5_000), () => `"${CANARY}"`)}] } }) { nodes { id } } }`,
    'wrong values': () =>
      `{ enterprises(first: 1, where: { ${times(size(800), (n) => `x${n}: {}`)} }) { nodes { id } } }`,
    'unknown fields': () => `{ ${times(size(900), (n) => `targetz${n}`)} }`,
    'unknown types': () => `{ targets { ${times(size(600), (n) => `... on Targett${n} { id }`)} } }`,
    'many operations': () => times(size(400), (n) => `query Q${n} { targets { id } }`),
    'introspection of introspection': () =>
      `{ __schema { types ${nested(size(10), '{ fields { type ', '} }', '{ name }')} } }`,
    'introspection in breadth': () =>
      `{ __schema { ${times(size(30), (n) => `t${n}: types { fields { name type { name fields { name args { name } } } } }`)} } }`,
    'standard introspection': () => getIntrospectionQuery({ descriptions: random() < 0.5 }),
    'a long comment': () => `# ${CANARY.repeat(size(bytes / 20))}\n{ nothing }`,
    'a long string': () => `{ node(id: "${CANARY.repeat(size(bytes / 20))}") { id } }`,
    'a long block string': () => `{ node(id: """${`${CANARY}\n`.repeat(size(bytes / 25))}""") { id } }`,
    'a long number': () => `{ enterprises(first: ${'9'.repeat(size(bytes / 2))}) { nodes { id } } }`,
    'a long name': () => `{ ${'n'.repeat(size(bytes / 2))} }`,
    'every page at its largest': () =>
      `${on}{ certifications(first: 100) { nodes { enterprise { talents(first: 100) { nodes { id } } } } } } } }`,
    'a subscription': () => `subscription ${CANARY} { ${times(size(50), (n) => `s${n}`)} }`,
    'no GraphQL': () =>
      `${pick(['{', 'query', '}', 'fragment', '...', '@', '$', '"""', '"'])} ${CANARY}`.repeat(size(500)),
    'a query that was good': () => {
      const text = '{ targetProgress(on: "2026-06-30") { target { id } value gap } }';
      const at = below(text.length);
      return (
        text.slice(0, at) +
        pick(['{', '}', '(', '"', '\\', '$', '\u0000', '\ud800', '@', '...']) +
        text.slice(at + below(3))
      );
    },
  };

  const bodies: Readonly<Record<string, () => string>> = {
    'deep JSON': () => `{"query":"{ __typename }","variables":${nested(size(bytes / 2 - 100), '[', ']')}}`,
    'wide JSON': () =>
      `{"query":"{ __typename }","variables":{${times(size(5_000), (n) => `"k${n}":1,`)}"x":1}}`,
    'deep variables': () =>
      JSON.stringify({
        query: 'query ($where: EnterpriseWhere) { enterprises(first: 1, where: $where) { nodes { id } } }',
        variables: { where: JSON.parse(nested(size(90), '{"and":[', ']}', '{}')) },
      }),
    'a wrong variable': () =>
      JSON.stringify({
        query: 'query ($on: Date!) { targetProgress(on: $on) { value } }',
        variables: { on: pick([CANARY.repeat(size(1_000)), [CANARY], { [CANARY]: CANARY }, 1e308]) },
      }),
    'no JSON': () =>
      `${pick(['{"query":', '[', 'null', '"', '{"a":1,}', '\ufeff'])}${CANARY.repeat(size(1_000))}`,
    'a list': () => JSON.stringify(Array.from({ length: size(500) }, () => ({ query: '{ __typename }' }))),
    prototypes: () =>
      `{"query":"{ __typename }","__proto__":{"query":"${CANARY}"},"constructor":{"prototype":1}}`,
  };

  const kinds = [...Object.keys(documents), ...Object.keys(bodies)];
  return () => {
    const kind = pick(kinds);
    const document = documents[kind];
    const body = document ? JSON.stringify({ query: document() }) : (bodies[kind]?.() ?? '');
    return { kind, body: body.slice(0, bytes) };
  };
}
