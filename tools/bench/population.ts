/**
 * Q9 end to end: every policy over every enterprise, read to written. `node tools/bench/population.ts [enterprises]`
 * prints and keeps the seconds of each part, and refuses a result whose answers are not the interpreter's.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { core, evaluatePopulation, loadFacts, type PopulationReport } from '@tidu/core';
import { day, evaluate, VERDICTS } from '@tidu/policy';
import { composeGraph, createRuntime, type Graph, Operation, withClient } from '@tidu/server';
import { silentLog, testConfig, viewerOf } from '@tidu/testing';
import { plugins } from '../../plugins/index.ts';
import { type Client, openBenchDatabase, TODAY } from './database.ts';

const SAMPLED = 1000;
const RUNS = 3;
const enterprises = Number(process.argv[2] ?? 160_000);
const dataDir = join(import.meta.dirname, `../../.data/bench-${enterprises}`);

const graph = composeGraph(plugins);
const database = await openBenchDatabase(graph, dataDir, enterprises);
try {
  const reports: PopulationReport[] = [];
  for (let run = 0; run < RUNS; run += 1) reports.push(await evaluateOnce(database.url, graph));
  const contents = new Set(reports.map(({ content }) => content));
  if (contents.size !== 1)
    throw new Error(`Found ${contents.size} contents, expected the same bytes of every run.`);
  const wrong = await disagreements(database.url, graph);
  if (wrong.length > 0) throw new Error(`Found answers that are not the interpreter's:\n${wrong.join('\n')}`);
  const [best] = reports.toSorted((a, b) => a.seconds.all - b.seconds.all);
  const result = {
    on: new Date().toISOString().slice(0, 10),
    enterprises,
    policies: best?.policies,
    rowsRead: best?.rowsRead,
    rowsKept: best?.rowsKept,
    answers: best?.answers,
    seconds: reports.map(({ seconds }) => seconds),
    kernelNanosecondsPerRowAndPolicy: Math.round(((best?.seconds.decide ?? 0) * 1e9) / (best?.answers ?? 1)),
    peakResidentMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    sampledAgainstTheInterpreter: SAMPLED,
    machine: {
      processors: cpus().length,
      gigabytes: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      // Of 1, 5 and 15 minutes: above the number of processors, the seconds are not the program's own.
      load: loadavg(),
    },
  };
  const folder = join(import.meta.dirname, 'results');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'population.json'), `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} finally {
  await database.stop();
}

function evaluateOnce(url: string, { rules }: Graph): Promise<PopulationReport> {
  return withClient(url, (reader) =>
    withClient(url, (recordReader) =>
      withClient(url, (writer) =>
        evaluatePopulation({ reader, recordReader, writer }, rules, {
          on: day(TODAY),
          reading: 'LITERAL',
          fresh: true,
          clock: () => performance.now(),
        }),
      ),
    ),
  );
}

interface Kept {
  readonly policy: string;
  readonly subject: string;
  readonly verdict: number;
  readonly fail: number;
  readonly unknown: number;
  readonly review: number;
  readonly low: string | null;
  readonly high: string | null;
}

/** Sampled answers that the interpreter does not give on facts loaded one by one. */
async function disagreements(url: string, of: Graph): Promise<readonly string[]> {
  const sampled = await withClient(url, sampleOf);
  const { runtime, database: connected } = await createRuntime(
    of,
    url,
    testConfig({ today: TODAY }),
    silentLog,
  );
  const operation = new Operation(runtime, { viewer: viewerOf('SYSTEM') });
  const wrong: string[] = [];
  try {
    const db = operation.contextOf(core).db as Parameters<typeof loadFacts>[0];
    for (const policy of of.rules.policies.values()) {
      const own = sampled.filter((each) => each.policy === policy.id);
      const loaded = await loadFacts(db, of.rules, policy.subject.id, policy.facts, {
        on: day(TODAY),
        of: { subjects: own.map(({ subject }) => subject) },
      });
      for (const kept of own) {
        const facts = loaded.find(({ id }) => id === kept.subject)?.facts ?? {};
        const { verdict, criteria, amount } = evaluate(policy, facts, day(TODAY));
        const mask = (truth: string) =>
          criteria.reduce((bits, each, index) => (each === truth ? bits | (1 << index) : bits), 0);
        const expected = [
          VERDICTS.indexOf(verdict),
          mask('FALSE'),
          mask('UNKNOWN'),
          mask('REVIEW'),
          amount?.low ?? null,
          amount?.high ?? null,
        ];
        const found = [kept.verdict, kept.fail, kept.unknown, kept.review, kept.low, kept.high];
        if (found.join() !== expected.join())
          wrong.push(`${policy.id} ${kept.subject}: ${found} for ${expected}`);
      }
    }
  } finally {
    await operation.end();
    await connected.close();
  }
  return wrong;
}

async function sampleOf(client: Client): Promise<readonly Kept[]> {
  await client.query(`begin; set local role tidu_app; select set_config('tidu.role', 'SYSTEM', true)`);
  const { rows } = await client.query<Kept>(
    `select p.policy_id as policy, d.subject_id as subject, d.verdict, d.fail, d.unknown, d.review,
       d.amount_low as low, d.amount_high as high
     from (select *, row_number() over (partition by policy, verdict order by md5(subject_id::text)) as place
       from core.determination) d join core.determined_policy p on p.number = d.policy
     order by d.place, d.policy, d.verdict limit ${SAMPLED}`,
  );
  return rows;
}
