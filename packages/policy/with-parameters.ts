import { createHash } from 'node:crypto';
import type { Parameter } from './parameter.ts';
import type { Policy } from './policy.ts';
import { NOTATION, PLAIN_NOTATION, parseQuantity } from './quantity.ts';

/** A number of a policy as it might be, written as in its parameter file: 30万元, 1%, 5. */
export interface ParameterChange {
  readonly parameter: string;
  readonly value: string;
}

/**
 * The policy with other numbers: each value given stands for every day, reading and interpretation, as if the law had
 * always said so. Its version is another one; its files are untouched.
 *
 * @throws RangeError if the policy has no such parameter, it is a score table, or the value is not written in its unit.
 */
export function withParameters<Owner extends string>(
  policy: Policy<Owner>,
  changes: readonly ParameterChange[],
): Policy<Owner> {
  const parameters = new Map(policy.parameters);
  for (const { parameter: id, value } of changes) {
    const parameter = policy.parameters.get(id);
    if (parameter === undefined) {
      throw new RangeError(
        `Found another parameter of ${policy.id}, expected one of ${[...policy.parameters.keys()].join(', ')}.`,
      );
    }
    parameters.set(id, changed(policy.id, parameter, value));
  }
  const law = JSON.stringify([policy.version, changes.map(({ parameter, value }) => [parameter, value])]);
  const version = createHash('sha256').update(law).digest('hex').slice(0, 16);
  return Object.freeze({ ...policy, parameters, version });
}

function changed(policy: string, parameter: Parameter, written: string): Parameter {
  const { id, unit, values } = parameter;
  const [first] = values;
  if (unit === 'POINTS' || first === undefined) {
    throw new RangeError(
      `Found the score table ${id} of ${policy}, expected a parameter that is one number.`,
    );
  }
  const value = parseQuantity(written, unit);
  if (value === undefined) {
    throw new RangeError(
      `Found another notation for ${id} of ${policy}, expected ${NOTATION[unit] ?? PLAIN_NOTATION}.`,
    );
  }
  const from = Math.min(...values.map((each) => each.from));
  const always = { ...first, from, to: null, reading: null, when: null, status: 'assumed', value } as const;
  return Object.freeze({ ...parameter, values: Object.freeze([always]) });
}
