import { expect, test } from 'vitest';
import { interestSubsidy, loan } from '../../policy/proof/interest-subsidy/policy.ts';
import { technologyCentre } from '../../policy/proof/technology-centre/policy.ts';
import { describeFact, describePolicy } from './catalogue.ts';
import type { Rules } from './rules.ts';

/** Two whole policies, without a database. */
const rules: Rules = {
  policies: new Map(),
  sources: new Map(),
  facts: new Map(),
  statistics: new Map(),
  ownerOf: () => 'finance',
  typeOf: () => null,
};
const subsidy = describePolicy(rules, interestSubsidy);

test('A condition reads as an officer would say it, in both languages', () => {
  const texts = Object.fromEntries(subsidy.criteria.map(({ id, text, textEn }) => [id, [text, textEn]]));
  expect(texts).toEqual({
    tier: [
      '放款日持有SRDI_SME、LITTLE_GIANT有效证书',
      'a valid certificate of SRDI_SME, LITTLE_GIANT on Disbursed on',
    ],
    kind: ['贷款种类为WORKING_CAPITAL', 'Kind of loan is WORKING_CAPITAL'],
    programme: [
      'A-19作“不限”解，或属于专项资金贷款',
      'A-19 is read as “no” or Belongs to the special loan programme',
    ],
    newLoan: [
      '新发放、续贷或展期为NEW（RENEWED_CONTRACT须审核）',
      'New, renewed or extended is NEW (RENEWED_CONTRACT: for a reviewer)',
    ],
    single: [
      '无同一笔贷款的其他贴息（层级为PROVINCIAL，且状态为PAID（RESERVED须审核））',
      'no Other interest subsidies on the same loan (Level is PROVINCIAL and Status is PAID (RESERVED: for a reviewer))',
    ],
    region: [
      'A-18作“仅行动计划所列条件”解，或非（所在设区市为350200）',
      'A-18 is read as “those of the plan suffice” or not (Prefecture-level city is 350200)',
    ],
  });
});

test('Amount and cap read in words, without the caps around the amount', () => {
  expect(subsidy.amount).toBe('贷款本金余额自放款日至到期日按贴息率（年化）计息（贴息最长天数，计息基础）');
  expect(subsidy.amountEn).toMatch(
    /^simple interest at Rate of the subsidy a year on the balance of Principal/,
  );
  expect(subsidy.caps).toMatchObject([
    {
      limit: '放款日持有LITTLE_GIANT有效证书的，“小巨人”企业最高贴息额度；其他情形，单家企业最高贴息额度',
      per: ['ENTERPRISE', 'CALENDAR_YEAR'],
      parameters: [{ id: 'capLittleGiant' }, { id: 'capPerEnterprise' }],
    },
  ]);
  expect(subsidy.pool).toMatchObject({
    id: 'finance.loan-pool',
    ceiling: { id: 'annualPool' },
    draws: '贷款本金',
  });
  expect(subsidy.pool?.order.map(({ id }) => id)).toEqual([
    'finance.loan.registeredAt',
    'finance.loan.contractNumber',
  ]);
  expect(subsidy.excludes).toEqual({ id: 'provincial-interest', per: ['SUBJECT'] });
  expect(describePolicy(rules, technologyCentre).amount).toBe(null);
});

test('A number shows every value it ever had, in natural notation and exact, with where it stands', () => {
  const cap = subsidy.parameters.find(({ id }) => id === 'capLittleGiant');
  expect(cap).toMatchObject({ title: '“小巨人”企业最高贴息额度', unit: 'FEN' });
  expect(cap?.values).toMatchObject([
    {
      value: { text: '20万元', exact: '20000000', unit: 'FEN' },
      from: '2023-12-28',
      to: null,
      reading: null,
      status: 'LITERAL',
      confidence: 'PLAN',
    },
    {
      value: { text: '50万元' },
      from: '2024-07-01',
      reading: 'AS_AMENDED',
      status: 'AMENDED',
      confidence: 'PUBLISHED',
    },
  ]);
  expect(cap?.values[0]?.citation).toMatchObject({
    documentId: 'FJIIT-2023-11',
    clause: '二(七)1',
    quote: '不超过20万元',
  });
  const basis = subsidy.parameters.find(({ id }) => id === 'dayCount');
  expect(basis?.values[1]).toMatchObject({
    value: { text: '360', exact: '360' },
    assuming: [{ interpretation: 'A-16', alternative: 'ACT_360' }],
  });
});

test('It names the readings its answers depend on, with the default of each', () => {
  expect(subsidy.interpretations.map(({ id }) => id)).toEqual(['A-07', 'A-16', 'A-18', 'A-19']);
  expect(subsidy.interpretations[1]).toMatchObject({
    default: 'ACT_365F',
    defaultAsAmended: 'ACT_360',
    alternatives: [{ code: 'ACT_365F' }, { code: 'ACT_360' }],
  });
  expect(subsidy.windows.map(({ from, to }) => [from, to])).toEqual([
    ['2024-01-01', '2026-12-31'],
    ['2023-12-28', '2023-12-31'],
  ]);
});

test('A list of records says what each record has; bounds are quantities', () => {
  const { elements } = describeFact(rules, loan.prepayments);
  expect(elements.map(({ id }) => id)).toEqual(['finance.prepayment.on', 'finance.prepayment.amount']);
  expect(describeFact(rules, loan.principal)).toMatchObject({
    min: { text: '0元', exact: '0' },
    max: { text: '100000000万元', exact: '100000000000000' },
    trust: 'REGISTRY',
    recorded: false,
  });
});
