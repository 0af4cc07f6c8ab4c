import { column, computed, factSource, type Join, joined, type Place, recorded } from '@tidu/core';
import { defineFact, defineSubject } from '@tidu/policy';
import { grantedFor, sameYear } from './granted.ts';

const FUND_KINDS = ['NMTUF', 'SMEDF', 'PROVINCIAL', 'OTHER'];

/** What rules read of money of a fund that reached an enterprise: one transfer. */
export const arrival = {
  subject: defineSubject('finance.arrival', ['core.enterprise']),
  arrivedOn: defineFact({
    id: 'finance.arrival.arrivedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '到资日', en: 'Arrived on' },
  }),
  amount: defineFact({
    id: 'finance.arrival.amount',
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh: '到资金额', en: 'Amount that arrived' },
    bounds: { min: 0n },
  }),
  hasProof: defineFact({
    id: 'finance.arrival.hasProof',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '有银行到账凭证', en: "With the bank's voucher" },
  }),
  fund: defineFact({
    id: 'finance.arrival.fund',
    type: 'CODE',
    codes: FUND_KINDS,
    trust: 'REGISTRY',
    label: { zh: '基金类别', en: 'Which fund' },
  }),
  fundDepth: defineFact({
    id: 'finance.arrival.fundDepth',
    type: 'INTEGER',
    trust: 'REGISTRY',
    label: { zh: '基金层级', en: 'Level of the fund: 0 itself, 1 a first-level sub-fund' },
    bounds: { min: 0n },
  }),
  instrument: defineFact({
    id: 'finance.arrival.instrument',
    type: 'CODE',
    codes: ['EQUITY', 'CONVERTIBLE'],
    trust: 'REGISTRY',
    label: { zh: '投资方式', en: 'In which form' },
  }),
  isEquity: defineFact({
    id: 'finance.arrival.isEquity',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '股权投资或已转为股权', en: 'Equity, or converted into it' },
  }),
  isSettledCaseByCase: defineFact({
    id: 'finance.arrival.isSettledCaseByCase',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: { zh: '经一事一议确定', en: 'Settled case by case' },
  }),
  /** With a voucher, of the same investment. */
  arrivedBefore: defineFact({
    id: 'finance.arrival.arrivedBefore',
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh: '同笔投资此前到资', en: 'Earlier money of the same investment' },
    bounds: { min: 0n },
  }),
  granted: defineFact({
    id: 'finance.arrival.granted',
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh: '该笔到资已获奖励', en: 'What was awarded for the money itself' },
    bounds: { min: 0n },
  }),
  usedInPlan: used('usedInPlan', '计划期内其他到资已获奖励', 'over the plan'),
  usedInYear: used('usedInYear', '同年其他到资已获奖励', 'for money of the same year'),
  usedForFund: used('usedForFund', '同类基金其他到资已获奖励', 'for money of the same fund'),
  usedForInvestment: used(
    'usedForInvestment',
    '同笔投资其他到资已获奖励',
    'for money of the same investment',
  ),
};

export const arrivalSource = factSource(arrival.subject, {
  table: 'finance.arrival',
  links: { 'core.enterprise': 'enterprise_id' },
  origin: (row) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` }),
  joins: {
    investment: byKey('finance.fund_investment', (at) => `${at.row}.investment_id`),
    fund: byKey('finance.fund', (at) => `${at.join('investment')}.fund_id`),
  },
  facts: [
    column(arrival.arrivedOn, 'arrived_on'),
    column(arrival.amount, 'amount'),
    computed(arrival.hasProof, { sql: ({ row }) => `(${row}.bank_proof is not null)` }),
    joined(arrival.fund, 'fund', 'kind'),
    joined(arrival.fundDepth, 'fund', 'depth'),
    joined(arrival.instrument, 'investment', 'instrument'),
    computed(arrival.isEquity, {
      sql: (at) => {
        const investment = at.join('investment');
        return `(${investment}.instrument = 'EQUITY' or coalesce(${investment}.converted_on <= ${at.on}, false))`;
      },
      joins: ['investment'],
    }),
    recorded(arrival.isSettledCaseByCase),
    computed(
      arrival.granted,
      grantedTo(({ row }) => `o.id = ${row}.id`),
    ),
    computed(arrival.arrivedBefore, {
      sql: ({ row }) => `coalesce((select sum(o.amount) from finance.arrival o
        where o.investment_id = ${row}.investment_id and o.bank_proof is not null
          and (o.arrived_on, o.id) < (${row}.arrived_on, ${row}.id)), 0)::bigint`,
      reads: ['finance.arrival'],
    }),
    computed(
      arrival.usedInPlan,
      usedBy(() => 'true'),
    ),
    computed(
      arrival.usedInYear,
      usedBy(({ row }) => sameYear('o.arrived_on', `${row}.arrived_on`)),
    ),
    computed(arrival.usedForFund, {
      ...usedBy(
        (at) => `(select f.kind from finance.fund_investment i join finance.fund f on f.id = i.fund_id
          where i.id = o.investment_id) = ${at.join('fund')}.kind`,
        ['finance.fund_investment'],
      ),
      joins: ['investment', 'fund'],
    }),
    computed(
      arrival.usedForInvestment,
      usedBy(({ row }) => `o.investment_id = ${row}.investment_id`),
    ),
  ],
});

/** What other money of funds was awarded: `o` is such an arrival. */
function usedBy(scope: (at: Place) => string, reads?: readonly string[]) {
  return grantedTo((at) => `o.id <> ${at.row}.id and ${scope(at)}`, reads);
}

function grantedTo(scope: (at: Place) => string, reads: readonly string[] = []) {
  return grantedFor('finance.fund-award', { table: 'finance.arrival', scope, reads });
}

function byKey(table: string, key: (at: Place) => string): Join {
  return { table, on: (alias, at) => `${alias}.id = ${key(at)}` };
}

function used<const Name extends string>(name: Name, zh: string, en: string) {
  return defineFact({
    id: `finance.arrival.${name}`,
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh, en: `What the enterprise was awarded already ${en}` },
    bounds: { min: 0n },
  });
}
