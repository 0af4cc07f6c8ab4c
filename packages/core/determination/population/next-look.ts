import { childrenOf, type Day, dateText, type Expression, type Policy, readsAsOf } from '@tidu/policy';
import type { FactSource, ValueSql } from '../../contract/facts.ts';
import type { Rules } from '../../rules/rules.ts';
import type { SubjectStatement } from '../../rules/statement.ts';
import type { Chunk } from './chunk.ts';
import type { MoreColumn, PopulationColumns } from './columns.ts';

/**
 * When the answer of a policy could next be another with no new data, from below: never later than the day it changes,
 * often earlier. Known exactly are the policy's own time, the steps of its numbers, the turn of the year where it reads
 * figures of last year, the days certificates and recorded facts begin and end, and dates compared with the day. Of an
 * age only the next birthday is taken, whichever is asked for. What is read from the day in any other way is looked at
 * every day.
 */
export interface NextLook {
  /** For each row of the chunk the day, or NaN for never. */
  fill(into: Float64Array): void;
}

/** A day on which something of the row turns. */
type Turn =
  | { readonly kind: 'column'; readonly name: string }
  /** The day of a fact, with so many days before or after. */
  | { readonly kind: 'days'; readonly fact: string; readonly after: readonly number[] }
  /** The next full month or year since a fact, or until it. */
  | { readonly kind: 'months'; readonly fact: string; readonly step: 1 | 12 };

interface Plan {
  /** The same for every row; Infinity: none. */
  readonly constant: number;
  readonly turns: readonly Turn[];
}

/** Compiles the bound of a policy over a chunk's own arrays. */
export function nextLook(
  rules: Rules,
  policy: Policy,
  on: Day,
  chunk: Chunk,
  columns: PopulationColumns,
): NextLook {
  const plan = planOf(rules, policy, on);
  const own = columns.places.get(policy) ?? {};
  const columnOf = (name: string): Float64Array | undefined =>
    chunk.numbers[own[name] ?? columns.more[name] ?? -1];
  const sources = plan.turns.map((turn) => ({
    turn,
    values: columnOf(turn.kind === 'column' ? turn.name : turn.fact),
    // Days of the calendar are few, rows are many.
    known: new Map<number, number>(),
  }));
  // What it cannot see it looks at tomorrow.
  const constant = sources.some(({ values }) => values === undefined) ? on + 1 : plan.constant;
  return {
    fill(into) {
      into.fill(constant);
      // Tomorrow is the earliest there is.
      for (const { turn, values, known } of constant === on + 1 ? [] : sources) {
        if (values === undefined) continue;
        for (let row = 0; row < chunk.rows; row += 1) {
          const value = values[row] ?? Number.NaN;
          if (Number.isNaN(value)) continue;
          let day = known.get(value);
          if (day === undefined) {
            day = turnOf(turn, value, on);
            known.set(value, day);
          }
          if (day < (into[row] ?? 0)) into[row] = day;
        }
      }
      for (let row = 0; row < chunk.rows; row += 1) {
        if (into[row] === Number.POSITIVE_INFINITY) into[row] = Number.NaN;
      }
    },
  };
}

/** The first day after this one on which the answers of all rows may change at once; Infinity: none. */
export function constantTurn(rules: Rules, policy: Policy, on: Day): number {
  return planOf(rules, policy, on).constant;
}

/** The columns these bounds read besides those of the kernels: the next day on which a list of dates turns. */
export function turnColumns(
  rules: Rules,
  policies: readonly Policy[],
  on: Day,
  statement: SubjectStatement,
): readonly MoreColumn[] {
  const names = new Set(
    policies.flatMap((policy) =>
      planOf(rules, policy, on).turns.flatMap((turn) => (turn.kind === 'column' ? [turn.name] : [])),
    ),
  );
  const found: MoreColumn[] = [];
  for (const name of [...names].sort()) {
    const lists = datedLists(rules).get(name);
    const subject = policies[0]?.subject.id;
    if (lists === undefined || subject === undefined) continue;
    const alias = `turn_${found.length}`;
    const link =
      lists.source.subject.id === subject
        ? `${statement.row}.id`
        : `${statement.row}.${rules.sources.get(subject)?.links[lists.source.subject.id]}`;
    const today = `date '${dateText(on)}'`;
    const later = lists.days.map((day) => `${day} > ${today}`);
    const days = lists.days.map((day) => `case when ${day} > ${today} then ${day} end`);
    found.push({
      name,
      sql: `(${alias}.day - date '1970-01-01')::float8`,
      join: `left join (select ${lists.link} as link, min(least(${days.join(', ')})) as day from ${lists.table}
        where (${later.join(' or ')})${lists.where} group by 1) ${alias} on ${alias}.link = ${link}`,
    });
  }
  return found;
}

interface DatedList {
  readonly source: FactSource;
  readonly table: string;
  readonly link: string;
  readonly where: string;
  readonly days: readonly string[];
}

