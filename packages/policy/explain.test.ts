import { expect, test } from 'vitest';
import { dateText, day } from './civil-date.ts';
import { evaluate } from './evaluate.ts';
import { explain, underOtherReadings } from './explain.ts';
import {
  all,
  any,
  asOf,
  atLeast,
  atMost,
  criterion,
  days,
  fullYears,
  holds,
  isTrue,
  moreThan,
  notAfter,
  on,
  param,
  plus,
  points,
  some,
  times,
} from './expression.ts';
import { defineCollection, defineFact, type Facts, type FactValue } from './fact.ts';
import { assume, LITERAL } from './interpretation.ts';
import { nextChange } from './next-change.ts';
import { readParameters } from './parameter-file.ts';
import { type Policy, policyOf } from './policy.ts';
import { interestSubsidy, loan } from './proof/interest-subsidy/policy.ts';
import { centre, technologyCentre } from './proof/technology-centre/policy.ts';
import { randomPolicy, TEST_DAYS, TEST_PARAMETERS, TEST_SUBJECT } from './random-policies.ts';
import { randomRow, seeded } from './random-rows.ts';
import { repairs } from './repair.ts';

const label = { zh: '测试', en: 'Test' };
const about = { title: label, clause: 'c' };
const spent = defineFact({
  id: 'test.firm.spent',
  type: 'MONEY',
  trust: 'AUDITED',
  label,
  mutable: true,
  bounds: { min: 0n },
});
const revenue = defineFact({ id: 'test.firm.revenue', type: 'MONEY', trust: 'AUDITED', label });
const patents = defineFact({
  id: 'test.firm.patents',
  type: 'INTEGER',
  trust: 'REGISTRY',
  label,
  mutable: true,
});
const isSound = defineFact({ id: 'test.firm.isSound', type: 'BOOLEAN', trust: 'REGISTRY', label });
const founded = defineFact({ id: 'test.firm.founded', type: 'DATE', trust: 'REGISTRY', label });
const certificates = defineFact({
  id: 'test.firm.certificates',
  type: 'CERTIFICATES',
  trust: 'REGISTRY',
  label,
});
const grants = defineCollection({
  id: 'test.firm.grants',
  trust: 'REGISTRY',
  label,
  elements: {
    grantedOn: defineFact({ id: 'test.grant.grantedOn', type: 'DATE', trust: 'REGISTRY', label }),
  },
});

function policyWith(...criteria: readonly Parameters<typeof criterion<string>>[1][]): Policy {
  return policyOf<string>(
    {
      id: 'test.explained',
      title: label,
      measure: 'T0',
      subject: TEST_SUBJECT,
      inForce: asOf,
      eligible: all(...criteria.map((each, index) => criterion<string>(`c${index}`, each, about))),
    },
    TEST_PARAMETERS,
    { file: 'policy.ts', text: '' },
  );
}
const at = day('2024-02-01');
const toOf = (policy: Policy, facts: Facts) =>
  repairs(policy, facts, at).map(({ changes, leadsTo }) => [
    leadsTo,
    ...changes.map(({ fact, to }): [string, FactValue] => [fact.id, to]),
  ]);

test('a finding has both sides with their unit, the value in force with its history, and the facts with their source', () => {
  const facts = {
    [centre.sector.id]: 'INDUSTRY',
    [centre.equipment.id]: 59_999_000n * 10n,
    [centre.certificates.id]: [],
  };
  const source = { source: '2024年度审计报告', on: day('2024-12-31'), state: 'KNOWN' } as const;
  const told = explain(technologyCentre, facts, day('2025-06-30'), LITERAL, {
    [centre.equipment.id]: source,
  });
  expect(told.verdict).toBe('INELIGIBLE');
  const [equipment] = told.findings;
  expect(equipment).toMatchObject({ criterion: 'equipment', clause: '二(二)1.s3', result: 'FALSE' });
  expect(equipment?.comparisons[0]).toEqual({
    operator: 'atLeast',
    left: { numerator: 599_990_000n, denominator: 1n },
    right: { numerator: 800_000_000n, denominator: 1n },
    unit: 'FEN',
    result: 'FALSE',
  });
  expect(
    equipment?.parameters.map(({ parameter, inForce }) => [parameter.id, inForce?.value]),
  ).toContainEqual(['equipmentFloor', 600_000_000n]);
  expect(equipment?.facts.find(({ fact }) => fact.id === centre.equipment.id)?.provenance).toEqual(source);
  // A false conjunct silences the rest: the opinion is not asked for.
  expect(told.missing).toEqual([]);
});

