import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/**
 * How many comparisons it takes to see that the fields of an operation fall together: one for each field of its answer,
 * and one more for each pair of fields that stand at one place of it. Validation makes them all, so this is what it
 * costs. Counts up to `most` and stops: what is above is not looked at.
 *
 * @param depth Fields below each other that are looked at; a fragment that spreads itself ends there.
 */
export function fieldComparisons(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, SelectionSetNode>,
  depth: number,
  most: number,
): number {
  let comparisons = 0;
  const compare = (sets: readonly SelectionSetNode[], left: number): void => {
    for (const fields of fieldsByName(sets, fragments).values()) {
      comparisons += (fields.length * (fields.length + 1)) / 2;
      if (comparisons > most) return;
      const below = fields.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      if (below.length > 0 && left > 1) compare(below, left - 1);
    }
  };
  compare([operation.selectionSet], depth);
  return comparisons;
}

/** The fields at one place of the answer by the name they have in it, each fragment looked through once. */
function fieldsByName(
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, SelectionSetNode>,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const known = fields.get(name);
        if (known) known.push(selection);
        else fields.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const set = fragments.get(selection.name.value);
        if (set) collect(set);
      }
    }
  };
  sets.forEach(collect);
  return fields;
}
