import { type Kysely, sql } from 'kysely';
import { ofUnknownValidity, recordedAt, SOURCE } from './origin.ts';

const FUNDS = [
  { place: 1, name: '示例中小企业发展子基金（一级）', kind: 'SMEDF', parent: null },
  { place: 2, name: '示例中小企业发展子基金（二级）', kind: 'SMEDF', parent: 1 },
  { place: 3, name: '示例制造业转型升级子基金（一级）', kind: 'NMTUF', parent: null },
  { place: 4, name: '示例省级专精特新基金', kind: 'PROVINCIAL', parent: null },
  { place: 5, name: '示例创业投资基金', kind: 'OTHER', parent: null },
];

interface InvestmentCase {
  /** The fund: one that the plan names, or the place of a sample fund. */
  readonly fund: 'NMTUF' | 'SMEDF' | number;
  /** In 万元. */
  readonly committed: number;
  readonly convertible?: true;
  readonly converted?: string;
  /** 2024-03-15 unless said. */
  readonly agreed?: string;
  /** In 万元; `proof: false` has no voucher of the bank. */
  readonly arrivals: readonly { readonly on: string; readonly amount: number; readonly proof?: false }[];
}

/** Investments on the boundaries of 二(七)2.s1. */
const CASES: readonly InvestmentCase[] = [
  // 1 % of 1亿 is the cap of 100万 to the fen; a fen more in money is no more in award.
  { fund: 'SMEDF', committed: 10000, arrivals: [{ on: '2024-05-20', amount: 10000 }] },
  { fund: 'SMEDF', committed: 10000.000001, arrivals: [{ on: '2024-05-20', amount: 10000.000001 }] },
  // 5 % of 2,000万 is 100万, 5‰ is 10万.
  { fund: 'NMTUF', committed: 2000, arrivals: [{ on: '2024-06-18', amount: 2000 }] },
  // Sub-funds of the first and of the second level.
  { fund: 1, committed: 3000, arrivals: [{ on: '2024-07-01', amount: 3000 }] },
  { fund: 2, committed: 3000, arrivals: [{ on: '2024-07-01', amount: 3000 }] },
  { fund: 3, committed: 1000, arrivals: [{ on: '2024-09-09', amount: 1000 }] },
  // Agreed and not arrived; arrived in part, in two years; arrived without a voucher.
  { fund: 'SMEDF', committed: 5000, arrivals: [] },
  {
    fund: 'SMEDF',
    committed: 9000,
    arrivals: [
      { on: '2024-12-31', amount: 3000 },
      { on: '2025-01-02', amount: 4000 },
    ],
  },
  { fund: 1, committed: 2000, arrivals: [{ on: '2024-08-08', amount: 2000, proof: false }] },
  // Convertibles: one became equity later, one has not.
  {
    fund: 'SMEDF',
    committed: 4000,
    convertible: true,
    converted: '2025-09-01',
    arrivals: [{ on: '2024-06-01', amount: 4000 }],
  },
  { fund: 1, committed: 4000, convertible: true, arrivals: [{ on: '2024-06-01', amount: 4000 }] },
  // Funds outside the measure.
  { fund: 4, committed: 2500, arrivals: [{ on: '2024-10-10', amount: 2500 }] },
  { fund: 5, committed: 1500, arrivals: [{ on: '2024-11-11', amount: 1500 }] },
  // Before the plan; and so much that it is settled case by case.
  { fund: 'SMEDF', committed: 1000, agreed: '2023-11-20', arrivals: [{ on: '2023-12-29', amount: 1000 }] },
  { fund: 'SMEDF', committed: 100_000, arrivals: [{ on: '2024-07-15', amount: 100_000 }] },
];

const fen = (wan: number): string => String(Math.round(wan * 1_000_000));

