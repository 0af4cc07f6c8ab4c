import {
  AS_AMENDED,
  type Assumptions,
  assume,
  type Columns,
  columnsOf,
  type Day,
  type Determination,
  dateText,
  day,
  decideRows,
  INTERPRETATIONS,
  type KernelColumn,
  LITERAL,
  type Policy,
  policySql,
  printFacts,
  randomRow,
  type SqlMapping,
  seeded,
  type Truth,
} from '@tidu/policy';
import { withClient } from '@tidu/server';
import type { ClientBase } from 'pg';
import { createRowTables, type RowTables, type StoredRow } from './row-tables.ts';

export interface AgreementOptions {
  readonly rows: number;
  /** Row n is drawn from the seed plus n: it can be drawn again alone. */
  readonly seed: number;
  /** The URL of a PostgreSQL where temporary tables may be made. */
  readonly cluster: string;
  /** The day the question is asked for; else days around which the policy changes. */
  readonly on?: Day;
  /** Else both readings, and every other alternative of the interpretations it depends on. */
  readonly assumptions?: Assumptions;
  /** What writes the SQL; another one shows that the check can fail. */
  readonly sql?: typeof policySql;
}

/** What is loaded and asked at once. */
const BATCH = 4_000;
const DAYS_A_BATCH = 6;
const MOST_SHOWN = 5;

/**
 * Decides random rows of a policy by interpreter, explainer, column kernel and by PostgreSQL, and says where they
 * differ: verdict, the truth of each criterion, the amount, the columns derived for the kernel. Each difference names
 * policy, seed, row, day, assumptions and facts. Stops at the first batch with one.
 */
export async function checkAgreement(policy: Policy, options: AgreementOptions): Promise<readonly string[]> {
  const { rows: count, seed } = options;
  const days = options.on === undefined ? daysOf(policy) : [options.on];
  const assumed = options.assumptions === undefined ? assumptionsOf(policy) : [options.assumptions];
  const batches = Math.max(Math.ceil(count / BATCH), Math.min(assumed.length, count));
  const decide = (batch: number) => {
    const asked = Array.from(
      { length: Math.min(DAYS_A_BATCH, days.length) },
      (_, index) => days[(batch * DAYS_A_BATCH + index) % days.length] ?? 0,
    );
    const assumptions = assumed[batch % assumed.length] ?? LITERAL;
    const [from, to] = [batch, batch + 1].map((each) => Math.floor((count * each) / batches));
    return { assumptions, ...decideBatch(policy, { seed, from, to, days: asked, assumptions }) };
  };
  // Its tables are temporary, so no database of its own is needed.
  return withClient(options.cluster, async (client) => {
    await prepareConnection(client);
    const tables = await createRowTables(client, policy);
    let next = decide(0);
    for (let batch = 0; batch < batches; batch += 1) {
      const { rows, disagreements, assumptions } = next;
      await tables.load(rows);
      const answered = differingRows(client, policy, tables, rows, assumptions, options.sql);
      // While PostgreSQL works on this one.
      if (batch + 1 < batches) next = decide(batch + 1);
      const found = [...disagreements, ...(await answered)];
      if (found.length > 0) return found.slice(0, MOST_SHOWN).map((each) => `seed ${seed}, ${each}`);
    }
    return [];
  });
}

/** Compiling such statements takes longer than running them. */
export const prepareConnection = (client: ClientBase): Promise<unknown> => client.query('set jit = off');

/** Draws and decides the rows of one batch, the days in turns of equal length. */
export function decideBatch(
  policy: Policy,
  batch: {
    readonly seed: number;
    readonly from?: number | undefined;
    readonly to?: number | undefined;
    readonly days: readonly Day[];
    readonly assumptions: Assumptions;
  },
): { readonly rows: readonly StoredRow[]; readonly disagreements: readonly string[] } {
  const { seed, from = 0, to = 0, days, assumptions } = batch;
  const derived = derivedColumns(policy);
  const rows: StoredRow[] = [];
  const disagreements: string[] = [];
  for (const [index, on] of days.entries()) {
    const first = from + Math.floor(((to - from) * index) / days.length);
    const next = from + Math.floor(((to - from) * (index + 1)) / days.length);
    const drawn = Array.from({ length: next - first }, (_, row) =>
      randomRow(policy, on, seeded(seed + first + row), assumptions),
    );
    const decided = decideRows(policy, drawn, on, assumptions);
    disagreements.push(...decided.disagreements);
    for (const [row, determination] of decided.determinations.entries()) {
      const exact = decided.awards[row] ?? null;
      const expected = printRow(policy, determination, exact, derived, decided.columns, row);
      rows.push({ number: first + row, on, facts: drawn[row] ?? {}, expected });
    }
  }
  return { rows, disagreements };
}

