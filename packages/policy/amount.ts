import type { NumberNode } from './expression.ts';
import { numberOf, type Situation, truthOf } from './interpreter.ts';
import { bandsOn } from './parameter.ts';
import { add, compare, floorOf, negate, type Ratio, share, whole, ZERO } from './ratio.ts';

/** What a number lies between, both included; null: nothing known limits it on that side. */
export interface AmountRange {
  readonly low: Ratio | null;
  readonly high: Ratio | null;
}

/**
 * What is certain about a number while some of its facts are unknown. A missing fact may be anything within its
 * declared bounds, a case that is open may or may not apply. The range is never too narrow; it may be too wide.
 */
export function amountRange(node: NumberNode, situation: Situation): AmountRange {
  const exact = numberOf(node, situation);
  if (exact !== null) return { low: exact, high: exact };
  const range = (of: NumberNode) => amountRange(of, situation);
  switch (node.kind) {
    case 'fact': {
      const { min, max } = node.fact.bounds;
      return { low: min === null ? null : whole(min), high: max === null ? null : whole(max) };
    }
    case 'plus':
      return node.terms
        .map(range)
        .reduce((a, b) => ({ low: both(a.low, b.low, add), high: both(a.high, b.high, add) }));
    case 'minus': {
      const [from, take] = [range(node.from), range(node.take)];
      const subtract = (a: Ratio, b: Ratio) => add(a, negate(b));
      return { low: both(from.low, take.high, subtract), high: both(from.high, take.low, subtract) };
    }
    case 'times': {
      const [base, rate] = [range(node.base), range(node.rate)];
      // With a sign unknown the corners change places; no law multiplies such numbers.
      if (!isNatural(base) || !isNatural(rate)) return { low: null, high: null };
      return { low: both(base.low, rate.low, share), high: both(base.high, rate.high, share) };
    }
    case 'min': {
      const terms = node.terms.map(range);
      return {
        low: least(
          terms.map((each) => each.low),
          'UNLIMITED',
        ),
        high: least(
          terms.map((each) => each.high),
          'IGNORED',
        ),
      };
    }
    case 'max': {
      const terms = node.terms.map(range);
      return {
        low: greatest(
          terms.map((each) => each.low),
          'IGNORED',
        ),
        high: greatest(
          terms.map((each) => each.high),
          'UNLIMITED',
        ),
      };
    }
    case 'floor': {
      const of = range(node.of);
      return {
        low: of.low === null ? null : whole(floorOf(of.low)),
        high: of.high === null ? null : whole(floorOf(of.high)),
      };
    }
    case 'choose': {
      const possible: NumberNode[] = [];
      for (const each of node.cases) {
        const truth = truthOf(each.when, situation);
        if (truth !== 'FALSE') possible.push(each.value);
        if (truth === 'TRUE') return hull(possible.map(range));
      }
      return hull([...possible, node.otherwise].map(range));
    }
    case 'points': {
      const parameter = situation.parameters.get(node.table.id);
      if (parameter === undefined || situation.eventOn === null) return { low: null, high: null };
      const bands = bandsOn(parameter, situation.eventOn, situation.assumptions);
      const points = [ZERO, ...bands.map((band) => whole(band.points))];
      return { low: least(points, 'IGNORED'), high: greatest(points, 'IGNORED') };
    }
    case 'count':
    case 'interest':
      return { low: ZERO, high: null };
    default:
      return { low: null, high: null };
  }
}

function isNatural({ low }: AmountRange): boolean {
  return low !== null && low.numerator >= 0n;
}

function both(a: Ratio | null, b: Ratio | null, join: (a: Ratio, b: Ratio) => Ratio): Ratio | null {
  return a === null || b === null ? null : join(a, b);
}

function hull(ranges: readonly AmountRange[]): AmountRange {
  return {
    low: least(
      ranges.map((each) => each.low),
      'UNLIMITED',
    ),
    high: greatest(
      ranges.map((each) => each.high),
      'UNLIMITED',
    ),
  };
}

function least(of: readonly (Ratio | null)[], unlimited: 'UNLIMITED' | 'IGNORED'): Ratio | null {
  return extreme(of, unlimited, (a, b) => compare(b, a) < 0n);
}

function greatest(of: readonly (Ratio | null)[], unlimited: 'UNLIMITED' | 'IGNORED'): Ratio | null {
  return extreme(of, unlimited, (a, b) => compare(b, a) > 0n);
}

/** A side without a limit makes the whole unlimited, or is out of the running because another limits it. */
function extreme(
  of: readonly (Ratio | null)[],
  unlimited: 'UNLIMITED' | 'IGNORED',
  isBetter: (best: Ratio, candidate: Ratio) => boolean,
): Ratio | null {
  const limited = of.filter((each) => each !== null);
  if (limited.length < of.length && unlimited === 'UNLIMITED') return null;
  return limited.length === 0 ? null : limited.reduce((best, each) => (isBetter(best, each) ? each : best));
}
