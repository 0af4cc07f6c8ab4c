import type { Plan } from './plan.ts';
import type { Measure } from './schema.ts';

/** The measures of one plugin's `measures.yaml`. */
export interface PluginMeasures {
  readonly plugin: string;
  readonly measures: readonly Measure[];
}

/**
 * The measures of all modules, core's first. Each claims clauses of the plan, quotes its obligation from the first of
 * them, and has an id that no other module uses.
 *
 * @throws Error naming every measure that does not fit the plan.
 */
export function allMeasures(plan: Plan, plugins: readonly PluginMeasures[]): readonly PluginMeasures[] {
  const modules = [{ plugin: 'core', measures: plan.measures }, ...plugins];
  const textOf = new Map(plan.clauses.map((clause) => [clause.id, clause.text]));
  const scopes = ['SME', ...plan.tierSets.map((set) => set.id)];
  const owners = new Map<string, string>();
  const problems: string[] = [];
  for (const { plugin, measures } of modules) {
    for (const { id, clause, furtherClauses, scope, obligation } of measures) {
      const report = (text: string) => problems.push(`  ${plugin}/measures.yaml, ${id}: ${text}`);
      const owner = owners.get(id);
      if (owner !== undefined) report(`the id belongs to a measure of ${owner} already. Give it another`);
      owners.set(id, plugin);
      for (const claimed of [clause, ...furtherClauses]) {
        if (!textOf.has(claimed))
          report(`expected a clause of the plan such as 二(七)1.s2; found ${claimed}`);
      }
      if (scope !== null && !scopes.includes(scope)) {
        report(`scope: expected ${scopes.join(', ')} or null; found ${scope}`);
      }
      if (textOf.get(clause)?.includes(obligation.zh) === false) {
        report(
          `obligation: expected words of clause ${clause}, as printed there; found 「${obligation.zh}」`,
        );
      }
    }
  }
  if (problems.length > 0) {
    throw new Error(
      `The plan's measures have ${problems.length} problems. Correct them:\n${problems.join('\n')}`,
    );
  }
  return modules;
}
