import { isSrdi } from '@tidu/core';
import {
  all,
  any,
  atLeast,
  choose,
  criterion,
  definePolicy,
  interpretedAs,
  isTrue,
  min,
  on,
  oneOf,
  otherwise,
  param,
  when,
} from '@tidu/policy';
import { centre } from '../../facts/research.ts';

const appliedOn = on(centre.appliedOn);
const clause = '二(二)1.s3';

/** The ordinary floor of the group. */
const baseline = choose(
  when(oneOf(centre.sector, ['INDUSTRY']), param('baselineIndustry')),
  when(oneOf(centre.sector, ['SOFTWARE', 'AGRI_PROCESSING']), param('baselineSoftware')),
  otherwise<never>(param('baselineConstruction')),
);

/**
 * 二(二)1.s3: SRDI SMEs of industry and information technology need equipment of 600万 only. A relaxation never
 * tightens: where the ordinary floor is lower, it stays. The other conditions are not the plan's, so that until an
 * officer has judged them the best answer is NEEDS_REVIEW.
 */
export const technologyCentre = definePolicy(import.meta, {
  id: 'innovation.technology-centre',
  title: { zh: '省级企业技术中心（技术开发仪器设备）', en: 'Provincial technology centre (equipment)' },
  measure: 'I4',
  subject: centre.subject,
  inForce: appliedOn,
  eligible: all(
    criterion(
      'equipment',
      any(
        atLeast(centre.equipmentValue, baseline),
        all(
          isSrdi(appliedOn),
          oneOf(centre.sector, ['INDUSTRY', 'SOFTWARE', 'AGRI_PROCESSING']),
          any(interpretedAs('A-15', 'RIGHT'), isTrue(centre.isRelaxationGranted)),
          atLeast(centre.equipmentValue, min(baseline, param('equipmentFloor'))),
        ),
      ),
      { title: { zh: '技术开发仪器设备原值', en: 'Value of equipment for R&D' }, clause },
    ),
    criterion('other', isTrue(centre.meetsOtherConditions), {
      title: { zh: '其他条件（计划之外）', en: "The other conditions, which are not the plan's" },
      clause,
    }),
  ),
});
