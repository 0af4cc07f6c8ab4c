import { z } from 'zod';
import { dateText, parseDay } from './civil-date.ts';
import { UNITS, type Unit } from './fact.ts';
import { interpretationFault } from './interpretation.ts';
import { type Band, isOverlay, type Parameter, type ParameterValue, type Window } from './parameter.ts';
import { NOTATION, PLAIN_NOTATION, parseQuantity } from './quantity.ts';
import { type Path, type Problem, readYaml, type YamlFile } from './yaml-file.ts';

/** The content of a `parameters.yaml`: when the policy is in force, and the numbers it uses. */
export interface ParameterFile {
  readonly name: string;
  readonly inForce: readonly Window[];
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly problems: readonly Problem[];
}

const date = z
  .string('expected a date such as 2024-01-01')
  .refine((text) => parseDay(text) !== undefined, 'expected a day of the calendar such as 2024-01-01')
  .transform((text) => parseDay(text) ?? 0);
const dated = {
  from: date,
  to: date.optional(),
  reading: z.enum(['LITERAL', 'AS_AMENDED']).optional(),
  when: z.record(z.string(), z.string()).optional(),
  citation: z.strictObject(
    { document: z.string().min(1), clause: z.string().min(1), quote: z.string().optional() },
    'expected a citation with document and clause',
  ),
  status: z.enum(['literal', 'amended', 'corrected', 'assumed']),
  confidence: z.enum(['plan', 'P', 'K-h', 'K-m', 'K-l', 'unknown']),
};
const quantity = z.union([z.string(), z.number()]);
const band = z.union([
  z.strictObject({ atLeast: quantity, points: z.int() }),
  z.strictObject({ atMost: quantity, points: z.int() }),
]);
const schema = z.strictObject({
  inForce: z.array(z.strictObject(dated)).default([]),
  parameters: z
    .record(
      z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'expected a name such as capPerEnterprise'),
      z.strictObject({
        title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
        unit: z.enum(UNITS),
        values: z
          .array(z.strictObject({ ...dated, value: z.union([quantity, z.array(band).min(1)]) }))
          .min(1, 'expected at least one value'),
      }),
    )
    .default({}),
});
type Content = z.output<typeof schema>;
type Entry = Content['parameters'][string]['values'][number];

/** Reads a `parameters.yaml`. Nothing is thrown: whatever is wrong stands in `problems`, all of it, with its line. */
export function readParameters(name: string, source: string): ParameterFile {
  const file = readYaml(name, source, schema);
  if (!('data' in file)) return { name, inForce: [], parameters: new Map(), problems: file };
  const problems: Problem[] = [];
  const parameters = new Map<string, Parameter>();
  for (const [id, { title, unit, values }] of Object.entries(file.data.parameters)) {
    const path = ['parameters', id];
    const read = values.map((entry, index) => {
      const at = [...path, 'values', index];
      const value = readValue(file, [...at, 'value'], entry, unit);
      problems.push(...conditionProblems(file, at, entry));
      if (typeof value === 'object' && 'problem' in value) problems.push(value.problem);
      return { ...withNulls(entry), value: typeof value === 'object' && 'problem' in value ? 0n : value };
    });
    const timeline = read.map((value, index) => ({ ...value, to: value.to ?? nextStart(read, index) }));
    problems.push(...timelineProblems(file, path, id, timeline));
    parameters.set(id, { id, title, unit, values: timeline, line: file.problem(path, '').line });
  }
  const inForce = file.data.inForce.map((entry, index) => {
    problems.push(...conditionProblems(file, ['inForce', index], entry));
    return withNulls(entry);
  });
  problems.push(...coverageProblems(file, inForce, parameters));
  return { name, inForce, parameters, problems };
}

