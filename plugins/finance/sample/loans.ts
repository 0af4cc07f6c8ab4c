import { type Kysely, type RawBuilder, sql } from 'kysely';
import { LOAN_CASES, LOAN_SLOTS } from './loan-cases.ts';
import { ofUnknownValidity, recordedAt, SOURCE } from './origin.ts';

type Db = Kysely<unknown>;

const BANKS = ['示例银行甲', '示例银行乙', '示例银行丙', '示例农商银行'];

/** How many enterprises have special loans at most, so that the pools are in proportion however large the sample. */
const PROGRAMME_ENTERPRISES = 2400;

const CASES = LOAN_CASES.map((loan, place) => ({
  place,
  slot: loan.slot,
  principal: loan.principal,
  disbursed_on: loan.from,
  maturity_on: loan.to,
  kind: loan.kind ?? 'WORKING_CAPITAL',
  origin: loan.origin ?? 'NEW',
  rate: loan.rate ?? 33_000,
  programme: loan.programme ?? true,
}));

const PREPAYMENTS = LOAN_CASES.flatMap((loan, place) =>
  (loan.prepaid ?? []).map((paid, part) => ({ place, part, paid_on: paid.on, amount: paid.amount })),
);

const SUBSIDIES = LOAN_CASES.flatMap((loan, place) => (loan.subsidy ? [{ place, ...loan.subsidy }] : []));

/** The loans of the cases, loans around the last day of certificates, and ordinary ones; then what hangs on them. */
export async function sampleLoans(db: Db, enterprises: number, today: string): Promise<void> {
  await sql`create temporary table finance_sample_loan (place integer, n bigint, enterprise_id uuid, kind text,
    origin text, principal bigint, rate integer, disbursed_on date, maturity_on date, programme boolean) on commit drop`.execute(
    db,
  );
  await insertCases(db);
  await insertAroundLastDays(db);
  await insertOfUnknownValidity(db);
  await insertOrdinary(db, enterprises, today);
  await sql`insert into finance.loan (id, enterprise_id, bank, contract_number, kind, origin, principal, rate,
      disbursed_on, maturity_on, registered_at, is_programme_loan, pool_id, is_sample, source, recorded_at)
    select ${loanId()}, enterprise_id,
      (${BANKS}::text[])[1 + floor(core.sample_share('finance bank', n) * ${BANKS.length})::integer],
      'SAMPLE-' || lpad(n::text, 6, '0') || '-' || lpad(place::text, 2, '0'), kind, origin, principal, rate,
      disbursed_on, maturity_on,
      (disbursed_on + time '09:00' + core.sample_share('finance registered', n * 100 + place) * interval '8 hours')
        at time zone 'Asia/Shanghai',
      programme, case when programme then p.id end, true, ${SOURCE}, ${recordedAt(today)}
    from finance_sample_loan l
    left join finance.loan_pool p on p.year = extract(year from l.disbursed_on)
      and p.phase = case when l.disbursed_on < make_date(p.year, 7, 1) or p.year = 2024 then 1 else 2 end`.execute(
    db,
  );
  await sql`insert into finance.prepayment (id, loan_id, paid_on, amount, source, recorded_at)
    select core.sample_id('finance prepayment', (n * 100 + place) * 10 + part), ${loanId()}, paid_on,
      amount::bigint * 1000000, ${SOURCE}, ${recordedAt(today)}
    from finance_sample_loan
    join jsonb_to_recordset(${JSON.stringify(PREPAYMENTS)}::jsonb)
      as paid (place integer, part integer, paid_on date, amount integer) using (place)
    union all
    -- A tenth of the ordinary loans gave half back after three months.
    select core.sample_id('finance prepayment', (n * 100 + place) * 10), ${loanId()}, disbursed_on + 90, principal / 2,
      ${SOURCE}, ${recordedAt(today)}
    from finance_sample_loan
    where place >= 50 and disbursed_on + 90 <= ${today}::date and core.sample_share('finance prepaid', n) < 0.1`.execute(
    db,
  );
  await sql`insert into finance.other_subsidy (id, loan_id, level, kind, scheme, amount, status, reserved_on, paid_on,
      source, recorded_at)
    select core.sample_id('finance subsidy', n * 100 + place), ${loanId()}, level, 'INTEREST_SUBSIDY', scheme,
      principal / 100, status, disbursed_on + 30, case status when 'PAID' then disbursed_on + 120 end,
      ${SOURCE}, ${recordedAt(today)}
    from finance_sample_loan
    join jsonb_to_recordset(${JSON.stringify(SUBSIDIES)}::jsonb)
      as other (place integer, level text, status text, scheme text) using (place)`.execute(db);
}

