import { civilDate, defineEntity, p } from '../contract/entity.ts';
import type { Provenance, Tier as TierData } from '../plan/schema.ts';

export const Region = defineEntity({
  name: 'Region',
  tableName: 'core.region',
  properties: {
    code: p.string().primary(),
    gbCode: p.string(),
    name: p.string(),
    nameEn: p.string(),
    kind: p.string(),
    parentCode: p.string().nullable(),
    cityCode: p.string().nullable(),
    validFrom: civilDate().nullable(),
    validTo: civilDate().nullable(),
    replacedBy: p.array(),
    provenance: p.json<Provenance>(),
  },
});

/** GB/T 4754-2017: sections by letter, divisions by letter and two digits. */
export const Industry = defineEntity({
  name: 'Industry',
  tableName: 'core.industry',
  properties: {
    code: p.string().primary(),
    name: p.string(),
    nameEn: p.string(),
    sectionCode: p.string(),
    isIndustry: p.boolean(),
    isManufacturing: p.boolean(),
    isInformation: p.boolean(),
    sizeSector: p.string().nullable(),
  },
});

export const Tier = defineEntity({
  name: 'Tier',
  tableName: 'core.tier',
  properties: {
    code: p.string().primary(),
    name: p.string(),
    nameEn: p.string(),
    rank: p.smallint().nullable(),
    level: p.string().nullable(),
    prerequisiteCode: p.string().nullable(),
    labelOnly: p.boolean(),
    note: p.text().nullable(),
    laws: p.json<TierData['laws']>(),
    provenance: p.json<Provenance>(),
  },
});
