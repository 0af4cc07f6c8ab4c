import type { Clause } from './clauses.ts';
import type { Department } from './schema.ts';

/** A body that a 责任单位 line makes responsible for a clause. */
export interface Responsibility {
  readonly clause: string;
  readonly department: string;
  /** Place in the line, from 1. The first is the lead by drafting custom; the plan does not say so. */
  readonly order: number;
  /** The name as the line prints it: 省 is written once in a list and left out after it. */
  readonly alias: string;
}

/** The names in a 责任单位 line, as printed. */
export function responsibilityNames(responsibilityText: string): readonly string[] {
  return responsibilityText.replace(/^[（(]责任单位：|[）)]$/g, '').split(/[、，]/);
}

/** Reads the lines against the aliases of the departments. A name that is nobody's is left out; `checkPlan` reports it. */
export function readResponsibilities(
  clauses: readonly Clause[],
  departments: readonly Department[],
): readonly Responsibility[] {
  return clauses.flatMap(({ id, responsibilityText }) =>
    (responsibilityText === null ? [] : responsibilityNames(responsibilityText)).flatMap((alias, index) => {
      const department = departments.find((each) => each.aliases.includes(alias));
      return department === undefined
        ? []
        : [{ clause: id, department: department.id, order: index + 1, alias }];
    }),
  );
}
