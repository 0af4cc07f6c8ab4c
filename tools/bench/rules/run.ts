import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fullYears } from '../../../packages/policy/civil-date.ts';
import {
  createKernel,
  day,
  evaluate,
  explain,
  type Facts,
  kernelResults,
  LITERAL,
  packRows,
  seeded,
  situationOf,
  VERDICTS,
} from '../../../packages/policy/index.ts';
import { median, ratioOf } from '../statistics.ts';
import { jsonRulesEngine, type PlainRow, plainRow, zenEngine } from './other-engines.ts';
import { benchmarkPolicy, firm } from './policy.ts';
import { firmRow } from './rows.ts';

const HERE = import.meta.dirname;
const ROWS = 200_000;
const PAIRS = 8;
const ON = day('2025-06-30');

if (!existsSync(join(HERE, 'node_modules'))) {
  print('Installing the engines to compare with.');
  const install = spawnSync(
    'npm',
    ['install', '--prefix', HERE, '--no-package-lock', '--no-audit', '--no-fund'],
    {
      cwd: HERE,
      stdio: 'inherit',
    },
  );
  if (install.status !== 0) throw new Error('Found that npm install failed, see above; it needs a registry.');
}
if (benchmarkPolicy.problems.length > 0) throw new Error(JSON.stringify(benchmarkPolicy.problems, null, 2));

const random = seeded(20260630);
const known = Array.from({ length: ROWS }, () => firmRow(random, ON, 0));
const mixed = Array.from({ length: ROWS }, () => firmRow(random, ON, 0.05));
const sides = { known: prepare(known), mixed: prepare(mixed) };
const plain = known.slice(0, 10_000).map(plainOf);
const [rules, zen] = [jsonRulesEngine(), zenEngine()];

/** One side: how many rows a block decides, and deciding them. */
interface Side {
  readonly rows: number;
  readonly decide: () => unknown;
}
const measured: Readonly<Record<string, Side>> = {
  kernel: { rows: ROWS, decide: sides.known.run },
  'kernel, with unknowns': { rows: ROWS, decide: sides.mixed.run },
  interpreter: {
    rows: 20_000,
    decide: () => eachOf(20_000, (row) => evaluate(benchmarkPolicy, row, ON)),
  },
  explain: {
    rows: 5_000,
    decide: () => eachOf(5_000, (row) => explain(benchmarkPolicy, row, ON)),
  },
  'json-rules-engine': { rows: 2_000, decide: () => rules(plain.slice(0, 2_000)) },
  'zen-engine': { rows: 10_000, decide: () => zen(plain.slice(0, 10_000)) },
};

const gate = await compareVerdicts(2_000);
print(`Equal verdicts on ${gate.rows} rows without unknowns, ${gate.eligible} of them eligible.`);

const nanoseconds: Record<string, number[]> = Object.fromEntries(
  Object.keys(measured).map((name) => [name, []]),
);
for (const side of Object.values(measured)) await side.decide();
for (let block = 0; block < PAIRS * 2; block += 1) {
  // A B B A: what the machine does to one order it does to the other.
  const order = block % 4 === 0 || block % 4 === 3 ? Object.keys(measured) : Object.keys(measured).reverse();
  for (const name of order) nanoseconds[name]?.push(await time(measured[name]));
}

const ratio = (name: string) => ratioOf(nanoseconds[name] ?? [], nanoseconds.kernel ?? []);
const result = {
  what: 'nanoseconds a row of one policy of eleven criteria and an amount',
  date: new Date().toISOString().slice(0, 10),
  machine: { processors: cpus().length, model: cpus()[0]?.model, node: process.version },
  versions: Object.fromEntries(
    ['json-rules-engine', '@gorules/zen-engine'].map((name) => [name, versionOf(name)]),
  ),
  rows: ROWS,
  blocks: PAIRS * 2,
  gate,
  nanoseconds: Object.fromEntries(
    Object.entries(nanoseconds).map(([name, times]) => [name, Math.round(median(times))]),
  ),
  timesTheKernel: Object.fromEntries(
    Object.keys(measured)
      .filter((name) => name !== 'kernel')
      .map((name) => [name, ratio(name)]),
  ),
};
for (const [name, times] of Object.entries(nanoseconds)) {
  const { ratio: times_, low, high } = ratio(name);
  print(
    `${name.padEnd(24)} ${median(times).toFixed(0).padStart(9)} ns a row   ${times_.toFixed(1)} × kernel (${low.toFixed(1)}–${high.toFixed(1)})`,
  );
}
const folder = join(HERE, '../results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${result.date}-rules.json`), `${JSON.stringify(result, null, 2)}\n`);

function prepare(rows: readonly Facts[]) {
  const kernel = createKernel(benchmarkPolicy, ON);
  const situations = rows.map((facts) => situationOf(benchmarkPolicy, facts, ON, LITERAL));
  const columns = packRows(kernel.columns, situations);
  const results = kernelResults(rows.length);
  return {
    results,
    run: () => kernel.run(columns, results, 0, rows.length),
  };
}

function plainOf(facts: Facts): PlainRow {
  const founded = facts[firm.foundedOn.id];
  const tier = evaluate(benchmarkPolicy, facts, ON).criteria[0];
  return plainRow(
    facts,
    typeof founded === 'number' ? fullYears(founded, ON, 'LAST_OF_MONTH') : 0,
    tier === 'TRUE',
  );
}

/** Throws with the first row on which the sides differ. */
async function compareVerdicts(rows: number): Promise<{ readonly rows: number; readonly eligible: number }> {
  sides.known.run();
  const ours = Array.from(
    { length: rows },
    (_, row) => VERDICTS[sides.known.results.verdict[row] ?? -1] === 'ELIGIBLE',
  );
  const others = {
    'json-rules-engine': await rules(plain.slice(0, rows)),
    'zen-engine': await zen(plain.slice(0, rows)),
  };
  for (const [name, theirs] of Object.entries(others)) {
    const row = ours.findIndex((verdict, index) => verdict !== theirs[index]);
    if (row >= 0)
      throw new Error(
        `Row ${row}: found ${name} ${theirs[row]}, kernel ${ours[row]}, on ${JSON.stringify(plain[row])}`,
      );
  }
  return { rows, eligible: ours.filter(Boolean).length };
}

function eachOf(count: number, decide: (facts: Facts) => unknown): void {
  for (const row of known.slice(0, count)) decide(row);
}

async function time(side: Side | undefined): Promise<number> {
  if (side === undefined) return Number.NaN;
  const started = performance.now();
  await side.decide();
  return ((performance.now() - started) * 1e6) / side.rows;
}

function versionOf(name: string): string {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(HERE, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return version;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
