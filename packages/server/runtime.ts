import type { ConfigSchema, Plugin } from '@tidu/core';
import type { Logger } from 'pino';
import { compose, type Graph } from './compose/compose.ts';
import { CompositionError, type Problem } from './compose/problems.ts';
import { placeInCode } from './compose/sources.ts';
import type { Config } from './config.ts';
import { connectDatabase, type Database } from './database/database.ts';
import type { Runtime } from './execute/operation.ts';
import { attachResolvers } from './execute/resolvers.ts';

/** Composes the plugins and attaches what answers each field. Throws a CompositionError with every problem. */
export function composeGraph(plugins: readonly Plugin[]): Graph {
  const graph = compose(plugins);
  attachResolvers(graph);
  return graph;
}

/** Connects a composed graph to a database that is migrated. */
export async function createRuntime(
  graph: Graph,
  url: string,
  config: Config,
  log: Logger,
): Promise<{ readonly runtime: Runtime; readonly database: Omit<Database, 'url'> }> {
  const configs = readPluginConfigs(graph.plugins, config.plugins);
  const database = await connectDatabase(url, graph.plugins, config);
  const runtime: Runtime = {
    graph,
    pool: database.pool,
    fork: database.fork,
    configs,
    today: () => config.today ?? todayInShanghai(),
    log,
    production: config.production,
    limits: config.limits,
  };
  return { runtime, database };
}

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The civil date where the law applies, YYYY-MM-DD. */
export const todayInShanghai = (): string => SHANGHAI.format(new Date());

/** Checks the settings of every plugin by its own schema; all problems at once. */
export function readPluginConfigs(
  plugins: readonly Plugin[],
  given: Config['plugins'],
): ReadonlyMap<string, unknown> {
  const problems: Problem[] = [];
  const configs = new Map<string, unknown>();
  for (const plugin of plugins) {
    const schema = plugin.config as ConfigSchema<unknown> | undefined;
    if (!schema) continue;
    const result = schema['~standard'].validate(given[plugin.id] ?? {});
    if (result instanceof Promise)
      throw new Error(`${plugin.id}: expected a config schema that answers at once`);
    if (!result.issues) {
      configs.set(plugin.id, result.value);
      continue;
    }
    for (const issue of result.issues) {
      problems.push({
        code: 'BAD_CONFIG',
        message: `${plugin.id}: ${issue.message} (${String(issue.path ?? '')})`,
        owners: [plugin.id],
        at: placeInCode(plugin, 'config'),
        cure: `Set TIDU_${plugin.id.toUpperCase()}_… as the plugin's README says.`,
      });
    }
  }
  if (problems.length > 0) throw new CompositionError(problems);
  return configs;
}
