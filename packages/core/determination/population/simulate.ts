import { setImmediate as turn } from 'node:timers/promises';
import { type Assumptions, type Day, dateText, type Policy } from '@tidu/policy';
import { type Kysely, sql } from 'kysely';
import { isUuid } from '../../contract/identity.ts';
import type { Rules } from '../../rules/rules.ts';
import type { SubjectStatement } from '../../rules/statement.ts';
import { type Chunk, createChunk } from './chunk.ts';
import { type MoreColumn, type PopulationColumns, populationColumns, subjectsOf } from './columns.ts';
import { ELIGIBLE, type PolicyProgram, policyProgram } from './program.ts';
import { createRecordSink, type RecordSink } from './recorded-columns.ts';

export interface SimulatedGroup {
  readonly code: string | null;
  readonly cases: number;
  readonly eligibleBefore: number;
  readonly eligibleAfter: number;
  readonly gains: number;
  readonly losses: number;
  /** Fen. */
  readonly lowBefore: string;
  readonly highBefore: string;
  readonly lowAfter: string;
  readonly highAfter: string;
}

export interface SimulatedPolicy {
  readonly policy: Policy;
  readonly total: SimulatedGroup;
  readonly byCity: readonly SimulatedGroup[];
  readonly byTier: readonly SimulatedGroup[];
  /** Ids of enterprises, in order. */
  readonly gaining: readonly string[];
  readonly losing: readonly string[];
}

export interface SimulationOptions {
  readonly on: Day;
  readonly assumptions: Assumptions;
  /** Code of a city or county. */
  readonly region: string | null;
  /** How many enterprises to name. */
  readonly first: number;
  readonly signal: AbortSignal;
}

/** Few enough that deciding them does not hold up other requests. */
const PAGE_ROWS = 16_384;

/**
 * Decides all cases the viewer sees twice: by each policy and by the one it would become. Columns that both read are
 * read once; between the pages other requests have their turn.
 *
 * @param changed By policy the policy with other numbers.
 * @throws The signal's reason when it aborts.
 */
export async function simulate(
  db: Kysely<unknown>,
  rules: Rules,
  changed: ReadonlyMap<Policy, Policy>,
  options: SimulationOptions,
): Promise<readonly SimulatedPolicy[]> {
  const tiers = await tiersByRank(db);
  const results: SimulatedPolicy[] = [];
  for (const [subject, policies] of subjectsOf(changed.keys())) {
    results.push(...(await simulateSubject(db, rules, { subject, policies, changed, tiers }, options)));
  }
  return results;
}

interface SubjectWork {
  readonly subject: string;
  readonly policies: readonly Policy[];
  readonly changed: ReadonlyMap<Policy, Policy>;
  readonly tiers: readonly string[];
}

async function simulateSubject(
  db: Kysely<unknown>,
  rules: Rules,
  { subject, policies, changed, tiers }: SubjectWork,
  { on, assumptions, region, first, signal }: SimulationOptions,
): Promise<readonly SimulatedPolicy[]> {
  const both = policies.flatMap((policy) => [policy, changed.get(policy) ?? policy]);
  const columns = populationColumns(rules, subject, both, {
    on,
    assumptions,
    more: (statement) => [tierColumn(statement, tiers, on)],
  });
  const chunk = createChunk(PAGE_ROWS, columns.names.length);
  const sink = createRecordSink(columns.recorded, chunk);
  const pairs = policies.map((policy) => ({
    policy,
    before: policyProgram(policy, chunk, columns, { on, assumptions }),
    after: policyProgram(changed.get(policy) ?? policy, chunk, columns, { on, assumptions }),
    groups: createGroups(),
    gaining: new Set<string>(),
    losing: new Set<string>(),
  }));
  const tier = chunk.numbers[columns.more[TIER] ?? -1];
  let after: string | null = null;
  for (;;) {
    signal.throwIfAborted();
    const page = await readPage(db, columns, chunk, sink, { after, region });
    for (const pair of pairs) {
      pair.before.run();
      pair.after.run();
      for (let row = 0; row < chunk.rows; row += 1) {
        const held = tier?.[row] ?? Number.NaN;
        const city = chunk.cities[chunk.city[row] ?? 0] ?? '';
        const change = pair.groups.add(row, pair, city, Number.isNaN(held) ? '' : (tiers[held] ?? ''));
        const enterprise = change === 0 ? undefined : page.enterprises[row];
        const named = change > 0 ? pair.gaining : pair.losing;
        if (enterprise !== undefined && named.size < first) named.add(enterprise);
      }
      // A page of one policy is a few milliseconds; what else waits comes first.
      await turn();
    }
    if (page.last === null) break;
    after = page.last;
  }
  return pairs.map(({ policy, groups, gaining, losing }) => ({
    policy,
    ...groups.result(tiers),
    gaining: [...gaining],
    losing: [...losing],
  }));
}