test('only the missing facts that could still change the verdict are asked for', () => {
  const policy = policyWith(
    any<string>(isTrue(isSound), atLeast<string>(spent, param('money'))),
    atLeast<string>(patents, param('staff')),
  );
  const missing = (facts: Facts) => explain(policy, facts, at).missing.map(({ id }) => id);
  expect(missing({})).toEqual([isSound.id, spent.id, patents.id]);
  expect(missing({ [isSound.id]: true })).toEqual([patents.id]);
  expect(missing({ [isSound.id]: false, [patents.id]: 20n })).toEqual([spent.id]);
  expect(missing({ [patents.id]: 19n })).toEqual([]);
  expect(explain(interestSubsidy, {}, at).missing.map(({ id }) => id)).toEqual([loan.disbursedOn.id]);
});

test('a repair is the smallest change, in closed form: R&D of 3% and the patents that are missing', () => {
  const policy = policyWith(
    moreThan<string>(spent, times<string>(revenue, param('rate'))),
    atLeast<string>(plus<string>(patents, patents), param('staff')),
  );
  const facts = { [spent.id]: 5_000n, [revenue.id]: 1_000_050n, [patents.id]: 8n };
  // 1% of 1,000,050 fen is 10,000.5: the next whole fen above. Twice the patents reach 20 with ten.
  expect(toOf(policy, facts)).toEqual([['ELIGIBLE', [spent.id, 10_001n], [patents.id, 10n]]]);
});

test('of alternatives the cheapest comes first, and a bound is never crossed', () => {
  const policy = policyWith(
    any<string>(atLeast<string>(patents, param('staff')), atMost<string>(spent, param('money'))),
  );
  const facts = { [patents.id]: 19n, [spent.id]: 900_000_000n };
  expect(toOf(policy, facts)).toEqual([
    ['ELIGIBLE', [patents.id, 20n]],
    ['ELIGIBLE', [spent.id, 600_000_000n]],
  ]);
  const floor = policyWith(atMost<string>(plus<string>(spent, revenue), param('money')));
  expect(toOf(floor, { [spent.id]: 5n, [revenue.id]: 600_000_001n })).toEqual([]);
});

test('a score table is repaired to the bound of its band', () => {
  const policy = policyWith(
    atLeast<string>(points<string>(spent, param('scores'), { of: revenue }), param('passing')),
  );
  expect(toOf(policy, { [spent.id]: 0n, [revenue.id]: 1_005n })).toEqual([['ELIGIBLE', [spent.id, 101n]]]);
});

test('what nobody can change has no repair, and what is open stays open', () => {
  expect(toOf(policyWith(isTrue(isSound)), { [isSound.id]: false })).toEqual([]);
  const policy = policyWith(isTrue(isSound), atLeast<string>(patents, param('staff')));
  expect(toOf(policy, { [patents.id]: 1n })).toEqual([['UNKNOWN', [patents.id, 20n]]]);
  expect(toOf(policy, { [patents.id]: 20n })).toEqual([]);
});

test('every repair of random policies holds when it is made, and a single one a step short does not', () => {
  let made = 0;
  for (let seed = 1; seed <= 1_000; seed += 1) {
    const random = seeded(seed);
    const policy = randomPolicy(random, 1);
    const on = TEST_DAYS[seed % TEST_DAYS.length] ?? at;
    const facts = randomRow(policy, on, random);
    const verdictWith = (changes: Facts) => evaluate(policy, { ...facts, ...changes }, on).verdict;
    for (const { changes, leadsTo } of repairs(policy, facts, on)) {
      made += 1;
      expect(verdictWith(Object.fromEntries(changes.map(({ fact, to }) => [fact.id, to])))).toBe(leadsTo);
      expect(leadsTo).not.toBe('INELIGIBLE');
      const [{ fact, from, to } = { fact: spent, from: null, to: null }] = changes;
      if (changes.length > 1 || typeof from !== 'bigint' || typeof to !== 'bigint') continue;
      expect(verdictWith({ [fact.id]: to > from ? to - 1n : to + 1n })).toBe('INELIGIBLE');
    }
  }
  expect(made).toBeGreaterThan(50);
});

