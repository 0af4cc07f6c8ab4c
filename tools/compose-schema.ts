import type { AnyField, Plugin } from '@tidu/core';
import { type COMPOSITION_PROBLEMS, CompositionError, compose, type Graph, type Problem } from '@tidu/server';

const UNANSWERED = 'FIELD_WITHOUT_RESOLVER' satisfies keyof typeof COMPOSITION_PROBLEMS;

/**
 * The graph as the SDL and the entities alone make it, so that types can be generated before resolvers are written.
 * Fields that answer by themselves have their plan; every other one is planned as `resolver` or `mutation`.
 * Throws a CompositionError for whatever else is wrong.
 */
export function composeSchema(plugins: readonly Plugin[]): Graph {
  const bare = plugins.map((plugin) => ({ ...plugin, fields: {}, mutations: {} }));
  const unanswered = problemsOf(bare);
  const others = unanswered.filter((problem) => problem.code !== UNANSWERED);
  if (others.length > 0) throw new CompositionError(others);
  return compose(bare.map((plugin) => withPlaceholders(plugin, unanswered)));
}

function problemsOf(plugins: readonly Plugin[]): readonly Problem[] {
  try {
    compose(plugins);
    return [];
  } catch (error) {
    if (error instanceof CompositionError) return error.problems;
    throw error;
  }
}

/** The plugin with a resolver, never run, on each field that needs one. */
function withPlaceholders(plugin: Plugin, unanswered: readonly Problem[]): Plugin {
  const fields: Record<string, Record<string, AnyField>> = {};
  const mutations: Record<string, () => Promise<never>> = {};
  const neverRun = (): Promise<never> =>
    Promise.reject(new Error('This graph has no resolvers: it is for generating types.'));
  for (const problem of unanswered) {
    if (!problem.owners.includes(plugin.id)) continue;
    // The message begins with the field it is about.
    const [type = '', field = ''] = problem.message.split(' ')[0]?.split('.') ?? [];
    if (type === 'Mutation') mutations[field] = neverRun;
    else fields[type] = { ...fields[type], [field]: neverRun };
  }
  return { ...plugin, fields, mutations };
}
