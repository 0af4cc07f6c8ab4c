import { enterprise, isLittleGiant, isSrdi } from '@tidu/core';
import {
  all,
  any,
  atLeast,
  atMost,
  cap,
  choose,
  criterion,
  definePolicy,
  exclusiveGroup,
  interest,
  interpretedAs,
  isTrue,
  min,
  minus,
  none,
  not,
  on,
  one,
  oneOf,
  otherwise,
  param,
  per,
  pool,
  when,
  zero,
} from '@tidu/policy';
import { loan } from '../../facts/loan.ts';
import { isProvincialMoney } from '../scopes.ts';

const onDisbursement = on(loan.disbursedOn);
/** The notices' own conditions, where they are held to be those of the plan (符合条件的). */
const byPlanAlone = interpretedAs('A-18', 'PLAN_CONDITIONS');
const limitsPrincipal = interpretedAs('A-03', 'INTEREST_AND_PRINCIPAL');
const clause = '二(七)1.s2';

const subsidyLimit = choose(
  when(isLittleGiant(onDisbursement), param('capLittleGiant')),
  otherwise<never>(param('capPerEnterprise')),
);
const principalLimit = choose(
  when(isLittleGiant(onDisbursement), param('principalLimitLittleGiant')),
  otherwise<never>(param('principalLimit')),
);
const principalLeft = minus(principalLimit, loan.principalBefore);
const wholeInterest = interest(
  {
    principal: loan.principal,
    from: onDisbursement,
    until: on(loan.maturity),
    prepayments: loan.prepayments,
  },
  param('subsidyRate'),
  { maxDays: param('maxTerm'), basis: param('dayCount') },
);
/** What of the cap is used: the period is A-03, the year a loan belongs to A-17. */
const used = choose(
  when(interpretedAs('A-03', 'INTEREST_PLAN'), loan.usedInPlan),
  when(interpretedAs('A-03', 'INTEREST_RECOGNITION'), loan.usedSinceRecognition),
  when(interpretedAs('A-17', 'PAYMENT'), loan.usedInYearOfPayment),
  otherwise(loan.usedInYear),
);

/**
 * 二(七)1: 1% a year on a newly issued working-capital loan of the special programme, up to a year and 20万 an
 * enterprise. One loan is decided at a time; what others of the enterprise have had is a fact.
 */
export const interestSubsidy = definePolicy(import.meta, {
  id: 'finance.interest-subsidy',
  title: { zh: '专精特新中小企业专项资金贷款贴息', en: 'Interest subsidy on special loans to SRDI SMEs' },
  measure: 'F3',
  subject: loan.subject,
  inForce: onDisbursement,
  eligible: all(
    criterion('tier', isSrdi(onDisbursement), {
      title: { zh: '放款日为专精特新中小企业', en: 'An SRDI SME when the loan was disbursed' },
      clause,
    }),
    criterion('kind', oneOf(loan.kind, ['WORKING_CAPITAL']), {
      title: { zh: '流动资金贷款', en: 'A working-capital loan' },
      clause,
    }),
    // An extension (展期) is no new loan; a renewal under a new contract (续贷) may be one.
    criterion('newLoan', oneOf(loan.origin, ['NEW'], { review: ['RENEWED_CONTRACT'] }), {
      title: { zh: '当年新发放', en: 'Newly issued in the year' },
      clause,
    }),
    criterion(
      'single',
      none(loan.otherSubsidies, (other) =>
        all(
          oneOf(other.kind, ['INTEREST_SUBSIDY']),
          oneOf(other.level, ['PROVINCIAL']),
          oneOf(other.status, ['PAID'], { review: ['RESERVED'] }),
        ),
      ),
      {
        title: {
          zh: '同一笔贷款未享受其他省级贴息',
          en: 'No other provincial interest subsidy on the same loan',
        },
        clause: '二(七)1.s3',
      },
    ),
    criterion('programme', any(interpretedAs('A-19', 'ANY_LOAN'), isTrue(loan.isProgrammeLoan)), {
      title: { zh: '专项资金贷款', en: 'One of the special loans' },
      clause: '二(七)1.s2',
    }),
    criterion('region', any(byPlanAlone, isProvincialMoney), {
      title: { zh: '厦门市除外（通知）', en: 'Outside Xiamen (notices)' },
      clause,
    }),
    criterion('price', any(byPlanAlone, atMost(loan.rate, loan.primeRate)), {
      title: { zh: '利率不高于放款日一年期LPR（通知）', en: 'At most the one-year LPR of the day (notices)' },
      clause,
    }),
    criterion(
      'sector',
      any(
        byPlanAlone,
        isTrue(enterprise.isIndustrial),
        all(atLeast<never>(param('producerServices'), one), isTrue(loan.isProducerService)),
      ),
      {
        title: {
          zh: '工业和信息化领域（2026年起含生产性服务业）（通知）',
          en: 'Industry or information technology, from 2026 producer services too (notices)',
        },
        clause,
      },
    ),
    criterion('conduct', any(byPlanAlone, isTrue(loan.isSoundBorrower)), {
      title: {
        zh: '生产经营正常、无严重不良信用记录（通知）',
        en: 'Operates normally, no seriously bad credit (notices)',
      },
      clause,
    }),
  ),
  // Of a loan partly within the limit of principal only that part counts, and an officer says what it earns.
  amount: choose(
    when(any(not(limitsPrincipal), atMost(loan.principal, principalLeft)), wholeInterest),
    when(atMost(principalLeft, zero), zero),
    otherwise(min(wholeInterest, loan.apportionedSubsidy)),
  ),
  caps: [cap(subsidyLimit, per('enterprise', 'calendarYear'), { used })],
  pool: pool('finance.loan-pool', {
    ceiling: param('annualPool'),
    draws: loan.principal,
    order: [loan.registeredAt, loan.id],
  }),
  excludes: exclusiveGroup('provincial-interest', per('subject')),
});
