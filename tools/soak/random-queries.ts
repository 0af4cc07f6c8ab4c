import {
  type GraphQLArgument,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from '../../packages/policy/random-rows.ts';

/** A query that is valid, with its variables. */
export interface RandomQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values of required arguments, by `Type.field.argument` or by the name of the argument's type. */
export type KnownValues = Readonly<Record<string, unknown>>;

const DEEPEST = 5;
const MOST_FIELDS = 4;

/**
 * Valid queries over the whole schema: random fields below each other, pages of random size by literal and by variable,
 * aliases, inline and named fragments, `@skip` and `@include`. Only fields that `mayRead` allows.
 */
export function randomQueries(
  schema: GraphQLSchema,
  random: Random,
  known: KnownValues,
  mayRead: (type: string, field: string) => boolean,
): () => RandomQuery {
  const below = (most: number): number => Math.floor(random() * most);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;

  return () => {
    const variables: Record<string, unknown> = {};
    const declared: string[] = [];
    const fragments: string[] = [];
    let aliases = 0;

    const argumentsOf = (
      type: string,
      field: string,
      args: readonly GraphQLArgument[],
    ): string | undefined => {
      const given: string[] = [];
      for (const argument of args) {
        const named = getNamedType(argument.type);
        const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
        const value = known[`${type}.${field}.${argument.name}`] ?? known[named.name];
        if (argument.name === 'first' && (isRequired || random() < 0.5)) {
          const first = pick([1, 2, 3, 5, 20]);
          if (random() < 0.5) given.push(`first: ${first}`);
          else {
            const name = `v${declared.length}`;
            declared.push(`$${name}: ${argument.type}`);
            variables[name] = first;
            given.push(`first: $${name}`);
          }
        } else if (isRequired) {
          const literal = isEnumType(named) ? pick(named.getValues()).name : JSON.stringify(value);
          if (value === undefined && !isEnumType(named)) return undefined;
          given.push(`${argument.name}: ${literal}`);
        }
      }
      return given.length > 0 ? `(${given.join(', ')})` : '';
    };

    const selectionOf = (type: GraphQLObjectType, depth: number): string => {
      const fields = Object.values(type.getFields()).filter(({ name }) => mayRead(type.name, name));
      const chosen: string[] = [];
      for (let count = 1 + below(MOST_FIELDS); count > 0; count -= 1) {
        const field = pick(fields);
        const returned = field && getNamedType(field.type);
        const args = field && argumentsOf(type.name, field.name, field.args);
        if (!field || !returned || args === undefined) continue;
        const isDerived = returned.name.endsWith('Connection') || returned.name.endsWith('Edge');
        if (!isLeafType(returned) && depth <= 0) continue;
        const inner = isObjectType(returned)
          ? ` { ${selectionOf(returned, isDerived ? depth : depth - 1)} }`
          : isAbstractType(returned)
            ? ' { __typename }'
            : '';
        aliases += 1;
        const directive =
          random() < 0.1 ? pick([' @include(if: true)', ' @skip(if: false)', ' @skip(if: true)']) : '';
        const text = `a${aliases}: ${field.name}${args}${directive}${inner}`;
        const how = random();
        if (how < 0.1) chosen.push(`... on ${type.name} { ${text} }`);
        else if (how < 0.2) {
          fragments.push(`fragment F${fragments.length} on ${type.name} { ${text} }`);
          chosen.push(`...F${fragments.length - 1}`);
        } else chosen.push(text);
      }
      return chosen.length > 0 ? chosen.join(' ') : '__typename';
    };

    const root = schema.getQueryType();
    if (!root) throw new Error('expected a schema with queries');
    const selection = selectionOf(root, DEEPEST);
    const body = `{ ${selection} } ${fragments.join(' ')}`;
    // A field that could not be asked for may have left its variable behind.
    const used = declared.filter((each) => new RegExp(`\\${each.split(':')[0]}\\b`).test(body));
    return { query: `query Random${used.length > 0 ? `(${used.join(', ')})` : ''} ${body}`, variables };
  };
}
