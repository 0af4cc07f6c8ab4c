import { day } from './civil-date.ts';
import type { BooleanExpression, NumberExpression } from './expression.ts';
import * as law from './expression.ts';
import { defineCollection, defineFact, defineSubject } from './fact.ts';
import type { Parameter } from './parameter.ts';
import { type ParameterFile, readParameters } from './parameter-file.ts';
import { cap, type Policy, per, policyOf } from './policy.ts';
import type { Random } from './random-rows.ts';

/** Facts of every type, firm and opinion, for trees that no law ever had. */
const label = { zh: '测试', en: 'Test' };
export const fact = {
  revenue: defineFact({
    id: 'test.firm.revenue',
    type: 'MONEY',
    trust: 'AUDITED',
    label,
    bounds: { min: 0n },
  }),
  spent: defineFact({ id: 'test.firm.spent', type: 'MONEY', trust: 'AUDITED', label, mutable: true }),
  judgedWorth: defineFact({ id: 'test.firm.judgedWorth', type: 'MONEY', trust: 'OPINION', label }),
  staff: defineFact({ id: 'test.firm.staff', type: 'INTEGER', trust: 'DECLARED', label, mutable: true }),
  rate: defineFact({
    id: 'test.firm.rate',
    type: 'RATE_PPM',
    trust: 'DECLARED',
    label,
    bounds: { min: 0n, max: 2_000_000n },
  }),
  foundedOn: defineFact({ id: 'test.firm.foundedOn', type: 'DATE', trust: 'REGISTRY', label }),
  eventOn: defineFact({ id: 'test.firm.eventOn', type: 'DATE', trust: 'REGISTRY', label }),
  isListed: defineFact({
    id: 'test.firm.isListed',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label,
    mutable: true,
  }),
  isOutstanding: defineFact({ id: 'test.firm.isOutstanding', type: 'BOOLEAN', trust: 'OPINION', label }),
  sector: defineFact({
    id: 'test.firm.sector',
    type: 'CODE',
    codes: ['A', 'B', 'C', 'ANOTHER_CODE'],
    trust: 'REGISTRY',
    label,
    mutable: true,
  }),
  certificates: defineFact({ id: 'test.firm.certificates', type: 'CERTIFICATES', trust: 'REGISTRY', label }),
};
export const patents = defineCollection({
  id: 'test.firm.patents',
  trust: 'REGISTRY',
  label,
  elements: {
    grantedOn: defineFact({ id: 'test.patent.grantedOn', type: 'DATE', trust: 'REGISTRY', label }),
    kind: defineFact({ id: 'test.patent.kind', type: 'CODE', trust: 'REGISTRY', label }),
    value: defineFact({ id: 'test.patent.value', type: 'MONEY', trust: 'DECLARED', label }),
  },
});
export const prepayments = defineCollection({
  id: 'test.firm.prepayments',
  trust: 'REGISTRY',
  label,
  elements: {
    on: defineFact({ id: 'test.prepayment.on', type: 'DATE', trust: 'REGISTRY', label }),
    amount: defineFact({
      id: 'test.prepayment.amount',
      type: 'MONEY',
      trust: 'REGISTRY',
      label,
      bounds: { min: 0n },
    }),
  },
});

const dated = `citation: { document: D, clause: c }
        status: literal
        confidence: plan`;
const values = (first: string, second: string, overlay: string) => `
    values:
      - from: 2020-01-01
        value: ${first}
        ${dated}
      - from: 2024-07-01
        value: ${second}
        ${dated}
      - from: 2024-03-01
        value: ${overlay}
        reading: AS_AMENDED
        ${dated}`;
const title = 'title: { zh: 测试, en: Test }';
const SOURCE = `
inForce:
  - from: 2024-01-01
    to: 2026-12-31
    ${dated.replaceAll('        ', '    ')}
  - from: 2023-12-28
    to: 2023-12-31
    when: { A-07: DATE_OF_ISSUE }
    ${dated.replaceAll('        ', '    ')}
parameters:
  money:
    ${title}
    unit: FEN${values('600万元', '0.01元', '20万元')}
  rate:
    ${title}
    unit: PPM${values('1%', '3.33%', '5‰')}
  staff:
    ${title}
    unit: COUNT${values('20', '2', '3')}
  years:
    ${title}
    unit: YEARS${values('3', '2', '1')}
  days:
    ${title}
    unit: DAYS${values('365', '360', '366')}
  scores:
    ${title}
    unit: POINTS${values('[{ atLeast: 10%, points: 10 }, { atLeast: 3%, points: 4 }, { atLeast: 0%, points: 1 }]', '[{ atMost: 50%, points: 5 }, { atMost: 75%, points: 3 }]', '[{ atLeast: 5%, points: 20 }]')}
  sums:
    ${title}
    unit: POINTS${values('[{ atLeast: 500万元, points: 10 }]', '[{ atLeast: 20万元, points: 10 }, { atLeast: 1元, points: -2 }]', '[{ atMost: 0元, points: 3 }]')}
  passing:
    ${title}
    unit: POINTS${values('10', '4', '-1')}
`;

export const TEST_PARAMETERS: ParameterFile = readParameters('random-policies.yaml', SOURCE);
export const TEST_SUBJECT = defineSubject('test.firm');

