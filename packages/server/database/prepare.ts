import { followChanges, recordPolicyVersions, syncReferenceData } from '@tidu/core';
import type { Logger } from 'pino';
import type { Graph } from '../compose/compose.ts';
import type { Config } from '../config.ts';
import { generateSample, hasEnterprises } from '../sample.ts';
import { checkWall } from './check-wall.ts';
import { withClient } from './database.ts';
import { migrateUp } from './migrate.ts';

/** Brings a database up to what the graph expects: migrations, reference data, sample data on first run. */
export async function prepareDatabase(url: string, graph: Graph, config: Config, log: Logger): Promise<void> {
  await withClient(url, async (client) => {
    const applied = await migrateUp(client, graph.plugins);
    if (applied.length > 0) log.info({ applied: applied.length }, 'migrations applied');
    await checkWall(client, graph.plugins);
    const { changed } = await syncReferenceData(client, graph.measures);
    if (changed > 0) log.info({ changed }, 'reference data written');
    const laws = await recordPolicyVersions(client, graph.rules);
    if (laws > 0) log.info({ laws }, 'laws of rules put on record');
    if (config.sampleEnterprises > 0 && !config.production && !(await hasEnterprises(client))) {
      log.info({ enterprises: config.sampleEnterprises }, 'making invented sample data for the first run');
      await generateSample(client, graph.plugins, {
        enterprises: config.sampleEnterprises,
        today: config.today,
      });
    }
    // After the sample: what is there before the first evaluation is no change.
    const followed = await followChanges(client, graph.rules);
    if (followed > 0) log.info({ tables: followed }, 'changes to what rules read are noted');
  });
}