/** The lists whose rows begin and end, by the name of the column that holds their next turn. */
function datedLists(rules: Rules): ReadonlyMap<string, DatedList> {
  const lists = new Map<string, DatedList>();
  for (const source of rules.sources.values()) {
    lists.set(recordedTurn(source), {
      source,
      table: 'core.recorded_fact',
      link: 'subject_id',
      where: ' and superseded_at is null',
      days: ['valid_from', '(valid_to + 1)'],
    });
    for (const sql of source.facts) {
      if (sql.kind !== 'certificates') continue;
      const { validFrom, validTo, endedOn } = sql.columns;
      lists.set(certificatesTurn(sql.fact.id), {
        source,
        table: sql.table,
        link: sql.link,
        where: '',
        days: [validFrom, `(${validTo} + 1)`, endedOn],
      });
    }
  }
  return lists;
}

const recordedTurn = (source: FactSource): string => `turn of records of ${source.subject.id}`;
const certificatesTurn = (fact: string): string => `turn of ${fact}`;

const NEVER = Number.POSITIVE_INFINITY;

function planOf(rules: Rules, policy: Policy, on: Day): Plan {
  const turns: Turn[] = [];
  let constant = NEVER;
  const at = (day: number): void => {
    if (day > on && day < constant) constant = day;
  };
  if (policy.inForce.kind === 'asOf') {
    const dated = [...policy.windows, ...[...policy.parameters.values()].flatMap((each) => each.values)];
    for (const { from, to } of dated) {
      at(from);
      if (to !== null) at(to + 1);
    }
  }
  for (const fact of policy.facts) {
    const found = rules.facts.get(fact.id);
    if (found === undefined) continue;
    const { source, sql } = found;
    if (sql.kind === 'recorded') turns.push({ kind: 'column', name: recordedTurn(source) });
    if (sql.kind !== 'value' || !readsTheDay(source, sql)) continue;
    if (sql.yearly || sql.joins.some((name) => source.joins[name]?.yearly === true)) {
      at(firstOfNextYear(on));
      continue;
    }
    const list = source.facts.find((each) => each.kind === 'certificates' && sql.reads.includes(each.table));
    if (list === undefined) at(on + 1);
    else turns.push({ kind: 'column', name: certificatesTurn(list.fact.id) });
  }
  const visit = (node: Expression): void => {
    if (node.kind === 'holds' && node.on.kind === 'asOf') {
      turns.push({ kind: 'column', name: certificatesTurn(node.certificates.id) });
      return;
    }
    if (node.kind === 'asOf') {
      at(on + 1);
      return;
    }
    // The records of a list are not read here.
    if ('collection' in node || node.kind === 'interest') {
      if (readsAsOf(node)) at(on + 1);
      return;
    }
    if (node.kind === 'elapsed' && node.unit !== 'DAYS') {
      const fact = [node.from, node.to].find((each) => each.kind === 'on');
      const isRunning = node.from.kind === 'asOf' || node.to.kind === 'asOf';
      if (isRunning && fact?.kind === 'on')
        turns.push({ kind: 'months', fact: fact.fact.id, step: node.unit === 'MONTHS' ? 1 : 12 });
      return;
    }
    if (node.kind === 'compare') {
      const sides = [node.left, node.right];
      const fact = sides.find((each) => each.kind === 'on');
      if (fact?.kind === 'on' && sides.some((each) => each.kind === 'asOf')) {
        turns.push({ kind: 'days', fact: fact.fact.id, after: [0, 1] });
        return;
      }
    }
    for (const child of childrenOf(node)) visit(child);
  };
  for (const criterion of policy.criteria) visit(criterion);
  return { constant, turns: unique(turns) };
}

function turnOf(turn: Turn, value: number, on: Day): number {
  let next = NEVER;
  const at = (day: number): void => {
    if (day > on && day < next) next = day;
  };
  if (turn.kind === 'column') at(value);
  else if (turn.kind === 'days') for (const days of turn.after) at(value + days);
  else {
    const [from, now] = [monthOf(value), monthOf(on)];
    const apart = Math.floor((now.months - from.months) / turn.step) * turn.step;
    // Where the day does not exist in a month, the law counts the day before or after.
    for (const months of [apart - turn.step, apart, apart + turn.step]) {
      const day = dayOf(from.months + months, from.day);
      at(day - 1);
      at(day);
      at(day + 1);
    }
  }
  return next;
}

const DAY_MS = 86_400_000;

function monthOf(day: Day): { readonly months: number; readonly day: number } {
  const date = new Date(day * DAY_MS);
  return { months: date.getUTCFullYear() * 12 + date.getUTCMonth(), day: date.getUTCDate() };
}

/** The day of a month, or its last where it has no such day. */
function dayOf(months: number, day: number): Day {
  const [year, month] = [Math.floor(months / 12), months % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day, last)) / DAY_MS;
}

const firstOfNextYear = (on: Day): Day => dayOf(Math.floor(monthOf(on).months / 12) * 12 + 12, 1);

/** Whether the SQL of a fact, or of a join it needs, has the day in it. */
function readsTheDay(source: FactSource, { sql, joins, yearly }: ValueSql): boolean {
  const mark = "date '0001-01-01'";
  let isRead = yearly;
  const place = {
    row: 'r',
    on: mark,
    known: null,
    join: (name: string): string => {
      if (source.joins[name]?.on(name, place).includes(mark)) isRead = true;
      return name;
    },
  };
  if (sql(place).includes(mark)) isRead = true;
  for (const name of joins) place.join(name);
  return isRead;
}

function unique(turns: readonly Turn[]): readonly Turn[] {
  return [...new Map(turns.map((turn) => [JSON.stringify(turn), turn])).values()];
}