interface PageOfRows {
  /** By row. */
  readonly enterprises: readonly string[];
  /** The key to go on after; null: that was all. */
  readonly last: string | null;
}

interface RecordRow {
  readonly key: string;
  readonly number: number;
  readonly value: number | null;
  readonly code: string | null;
}

async function readPage(
  db: Kysely<unknown>,
  { text, key, enterprise, selected, recorded }: PopulationColumns,
  chunk: Chunk,
  sink: RecordSink,
  { after, region }: { readonly after: string | null; readonly region: string | null },
): Promise<PageOfRows> {
  const conditions = [
    ...(after !== null && isUuid(after) ? [sql`${sql.raw(key)} > ${after}::uuid`] : []),
    ...(region !== null
      ? [
          sql`exists (select from core.enterprise place where place.id = ${sql.raw(enterprise)}
            and (place.city_code = ${region} or place.region_code = ${region}))`,
        ]
      : []),
  ];
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  const aliases = ['key', 'enterprise', 'city', ...selected.map((_, index) => `c${index}`)];
  const { rows } = await sql<Readonly<Record<string, string | number | null>>>`
    select * from (${sql.raw(text)} ${where} order by ${sql.raw(key)} limit ${PAGE_ROWS}) page (${sql.raw(aliases.join(', '))})
    `.execute(db);
  const enterprises: string[] = [];
  for (const [place, row] of rows.entries()) {
    enterprises.push(String(row.enterprise ?? ''));
    const code = String(row.city ?? '');
    const known = chunk.cities.indexOf(code);
    chunk.city[place] = known >= 0 ? known : chunk.cities.push(code) - 1;
    for (const [index, name] of selected.entries()) {
      const column = chunk.numbers[index];
      const value = row[`c${index}`];
      if (column === undefined) continue;
      column[place] = value === null || value === undefined ? Number.NaN : safely(name, Number(value));
    }
  }
  chunk.rows = rows.length;
  const keys = rows.map((row) => String(row.key ?? ''));
  sink.start();
  if (recorded.facts.length > 0 && rows.length > 0) {
    const picked = `${key} between '${keys[0]}' and '${keys.at(-1)}'`;
    const { rows: records } = await sql<RecordRow>`${sql.raw(recorded.text(picked))}`.execute(db);
    let row = 0;
    for (const record of records) {
      // Both in the order of the keys, as text too; the region has left out some rows of the page.
      while ((keys[row] ?? '') < record.key && row < keys.length) row += 1;
      if (keys[row] !== record.key) continue;
      if (record.code !== null) sink.addCode(row, record.number, record.code);
      else if (record.value !== null)
        sink.add(row, record.number, safely(recorded.facts[record.number]?.fact.id ?? '', record.value));
    }
  }
  sink.end();
  const last = rows.length < PAGE_ROWS ? null : (keys.at(-1) ?? null);
  return { enterprises, last };
}

function safely(name: string, value: number): number {
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  throw new RangeError(`Found ${value} in ${name}, expected a whole number below 2^53.`);
}

const TIER = 'highest tier';

