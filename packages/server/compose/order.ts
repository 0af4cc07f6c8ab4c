import { CONTRACT_VERSION, type Plugin } from '@tidu/core';
import type { Problem } from './problems.ts';
import { placeInCode } from './sources.ts';

/**
 * The plugins in an order that puts requirements first, and by id where that leaves a choice, so that the order of
 * `plugins/index.ts` never matters. Core comes first: every plugin reads it.
 */
export function orderPlugins(given: readonly Plugin[], problems: Problem[]): Plugin[] {
  const byId = new Map<string, Plugin>();
  for (const plugin of given) {
    const earlier = byId.get(plugin.id);
    if (earlier) {
      problems.push({
        code: 'DUPLICATE_PLUGIN',
        message: `Two plugins are called ${plugin.id}: ${earlier.folder} and ${plugin.folder}.`,
        owners: [earlier.id, plugin.id],
        at: placeInCode(plugin, 'definePlugin'),
        cure: 'Give one of them another id.',
      });
    }
    byId.set(plugin.id, plugin);
    if (!satisfies(CONTRACT_VERSION, plugin.core)) {
      problems.push({
        code: 'VERSION_OUT_OF_RANGE',
        message: `${plugin.id} was written for core ${plugin.core}; this is core ${CONTRACT_VERSION}.`,
        owners: ['core', plugin.id],
        at: placeInCode(plugin, 'core'),
        cure: 'Adapt the plugin to this version of the contract and widen its range.',
      });
    }
  }
  const ordered: Plugin[] = [];
  const state = new Map<string, 'under way' | 'done'>();
  const visit = (plugin: Plugin, path: readonly string[]): void => {
    if (state.get(plugin.id) === 'done') return;
    if (state.get(plugin.id) === 'under way') {
      problems.push({
        code: 'REQUIREMENT_CYCLE',
        message: `${[...path.slice(path.indexOf(plugin.id)), plugin.id].join(' requires ')}.`,
        owners: path.slice(path.indexOf(plugin.id)),
        at: placeInCode(plugin, 'requires'),
        cure: 'Move what both need into core or into a third plugin.',
      });
      return;
    }
    state.set(plugin.id, 'under way');
    for (const required of [...(plugin.requires ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const present = byId.get(required.id);
      if (present) visit(present, [...path, plugin.id]);
      else {
        problems.push({
          code: 'UNKNOWN_REQUIREMENT',
          message: `${plugin.id} requires ${required.id}, which is not among the plugins.`,
          owners: [plugin.id, required.id],
          at: placeInCode(plugin, 'requires'),
          cure: `Add ${required.id} to plugins/index.ts, or remove the requirement.`,
        });
      }
    }
    state.set(plugin.id, 'done');
    ordered.push(plugin);
  };
  const roots = [...byId.values()].sort((a, b) =>
    a.id === 'core' ? -1 : b.id === 'core' ? 1 : a.id < b.id ? -1 : 1,
  );
  for (const plugin of roots) visit(plugin, []);
  return ordered;
}

/** Whether a version is in a caret range: ^1.2.3 takes 1.2.3 and whatever follows it below 2.0.0. */
function satisfies(version: string, range: string): boolean {
  const parse = (text: string): number[] | undefined =>
    /^\^?\d+\.\d+\.\d+$/.test(text) ? text.replace('^', '').split('.').map(Number) : undefined;
  const [wanted, actual] = [parse(range), parse(version)];
  if (!wanted || !actual) return false;
  if (!range.startsWith('^')) return range === version;
  const [major = 0, minor = 0, patch = 0] = wanted;
  const [actualMajor = 0, actualMinor = 0, actualPatch = 0] = actual;
  if (major !== actualMajor) return false;
  return actualMinor > minor || (actualMinor === minor && actualPatch >= patch);
}
