import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  all,
  any,
  atLeast,
  type BooleanExpression,
  choose,
  lessThan,
  type NumberExpression,
  not,
  oneOf,
  otherwise,
  param,
  readParameters,
  when,
} from '@tidu/policy';
import { enterprise, type SizeSector } from '../../rules/enterprise-facts.ts';

const file = join(import.meta.dirname, 'bounds.yaml');
/** The bounds of every sector and class; a policy that asks for a size names this under `shared`. */
export const sizeBounds = readParameters(file, readFileSync(file, 'utf8'));

type Class = 'Large' | 'Medium' | 'Small';
const MEASURES = {
  Staff: enterprise.lastStaff,
  Revenue: enterprise.lastRevenue,
  Assets: enterprise.lastAssets,
};
type Measure = keyof typeof MEASURES;

/** 300号: not large, which takes every measure of the sector at its bound. */
export const isSme = (): BooleanExpression<'core'> => below('Large');
export const isLarge = (): BooleanExpression<'core'> => reaches('Large');
/** Medium and small take every measure (须同时满足); of the class below it is who misses one. */
export const isMedium = (): BooleanExpression<'core'> => all(below('Large'), reaches('Medium'));
export const isSmall = (): BooleanExpression<'core'> => all(below('Medium'), reaches('Small'));
export const isMicro = (): BooleanExpression<'core'> => below('Small');

function below(bound: Class): BooleanExpression<'core'> {
  return any(
    ...measuresOf(bound).map(({ measure, sectors }) =>
      all(oneOf(enterprise.sizeSector, sectors), compare(lessThan, measure, bound, sectors)),
    ),
  );
}

function reaches(bound: Class): BooleanExpression<'core'> {
  return all(
    ...measuresOf(bound).map(({ measure, sectors }) =>
      // What the sector does not measure does not matter, known or not.
      any(not(oneOf(enterprise.sizeSector, sectors)), compare(atLeast, measure, bound, sectors)),
    ),
  );
}

function compare(
  operator: typeof atLeast,
  measure: Measure,
  bound: Class,
  sectors: readonly SizeSector[],
): BooleanExpression<'core'> {
  return operator(MEASURES[measure], boundOf(measure, bound, sectors));
}

/** The bound of the enterprise's own sector. */
function boundOf(measure: Measure, bound: Class, sectors: readonly SizeSector[]): NumberExpression<'core'> {
  const last = sectors.at(-1);
  if (last === undefined)
    throw new Error(`Found no sector with a bound of ${measure} in ${sizeBounds.name}.`);
  return choose<'core'>(
    ...sectors
      .slice(0, -1)
      .map((sector) => when(oneOf(enterprise.sizeSector, [sector]), param(nameOf(sector, bound, measure)))),
    otherwise<'core'>(param(nameOf(last, bound, measure))),
  );
}

/** The measures of a class, each with the sectors that have it: what stands in the file. */
function measuresOf(
  bound: Class,
): readonly { readonly measure: Measure; readonly sectors: readonly SizeSector[] }[] {
  return (['Staff', 'Revenue', 'Assets'] as const).map((measure) => ({
    measure,
    sectors: enterprise.sizeSector.codes.filter((sector) =>
      sizeBounds.parameters.has(nameOf(sector, bound, measure)),
    ),
  }));
}

/** LEASING_AND_BUSINESS, Large, Staff → leasingAndBusinessLargeStaff. */
function nameOf(sector: SizeSector, bound: Class, measure: Measure): string {
  const words = sector.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `${words}${bound}${measure}`;
}
