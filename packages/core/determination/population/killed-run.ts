/** The run that the test kills: says a line after every chunk. */
import { day } from '@tidu/policy';
import { Client } from 'pg';
import { core } from '../../core.ts';
import { rulesOf } from '../../rules/rules.ts';
import { evaluatePopulation } from './evaluate-population.ts';

const clients = [0, 1, 2].map(() => new Client({ connectionString: process.argv[2] }));
const [reader, recordReader, writer] = clients;
if (reader === undefined || recordReader === undefined || writer === undefined)
  throw new Error('Expected three connections.');
for (const client of clients) await client.connect();
await evaluatePopulation({ reader, recordReader, writer }, rulesOf([core]), {
  on: day('2026-06-30'),
  reading: 'LITERAL',
  fresh: true,
  chunkRows: 200,
  onProgress: ({ done }) => process.stdout.write(`${done}\n`),
});
