import { all, any, asOf, atLeast, criterion, definePolicy, holds, isTrue, not, param } from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { littleGiantFacts } from '../../rules/little-giant-facts.ts';
import { generalConditions2026 } from '../general-conditions-2026.ts';
import { sizeBounds } from '../sme-size/size-class.ts';
import { annex1, annex1Criteria } from '../srdi-sme-2026/annex-1.ts';
import { duties, notBarred, reexaminationRight } from '../standing/duties.ts';

const clause = '附件1';
const isLittleGiant = holds(enterprise.certificates, ['LITTLE_GIANT'], asOf);
/** A valid little giant files a short re-examination: the standard is not gone through again. */
const unlessLittleGiant = Object.values(annex1Criteria).map(({ id, of, title, clause: at }) =>
  criterion<'core'>(id, any<'core'>(isLittleGiant, of), { title, clause: at }),
);

/** 2026-2号 annex 1 at re-examination: the platform score of either of the last two years is enough. */
export const srdiSme2026Reexamination = definePolicy(import.meta, {
  id: 'core.srdi-sme-2026-reexamination',
  title: { zh: '专精特新中小企业复核（2026年办法）', en: 'Re-examination as an SRDI SME (law of 2026)' },
  measure: 'G4',
  subject: enterprise.subject,
  inForce: asOf,
  shared: [annex1, sizeBounds, duties],
  eligible: all(
    criterion('title', holds(enterprise.certificates, ['SRDI_SME'], asOf), {
      title: { zh: '专精特新中小企业在有效期内', en: 'The title of SRDI SME is valid' },
      clause,
    }),
    ...generalConditions2026,
    ...unlessLittleGiant,
    criterion(
      'platformScore',
      any(
        isLittleGiant,
        atLeast(enterprise.platformScore, param('platformScore')),
        atLeast(enterprise.platformScoreBefore, param('platformScore')),
      ),
      {
        title: { zh: '近2年任一年度评价得分', en: 'The platform score of one of the last two years' },
        clause,
      },
    ),
    // What the short one looks at is not known, so an officer signs for it.
    criterion('short', any(not(isLittleGiant), isTrue(littleGiantFacts.passesShortReexamination)), {
      title: { zh: '有效期内“小巨人”企业简化复核', en: 'The short re-examination of a valid little giant' },
      clause: '复核',
    }),
    ...reexaminationRight,
    notBarred,
  ),
});
