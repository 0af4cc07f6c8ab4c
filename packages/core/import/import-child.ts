import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { readListFile } from './read-file.ts';
import { importList } from './run.ts';

/** Imports a file in a process that a test kills: `node import-child.ts <database url> <file>`. Says every step. */
const [, , url = '', path = ''] = process.argv;
const read = await readListFile('list.csv', await readFile(path));
if (!read.ok) throw new Error(JSON.stringify(read));
const client = new Client({ connectionString: url });
await client.connect();
process.stdout.write('begun\n');
await importList(client, read.file, ({ phase, done }) => void process.stdout.write(`${phase} ${done}\n`));
await client.end();
