import type { CompareNode } from './expression.ts';
import type { Fact } from './fact.ts';
import { type Situation, sideOf } from './interpreter.ts';
import { add, floorOf, negate, type Ratio } from './ratio.ts';

/**
 * The greatest whole value of a number or date at which left − right, read as a line through its present and next
 * value, is not above zero where it rises, or not below where it falls: the break-even of a linear comparison.
 * Null where a side is unknown or the fact moves neither.
 */
export function breakEven(node: CompareNode, fact: Fact, situation: Situation): bigint | null {
  const value = situation.facts[fact.id];
  if (typeof value !== 'bigint' && typeof value !== 'number') return null;
  const here = BigInt(value);
  const [at, next] = [distance(node, situation), distance(node, withValue(situation, fact, here + 1n))];
  if (at === null || next === null) return null;
  const slope = add(next, negate(at));
  if (slope.numerator === 0n) return null;
  // here − at ÷ slope
  const step = floorOf(over(negate(at), slope));
  return here + step;
}

/** The situation with another value of one fact, a date as its day. */
export function withValue(situation: Situation, fact: Fact, value: bigint): Situation {
  const stored = fact.type === 'DATE' ? Number(value) : value;
  return { ...situation, facts: { ...situation.facts, [fact.id]: stored } };
}

function distance(node: CompareNode, situation: Situation): Ratio | null {
  const [left, right] = [sideOf(node.left, situation), sideOf(node.right, situation)];
  return left === null || right === null ? null : add(left, negate(right));
}

function over(a: Ratio, b: Ratio): Ratio {
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
}