function readValue(
  file: YamlFile<Content>,
  path: Path,
  entry: Entry,
  unit: Unit,
): ParameterValue | { readonly problem: Problem } {
  if (!Array.isArray(entry.value)) {
    const value = parseQuantity(entry.value, unit);
    if (value !== undefined) return value;
    const expected = `${NOTATION[unit] ?? PLAIN_NOTATION} (unit ${unit})`;
    return {
      problem: file.problem(
        path,
        `Found "${entry.value}", expected ${expected}. Write it so, or correct the unit.`,
      ),
    };
  }
  if (unit !== 'POINTS') {
    return {
      problem: file.problem(path, `Found a score table for unit ${unit}; only unit POINTS has bands.`),
    };
  }
  const bands: Band[] = [];
  for (const [index, each] of entry.value.entries()) {
    const operator = 'atLeast' in each ? 'atLeast' : 'atMost';
    const written = 'atLeast' in each ? each.atLeast : each.atMost;
    const boundUnit: Unit = /元$/.test(String(written))
      ? 'FEN'
      : /[%‰]$/.test(String(written))
        ? 'PPM'
        : 'COUNT';
    const bound = parseQuantity(written, boundUnit);
    if (bound === undefined) {
      return {
        problem: file.problem([...path, index], `Found the bound "${written}", expected 20万元, 5% or 3.`),
      };
    }
    const previous = bands.at(-1);
    const follows =
      previous === undefined ||
      (previous.operator === operator &&
        previous.boundUnit === boundUnit &&
        (operator === 'atLeast' ? bound < previous.bound : bound > previous.bound));
    if (!follows) {
      const text = `Found the bound "${written}" after a band it does not follow; list bands of one kind, the best first.`;
      return { problem: file.problem([...path, index], text) };
    }
    bands.push({ operator, bound, boundUnit, points: BigInt(each.points) });
  }
  return bands;
}

function conditionProblems(
  file: YamlFile<Content>,
  path: Path,
  entry: Pick<Entry, 'when' | 'from' | 'to'>,
): readonly Problem[] {
  const faults = Object.entries(entry.when ?? {}).map(([id, alternative]) =>
    interpretationFault(id, alternative),
  );
  const conditions = faults
    .filter((fault) => fault !== undefined)
    .map((fault) => file.problem([...path, 'when'], fault));
  if (entry.to === undefined || entry.to >= entry.from) return conditions;
  const text = `Found the period ${dateText(entry.from)} to ${dateText(entry.to)}, expected its end on or after its start.`;
  return [...conditions, file.problem([...path, 'to'], text)];
}

/** Values under the same condition may not overlap, and the general ones leave no gap: a later overlay falls back on them. */
function timelineProblems(
  file: YamlFile<Content>,
  path: Path,
  id: string,
  values: Parameter['values'],
): readonly Problem[] {
  const problems: Problem[] = [];
  values.forEach((value, index) => {
    const before = previousOf(values, index);
    if (before === undefined) return;
    const at = [...path, 'values', index, 'from'];
    if (before.to === null || before.to >= value.from) {
      const text = `${id}: found values that overlap from ${dateText(value.from)}; append values in order of time, each after the end of the one before.`;
      problems.push(file.problem(at, text));
    } else if (!isOverlay(value) && before.to + 1 !== value.from) {
      const text = `${id}: found a gap from ${dateText(before.to + 1)} to ${dateText(value.from - 1)}; add the value of those days.`;
      problems.push(file.problem(at, text));
    }
  });
  return problems;
}

/** Every day the policy is in force needs a general value of every parameter. */
function coverageProblems(
  file: YamlFile<Content>,
  inForce: readonly Window[],
  parameters: ReadonlyMap<string, Parameter>,
): readonly Problem[] {
  return [...parameters.values()].flatMap(({ id, values }) => {
    const general = values.filter((value) => !isOverlay(value));
    const [first, last] = [general[0], general.at(-1)];
    const at = ['parameters', id];
    if (first === undefined || last === undefined) {
      return [file.problem(at, `${id}: found no general value; give one without reading and when.`)];
    }
    const [start, end] = [first.from, last.to];
    const early = inForce.find((window) => window.from < start);
    const late = inForce.find((window) => end !== null && (window.to === null || window.to > end));
    return [
      ...(early
        ? [
            file.problem(
              at,
              `${id}: found no value from ${dateText(early.from)}, where the policy is in force; its first is from ${dateText(start)}.`,
            ),
          ]
        : []),
      ...(late && end !== null
        ? [
            file.problem(
              at,
              `${id}: found no value after ${dateText(end)}, where the policy is in force; append one.`,
            ),
          ]
        : []),
    ];
  });
}

/** A value without an end runs until the next of the same condition. */
function nextStart(values: readonly Window[], index: number): number | null {
  const here = values[index];
  const next = values.find((other, at) => at > index && here !== undefined && sameCondition(here, other));
  return next === undefined || here === undefined || next.from <= here.from ? null : next.from - 1;
}

function previousOf(values: Parameter['values'], index: number): Parameter['values'][number] | undefined {
  const here = values[index];
  return values.slice(0, index).findLast((other) => here !== undefined && sameCondition(here, other));
}

function sameCondition(a: Window, b: Window): boolean {
  return a.reading === b.reading && JSON.stringify(a.when) === JSON.stringify(b.when);
}

function withNulls(entry: Omit<Entry, 'value'>): Window {
  return { ...entry, to: entry.to ?? null, reading: entry.reading ?? null, when: entry.when ?? null };
}
