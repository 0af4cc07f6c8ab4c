import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Graph } from '../compose/compose.ts';
import { type Amount, type Calculation, calculation, type Variables } from './calculation.ts';
import { sizeOfList } from './list-size.ts';

/** What an operation may cost, worked out once and asked for each request's variables. */
export interface OperationCost {
  /** The most objects its answer may hold. Scalars are free, what is skipped counts as asked for. */
  objects(variables: Variables): number;
  /** The `first` of each page it asks for. */
  pages(variables: Variables): readonly number[];
}

/**
 * The cost of an operation of a document that is valid: each list by its declared size, each page by its `first`. Each
 * selection is looked at once for each type it is made on, however often fragments spread it, so that this takes as
 * long as the document is. Introspection is not counted here.
 */
export function costOfOperation(
  graph: Pick<Graph, 'schema' | 'listSizes'>,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationCost {
  const model = new CostModel(graph, document, operation);
  const root = graph.schema.getRootType(operation.operation);
  const total = root ? model.ofSelection(operation.selectionSet, root).own : 0;
  return {
    objects: (variables) => model.calculation.run(variables)(total),
    pages: (variables) => model.pages.map(model.calculation.run(variables)),
  };
}

/** What a selection costs for one object of its type; of a page, what each of its rows costs besides. */
interface SelectionCost {
  readonly own: Amount;
  readonly eachRow: Amount;
}

class CostModel {
  readonly calculation: Calculation = calculation();
  readonly pages: Amount[] = [];
  readonly #schema: GraphQLSchema;
  readonly #sizes: Graph['listSizes'];
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<SelectionSetNode, Map<GraphQLCompositeType, SelectionCost>>();

  constructor(
    { schema, listSizes }: Pick<Graph, 'schema' | 'listSizes'>,
    { definitions }: DocumentNode,
    operation: OperationDefinitionNode,
  ) {
    this.#schema = schema;
    this.#sizes = listSizes;
    this.#operation = operation;
    this.#fragments = new Map(
      definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
      ),
    );
  }

  ofSelection(set: SelectionSetNode, type: GraphQLCompositeType): SelectionCost {
    const byType = this.#known.get(set) ?? new Map<GraphQLCompositeType, SelectionCost>();
    this.#known.set(set, byType);
    const cost = byType.get(type) ?? this.#readSelection(set, type);
    byType.set(type, cost);
    return cost;
  }

  #readSelection(set: SelectionSetNode, type: GraphQLCompositeType): SelectionCost {
    const { sum, most } = this.calculation;
    const own: Amount[] = [];
    const eachRow: Amount[] = [];
    /** An object of an abstract type is of one of these. */
    const either = new Map<GraphQLCompositeType, Amount[]>();
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const cost = this.#ofField(selection, type);
        own.push(cost.own);
        eachRow.push(cost.eachRow);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      const condition = fragment?.typeCondition
        ? this.#schema.getType(fragment.typeCondition.name.value)
        : type;
      if (!fragment || !isCompositeType(condition)) continue;
      if (isObjectType(type) && !this.#includes(condition, type)) continue;
      const cost = this.ofSelection(fragment.selectionSet, isObjectType(type) ? type : condition);
      eachRow.push(cost.eachRow);
      if (isObjectType(type) || !isObjectType(condition)) own.push(cost.own);
      else either.set(condition, [...(either.get(condition) ?? []), cost.own]);
    }
    const concrete = most([...either.values()].map(sum));
    return { own: sum([...own, concrete]), eachRow: sum(eachRow) };
  }

  #includes(condition: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
    if (condition === type) return true;
    return isAbstractType(condition) && isObjectType(type) && this.#schema.isSubType(condition, type);
  }

  #ofField(node: FieldNode, parent: GraphQLCompositeType): SelectionCost {
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    if (!field || !isCompositeType(type) || !node.selectionSet) return { own: 0, eachRow: 0 };
    const { sum, product } = this.calculation;
    const below = this.ofSelection(node.selectionSet, type);
    const one = sum([1, below.own]);
    if (parent.name.endsWith('Connection') && (field.name === 'nodes' || field.name === 'edges'))
      return { own: 0, eachRow: one };
    if (type.name.endsWith('Connection')) {
      const rows = this.#sizeOf(node, field, parent);
      this.pages.push(rows);
      return { own: sum([one, product(rows, below.eachRow)]), eachRow: 0 };
    }
    if (!isListType(getNullableType(field.type))) return { own: one, eachRow: 0 };
    return { own: product(this.#sizeOf(node, field, parent), one), eachRow: 0 };
  }

  #sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType): Amount {
    const size = this.#sizes.get(`${parent.name}.${field.name}`);
    if (!size) throw new Error(`${parent.name}.${field.name} is a list without a size`);
    return sizeOfList(size, node, field, this.#operation, this.calculation);
  }
}