/** The rank of the highest tier the enterprise holds on the day, as a place in the list of tiers. */
function tierColumn(statement: SubjectStatement, tiers: readonly string[], on: Day): MoreColumn {
  const day = `date '${dateText(on)}'`;
  const places = tiers.map((code, place) => `when '${code}' then ${place}`).join(' ');
  return {
    name: TIER,
    sql: 'held.place::float8',
    join: `left join (
      select c.enterprise_id as link, max(case c.tier_code ${places} end) as place from core.certification c
      where c.valid_from <= ${day} and c.valid_to >= ${day} and (c.ended_on is null or c.ended_on > ${day}) group by 1
    ) held on held.link = ${statement.enterprise ?? 'null::uuid'}`,
  };
}

/** Codes of tiers, the lowest first. */
async function tiersByRank(db: Kysely<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly code: string }>`
    select code from core.tier where code ~ '^[A-Z_]+$' order by rank nulls first, code`.execute(db);
  return rows.map(({ code }) => code);
}

interface Sums {
  cases: number;
  eligibleBefore: number;
  eligibleAfter: number;
  gains: number;
  losses: number;
  lowBefore: bigint;
  highBefore: bigint;
  lowAfter: bigint;
  highAfter: bigint;
}

/** Who comes in and drops out, and the money, by city and by tier. */
function createGroups() {
  const cities = new Map<string, Sums>();
  const tierSums = new Map<string, Sums>();
  const placeIn = (groups: Map<string, Sums>, code: string): Sums => {
    const found = groups.get(code) ?? noSums();
    groups.set(code, found);
    return found;
  };
  return {
    /** Returns 1 where the row comes in, -1 where it drops out, else 0. */
    add(row: number, { before, after }: Pair, city: string, tier: string): number {
      const was = before.results.verdict[row] === ELIGIBLE;
      const is = after.results.verdict[row] === ELIGIBLE;
      const money = [before.results.low, before.results.high, after.results.low, after.results.high].map(
        (column) => {
          const value = column[row] ?? Number.NaN;
          return value > 0 ? BigInt(value) : 0n;
        },
      );
      for (const sums of [placeIn(cities, city), placeIn(tierSums, tier)]) {
        sums.cases += 1;
        sums.eligibleBefore += Number(was);
        sums.eligibleAfter += Number(is);
        sums.gains += Number(is && !was);
        sums.losses += Number(was && !is);
        sums.lowBefore += money[0] ?? 0n;
        sums.highBefore += money[1] ?? 0n;
        sums.lowAfter += money[2] ?? 0n;
        sums.highAfter += money[3] ?? 0n;
      }
      return Number(is) - Number(was);
    },
    result(tiers: readonly string[]): Pick<SimulatedPolicy, 'total' | 'byCity' | 'byTier'> {
      const total = noSums();
      for (const sums of cities.values()) {
        total.cases += sums.cases;
        total.eligibleBefore += sums.eligibleBefore;
        total.eligibleAfter += sums.eligibleAfter;
        total.gains += sums.gains;
        total.losses += sums.losses;
        total.lowBefore += sums.lowBefore;
        total.highBefore += sums.highBefore;
        total.lowAfter += sums.lowAfter;
        total.highAfter += sums.highAfter;
      }
      const rank = (code: string): number => tiers.indexOf(code);
      return {
        total: groupOf(null, total),
        byCity: [...cities]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([code, sums]) => groupOf(code || null, sums)),
        byTier: [...tierSums]
          .sort(([a], [b]) => rank(a) - rank(b))
          .map(([code, sums]) => groupOf(code || null, sums)),
      };
    },
  };
}

interface Pair {
  readonly before: PolicyProgram;
  readonly after: PolicyProgram;
}

const noSums = (): Sums => ({
  cases: 0,
  eligibleBefore: 0,
  eligibleAfter: 0,
  gains: 0,
  losses: 0,
  lowBefore: 0n,
  highBefore: 0n,
  lowAfter: 0n,
  highAfter: 0n,
});

function groupOf(
  code: string | null,
  { lowBefore, highBefore, lowAfter, highAfter, ...counts }: Sums,
): SimulatedGroup {
  return {
    code,
    ...counts,
    lowBefore: String(lowBefore),
    highBefore: String(highBefore),
    lowAfter: String(lowAfter),
    highAfter: String(highAfter),
  };
}
