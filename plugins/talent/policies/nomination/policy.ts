import { isSrdi } from '@tidu/core';
import {
  all,
  any,
  atLeast,
  count,
  criterion,
  definePolicy,
  type Fact,
  interpretedAs,
  isTrue,
  not,
  notAfter,
  on,
  oneOf,
  param,
} from '@tidu/policy';
import { nomination as nominee } from '../../facts.ts';

const nominatedOn = on(nominee.nominatedOn);
const clause = '二(九)2.s1';
const merits = [nominee.outstandingInnovation, nominee.originalResult, nominee.majorContribution] as const;

/** “、…以及” asks for all of them; read as a choice, any of them stands for each. */
const merit = (own: Fact<'talent', 'BOOLEAN'>) =>
  any(isTrue(own), all(interpretedAs('A-12', 'OR'), any(...merits.map((each) => isTrue(each)))));

/**
 * 二(九)2.s1: outstanding engineers apply for a senior title directly, on the word of two peers (R-TITLE). It waives
 * education and continuing education, and nothing else that the title asks for.
 */
export const nomination = definePolicy(import.meta, {
  id: 'talent.nomination',
  title: { zh: '高层次人才职称申报举荐', en: 'Nomination for a senior title' },
  measure: 'H6',
  subject: nominee.subject,
  inForce: nominatedOn,
  eligible: all(
    criterion('tier', isSrdi(nominatedOn), {
      title: { zh: '举荐时为专精特新中小企业', en: 'An SRDI SME when it nominated' },
      clause,
    }),
    criterion('employed', isTrue(nominee.isEmployed), {
      title: { zh: '举荐时在本企业任职', en: 'Employed there when nominated' },
      clause,
    }),
    criterion('innovation', merit(nominee.outstandingInnovation), {
      title: { zh: '具有突出技术创新能力', en: 'Of outstanding ability to innovate' },
      clause,
    }),
    criterion('result', merit(nominee.originalResult), {
      title: { zh: '取得原创性科技成果', en: 'Has an original result' },
      clause,
    }),
    criterion('contribution', merit(nominee.majorContribution), {
      title: { zh: '作出重大贡献', en: 'Made a major contribution' },
      clause,
    }),
    criterion('specialty', not(oneOf(nominee.specialtyClass, ['PUBLIC_SAFETY', 'HUMAN_HEALTH'])), {
      title: { zh: '不涉及公共安全、人身健康的专业', en: 'Of no excluded specialty' },
      clause,
    }),
    criterion('series', oneOf(nominee.series, ['ENGINEERING']), {
      title: { zh: '工程技术系列', en: 'In the engineering series' },
      clause,
    }),
    criterion('level', oneOf(nominee.targetLevel, ['SENIOR', 'DEPUTY_SENIOR']), {
      title: { zh: '申报高级职称', en: 'For a senior title, full or deputy' },
      clause,
    }),
    criterion(
      'referees',
      atLeast(
        count(nominee.references, ({ titleLevel, titledOn, signedOn, isSameSpecialty }) =>
          all(oneOf(titleLevel, ['SENIOR']), notAfter(on(titledOn), on(signedOn)), isTrue(isSameSpecialty)),
        ),
        param('minReferees'),
      ),
      {
        title: { zh: '具备正高级职称的同行专家署名举荐', en: 'Signed by peers with the full senior title' },
        clause,
      },
    ),
  ),
});
