import type { Expression } from './expression.ts';
import type { Fact, FactValue } from './fact.ts';
import { balanceDays, numberOf, type Situation, truthOf } from './interpreter.ts';
import type { Policy } from './policy.ts';
import { type Ratio, whole } from './ratio.ts';
import { childrenOf, factsOf, nodesOf, printTree } from './tree.ts';
import type { Truth } from './truth.ts';

/** Nodes over child records. They reach a kernel as a column computed beforehand, by set-based SQL or by `packRows`. */
export type DerivedNode = Extract<Expression, { kind: 'holds' | 'some' | 'sum' | 'count' | 'interest' }>;

/**
 * One Float64Array of a kernel's input. NaN is unknown in every kind.
 * NUMBER: the value (fen, ppm, count), at most 2^53 − 1 either way. DATE: days since 1970-01-01. BOOLEAN: 0 or 1.
 * CODE: the index in `codes`, -1 for any other code. TRUTH: 0, 1, or 2 for a reviewer. An `interest` column holds
 * fen-days, the balance summed over the days.
 */
export interface KernelColumn {
  readonly name: string;
  readonly kind: 'NUMBER' | 'DATE' | 'BOOLEAN' | 'CODE' | 'TRUTH';
  readonly source: { readonly fact: Fact } | { readonly derived: DerivedNode };
  readonly codes: readonly string[];
}

export type Columns = Readonly<Record<string, Float64Array>>;

/** The columns the kernel of a policy reads. Equal names mean equal content, across policies too. */
export function columnsOf(policy: Policy): readonly KernelColumn[] {
  const columns = new Map<string, KernelColumn>();
  const trees = treesOf(policy);
  const codes = codesMentioned(trees);
  const visit = (node: Expression): void => {
    if (isDerived(node)) {
      const name = derivedName(policy, node);
      const kind = node.kind === 'holds' || node.kind === 'some' ? 'TRUTH' : 'NUMBER';
      columns.set(name, { name, kind, source: { derived: node }, codes: [] });
      return;
    }
    if (node.kind === 'fact' || node.kind === 'on' || node.kind === 'isTrue' || node.kind === 'oneOf') {
      const { fact } = node;
      columns.set(fact.id, {
        name: fact.id,
        kind: kindOf(fact),
        source: { fact },
        codes: codes.get(fact.id) ?? [],
      });
    }
    childrenOf(node).forEach(visit);
  };
  trees.forEach(visit);
  return [...columns.values()];
}

function treesOf({ inForce, appliesIf, criteria, award }: Policy): readonly Expression[] {
  return [
    inForce,
    ...(appliesIf === null ? [] : [appliesIf]),
    ...criteria,
    ...(award === null ? [] : [award]),
  ];
}

/** The name of a derived column: what it says, with the policy where its value depends on the policy's numbers. */
export function derivedName(policy: Policy, node: DerivedNode): string {
  const isOwn = [...nodesOf(node)].some((each) =>
    ['parameter', 'points', 'interpretedAs', 'asOf'].includes(each.kind),
  );
  return isOwn ? `${policy.id} ${printTree(node)}` : printTree(node);
}

export function isDerived(node: Expression): node is DerivedNode {
  return ['holds', 'some', 'sum', 'count', 'interest'].includes(node.kind);
}

/** Packs rows of facts into columns; derived ones are computed by the interpreter, in each row's situation. */
export function packRows(columns: readonly KernelColumn[], rows: readonly Situation[]): Columns {
  return Object.fromEntries(
    columns.map((column) => [column.name, Float64Array.from(rows, (row) => packValue(column, row))]),
  );
}

function packValue(column: KernelColumn, row: Situation): number {
  if ('derived' in column.source) return packDerived(column.source.derived, row);
  const value = row.facts[column.source.fact.id];
  if (value === null || value === undefined) return Number.NaN;
  return column.kind === 'CODE' ? column.codes.indexOf(String(value)) : safely(column.name, Number(value));
}

function packDerived(node: DerivedNode, row: Situation): number {
  if (node.kind === 'holds' || node.kind === 'some') return packTruth(truthOf(node, row));
  const value = node.kind === 'interest' ? balanceDays(node, row) : numberOf(node, row);
  return value === null ? Number.NaN : safely(node.kind, Number(value.numerator));
}

function safely(name: string, value: number): number {
  if (Number.isSafeInteger(value) || Number.isNaN(value)) return value;
  throw new RangeError(
    `Found ${value} for the column "${name}", expected a whole number of at most 2^53 − 1.`,
  );
}

function packTruth(truth: Truth): number {
  if (truth === 'UNKNOWN') return Number.NaN;
  return truth === 'REVIEW' ? 2 : Number(truth === 'TRUE');
}

/** The column of every derived node of a policy: equal nodes share one. */
export function derivedNames(policy: Policy): ReadonlyMap<Expression, string> {
  const nodes = treesOf(policy).flatMap((tree) => [...nodesOf(tree)]);
  return new Map(nodes.filter(isDerived).map((node) => [node, derivedName(policy, node)]));
}

/** A row of columns as the interpreter reads it: for the rows a kernel hands over. */
export function unpackRow(
  names: ReadonlyMap<Expression, string>,
  columns: readonly KernelColumn[],
  data: Columns,
  row: number,
): Pick<Situation, 'facts' | 'derived'> {
  const facts: Record<string, FactValue | null> = {};
  for (const column of columns) {
    if ('fact' in column.source)
      facts[column.source.fact.id] = unpackFact(column, valueAt(data, column.name, row));
  }
  const derived = (node: Expression): Ratio | Truth | null | undefined => {
    const name = names.get(node);
    if (name === undefined) return undefined;
    const value = valueAt(data, name, row);
    if (node.kind === 'holds' || node.kind === 'some') return unpackTruth(value);
    return Number.isNaN(value) ? null : whole(BigInt(value));
  };
  return { facts, derived };
}

function unpackFact({ kind, codes }: KernelColumn, value: number): FactValue | null {
  if (Number.isNaN(value)) return null;
  if (kind === 'NUMBER') return BigInt(value);
  if (kind === 'BOOLEAN') return value !== 0;
  // Any code the policy does not mention is as good as another.
  return kind === 'CODE' ? (codes[value] ?? '') : value;
}

function unpackTruth(value: number): Truth {
  if (Number.isNaN(value)) return 'UNKNOWN';
  if (value === 2) return 'REVIEW';
  return value === 1 ? 'TRUE' : 'FALSE';
}

function valueAt(data: Columns, name: string, row: number): number {
  const value = data[name]?.[row];
  if (value === undefined) throw new RangeError(`Found no value of the column "${name}" at row ${row}.`);
  return value;
}

function kindOf(fact: Fact): KernelColumn['kind'] {
  if (fact.type === 'DATE' || fact.type === 'BOOLEAN' || fact.type === 'CODE') return fact.type;
  return 'NUMBER';
}

function codesMentioned(trees: readonly Expression[]): ReadonlyMap<string, readonly string[]> {
  const mentioned = new Map<string, readonly string[]>();
  for (const node of trees.flatMap((tree) => [...nodesOf(tree)])) {
    if (node.kind !== 'oneOf') continue;
    const before = mentioned.get(node.fact.id) ?? [];
    mentioned.set(node.fact.id, [...new Set([...before, ...node.values, ...node.review])]);
  }
  return mentioned;
}

/** The facts a derived column reads, for whoever has to compute it. */
export function factsOfColumn(column: KernelColumn): readonly Fact[] {
  return 'fact' in column.source ? [column.source.fact] : factsOf(column.source.derived);
}
