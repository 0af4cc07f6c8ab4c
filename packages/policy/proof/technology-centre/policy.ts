import {
  all,
  any,
  asOf,
  atLeast,
  choose,
  criterion,
  holds,
  isTrue,
  min,
  oneOf,
  otherwise,
  param,
  when,
} from '../../expression.ts';
import { defineFact, defineSubject } from '../../fact.ts';
import { definePolicy } from '../../policy.ts';

export const centre = {
  subject: defineSubject('core.enterprise'),
  certificates: defineFact({
    id: 'core.enterprise.certificates',
    type: 'CERTIFICATES',
    trust: 'REGISTRY',
    label: { zh: '层级证书', en: 'Tier certificates' },
  }),
  sector: defineFact({
    id: 'core.enterprise.sector',
    type: 'CODE',
    codes: ['INDUSTRY', 'SOFTWARE', 'AGRI_PROCESSING', 'CONSTRUCTION'],
    trust: 'REGISTRY',
    label: { zh: '行业', en: 'Sector' },
  }),
  equipment: defineFact({
    id: 'core.enterprise.researchEquipment',
    type: 'MONEY',
    trust: 'AUDITED',
    label: { zh: '研发设备原值', en: 'Original value of R&D equipment' },
    mutable: true,
    bounds: { min: 0n, max: 100_000_000_000_000n },
  }),
  otherConditions: defineFact({
    id: 'core.enterprise.technologyCentreConditions',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: { zh: '企业技术中心其他条件', en: 'The other conditions of a technology centre' },
  }),
};

/** The ordinary floor of the sector. */
const baseline = choose(
  when(oneOf(centre.sector, ['INDUSTRY']), param('baselineIndustry')),
  when(oneOf(centre.sector, ['SOFTWARE', 'AGRI_PROCESSING']), param('baselineSoftware')),
  otherwise(param('baselineConstruction')),
);

/** 二(二)1.s3: the floor of R&D equipment is relaxed to 600万 for SRDI SMEs. A relaxation never tightens. */
export const technologyCentre = definePolicy(import.meta, {
  id: 'core.technology-centre',
  title: { zh: '省级企业技术中心（研发设备）', en: 'Provincial technology centre (R&D equipment)' },
  measure: 'I3',
  subject: centre.subject,
  inForce: asOf,
  eligible: all(
    criterion(
      'equipment',
      any(
        atLeast(centre.equipment, baseline),
        all(
          holds(centre.certificates, ['SRDI_SME', 'LITTLE_GIANT'], asOf),
          oneOf(centre.sector, ['INDUSTRY', 'SOFTWARE', 'AGRI_PROCESSING']),
          atLeast(centre.equipment, min(baseline, param('equipmentFloor'))),
        ),
      ),
      { title: { zh: '研发设备原值', en: 'Value of R&D equipment' }, clause: '二(二)1.s3' },
    ),
    criterion('other', isTrue(centre.otherConditions), {
      title: { zh: '其他条件', en: 'The other conditions' },
      clause: '二(二)1.s3',
    }),
  ),
});