const INVESTMENTS = CASES.map((each, place) => ({
  place,
  fund: typeof each.fund === 'number' ? null : each.fund,
  sample_fund: typeof each.fund === 'number' ? each.fund : null,
  committed: fen(each.committed),
  instrument: each.convertible ? 'CONVERTIBLE' : 'EQUITY',
  converted_on: each.converted ?? null,
  agreed_on: each.agreed ?? '2024-03-15',
  held_on: each.arrivals[0]?.on ?? '2024-05-20',
}));

const ARRIVALS = CASES.flatMap((each, place) =>
  each.arrivals.map(({ on, amount, proof }, part) => ({
    place,
    part,
    arrived_on: on,
    amount: fen(amount),
    proof: proof ?? true,
  })),
);

/**
 * One in forty enterprises has an investment, each case in turn. Each case has besides an enterprise that held a tier on
 * the day, and the first one whose validity is not known.
 */
export async function sampleEquity(db: Kysely<unknown>, today: string): Promise<void> {
  await sql`insert into finance.fund (id, name, kind, depth, parent_id, is_sample, source, recorded_at)
    select core.sample_id('finance fund', f.place), f.name, f.kind,
      case when f.parent is not null then 2 when named.id is not null then 1 else 0 end,
      coalesce(core.sample_id('finance fund', f.parent), named.id), true, ${SOURCE}, ${recordedAt(today)}
    from jsonb_to_recordset(${JSON.stringify(FUNDS)}::jsonb) as f (place integer, name text, kind text, parent integer)
    left join finance.fund named on f.parent is null and named.kind = f.kind and named.depth = 0 and not named.is_sample
    order by f.place`.execute(db);
  await sql`create temporary table finance_sample_investment on commit drop as
    with cases as (
      select * from jsonb_to_recordset(${JSON.stringify(INVESTMENTS)}::jsonb) as i (place integer, fund text,
        sample_fund integer, committed bigint, instrument text, converted_on date, agreed_on date, held_on date)),
    chosen as (
      select i.place, e.n from finance_sample e join cases i on i.place = (e.n / 3) % ${CASES.length}
      where e.n % 3 = 0 and (e.n <= 120 or e.n % 120 = 0)
      union select i.place, h.n from cases i cross join lateral (
        select e.n from finance_sample e
        where exists (select from core.certification c where c.enterprise_id = e.id
          and c.tier_code in ('INNOVATIVE_SME', 'SRDI_SME', 'LITTLE_GIANT') and i.held_on between c.valid_from and c.valid_to
          and (c.ended_on is null or c.ended_on > i.held_on))
        order by core.sample_share('finance investor', e.n * 100 + i.place) limit 1) h
      union (select 0, e.n from finance_sample e where ${ofUnknownValidity} order by e.n limit 1))
    select i.*, e.n * 100 + i.place as key, e.id as enterprise_id,
      core.sample_id('finance investment', e.n * 100 + i.place) as id
    from chosen join cases i using (place) join finance_sample e using (n)`.execute(db);
  await sql`insert into finance.fund_investment (id, enterprise_id, fund_id, instrument, agreed_on, committed, converted_on,
      is_sample, source, recorded_at)
    select i.id, i.enterprise_id, coalesce(core.sample_id('finance fund', i.sample_fund), f.id), i.instrument,
      i.agreed_on, i.committed, i.converted_on, true, ${SOURCE}, ${recordedAt(today)}
    from finance_sample_investment i
    left join finance.fund f on f.kind = i.fund and f.depth = 0 and not f.is_sample`.execute(db);
  await sql`insert into finance.arrival (id, investment_id, enterprise_id, arrived_on, amount, bank_proof, source, recorded_at)
    select core.sample_id('finance arrival', i.key * 10 + a.part), i.id, i.enterprise_id, a.arrived_on, a.amount,
      case when a.proof then 'SAMPLE-回单-' || i.key || '-' || a.part end, ${SOURCE}, ${recordedAt(today)}
    from finance_sample_investment i
    join jsonb_to_recordset(${JSON.stringify(ARRIVALS)}::jsonb)
      as a (place integer, part integer, arrived_on date, amount bigint, proof boolean) using (place)`.execute(
    db,
  );
}
