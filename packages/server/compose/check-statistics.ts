import type { Plugin } from '@tidu/core';
import type { Problem } from './problems.ts';
import { placeInCode } from './sources.ts';

/** Each source of statistics is named after its plugin, and no two have one id: a question names a source by it. */
export function checkStatistics(plugins: readonly Plugin[], problems: Problem[]): void {
  const seen = new Map<string, Plugin>();
  for (const plugin of plugins) {
    for (const { id } of plugin.statistics ?? []) {
      const earlier = seen.get(id);
      if (!id.startsWith(`${plugin.id}.`)) {
        problems.push({
          code: 'OUTSIDE_NAMESPACE',
          message: `The statistics ${id} do not carry the id of ${plugin.id}.`,
          owners: [plugin.id],
          at: placeInCode(plugin, id),
          cure: `Call them ${plugin.id}.${id.split('.').at(-1)}.`,
        });
      } else if (earlier) {
        problems.push({
          code: 'DUPLICATE_STATISTICS',
          message: `Two sources of statistics are called ${id}.`,
          owners: [...new Set([earlier.id, plugin.id])],
          at: placeInCode(plugin, id),
          cure: 'Give one of them another id.',
        });
      }
      seen.set(id, plugin);
    }
  }
}
