import { all, criterion, definePolicy, isTrue, min, on, oneOf, times } from '@tidu/policy';
import { collaboration } from '../../facts/cooperation.ts';
import { NAMED_PARTNERS } from '../named-partners.ts';

const clause = '二(二)2.s1';

/** 二(二)2.s1: localities support joint research (产学研合作攻关). It asks for no tier; rate and cap are the locality's. */
export const collaborationSupport = definePolicy(import.meta, {
  id: 'innovation.collaboration-support',
  title: { zh: '产学研合作攻关项目支持', en: 'Support for joint research' },
  measure: 'I8',
  subject: collaboration.subject,
  inForce: on(collaboration.agreedOn),
  appliesIf: criterion('scheme', isTrue(collaboration.scheme.exists), {
    title: { zh: '签约时当地有支持办法', en: 'The place had a scheme when it was agreed' },
    clause,
  }),
  eligible: all(
    criterion('partner', oneOf(collaboration.partnerKind, NAMED_PARTNERS), {
      title: { zh: '与高校院所合作', en: 'With a university, an institute or a provincial laboratory' },
      clause,
    }),
  ),
  amount: min(times(collaboration.cost, collaboration.scheme.rate), collaboration.scheme.cap),
});
