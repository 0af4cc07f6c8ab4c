import { RequestError } from '@tidu/core';
import { bootGraph, inputPaths, inputWith, reachableTypes, type TestGraph } from '@tidu/testing';
import fc from 'fast-check';
import { type GraphQLArgument, type GraphQLError, getNamedType, isLeafType } from 'graphql';
import { plugins } from '../../../plugins/index.ts';
import type { Soak } from '../promise.ts';

/** Pieces that have ended statements, comments, quotes, casts, patterns and JSON before. */
const PIECES = [
  "'",
  '"',
  '`',
  ';',
  '--',
  '/*',
  '*/',
  '\\',
  '$$',
  '$1',
  ')',
  '(',
  '||',
  '%',
  '_',
  '::',
  "E'",
  "U&'",
  '{',
  '}',
  ' or 1=1',
  ' union select null',
  "'; drop table core.enterprise; --",
  "' or ''='",
  "'); select pg_sleep(1); --",
  '#{7*7}',
  '{{7*7}}',
  '%27',
  '\\x27',
  'ʼ',
  '＇',
  '\n',
  '\t',
  'null',
  'current_user',
  "::text || version() || '",
];
const MARK = 'tiduinjected';
const PAYLOADS = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
  .map((pieces) => `${pieces.join('')}${MARK}`);

const TEXTS = ['String', 'ID'];
const VALUES = {
  'Query.evaluate.facts': {},
  Date: '2026-03-31',
  Int: 2025,
  RegionCode: '350500',
  CreditCode: '91350500MA00000000',
  ID: 'none',
  String: 'none',
};

/** One text argument of the graph, with an operation that sends a payload there. */
interface Target {
  readonly name: string;
  readonly query: string;
  variables(payload: string): object;
}

/** Every text argument and text of a condition of every field, and every text of every mutation's input. */
function targetsOf({ graph: { schema } }: TestGraph): readonly Target[] {
  const targets: Target[] = [];
  for (const { type, path } of reachableTypes(schema, VALUES)) {
    for (const field of Object.values(type.getFields())) {
      const inner = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
      for (const argument of field.args) {
        const isText = TEXTS.includes(getNamedType(argument.type).name);
        const places = isText ? [''] : inputPaths(argument.type, TEXTS).filter(isDirect);
        for (const place of places) {
          const others = field.args.filter(
            (other) => other !== argument && isRequired(other) && other.name !== 'first',
          );
          const first = field.args.some(({ name }) => name === 'first') ? 'first: 1, ' : '';
          const asked = [argument, ...others];
          const call = `${field.name}(${first}${asked.map(({ name }) => `${name}: $${name}`).join(', ')}) ${inner}`;
          const selection = path.reduceRight((below, above) => above(below), call);
          const known = Object.fromEntries(others.map((other) => [other.name, anyValueOf(other)]));
          targets.push({
            name: `${type.name}.${field.name}(${argument.name}${place && `.${place}`})`,
            query: `query (${asked.map(({ name, type }) => `$${name}: ${type}`).join(', ')}) { ${selection.replaceAll('first: $first', 'first: 1')} }`,
            variables: (payload) => ({
              ...known,
              [argument.name]: inputWith(argument.type, { [place]: payload }),
            }),
          });
        }
      }
    }
  }
  for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const [input] = mutation.args;
    for (const place of input ? inputPaths(input.type, TEXTS) : []) {
      targets.push({
        name: `${mutation.name}(${place})`,
        query: `mutation ($input: ${input?.type}) { ${mutation.name}(input: $input) { errors { code message } } }`,
        variables: (payload) => ({ input: input && inputWith(input.type, { [place]: payload }) }),
      });
    }
  }
  return targets;
}

/** Conditions below `and`, `or` and `not` are the same again. */
const isDirect = (place: string): boolean => !/^(and|or|not)\./.test(place);

const isRequired = ({ type, defaultValue }: GraphQLArgument): boolean =>
  String(type).endsWith('!') && defaultValue === undefined;

const anyValueOf = ({ type }: GraphQLArgument): unknown => inputWith(type, {});

/** A fault of ours, such as PostgreSQL's about a statement that is none. */
const isFault = ({ originalError }: GraphQLError): boolean =>
  originalError != null && !(originalError instanceof RequestError) && originalError.name !== 'GraphQLError';

/** Every payload to every text of the graph, as one who may read and write most. The count is the payloads. */
export const soak: Soak = {
  promise: 11,
  title: 'no injection',
  figure: 'strings reach PostgreSQL as parameters only; 500 payloads × every string argument',
  full: 500,
  reduced: 1,
  async run({ cluster, count, seed, say }) {
    const graph = await bootGraph(plugins, { cluster, sample: 200 });
    try {
      const payloads = fc.sample(PAYLOADS, { numRuns: count, seed });
      const targets = targetsOf(graph);
      const rows = () =>
        graph.asSystem(
          async (client) => (await client.query('select count(*) from core.enterprise')).rows[0].count,
        );
      const before = await rows();
      const inText: string[] = [];
      const faults: string[] = [];
      let sent = 0;
      for (const [index, payload] of payloads.entries()) {
        for (const { name, query, variables } of targets) {
          const { statements, errors = [] } = await graph.execute(query, {
            as: 'DEPARTMENT_OFFICER DEPT-IIT',
            variables: variables(payload),
          });
          sent += 1;
          if (statements.some((text) => text.includes(MARK))) inText.push(name);
          for (const error of errors.filter(isFault)) faults.push(`${name}: ${error.message}`);
        }
        if (index % 10 === 9) say(`${index + 1} payloads, ${sent} operations`);
      }
      const isWhole = (await rows()) === before;
      return {
        holds: inText.length === 0 && faults.length === 0 && isWhole,
        reached: `${payloads.length} payloads × ${targets.length} texts: ${inText.length} in the text of a statement, ${faults.length} faults${faults.length > 0 ? ` (${[...new Set(faults)].slice(0, 3).join('; ')})` : ''}`,
        figures: { operations: sent, texts: targets.length, inText: inText.length, faults: faults.length },
      };
    } finally {
      await graph.close();
    }
  },
};
