import { isSrdi } from '@tidu/core';
import { all, criterion, definePolicy, isTrue, on } from '@tidu/policy';
import { benefit } from '../../facts.ts';

const appliedOn = on(benefit.appliedOn);
const clause = '二(九)1.s4';

/**
 * 二(九)1.s4: localities are encouraged to let high-level talents have schooling, medical care and housing first. What
 * they have is the locality's to say, and so is who is a high-level talent: the policy fixes no amount.
 */
export const benefits = definePolicy(import.meta, {
  id: 'talent.benefits',
  title: { zh: '高层次人才政策优享', en: 'Benefits for high-level talents' },
  measure: 'H5',
  subject: benefit.subject,
  inForce: appliedOn,
  appliesIf: criterion('scheme', isTrue(benefit.scheme.exists), {
    title: { zh: '申请时当地有优享政策', en: 'The place had a scheme when it was applied for' },
    clause,
  }),
  eligible: all(
    criterion('tier', isSrdi(appliedOn), {
      title: { zh: '申请时为专精特新中小企业', en: 'Of an SRDI SME when it was applied for' },
      clause,
    }),
    criterion('employed', isTrue(benefit.isEmployed), {
      title: { zh: '申请时在本企业任职', en: 'Employed there when it was applied for' },
      clause,
    }),
    criterion('level', isTrue(benefit.isHighLevel), {
      title: { zh: '属于当地高层次人才', en: 'A high-level talent of the place' },
      clause,
    }),
  ),
});
