import { type Day, dateText } from './civil-date.ts';
import type { Label, Unit } from './fact.ts';
import type { Assumptions, Reading } from './interpretation.ts';

/** A number of the law, with every value it ever had. Values are appended, never edited. */
export interface Parameter {
  readonly id: string;
  readonly title: Label;
  readonly unit: Unit;
  readonly values: readonly DatedValue[];
  /** Where the file declares it. */
  readonly line: number;
}

export interface DatedValue extends Dated {
  readonly value: ParameterValue;
}

/** An exact integer in the parameter's unit, or for unit POINTS a score table, best band first. */
export type ParameterValue = bigint | readonly Band[];

/** One band of a score table; its bound belongs to it. */
export interface Band {
  readonly operator: 'atLeast' | 'atMost';
  readonly bound: bigint;
  readonly boundUnit: Unit;
  readonly points: bigint;
}

/** A period of events in which the policy is in force. */
export type Window = Dated;

interface Dated {
  readonly from: Day;
  /** The last day, included; null: until further notice. */
  readonly to: Day | null;
  /** Only in this reading, if given. */
  readonly reading: Reading | null;
  /** Only where these interpretations are read like this, if given. */
  readonly when: Readonly<Record<string, string>> | null;
  readonly citation: Citation;
  /** How the value stands to the text: as written, changed later, an error put right, or filled in by us. */
  readonly status: 'literal' | 'amended' | 'corrected' | 'assumed';
  readonly confidence: 'plan' | 'P' | 'K-h' | 'K-m' | 'K-l' | 'unknown';
}

export interface Citation {
  readonly document: string;
  readonly clause: string;
  readonly quote?: string | undefined;
}

/**
 * The value in force on a date, which is the date that picks the law (a disbursement, an application). A value bound
 * to a reading or an interpretation lies over the general one while its condition is met; of two, the later line wins.
 * Undefined where there is none.
 */
export function valueOn(parameter: Parameter, on: Day, assumptions: Assumptions): DatedValue | undefined {
  let base: DatedValue | undefined;
  let overlay: DatedValue | undefined;
  for (const each of parameter.values) {
    if (on < each.from || (each.to !== null && on > each.to) || !isAssumed(each, assumptions)) continue;
    if (isOverlay(each)) overlay = each;
    else base = each;
  }
  return overlay ?? base;
}

/** The value as a number: null where there is none, and for a score table. */
export function numberOn(parameter: Parameter, on: Day, assumptions: Assumptions): bigint | null {
  const found = valueOn(parameter, on, assumptions)?.value;
  return typeof found === 'bigint' ? found : null;
}

/** The score table in force; empty where there is none. */
export function bandsOn(parameter: Parameter, on: Day, assumptions: Assumptions): readonly Band[] {
  const found = valueOn(parameter, on, assumptions)?.value;
  return found === undefined || typeof found === 'bigint' ? [] : found;
}

/** The values as steps over time: each holds from its day until the next. The first starts before every date. */
export function stepsOf(
  parameter: Parameter,
  assumptions: Assumptions,
): readonly { readonly from: Day; readonly value: ParameterValue | undefined }[] {
  const starts = parameter.values.flatMap((each) => [each.from, ...(each.to === null ? [] : [each.to + 1])]);
  const days = [Number.NEGATIVE_INFINITY, ...new Set(starts)].sort((a, b) => a - b);
  const steps = days.map((from) => ({ from, value: valueOn(parameter, from, assumptions)?.value }));
  return steps.filter((step, index) => index === 0 || step.value !== steps[index - 1]?.value);
}

/** Whether an event of this date falls into a window. */
export function isInForce(windows: readonly Window[], on: Day, assumptions: Assumptions): boolean {
  return windows.some(
    (each) => on >= each.from && (each.to === null || on <= each.to) && isAssumed(each, assumptions),
  );
}

/** Whether the value's reading and interpretations are those assumed. */
export function isAssumed(value: Pick<Dated, 'reading' | 'when'>, assumptions: Assumptions): boolean {
  if (value.reading !== null && value.reading !== assumptions.reading) return false;
  if (value.when === null) return true;
  for (const id in value.when) if (assumptions.alternatives[id] !== value.when[id]) return false;
  return true;
}

export function isOverlay(value: Pick<Dated, 'reading' | 'when'>): boolean {
  return value.reading !== null || value.when !== null;
}

/** 2024-01-01 to 2026-12-31, or 2024-01-01 on. */
export function printPeriod(dated: Pick<Dated, 'from' | 'to'>): string {
  return dated.to === null
    ? `${dateText(dated.from)} on`
    : `${dateText(dated.from)} to ${dateText(dated.to)}`;
}
