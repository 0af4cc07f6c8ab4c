import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Label } from './fact.ts';
import { printProblems, readYaml } from './yaml-file.ts';

/** LITERAL: the plan as written. AS_AMENDED: with the later notices and corrections laid over it. */
export type Reading = 'LITERAL' | 'AS_AMENDED';

/** A place of the plan that can be read in more than one way. */
export interface Interpretation {
  readonly text: string;
  readonly clause: string;
  readonly title: Label;
  readonly alternatives: Readonly<Record<string, Label>>;
  readonly default: string;
  /** The default under AS_AMENDED, where it is another. */
  readonly asAmended?: string | undefined;
}

/** Under which reading, and which alternative of every interpretation, a question is answered. */
export interface Assumptions {
  readonly reading: Reading;
  readonly alternatives: Readonly<Record<string, string>>;
}

const label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const schema = z.record(
  z.string().regex(/^A-\d\d$/, 'expected an id such as A-01'),
  z.strictObject({
    text: z.string(),
    clause: z.string(),
    title: label,
    alternatives: z.record(z.string().regex(/^[A-Z0-9_]+$/, 'expected a code in capitals'), label),
    default: z.string(),
    asAmended: z.string().optional(),
  }),
);

/** The register of ambiguities, A-01 to A-20, by id. */
export const INTERPRETATIONS: Readonly<Record<string, Interpretation>> = load();

/**
 * The assumptions of a reading, with some interpretations read in another way. Make them once and pass them on.
 * Throws RangeError on an interpretation or an alternative that does not exist.
 */
export function assume(reading: Reading, chosen: Readonly<Record<string, string>> = {}): Assumptions {
  for (const [id, alternative] of Object.entries(chosen)) {
    const fault = interpretationFault(id, alternative);
    if (fault !== undefined) throw new RangeError(fault);
  }
  const defaults = Object.entries(INTERPRETATIONS).map(([id, interpretation]) => [
    id,
    reading === 'AS_AMENDED' ? (interpretation.asAmended ?? interpretation.default) : interpretation.default,
  ]);
  return Object.freeze({
    reading,
    alternatives: Object.freeze({ ...Object.fromEntries(defaults), ...chosen }),
  });
}

export const LITERAL = assume('LITERAL');
export const AS_AMENDED = assume('AS_AMENDED');

/** What is wrong with an interpretation and its alternative, or undefined. */
export function interpretationFault(id: string, alternative: string): string | undefined {
  const interpretation = INTERPRETATIONS[id];
  if (interpretation === undefined) {
    return `Found another interpretation, expected one of ${Object.keys(INTERPRETATIONS).join(', ')}.`;
  }
  if (alternative in interpretation.alternatives) return undefined;
  const known = Object.keys(interpretation.alternatives).join(', ');
  return `Found another alternative for ${id}, expected one of ${known}.`;
}

function load(): Readonly<Record<string, Interpretation>> {
  const name = 'interpretations.yaml';
  const file = readYaml(name, readFileSync(new URL(name, import.meta.url), 'utf8'), schema);
  if (!('data' in file)) throw new Error(printProblems(file));
  const problems = Object.entries(file.data).flatMap(([id, { alternatives, default: first, asAmended }]) =>
    [first, asAmended]
      .filter((each) => each !== undefined && !(each in alternatives))
      .map((each) =>
        file.problem([id], `${id}: found the default "${each}", expected one of its alternatives.`),
      ),
  );
  if (problems.length > 0) throw new Error(printProblems(problems));
  return Object.freeze(file.data);
}
