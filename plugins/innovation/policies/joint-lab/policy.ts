import { isSrdi } from '@tidu/core';
import {
  all,
  atLeast,
  choose,
  criterion,
  definePolicy,
  interpretedAs,
  isTrue,
  on,
  oneOf,
  otherwise,
  param,
  some,
  when,
} from '@tidu/policy';
import { lab } from '../../facts/cooperation.ts';
import { NAMED_PARTNERS } from '../named-partners.ts';

const agreedOn = on(lab.agreedOn);
const clause = '二(二)2.s2';

/** 自主研发费用 is what the enterprise researches itself; whether entrusted R&D counts is A-11. */
const ownRd = choose(when(interpretedAs('A-11', 'WITH_ENTRUSTED'), lab.totalRd), otherwise(lab.ownRd));

/**
 * 二(二)2.s2: joint laboratories of SRDI SMEs with own R&D of 1000万 a year. Who qualifies (符合条件的) and for how much
 * (按规定) other rules say, which are not known here: the amount stays open, and the verdict until an officer records
 * that they are met.
 */
export const jointLab = definePolicy(import.meta, {
  id: 'innovation.joint-lab',
  title: { zh: '联合实验室补助', en: 'Subsidy for joint laboratories' },
  measure: 'I9',
  subject: lab.subject,
  inForce: agreedOn,
  eligible: all(
    criterion('tier', isSrdi(agreedOn), {
      title: { zh: '签约时为专精特新中小企业', en: 'An SRDI SME when it was agreed' },
      clause,
    }),
    criterion('research', atLeast(ownRd, param('minOwnRd')), {
      title: { zh: '上一会计年度自主研发费用', en: 'Own R&D expense of the last full year' },
      clause,
    }),
    // 等: another kind of partner may do, which is for a reviewer to say.
    criterion(
      'partner',
      some(lab.partners, (partner) =>
        oneOf(partner.kind, NAMED_PARTNERS, { review: ['LARGE_ENTERPRISE', 'OTHER'] }),
      ),
      {
        title: {
          zh: '与高校院所、省创新实验室等共建',
          en: 'With a university, an institute or a provincial laboratory',
        },
        clause,
      },
    ),
    criterion('rules', isTrue(lab.meetsSubsidyRules), {
      title: { zh: '符合补助规定（计划之外）', en: "The rules of the subsidy, which are not the plan's" },
      clause,
    }),
  ),
});
