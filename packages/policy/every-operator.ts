import type { BooleanExpression } from './expression.ts';
import * as law from './expression.ts';
import { defineFact } from './fact.ts';
import { cap, type Policy, per, policyOf } from './policy.ts';
import { fact, patents, prepayments, TEST_PARAMETERS, TEST_SUBJECT } from './random-policies.ts';

/*
 * Two policies that have every kind of node, each where a mistake in it shows: in a criterion of its own, or in the
 * amount of a policy that is often eligible. For mutants.
 */
const title = { zh: '测试', en: 'Test' };
const event = law.on(fact.eventOn);
const rate = law.param('rate');
const age = law.fullYears<string>(law.on(fact.foundedOn), law.asOf, 'LAST_OF_MONTH');
const grade = defineFact({ id: 'test.firm.grade', type: 'CODE', trust: 'OPINION', label: title });

const conditions: readonly BooleanExpression[] = [
  law.atLeast<string>(fact.spent, law.param('money')),
  law.moreThan<string>(fact.staff, law.param('staff')),
  law.atMost<string>(fact.spent, fact.revenue),
  law.lessThan<string>(fact.judgedWorth, law.param('money')),
  law.all<string>(law.isTrue(fact.isListed), law.isTrue(fact.isOutstanding)),
  law.any<string>(law.isTrue(fact.isListed), law.isTrue(fact.isOutstanding)),
  law.not(law.isTrue(fact.isOutstanding)),
  law.kOf<string>(
    law.param('staff'),
    law.isTrue(fact.isListed),
    law.isTrue(fact.isOutstanding),
    law.oneOf(fact.sector, ['A'], { review: ['C'] }),
    law.interpretedAs('A-16', 'ACT_365F'),
  ),
  law.oneOf(fact.sector, ['A', 'B'], { review: ['C'] }),
  law.oneOf(grade, [], { review: ['C'] }),
  law.interpretedAs('A-16', 'ACT_360'),
  law.holds<string>(fact.certificates, ['ONE', 'TWO'], law.asOf),
  law.holds<string>(fact.certificates, ['ONE'], event),
  law.some(patents, (each) => law.oneOf(each.kind, ['INVENTION'], { review: ['DESIGN'] })),
  law.none(patents, (each) => law.atLeast<string>(each.value, fact.spent)),
  law.atLeast<string>(law.plus<string>(fact.spent, law.one), fact.revenue),
  law.moreThan<string>(law.minus<string>(fact.revenue, fact.spent), law.zero),
  law.atLeast<string>(fact.spent, law.times<string>(fact.revenue, rate)),
  law.lessThan<string>(
    law.floor(law.times<string>(law.minus<string>(fact.revenue, fact.spent), rate)),
    law.times<string>(law.minus<string>(fact.revenue, fact.spent), rate),
  ),
  law.atLeast<string>(law.min<string>(fact.spent, fact.revenue), law.param('money')),
  law.atLeast<string>(law.max<string>(fact.spent, fact.revenue), law.param('money')),
  law.atLeast<string>(
    law.sum(patents, (each) => each.value),
    law.param('money'),
  ),
  law.atLeast<string>(
    law.count(patents, (each) => law.notAfter(law.on(each.grantedOn), law.asOf)),
    law.param('staff'),
  ),
  law.atLeast<string>(law.points(fact.spent, law.param('sums')), law.param('passing')),
  law.moreThan<string>(
    law.points<string>(fact.spent, law.param('scores'), { of: fact.revenue }),
    law.param('passing'),
  ),
  law.moreThan<string>(
    law.points<string>(fact.spent, law.param('scores'), { of: law.times<string>(fact.revenue, rate) }),
    law.zero,
  ),
  law.atLeast<string>(law.days<string>(law.on(fact.foundedOn), law.asOf), law.param('days')),
  law.any<string>(law.atLeast<string>(age, law.param('years')), law.lessThan<string>(age, law.zero)),
  // Less only where the month has no such day.
  law.lessThan<string>(
    law.fullMonths<string>(law.on(fact.foundedOn), law.asOf, 'FIRST_OF_NEXT'),
    law.fullMonths<string>(law.on(fact.foundedOn), law.asOf, 'LAST_OF_MONTH'),
  ),
  law.before<string>(law.on(fact.foundedOn), event),
];

const source = { file: 'every-operator.ts', text: '' };
const criterion = (of: BooleanExpression, index: number) =>
  law.criterion<string>(`c${index}`, of, { title, clause: '测试' });

/** A criterion for each kind of condition, and of number in a condition. */
export const everyCondition: Policy = policyOf<string>(
  {
    id: 'test.every-condition',
    title,
    measure: 'T0',
    subject: TEST_SUBJECT,
    inForce: law.asOf,
    eligible: law.all(...conditions.map(criterion)),
  },
  TEST_PARAMETERS,
  source,
);

/** Interest, or a share of a sum where the firm is listed, less what was used. */
export const everyAmount: Policy = policyOf<string>(
  {
    id: 'test.every-amount',
    title,
    measure: 'T0',
    subject: TEST_SUBJECT,
    inForce: event,
    eligible: law.all(criterion(law.isTrue(fact.isOutstanding), 0)),
    amount: law.choose<string>(
      law.when(
        law.isTrue(fact.isListed),
        law.times<string>(
          law.minus<string>(
            fact.spent,
            law.sum(patents, (each) => each.value),
          ),
          fact.rate,
        ),
      ),
      law.when(
        law.oneOf(fact.sector, ['A']),
        law.max<string>(law.min<string>(fact.spent, fact.revenue), law.one),
      ),
      law.otherwise(
        law.interest<string>(
          { principal: fact.revenue, from: event, until: law.on(fact.foundedOn), prepayments },
          rate,
          { maxDays: law.param('days'), basis: law.param('days') },
        ),
      ),
    ),
    caps: [cap<string>(fact.revenue, per('enterprise'), { used: law.zero })],
  },
  TEST_PARAMETERS,
  source,
);
