import type { NumberNode } from './expression.ts';

/** A number as emitted: an operand, or what it lies between; to be divided by the denominator. */
interface Known {
  readonly code: string;
  readonly denominator: bigint;
}
interface Range {
  readonly low: string;
  readonly high: string;
}

/** What is emitted elsewhere of the row: values and conditions by their node, and how to name something new. */
export interface Emitted {
  number(node: NumberNode): Known;
  truth(node: Extract<NumberNode, { kind: 'choose' }>['cases'][number]['when']): string;
  /** A rate as `times` multiplies by it. */
  rate(node: NumberNode): Known;
  /** The least and the most points of a table, by date. */
  pointsOf(node: Extract<NumberNode, { kind: 'points' }>): Range;
  define(code: string): string;
  /** Hands the row over where a finite number is not exact. */
  check(name: string): void;
}

/**
 * Code for what a number lies between while an input is unknown: `amountRange` of the interpreter, in doubles, with
 * −Infinity and Infinity where nothing known limits it. Whole numbers of the node's denominator.
 */
export function rangeCode(node: NumberNode, emitted: Emitted): Range {
  const { define, check } = emitted;
  const unlimited: Range = { low: '-Infinity', high: 'Infinity' };
  const scaled = (of: NumberNode, denominator: bigint): Range => {
    const { low, high } = range(of);
    const factor = denominator / emitted.number(of).denominator;
    if (factor === 1n) return { low, high };
    return { low: checked(`${low} * ${Number(factor)}`), high: checked(`${high} * ${Number(factor)}`) };
  };
  const checked = (code: string): string => {
    const name = define(code);
    check(name);
    return name;
  };
  const floored = (code: string, denominator: bigint): string => {
    if (denominator === 1n) return code;
    const rest = define(`${code} % ${denominator}`);
    return define(
      `${rest} !== ${rest} ? ${code} : (${code} - ${rest}) / ${denominator} - (${rest} < 0 ? 1 : 0)`,
    );
  };
  const open = (of: NumberNode): Range => {
    const { denominator } = emitted.number(of);
    switch (of.kind) {
      case 'fact': {
        const { min, max } = of.fact.bounds;
        return {
          low: min === null ? '-Infinity' : `(${Number(min)})`,
          high: max === null ? 'Infinity' : `(${Number(max)})`,
        };
      }
      case 'plus':
        return of.terms
          .map((term) => scaled(term, denominator))
          .reduce((a, b) => ({
            low: checked(`${a.low} + ${b.low}`),
            high: checked(`${a.high} + ${b.high}`),
          }));
      case 'minus': {
        const [from, take] = [scaled(of.from, denominator), scaled(of.take, denominator)];
        return { low: checked(`${from.low} - ${take.high}`), high: checked(`${from.high} - ${take.low}`) };
      }
      case 'times': {
        const base = range(of.base);
        const rate = of.rate.kind === 'parameter' ? sameWhereKnown(emitted.rate(of.rate)) : range(of.rate);
        const isNatural = define(`${base.low} >= 0 && ${rate.low} >= 0`);
        const isLimited = define(`${isNatural} && ${base.high} < Infinity && ${rate.high} < Infinity`);
        return {
          low: checked(`${isNatural} ? ${base.low} * ${rate.low} : -Infinity`),
          high: checked(`${isLimited} ? ${base.high} * ${rate.high} : Infinity`),
        };
      }
      case 'min':
      case 'max': {
        const terms = of.terms.map((term) => scaled(term, denominator));
        const joined = (sides: readonly string[]) => define(`Math.${of.kind}(${sides.join(', ')})`);
        return { low: joined(terms.map(({ low }) => low)), high: joined(terms.map(({ high }) => high)) };
      }
      case 'floor': {
        const inner = range(of.of);
        const { denominator: divisor } = emitted.number(of.of);
        return { low: floored(inner.low, divisor), high: floored(inner.high, divisor) };
      }
      case 'choose': {
        const otherwise = scaled(of.otherwise, denominator);
        return of.cases.reduceRight<Range>((next, { when, value }) => {
          const condition = emitted.truth(when);
          const here = scaled(value, denominator);
          const joined = (side: keyof Range, extreme: 'min' | 'max') =>
            define(
              `${condition} === 1 ? ${here[side]} : ${condition} === 2 ? ${next[side]} : Math.${extreme}(${here[side]}, ${next[side]})`,
            );
          return { low: joined('low', 'min'), high: joined('high', 'max') };
        }, otherwise);
      }
      case 'points':
        return emitted.pointsOf(of);
      case 'count':
      case 'interest':
        return { low: '0', high: 'Infinity' };
      default:
        return unlimited;
    }
  };
  const sameWhereKnown = ({ code }: Known): Range => ({
    low: define(`${code} === ${code} ? ${code} : -Infinity`),
    high: define(`${code} === ${code} ? ${code} : Infinity`),
  });
  const range = (of: NumberNode): Range => {
    const { code } = emitted.number(of);
    const { low, high } = open(of);
    return {
      low: define(`${code} === ${code} ? ${code} : ${low}`),
      high: define(`${code} === ${code} ? ${code} : ${high}`),
    };
  };
  const { low, high } = range(node);
  const { denominator } = emitted.number(node);
  return { low: floored(low, denominator), high: floored(high, denominator) };
}
