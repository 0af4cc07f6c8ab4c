import type { Plugin } from '@tidu/core';
import type { Graph } from '../compose/compose.ts';
import { CompositionError } from '../compose/problems.ts';
import { type Config, ConfigError } from '../config.ts';
import { composeGraph, readPluginConfigs } from '../runtime.ts';
import { examineDatabase } from './database.ts';
import { type Finding, ok, problem } from './finding.ts';
import { examineHost } from './host.ts';
import { examineServices } from './services.ts';

/**
 * Looks at everything a server needs, as far as it can be looked at without starting or changing anything: a check that
 * rests on another that failed is left out. In the order in which a server would stumble.
 */
export async function examine(
  plugins: readonly Plugin[],
  readConfig: () => Config,
): Promise<readonly Finding[]> {
  const node = nodeVersion();
  const config = given('settings', readConfig);
  const graph = given('plugins', () => composeGraph(plugins));
  const own = [config, graph].flatMap((each) => ('finding' in each ? [each.finding] : []));
  if (!('value' in config) || !('value' in graph)) return [node, ...own];
  const settings = given('settings', () => readPluginConfigs(graph.value.plugins, config.value.plugins));
  return [
    node,
    'finding' in settings ? settings.finding : ok('settings', inWords(config.value)),
    ok('plugins', `${graph.value.plugins.length}: ${graph.value.plugins.map(({ id }) => id).join(', ')}`),
    ...(await examineHost(config.value)),
    ...(await examineDatabase(config.value, graph.value satisfies Graph)),
    ...(await examineServices(config.value, graph.value)),
  ];
}

const OLDEST_NODE = 26;

function nodeVersion(): Finding {
  const { version } = process;
  return Number.parseInt(version.slice(1), 10) >= OLDEST_NODE
    ? ok('node', version)
    : problem('node', version, `Use Node ${OLDEST_NODE}: npx -y pnpm@12 tidu … brings its own.`);
}

const inWords = ({ production, workers }: Config): string =>
  `${production ? 'production' : 'development'}, ${workers === 1 ? 'one process' : `${workers} processes`}`;

/** A value, or what is wrong with it where that is the operator's to put right. */
function given<Value>(
  check: string,
  read: () => Value,
): { readonly value: Value } | { readonly finding: Finding } {
  try {
    return { value: read() };
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof CompositionError)) throw error;
    return { finding: problem(check, error.message, 'Correct all of these.') };
  }
}
