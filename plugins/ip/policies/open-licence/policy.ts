import { all, criterion, definePolicy, isTrue, on } from '@tidu/policy';
import { take } from '../../facts.ts';

const clause = '二(三).s2';

/** 二(三).s2: open licences are for SMEs, of patents in force when they are offered and when they are taken. */
export const openLicence = definePolicy(import.meta, {
  id: 'ip.open-licence',
  title: { zh: '专利“一对多”开放许可', en: 'Open licences of patents' },
  measure: 'P3',
  subject: take.subject,
  inForce: on(take.takenOn),
  eligible: all(
    criterion('sme', isTrue(take.isSme), {
      title: { zh: '中小企业', en: 'A small or medium-sized enterprise' },
      clause,
    }),
    criterion('offered', isTrue(take.wasOffered), {
      title: { zh: '许可时开放许可有效', en: 'Offered on the day it was taken' },
      clause,
    }),
    criterion('patentOffered', isTrue(take.inForceWhenOffered), {
      title: { zh: '发布时专利有效', en: 'The patent was in force when it was offered' },
      clause,
    }),
    criterion('patentTaken', isTrue(take.inForceWhenTaken), {
      title: { zh: '许可时专利有效', en: 'The patent was in force when it was taken' },
      clause,
    }),
  ),
});
