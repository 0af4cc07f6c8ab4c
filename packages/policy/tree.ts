import type { CriterionNode, Expression } from './expression.ts';
import type { Fact } from './fact.ts';

/** The expressions directly below a node, in the order written. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'fact':
    case 'parameter':
    case 'constant':
    case 'on':
    case 'asOf':
    case 'oneOf':
    case 'isTrue':
    case 'interpretedAs':
      return [];
    case 'plus':
    case 'min':
    case 'max':
      return node.terms;
    case 'minus':
      return [node.from, node.take];
    case 'times':
      return [node.base, node.rate];
    case 'floor':
    case 'not':
    case 'criterion':
      return [node.of];
    case 'sum':
      return [node.value];
    case 'count':
    case 'some':
      return [node.where];
    case 'points':
      return node.of === null ? [node.value, node.table] : [node.value, node.of, node.table];
    case 'choose':
      return [...node.cases.flatMap((each) => [each.when, each.value]), node.otherwise];
    case 'elapsed':
      return [node.from, node.to];
    case 'interest':
      return [node.from, node.until, node.rate, node.maxDays, node.basis];
    case 'compare':
      return [node.left, node.right];
    case 'all':
    case 'any':
      return node.of;
    case 'kOf':
      return [node.k, ...node.of];
    case 'holds':
      return [node.on];
  }
}

/** The facts a node itself reads, without those of its children. */
export function factsRead(node: Expression): readonly Fact[] {
  switch (node.kind) {
    case 'fact':
    case 'on':
    case 'oneOf':
    case 'isTrue':
      return [node.fact];
    case 'sum':
    case 'count':
    case 'some':
      return [node.collection];
    case 'holds':
      return [node.certificates];
    case 'interest':
      return [node.principal, node.prepayments.collection];
    default:
      return [];
  }
}

/** The node and everything below it, the conditions on records of collections included. */
export function* nodesOf(node: Expression): Generator<Expression> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

/** The facts of the subject an expression reads, each once; those of the records of its collections are not among them. */
export const factsOf = onceForEachNode((node): readonly Fact[] => {
  const found = new Map<string, Fact>();
  for (const fact of factsRead(node)) found.set(fact.id, fact);
  const ofRecords = new Set(
    'collection' in node ? Object.values(node.collection.elements).map(({ id }) => id) : [],
  );
  for (const child of childrenOf(node)) {
    for (const fact of factsOf(child)) if (!ofRecords.has(fact.id)) found.set(fact.id, fact);
  }
  return [...found.values()];
});

/** The ids of the parameters an expression uses. */
export const parametersOf = onceForEachNode((node): readonly string[] => [
  ...new Set([...nodesOf(node)].flatMap((each) => (each.kind === 'parameter' ? [each.id] : []))),
]);

/** Whether the expression depends on the date the question is asked for. */
export function readsAsOf(node: Expression): boolean {
  return [...nodesOf(node)].some((each) => each.kind === 'asOf');
}

/** Whether only opinions could settle a condition that is open: then it waits for a reviewer, otherwise for data. */
export const waitsForReview = onceForEachNode((node): boolean => {
  const facts = factsOf(node);
  return facts.length > 0 && facts.every((fact) => fact.trust === 'OPINION');
});

/** The tree as text, facts by their id: equal text means equal law. */
export function printTree(node: Expression | readonly CriterionNode[]): string {
  return JSON.stringify(node, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'trust' in value && 'id' in value ? value.id : value,
  );
}

/** Trees are frozen, so what is read off a node once stays true of it. */
export function onceForEachNode<Result>(read: (node: Expression) => Result): (node: Expression) => Result {
  const results = new WeakMap<Expression, { readonly result: Result }>();
  return (node) => {
    const known = results.get(node);
    if (known !== undefined) return known.result;
    const result = read(node);
    results.set(node, { result });
    return result;
  };
}
