import { parseClauses } from './clauses.ts';
import { planSources } from './load.ts';
import type { Plan } from './plan.ts';
import { type Measure, measuresFile } from './schema.ts';
import { type Path, type Problem, readYaml } from './yaml-file.ts';

/** The measures of one plugin's `measures.yaml`. */
export interface PluginMeasures {
  readonly plugin: string;
  readonly measures: readonly Measure[];
}

/** A plugin's `measures.yaml` as text. */
export interface MeasuresSource {
  readonly plugin: string;
  readonly file: string;
  readonly text: string;
}

/** What the measures of plugins say, and everything that is wrong with them. */
export interface ReadMeasures {
  readonly measures: readonly PluginMeasures[];
  readonly problems: readonly (Problem & { readonly plugin: string })[];
  /** The ids of all measures, core's too. */
  readonly ids: ReadonlySet<string>;
}

/**
 * Reads the measures of plugins against the text of the plan. Nothing is thrown: what is wrong stands in `problems`.
 * This runs at every start, so of core's own files, which its tests keep sound, the ids are read and no more.
 */
export function readMeasures(sources: readonly MeasuresSource[]): ReadMeasures {
  const frame = planSources();
  const own = idsUnder('measures', frame['measures.yaml']);
  const faultsOf = faultFinder(
    parseClauses(frame['action-plan.txt'], ''),
    idsUnder('tierSets', frame['tiers.yaml']),
    new Map(own.map((id) => [id, 'core'])),
  );
  const measures: PluginMeasures[] = [];
  const problems: (Problem & { readonly plugin: string })[] = [];
  for (const { plugin, file: name, text } of sources) {
    const file = readYaml(name, text, measuresFile);
    if (!('data' in file)) {
      problems.push(...file.map((problem) => ({ ...problem, plugin })));
      continue;
    }
    measures.push({ plugin, measures: file.data.measures });
    for (const [index, measure] of file.data.measures.entries()) {
      for (const fault of faultsOf(plugin, measure)) {
        const line = file.lineOf(['measures', index, ...fault.path]);
        problems.push({ plugin, file: name, line, text: `${measure.id}: ${fault.text}` });
      }
    }
  }
  const ids = measures.flatMap((each) => each.measures.map((measure) => measure.id));
  return { measures, problems, ids: new Set([...own, ...ids]) };
}

/** The ids of the rows of a list in one of core's files. A line is enough: to parse both files takes a tenth of a start. */
function idsUnder(list: string, text: string): readonly string[] {
  const [, rows = ''] = text.split(`\n${list}:\n`);
  return [...rows.matchAll(/^ {2}- id: (\w+)$/gm)].map(([, id = '']) => id);
}

/**
 * The measures of all modules, core's first. Each claims clauses of the plan, quotes its obligation from the first of
 * them, and has an id that no other module uses.
 *
 * @throws Error naming every measure that does not fit the plan.
 */
export function allMeasures(plan: Plan, plugins: readonly PluginMeasures[]): readonly PluginMeasures[] {
  const modules = [{ plugin: 'core', measures: plan.measures }, ...plugins];
  const faultsOf = faultFinder(
    plan.clauses,
    plan.tierSets.map((set) => set.id),
    new Map(),
  );
  const problems = modules.flatMap(({ plugin, measures }) =>
    measures.flatMap((measure) =>
      faultsOf(plugin, measure).map(({ text }) => `  ${plugin}/measures.yaml, ${measure.id}: ${text}`),
    ),
  );
  if (problems.length > 0) {
    throw new Error(
      `The plan's measures have ${problems.length} problems. Correct them:\n${problems.join('\n')}`,
    );
  }
  return modules;
}

interface Fault {
  readonly path: Path;
  readonly text: string;
}

/**
 * Says what is wrong with one measure after the other.
 *
 * @param owners The ids that are taken, with the module that has each; those of the measures seen are added.
 */
function faultFinder(
  clauses: Plan['clauses'],
  tierSets: readonly string[],
  owners: Map<string, string>,
): (plugin: string, measure: Measure) => readonly Fault[] {
  const textOf = new Map(clauses.map((clause) => [clause.id, clause.text]));
  const scopes = ['SME', ...tierSets];
  return (plugin, { id, clause, furtherClauses, scope, obligation }) => {
    const faults: Fault[] = [];
    const report = (path: Path, text: string) => faults.push({ path, text });
    const owner = owners.get(id);
    if (owner !== undefined) {
      report(['id'], `the id belongs to a measure of ${owner} already. Give it another`);
    }
    owners.set(id, plugin);
    for (const [index, claimed] of [clause, ...furtherClauses].entries()) {
      if (textOf.has(claimed)) continue;
      const path = index === 0 ? ['clause'] : ['furtherClauses', index - 1];
      report(path, `expected a clause of the plan such as 二(七)1.s2; found ${claimed}`);
    }
    if (scope !== null && !scopes.includes(scope)) {
      report(['scope'], `scope: expected ${scopes.join(', ')} or null; found ${scope}`);
    }
    if (textOf.get(clause)?.includes(obligation.zh) === false) {
      const text = `obligation: expected words of clause ${clause}, as printed there; found 「${obligation.zh}」`;
      report(['obligation', 'zh'], text);
    }
    return faults;
  };
}
