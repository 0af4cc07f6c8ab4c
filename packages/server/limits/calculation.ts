/** The raw variables of a request, or the values of arguments. */
export type Variables = Readonly<Record<string, unknown>>;

/** A number, or one that depends on the variables: the result of a step. */
export type Amount = number | { readonly step: number };

/** Sums, products and maxima that are simplified when they are written down and worked out for each request. */
export interface Calculation {
  sum(amounts: readonly Amount[]): Amount;
  product(a: Amount, b: Amount): Amount;
  most(amounts: readonly Amount[]): Amount;
  fromVariables(read: (variables: Variables) => number): Amount;
  /** Works out every step, once; gives what the amounts come to. */
  run(variables: Variables): (amount: Amount) => number;
}

type Results = readonly number[];

/**
 * Each step is a result that later ones refer to: an amount that is used in two places, and again in two of each, is
 * worked out once and not as often as it is used.
 */
export function calculation(): Calculation {
  const steps: ((results: Results, variables: Variables) => number)[] = [];
  const numberOf = (amount: Amount, results: Results): number =>
    typeof amount === 'number' ? amount : (results[amount.step] ?? 0);
  const combined =
    (combine: (a: number, b: number) => number) =>
    (amounts: readonly Amount[]): Amount => {
      const known = amounts.filter((amount) => typeof amount === 'number').reduce(combine, 0);
      const open = amounts.filter((amount) => typeof amount !== 'number');
      const [only] = open;
      if (!only) return known;
      if (known === 0 && open.length === 1) return only;
      return add((results) =>
        open.reduce((total, amount) => combine(total, numberOf(amount, results)), known),
      );
    };
  function add(step: (results: Results, variables: Variables) => number): Amount {
    steps.push(step);
    return { step: steps.length - 1 };
  }
  return {
    sum: combined((a, b) => a + b),
    most: combined((a, b) => Math.max(a, b)),
    product(a, b) {
      if (typeof a === 'number' && typeof b === 'number') return times(a, b);
      if (b === 0) return 0;
      return add((results) => times(numberOf(a, results), numberOf(b, results)));
    },
    fromVariables: (read) => add((_, variables) => read(variables)),
    run(variables) {
      const results: number[] = [];
      for (const step of steps) results.push(step(results, variables));
      return (amount) => numberOf(amount, results);
    },
  };
}

/** Nothing of each of endlessly many is nothing, and so is something of fewer than none. */
const times = (a: number, b: number): number => (a <= 0 || b <= 0 ? 0 : a * b);
