import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  getNullableType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { ListSize } from '../compose/list-sizes.ts';
import type { Amount, Calculation, Variables } from './calculation.ts';

/** The most rows that a field gives for the values of its arguments; without a bound, endlessly many. */
export function declaredSize(size: ListSize, args: Variables): number {
  return bounded(
    size,
    size.slicingArguments.map((name) => {
      const value = args[name];
      return Array.isArray(value) ? value.length : typeof value === 'number' ? value : undefined;
    }),
  );
}

/**
 * The same before an operation runs, from its document and variables as they were sent. NaN where a value does not fit
 * its type: graphql-js refuses it.
 */
export function sizeOfList(
  size: ListSize,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
  calculation: Calculation,
): Amount {
  const values = size.slicingArguments.map((name) => sentValue(name, node, field, operation));
  if (values.every((value) => typeof value !== 'function')) return bounded(size, values);
  return calculation.fromVariables((variables) =>
    bounded(
      size,
      values.map((value) => (typeof value === 'function' ? value(variables) : value)),
    ),
  );
}

type Sent = number | undefined;

const bounded = ({ assumedSize = Number.POSITIVE_INFINITY }: ListSize, sent: readonly Sent[]): number =>
  sent.reduce<number>((least, value) => Math.min(least, value ?? least), assumedSize);

/** What an argument bounds the list to: a number, a function of the variables, undefined where nothing is said. */
function sentValue(
  name: string,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
): Sent | ((variables: Variables) => Sent) {
  const argument = field.args.find((each) => each.name === name);
  const given = node.arguments?.find((each) => each.name.value === name)?.value;
  if (!argument) return undefined;
  if (!given) return boundBy(argument.defaultValue, argument);
  if (given.kind !== Kind.VARIABLE) return boundByLiteral(given, argument);
  const variable = given.name.value;
  const fallback = operation.variableDefinitions?.find((each) => each.variable.name.value === variable);
  const otherwise = fallback?.defaultValue
    ? boundByLiteral(fallback.defaultValue, argument)
    : boundBy(argument.defaultValue, argument);
  return (variables) => {
    const value = variables[variable];
    return value === undefined ? otherwise : boundBy(value, argument);
  };
}

function boundByLiteral(value: ValueNode, argument: GraphQLArgument): Sent {
  // Its items may be variables, which count like any.
  if (value.kind === Kind.LIST) return value.values.length;
  return boundBy(valueFromASTUntyped(value), argument);
}

function boundBy(value: unknown, argument: GraphQLArgument): Sent {
  if (value === undefined || value === null) return isNonNullType(argument.type) ? Number.NaN : undefined;
  if (isListType(getNullableType(argument.type))) return Array.isArray(value) ? value.length : 1;
  return typeof value === 'number' ? value : Number.NaN;
}