test('the next change is the day after a certificate ends, a parameter starts, an age is reached, the policy ends', () => {
  const next = (policy: Policy, facts: Facts, date: string) => {
    const change = nextChange(policy, facts, day(date));
    return change === null ? null : `${dateText(change.on)} ${change.verdict}`;
  };
  const held = policyWith(holds<string>(certificates, ['ONE'], asOf));
  const certificate = {
    tier: 'ONE',
    validFrom: 0,
    validTo: day('2024-05-31'),
    endedOn: null,
    reexaminationPending: false,
  };
  expect(next(held, { [certificates.id]: [certificate] }, '2024-05-31')).toBe('2024-06-01 INELIGIBLE');
  const renewed = { ...certificate, validFrom: day('2024-06-01'), validTo: day('2030-01-01') };
  expect(next(held, { [certificates.id]: [certificate, renewed] }, '2024-05-31')).toBe(
    '2027-01-01 NOT_IN_FORCE',
  );
  expect(next(policyWith(atLeast<string>(patents, param('staff'))), { [patents.id]: 2n }, '2024-06-30')).toBe(
    '2024-07-01 ELIGIBLE',
  );
  const old = policyWith(
    atLeast<string>(fullYears<string>(on(founded), asOf, 'LAST_OF_MONTH'), param('years')),
  );
  expect(next(old, { [founded.id]: day('2023-03-31') }, '2024-08-01')).toBe('2025-03-31 ELIGIBLE');
  const lasting = policyWith(
    atLeast<string>(fullYears<string>(asOf, on(founded), 'LAST_OF_MONTH'), param('years')),
  );
  expect(next(lasting, { [founded.id]: day('2026-08-31') }, '2024-07-01')).toBe('2024-09-01 INELIGIBLE');
  const records = policyWith(some(grants, ({ grantedOn }) => notAfter<string>(on(grantedOn), asOf)));
  const granted = { [grants.id]: [{ [grants.elements.grantedOn.id]: day('2025-02-01') }] };
  expect(next(records, granted, '2024-07-01')).toBe('2025-02-01 ELIGIBLE');
  // The longer time asked for from July 2024 on is reached later than the time asked for before.
  const late = policyWith(atLeast<string>(days<string>(on(founded), asOf), param('days')));
  expect(next(late, { [founded.id]: day('2023-09-01') }, '2024-03-01')).toBe('2024-08-26 ELIGIBLE');
  expect(next(held, {}, '2023-01-01')).toBe('2024-01-01 UNKNOWN');
  expect(next(interestSubsidy, { [loan.disbursedOn.id]: day('2024-03-01') }, '2024-03-01')).toBe(null);
});

test('an explanation says what another reading would give', () => {
  const facts = {
    [loan.disbursedOn.id]: day('2024-02-29'),
    [loan.maturity.id]: day('2024-08-28'),
    [loan.principal.id]: 1_000_000_000n,
    [loan.kind.id]: 'WORKING_CAPITAL',
    [loan.origin.id]: 'NEW',
    [loan.isProgrammeLoan.id]: false,
    [loan.prepayments.id]: [],
    [loan.otherSubsidies.id]: [],
    [loan.usedThisYear.id]: 0n,
    'core.enterprise.region': '350500',
    'core.enterprise.certificates': [
      {
        tier: 'SRDI_SME',
        validFrom: 0,
        validTo: day('2025-01-01'),
        endedOn: null,
        reexaminationPending: false,
      },
    ],
  };
  expect(evaluate(interestSubsidy, facts, at).verdict).toBe('INELIGIBLE');
  const others = underOtherReadings(interestSubsidy, facts, at);
  expect(
    others.map(({ interpretation, alternative, determination }) => [
      interpretation,
      alternative,
      determination.amount?.low,
    ]),
  ).toEqual([['A-19', 'ANY_LOAN', 4_958_904n]]);
  const any_ = assume('LITERAL', { 'A-19': 'ANY_LOAN' });
  expect(
    underOtherReadings(interestSubsidy, facts, at, any_).map(({ alternative, determination }) => [
      alternative,
      determination.amount?.high,
    ]),
  ).toEqual([
    [null, 0n],
    ['ACT_360', 5_027_777n],
    ['PROGRAMME_ONLY', 0n],
  ]);
});

test('the version changes with the tree and with a parameter, and not with a title', () => {
  const file = (value: string, title: string) =>
    readParameters(
      'p.yaml',
      `parameters: { limit: { title: { zh: ${title}, en: x }, unit: COUNT, values: [{ from: 2024-01-01, value: ${value}, citation: { document: D, clause: c }, status: literal, confidence: plan }] } }`,
    );
  const version = (parameters: ReturnType<typeof file>, compare = atLeast) =>
    policyOf<string>(
      {
        id: 'test.version',
        title: label,
        measure: 'T0',
        subject: TEST_SUBJECT,
        inForce: asOf,
        eligible: all(criterion<string>('c', compare<string>(patents, param('limit')), about)),
      },
      parameters,
      { file: 'p.ts', text: '' },
    ).version;
  const first = version(file('1', '甲'));
  expect(version(file('1', '乙'))).toBe(first);
  expect(version(file('2', '甲'))).not.toBe(first);
  expect(version(file('1', '甲'), moreThan)).not.toBe(first);
});
