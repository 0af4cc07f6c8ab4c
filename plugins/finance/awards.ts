import { enterprise, loadFacts, subjectStatement } from '@tidu/core';
import {
  assume,
  type Determination,
  day,
  evaluate,
  type Fact,
  type Facts,
  minus,
  type Policy,
  policySql,
} from '@tidu/policy';
import { sql } from 'kysely';
import { arrival } from './facts/arrival.ts';
import { loan, loanSource } from './facts/loan.ts';
import type { FinanceContext, FinanceFields } from './finance.generated.ts';
import { fundAward } from './policies/fund-award/policy.ts';
import { interestSubsidy } from './policies/interest-subsidy/policy.ts';
import { listingAward } from './policies/listing-award/policy.ts';

interface Asked {
  readonly on?: string | null;
  readonly reading: 'LITERAL' | 'AS_AMENDED';
}
interface Row {
  readonly id: string;
}

/** What a policy says of each row of its subject: one statement for all of them. */
function determinedBy(policy: Policy) {
  return async (rows: readonly Row[], { on, reading }: Asked, { db, rules, today }: FinanceContext) => {
    const asked = day(on ?? today);
    const subjects = rows.map((row) => row.id);
    const loaded = await loadFacts(db, rules, policy.subject.id, policy.facts, {
      on: asked,
      of: { subjects },
    });
    const facts = new Map(loaded.map((each) => [each.id, each.facts]));
    return subjects.map((id) => {
      const found = facts.get(id);
      if (!found) return new Error(`${policy.subject.id} ${id} was asked for its ${policy.id} and is gone`);
      return awardOf(evaluate(policy, found, asked, assume(reading)));
    });
  };
}

const awardOf = ({ verdict, amount }: Determination) => ({
  verdict,
  low: amount?.low ?? null,
  high: amount?.high ?? null,
});

/** The transfers in the order in which they arrived: what one may earn is used up for those after it. */
const fundAwards: FinanceFields['EnterpriseFinance']['fundAward'] = async (enterprises, args, ctx) => {
  const on = day(args.on ?? ctx.today);
  const ids = enterprises.map((each) => each.id);
  const facts = [...fundAward.facts, arrival.granted];
  const loaded = await loadFacts(ctx.db, ctx.rules, arrival.subject.id, facts, {
    on,
    of: { enterprises: ids },
  });
  const byEnterprise = Map.groupBy(loaded, (each) => each.enterpriseId);
  return ids.map((id) => {
    const transfers = (byEnterprise.get(id) ?? [])
      .map((each) => each.facts)
      .filter((each) => Number(each[arrival.arrivedOn.id]) <= on)
      .sort((a, b) => Number(a[arrival.arrivedOn.id]) - Number(b[arrival.arrivedOn.id]));
    const total = { granted: 0n, low: 0n, high: 0n };
    for (const each of transfers) {
      const granted = numberOf(each, arrival.granted);
      total.granted += granted;
      if (granted > 0n) continue;
      for (const side of ['low', 'high'] as const) {
        const facts = { ...each, [arrival.usedInPlan.id]: numberOf(each, arrival.usedInPlan) + total[side] };
        total[side] += evaluate(fundAward, facts, on, assume(args.reading)).amount?.[side] ?? 0n;
      }
    }
    return total;
  });
};

/** Larger than any loan, so that the cap alone decides. */
const ANY_SIZE = 10n ** 13n;
const NO_LOAN = '00000000-0000-0000-0000-000000000000';