const loanId = (): RawBuilder<unknown> => sql`core.sample_id('finance loan', n * 100 + place)`;

/** Each case for one enterprise that holds the tier on the day of the loan, and among the first few hundred at large. */
const insertCases = (db: Db) =>
  sql`insert into finance_sample_loan
    with cases as (
      select * from jsonb_to_recordset(${JSON.stringify(CASES)}::jsonb) as c (place integer, slot integer,
        principal integer, disbursed_on date, maturity_on date, kind text, origin text, rate integer, programme boolean)),
    holder as (
      select s.slot, h.n
      from (select slot, min(disbursed_on) as day from cases group by slot) s
      cross join lateral (
        select e.n from finance_sample e
        where exists (select from core.certification c where c.enterprise_id = e.id
          and c.tier_code in ('SRDI_SME', 'LITTLE_GIANT') and s.day between c.valid_from and c.valid_to
          and (c.ended_on is null or c.ended_on > s.day))
        order by core.sample_share('finance case', e.n * 100 + s.slot) limit 1) h),
    borrower as (
      select slot, n from holder
      union select n % ${LOAN_SLOTS * 2}, n from finance_sample where n <= 300)
    select c.place, b.n, e.id, c.kind, c.origin, c.principal::bigint * 1000000, c.rate, c.disbursed_on, c.maturity_on, c.programme
    from borrower b join cases c using (slot) join finance_sample e on e.n = b.n`.execute(db);

/** Disbursed on the last day of a certificate that expires within the plan, and on the day after. */
const insertAroundLastDays = (db: Db) =>
  sql`insert into finance_sample_loan
    select 40 + day_after, n, enterprise_id, 'WORKING_CAPITAL', 'NEW', 1000 * 1000000::bigint, 33000,
      valid_to + day_after, (valid_to + day_after + interval '1 year')::date, true
    from (
      select e.n, c.enterprise_id, c.valid_to, ((row_number() over (order by c.valid_to, e.n) - 1) % 40)::integer as day_after
      from core.certification c join finance_sample e on e.id = c.enterprise_id
      where c.tier_code = 'SRDI_SME' and c.ended_on is null and c.valid_to between '2024-01-01' and '2026-12-30'
        and not exists (select from core.certification later where later.enterprise_id = c.enterprise_id
          and later.tier_code = 'SRDI_SME' and later.valid_to > c.valid_to)) expiring
    where day_after <= 1`.execute(db);

/** To enterprises whose certificate says nothing of its end: whether they held the tier is not known. */
const insertOfUnknownValidity = (db: Db) =>
  sql`insert into finance_sample_loan
    select 42, n, id, 'WORKING_CAPITAL', 'NEW', 800 * 1000000::bigint, 30000, date '2025-03-03', date '2026-03-03', true
    from finance_sample e where ${ofUnknownValidity} order by n limit 3`.execute(db);

/** One loan for about a third of the enterprises, disbursed between the start of the plan and today. */
const insertOrdinary = (db: Db, enterprises: number, today: string) =>
  sql`insert into finance_sample_loan
    select 50, n, id, kind, 'NEW', principal, rate, disbursed_on, (disbursed_on + months * interval '1 month')::date, programme
    from (
      select n, id,
        case when core.sample_share('finance kind', n) < 0.75 then 'WORKING_CAPITAL'
          when core.sample_share('finance kind', n) < 0.95 then 'FIXED_ASSET' else 'OTHER' end as kind,
        (20 + floor(core.sample_share('finance principal', n) * 140))::bigint * 5000000 as principal,
        27000 + floor(core.sample_share('finance rate', n) * 180)::integer * 100 as rate,
        date '2024-01-01' + floor(core.sample_share('finance day', n) * (${today}::date - date '2024-01-01'))::integer as disbursed_on,
        (array[6, 12, 12, 12, 24, 36])[1 + floor(core.sample_share('finance term', n) * 6)::integer] as months,
        core.sample_share('finance programme', n) < least(0.25, ${PROGRAMME_ENTERPRISES * 3}::double precision / ${enterprises}) as programme
      from finance_sample where core.sample_share('finance borrows', n) < 0.33) drawn`.execute(db);