/** A policy with random trees over every operator. Deeper trees have more of them. */
export function randomPolicy(random: Random, depth = 3): Policy {
  const pick = <T>(...from: readonly (() => T)[]): T => {
    const picked = from[Math.floor(random() * from.length)];
    if (picked === undefined) throw new RangeError('Found nothing to pick from.');
    return picked();
  };
  const event = pick(
    () => law.on(fact.eventOn),
    () => law.asOf,
  );
  const date = () =>
    pick(
      () => law.on(fact.foundedOn),
      () => law.on(fact.eventOn),
      () => law.asOf,
    );
  const missingDay = () =>
    pick(
      () => 'LAST_OF_MONTH' as const,
      () => 'FIRST_OF_NEXT' as const,
    );
  const patentIs = (element: typeof patents.elements): BooleanExpression =>
    pick<BooleanExpression>(
      () => law.oneOf(element.kind, ['INVENTION'], { review: ['DESIGN'] }),
      () => law.notAfter(law.on(element.grantedOn), date()),
      () => law.atLeast(element.value, law.param('money')),
      () =>
        law.all<string>(
          law.oneOf(element.kind, ['INVENTION', 'MODEL']),
          law.before(law.on(element.grantedOn), event),
        ),
    );
  const money = (deep: number): NumberExpression => {
    const leaf = () =>
      pick<NumberExpression>(
        () => law.min(fact.revenue),
        () => law.min(fact.spent),
        () => law.min(fact.judgedWorth),
        () => law.param('money'),
        () => law.zero,
      );
    if (deep === 0) return leaf();
    const inner = () => money(deep - 1);
    return pick<NumberExpression>(
      leaf,
      () => law.plus<string>(inner(), inner(), law.one),
      () => law.minus<string>(inner(), inner()),
      () => law.times<string>(inner(), law.param('rate')),
      () => law.times<string>(inner(), fact.rate),
      () => law.min<string>(inner(), inner()),
      () => law.max<string>(inner(), inner()),
      () => law.floor(inner()),
      () => law.choose<string>(law.when(condition(deep - 1), inner()), law.otherwise(inner())),
      () => law.sum(patents, (element) => element.value),
      () =>
        law.interest<string>(
          { principal: fact.revenue, from: law.on(fact.eventOn), until: date(), prepayments },
          law.param('rate'),
          { maxDays: law.param('days'), basis: law.param('days') },
        ),
    );
  };
  const comparison = () =>
    pick(
      () => law.atLeast,
      () => law.moreThan,
      () => law.atMost,
      () => law.lessThan,
    );
  /** Less than itself where something is cut off, below zero too. */
  const isFractional = () => {
    const part = law.times<string>(law.minus<string>(fact.revenue, fact.spent), law.param('rate'));
    return law.lessThan<string>(law.floor(part), part);
  };
  const condition = (deep: number): BooleanExpression => {
    const leaf = () =>
      pick<BooleanExpression>(
        () => comparison()<string>(money(deep), money(deep)),
        () => comparison()<string>(fact.staff, law.param('staff')),
        () => comparison()<string>(law.fullYears<string>(date(), date(), missingDay()), law.param('years')),
        () => comparison()<string>(law.days<string>(date(), date()), law.param('days')),
        () => comparison()<string>(law.count(patents, patentIs), law.param('staff')),
        () =>
          comparison()<string>(
            law.points<string>(fact.spent, law.param('scores'), { of: fact.revenue }),
            law.param('passing'),
          ),
        () =>
          comparison()<string>(
            law.plus<string>(
              law.points(money(0), law.param('sums')),
              law.points(fact.spent, law.param('sums')),
            ),
            law.param('passing'),
          ),
        () => isFractional(),
        () => law.isTrue(fact.isListed),
        () => law.isTrue(fact.isOutstanding),
        () => law.oneOf(fact.sector, ['A', 'B'], { review: ['C'] }),
        () => law.holds<string>(fact.certificates, ['ONE', 'TWO'], date()),
        () => law.some(patents, patentIs),
        () => law.none(patents, patentIs),
        () => law.notAfter<string>(date(), date()),
        () => law.before<string>(date(), date()),
        () => law.interpretedAs('A-16', 'ACT_360'),
      );
    if (deep === 0) return leaf();
    const inner = () => condition(deep - 1);
    return pick<BooleanExpression>(
      leaf,
      () => law.all<string>(inner(), inner(), inner()),
      () => law.any<string>(inner(), inner()),
      () => law.not(inner()),
      () => law.kOf<string>(law.param('staff'), inner(), inner(), inner()),
    );
  };
  const criteria = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, index) =>
    law.criterion(`c${index}`, condition(depth), { title: label, clause: '测试' }),
  );
  const policy = policyOf<string>(
    {
      id: 'test.random',
      title: label,
      measure: 'T0',
      subject: TEST_SUBJECT,
      inForce: event,
      ...(random() < 0.3
        ? { appliesIf: law.criterion('applies', condition(1), { title: label, clause: '测试' }) }
        : {}),
      eligible: law.all(...criteria),
      ...(random() < 0.7 ? { amount: money(depth) } : {}),
      caps: random() < 0.5 ? [cap<string>(money(1), per('enterprise'), { used: fact.spent })] : [],
    },
    { ...TEST_PARAMETERS, parameters: new Map<string, Parameter>(TEST_PARAMETERS.parameters) },
    { file: 'random-policies.ts', text: '' },
  );
  return policy;
}

/** Days that questions are asked on: leap day, ends of years and windows. */
export const TEST_DAYS = [
  '2024-02-29',
  '2024-06-30',
  '2024-07-01',
  '2024-12-31',
  '2026-12-31',
  '2027-01-01',
].map(day);
