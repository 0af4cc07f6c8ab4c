import { enterprise, isQuality } from '@tidu/core';
import {
  all,
  any,
  atMost,
  cap,
  choose,
  criterion,
  definePolicy,
  interpretedAs,
  isTrue,
  lessThan,
  on,
  one,
  oneOf,
  otherwise,
  param,
  per,
  plus,
  times,
  when,
} from '@tidu/policy';
import { arrival } from '../../facts/arrival.ts';
import { isProvincialMoney } from '../scopes.ts';

const onArrival = on(arrival.arrivedOn);
const clause = '二(七)2.s1';
/** Whether the conditions of the notice of 2021 apply: the plan repeats its sentence and not its conditions. */
const byPlanAlone = lessThan<never>(param('noticeConditions'), one);

/** Whether the cap is for both funds together, and over which time, is A-05. */
const used = choose(
  when(interpretedAs('A-05', 'COMBINED_YEAR'), arrival.usedInYear),
  when(interpretedAs('A-05', 'PER_FUND'), arrival.usedForFund),
  when(interpretedAs('A-05', 'PER_INVESTMENT'), arrival.usedForInvestment),
  otherwise(arrival.usedInPlan),
);

/**
 * 二(七)2.s1: 5% or 1% of what a national fund put into a quality SME, at most 100万. The event is the money that
 * reaches the enterprise (实际到资), so one transfer is decided at a time, under the certificates of its day; money
 * that is agreed and has not arrived is no event. Each transfer's award is rounded down to the fen.
 */
export const fundAward = definePolicy(import.meta, {
  id: 'finance.fund-award',
  title: { zh: '国家级基金股权投资奖励', en: 'Award for equity from national funds' },
  measure: 'F4',
  subject: arrival.subject,
  inForce: onArrival,
  eligible: all(
    criterion('tier', isQuality(onArrival), {
      title: { zh: '到资日为优质中小企业', en: 'A quality SME when the money arrived' },
      clause,
    }),
    criterion('fund', oneOf(arrival.fund, ['NMTUF', 'SMEDF']), {
      title: { zh: '国家制造业转型升级基金或中小企业发展基金', en: 'Of one of the two national funds' },
      clause,
    }),
    criterion('depth', atMost(arrival.fundDepth, param('maxDepth')), {
      title: { zh: '基金本身或其一级子基金', en: 'Of the fund itself or a first-level sub-fund' },
      clause,
    }),
    criterion('arrived', isTrue(arrival.hasProof), {
      title: { zh: '实际到资（有银行凭证）', en: "Has arrived, by the bank's voucher" },
      clause,
    }),
    criterion(
      'equity',
      any(
        isTrue(arrival.isEquity),
        all(byPlanAlone, oneOf(arrival.instrument, [], { review: ['CONVERTIBLE'] })),
      ),
      {
        title: { zh: '股权投资（可转债自转股之日起）', en: 'Equity; a convertible from its conversion on' },
        clause,
      },
    ),
    criterion('region', isProvincialMoney, {
      title: { zh: '厦门市除外（通知）', en: 'Outside Xiamen (notice)' },
      clause,
    }),
    criterion('sector', any(byPlanAlone, isTrue(enterprise.isIndustrial)), {
      title: {
        zh: '工业和有关信息化领域（通知）',
        en: 'In industry or information technology (notice)',
      },
      clause,
    }),
    criterion(
      'size',
      any(
        byPlanAlone,
        lessThan(plus(arrival.arrivedBefore, arrival.amount), param('caseByCaseFrom')),
        isTrue(arrival.isSettledCaseByCase),
      ),
      {
        title: { zh: '10亿元以上一事一议（通知）', en: 'Settled case by case from 10亿 on (notice)' },
        clause,
      },
    ),
  ),
  amount: choose(
    when(oneOf(arrival.fund, ['NMTUF']), times(arrival.amount, param('rateNmtuf'))),
    otherwise(times(arrival.amount, param('rateSmedf'))),
  ),
  caps: [cap(param('capPerEnterprise'), per('enterprise', 'plan'), { used })],
});