/** The rows loaded for which PostgreSQL answers something else than was expected. */
export async function differingRows(
  client: ClientBase,
  policy: Policy,
  { mapping }: RowTables,
  rows: readonly StoredRow[],
  assumptions: Assumptions,
  sql = policySql,
): Promise<readonly string[]> {
  const { decided, printed } = answerSql(policy, assumptions, mapping, sql);
  // `offset 0` keeps the columns apart, so that each expression stands and runs once.
  const found = await client.query<{ number: number; answer: string | null }>(
    `select number, answer from (
       select number, expected, ${printed} as answer
       from (select r.number, r.expected, ${decided} from decided_row r offset 0) decided) answered
     where answer is distinct from expected order by number limit ${MOST_SHOWN}`,
  );
  return found.rows.flatMap(({ number, answer: given }) => {
    const row = rows.find((each) => each.number === number);
    if (row === undefined) return [];
    const where = `row ${number}: ${policy.id} on ${dateText(row.on)}, ${printAssumptions(policy, assumptions)}`;
    return [`${where}: interpreter ${row.expected}, SQL ${given}, on ${printFacts(row.facts)}`];
  });
}

// One row as text, by both -------------------------------------------------------------------------------------------

/** The truth of a criterion, as a code and as a condition. */
const PRINTED: Readonly<Record<Truth, string>> = {
  TRUE: 'TRUE=true',
  FALSE: 'FALSE=false',
  UNKNOWN: 'UNKNOWN=null',
  REVIEW: 'REVIEW=null',
};

/** `VERDICT criterion … low..high derived …`; an amount that is not one number is `open`, since SQL has no intervals. */
function printRow(
  policy: Policy,
  { verdict, criteria, amount }: Determination,
  exact: bigint | null,
  derived: readonly KernelColumn[],
  columns: Columns,
  row: number,
): string {
  const isOpen = exact === null && verdict !== 'INELIGIBLE';
  const due = amount === null ? 'none' : isOpen ? 'open' : `${amount.low}..${amount.high}`;
  return [
    verdict,
    ...(verdict === 'NOT_IN_FORCE'
      ? policy.criteria.map(() => 'none')
      : criteria.map((each) => PRINTED[each])),
    due,
    ...derived.map(({ name }) => String(columns[name]?.[row])),
  ].join(' ');
}

/** What PostgreSQL decides, as columns, and the text `printRow` writes of them. */
function answerSql(
  policy: Policy,
  assumptions: Assumptions,
  mapping: SqlMapping,
  generate: typeof policySql,
): { readonly decided: string; readonly printed: string } {
  const sql = generate(policy, assumptions, mapping);
  const derived = derivedColumns(policy).flatMap(({ source }) =>
    'derived' in source ? [source.derived] : [],
  );
  const decided = [
    `${sql.inForce()} as in_force`,
    `${sql.verdict()} as verdict`,
    `(${sql.award()})::numeric::text as award`,
    ...policy.criteria.flatMap((each, index) => [
      `${sql.truthCode(each)} as code_${index}`,
      `(${sql.truth(each)})::text as truth_${index}`,
    ]),
    ...derived.map((node, index) => `trim_scale((${sql.derived(node)})::numeric)::text as derived_${index}`),
  ];
  const criteria = policy.criteria.map((_, index) => {
    const code = `case code_${index} when 1 then 'TRUE' when 0 then 'FALSE' when 2 then 'REVIEW' else 'UNKNOWN' end`;
    return `case in_force when true then ${code} || '=' || coalesce(truth_${index}, 'null') when false then 'none' else '${PRINTED.UNKNOWN}' end`;
  });
  const amount =
    policy.award === null
      ? `'none'`
      : `case verdict when 'NOT_IN_FORCE' then 'none' when 'INELIGIBLE' then '0..0'
           else coalesce(case verdict when 'ELIGIBLE' then award else '0' end || '..' || award, 'open') end`;
  const printed = [
    'verdict',
    ...criteria,
    amount,
    ...derived.map((_, index) => `coalesce(derived_${index}, 'NaN')`),
  ];
  return { decided: decided.join(', '), printed: `concat_ws(' ', ${printed.join(', ')})` };
}

const derivedColumns = (policy: Policy): readonly KernelColumn[] =>
  columnsOf(policy).filter(({ source }) => 'derived' in source);

// What to ask for ----------------------------------------------------------------------------------------------------

/** Days on which something begins or ends, the days before and after, 29 February and 31 December. */
export function daysOf(policy: Policy): readonly Day[] {
  const dated = [...policy.windows, ...[...policy.parameters.values()].flatMap(({ values }) => values)];
  const turns = dated.flatMap(({ from, to }) => [from - 1, from, ...(to === null ? [] : [to, to + 1])]);
  return [...new Set([...['2025-06-30', '2024-02-29', '2025-12-31', '2025-03-01'].map(day), ...turns])];
}

function assumptionsOf({ interpretations }: Policy): readonly Assumptions[] {
  const others = interpretations.flatMap((id) =>
    Object.keys(INTERPRETATIONS[id]?.alternatives ?? {})
      .filter((alternative) => alternative !== LITERAL.alternatives[id])
      .map((alternative) => assume('LITERAL', { [id]: alternative })),
  );
  return [LITERAL, AS_AMENDED, ...others];
}

function printAssumptions({ interpretations }: Policy, { reading, alternatives }: Assumptions): string {
  return [reading, ...interpretations.map((id) => `${id} ${alternatives[id]}`)].join(', ');
}
