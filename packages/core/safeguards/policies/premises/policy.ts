import { all, asOf, criterion, definePolicy, isTrue } from '@tidu/policy';
import { enterprise } from '../../../rules/enterprise-facts.ts';
import { isSrdi } from '../../../rules/scopes.ts';
import { premisesScheme } from '../../facts.ts';

const clause = '三(二).s2';

/** 三(二).s2: pilots of localities for land, plant and rental housing. What they give is theirs to say. */
export const premises = definePolicy(import.meta, {
  id: 'core.premises',
  title: { zh: '土地、厂房、保障性租赁住房供给试点', en: 'Pilots for land, plant and rental housing' },
  measure: 'R2',
  subject: enterprise.subject,
  inForce: asOf,
  appliesIf: criterion('scheme', isTrue(premisesScheme.exists), {
    title: { zh: '当地开展供给试点', en: 'The place has a pilot' },
    clause,
  }),
  eligible: all(
    criterion('tier', isSrdi(asOf), {
      title: { zh: '专精特新中小企业', en: 'An SRDI SME' },
      clause,
    }),
  ),
});
