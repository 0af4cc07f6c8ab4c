import { createEmptyDatabase, describeSchemas, runTidu } from '@tidu/testing';
import { plugins } from '../../../plugins/index.ts';
import type { Soak } from '../promise.ts';

const TOGETHER = 8;
const SCHEMAS = ['tidu', ...plugins.map(({ id }) => id)];

/** Processes migrate one empty database together; one goes down and up again. The count is the databases. */
export const soak: Soak = {
  promise: 25,
  title: 'migrations run once',
  figure: '8 processes start together, 50 times; up, down, up gives the same schema',
  full: 50,
  reduced: 1,
  async run({ cluster, count, say }) {
    const figures = { databases: 0, migrations: 0, twice: 0, failed: 0, different: 0 };
    for (let round = 1; round <= count; round += 1) {
      const database = await createEmptyDatabase(cluster);
      const migrate = async (...args: string[]): Promise<readonly string[]> => {
        const { ended, said } = runTidu('tidu', ['migrate', ...args], { DATABASE_URL: database.url });
        if ((await ended) !== 0) {
          figures.failed += 1;
          say(said());
        }
        return said()
          .trim()
          .split('\n')
          .filter((line) => line !== 'nothing to do');
      };
      try {
        const applied = (await Promise.all(Array.from({ length: TOGETHER }, () => migrate('up')))).flat();
        figures.databases += 1;
        figures.migrations += applied.length;
        figures.twice += applied.length - new Set(applied).size;
        const before = await describeSchemas(database.url, SCHEMAS);
        const down = await migrate('down', '--all');
        await migrate('up');
        const after = await describeSchemas(database.url, SCHEMAS);
        if (before === '' || after !== before || down.join() !== applied.toReversed().join())
          figures.different += 1;
        if (round % 5 === 0) say(`${round} databases, ${JSON.stringify(figures)}`);
      } finally {
        await database.drop();
      }
    }
    return {
      holds:
        figures.migrations > figures.databases * plugins.length &&
        figures.twice + figures.failed + figures.different === 0,
      reached: `${figures.databases} databases, ${TOGETHER} processes each: ${figures.migrations} migrations, ${figures.twice} run twice, ${figures.failed} processes failed, ${figures.different} schemas not the same after up, down, up`,
      figures,
    };
  },
};