/** Asks the rule about a loan that does not exist: a new one of the programme, of any size, for a year. */
const subsidyHeadroom: FinanceFields['EnterpriseFinance']['subsidyHeadroom'] = async (
  enterprises,
  { on, reading },
  { db, rules, today },
) => {
  const asked = day(on ?? today);
  const ids = enterprises.map((each) => each.id);
  const about = interestSubsidy.facts.filter((each) => each.subject === enterprise.subject.id);
  const loaded = await loadFacts(db, rules, enterprise.subject.id, about, {
    on: asked,
    of: { subjects: ids },
  });
  const known = new Map(loaded.map((each) => [each.id, each.facts]));
  const { rows } = await sql<{ id: string; used: string; before: string }>`
    select l.enterprise_id as id, ${sql.raw(ofNewLoan(loan.usedInYear))} as used,
      ${sql.raw(ofNewLoan(loan.principalBefore))} as before
    from (select ${NO_LOAN}::uuid as id, e.id as enterprise_id, ${on ?? today}::date as disbursed_on,
      'infinity'::timestamptz as registered_at from unnest(${ids}::uuid[]) as e (id)) l`.execute(db);
  const used = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = used.get(id);
    const granted = BigInt(row?.used ?? 0);
    const facts: Facts = {
      ...known.get(id),
      [loan.kind.id]: 'WORKING_CAPITAL',
      [loan.origin.id]: 'NEW',
      [loan.isProgrammeLoan.id]: true,
      [loan.otherSubsidies.id]: [],
      [loan.prepayments.id]: [],
      [loan.disbursedOn.id]: asked,
      [loan.maturity.id]: asked + 366,
      [loan.principal.id]: ANY_SIZE,
      [loan.rate.id]: 0n,
      [loan.primeRate.id]: 0n,
      [loan.usedInYear.id]: granted,
      [loan.principalBefore.id]: BigInt(row?.before ?? 0),
    };
    const { amount } = evaluate(interestSubsidy, facts, asked, assume(reading));
    return { granted, low: amount?.low ?? 0n, high: amount?.high ?? 0n };
  });
};

const exposureForecast: FinanceFields['FinanceQuery']['exposureForecast'] = async (
  { year, reading },
  { db, rules, today },
) => {
  const statement = subjectStatement(rules, loan.subject.id, { on: day(today) }, 'POPULATION');
  const law = policySql(interestSubsidy, assume(reading), statement.mapping);
  const [cap] = interestSubsidy.caps;
  const left = cap ? law.number(minus<string>(cap.limit, cap.used)).sql : 'null::numeric';
  const text = `select ${statement.enterprise} as enterprise_id, ${law.verdict()} as verdict, ${law.award()} as award,
    ${left} as room from ${statement.from()}`;
  const { rows } = await sql<{ eligible: number; open: number; due: string; at_most: string }>`
    with loan as (${sql.raw(text)}
      where ${sql.raw(statement.value(loan.disbursedOn))} between make_date(${year}::integer, 1, 1) and make_date(${year}::integer, 12, 31)),
    enterprise as (
      select count(*) filter (where verdict = 'ELIGIBLE') as eligible,
        count(*) filter (where verdict in ('UNKNOWN', 'NEEDS_REVIEW')) as open,
        least(coalesce(sum(award) filter (where verdict = 'ELIGIBLE'), 0), greatest(max(room), 0)) as due,
        least(coalesce(sum(award), 0), greatest(max(room), 0)) as at_most
      from loan where verdict not in ('INELIGIBLE', 'NOT_IN_FORCE') group by enterprise_id)
    select coalesce(sum(eligible), 0)::integer as eligible, coalesce(sum(open), 0)::integer as open,
      coalesce(sum(due), 0)::bigint as due, coalesce(sum(at_most), 0)::bigint as at_most from enterprise`.execute(
    db,
  );
  const [row] = rows;
  return {
    year,
    eligible: row?.eligible ?? 0,
    open: row?.open ?? 0,
    due: row?.due ?? '0',
    atMost: row?.at_most ?? '0',
  };
};

export const awards = {
  exposureForecast,
  fundAwards,
  subsidyHeadroom,
  ofLoan: determinedBy(interestSubsidy),
  ofArrival: determinedBy(fundAward),
  ofMilestone: determinedBy(listingAward),
};

/** The SQL of a fact of a loan, over a row `l` that looks like one. */
function ofNewLoan(fact: Fact): string {
  const found = loanSource.facts.find((each) => each.fact === fact);
  if (found?.kind !== 'value') throw new Error(`Found no SQL of the value ${fact.id}.`);
  return found.sql({ row: 'l', on: 'l.disbursed_on', known: null, join: (name) => name });
}

/** A total of the ledger, which is always known. */
function numberOf(facts: Facts, fact: Fact): bigint {
  const value = facts[fact.id];
  return typeof value === 'bigint' ? value : 0n;
}
