import { civilDate, defineEntity, id, instant, money, p, version } from '../contract/entity.ts';

export const Chain = defineEntity({
  name: 'Chain',
  tableName: 'core.chain',
  properties: {
    id: id(),
    name: p.string(),
    nameEn: p.text().nullable(),
    isSample: p.boolean().default(false),
  },
});

export const ChainRole = defineEntity({
  name: 'ChainRole',
  tableName: 'core.chain_role',
  properties: {
    id: id(),
    chainId: p.uuid(),
    enterpriseId: p.uuid(),
    role: p.string(),
    validFrom: civilDate().nullable(),
    validTo: civilDate().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const ChainGap = defineEntity({
  name: 'ChainGap',
  tableName: 'core.chain_gap',
  properties: {
    id: id(),
    chainId: p.uuid(),
    kind: p.string(),
    link: p.text(),
    identifiedOn: civilDate().nullable(),
    closedOn: civilDate().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const SupplyLink = defineEntity({
  name: 'SupplyLink',
  tableName: 'core.supply_link',
  properties: {
    id: id(),
    buyerId: p.uuid(),
    supplierId: p.uuid(),
    product: p.text(),
    since: civilDate().nullable(),
    endedOn: civilDate().nullable(),
    evidence: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const Cluster = defineEntity({
  name: 'Cluster',
  tableName: 'core.cluster',
  properties: {
    id: id(),
    name: p.string(),
    level: p.string(),
    regionCode: p.string().nullable(),
    recognisedOn: civilDate().nullable(),
    validTo: civilDate().nullable(),
    documentNumber: p.text().nullable(),
    isSample: p.boolean().default(false),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const ClusterMember = defineEntity({
  name: 'ClusterMember',
  tableName: 'core.cluster_member',
  properties: {
    id: id(),
    clusterId: p.uuid(),
    enterpriseId: p.uuid(),
    joinedOn: civilDate().nullable(),
    leftOn: civilDate().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const LocalScheme = defineEntity({
  name: 'LocalScheme',
  tableName: 'core.local_scheme',
  properties: {
    id: id(),
    measureId: p.string(),
    regionCode: p.string(),
    title: p.text(),
    ratePpm: p.integer().nullable(),
    cap: money().nullable(),
    validFrom: civilDate(),
    validTo: civilDate().nullable(),
    documentNumber: p.text().nullable(),
    source: p.text().nullable(),
    isSample: p.boolean().default(false),
    recordedAt: instant().defaultRaw('now()'),
  },
});

/** Personal data. */
export const Talent = defineEntity({
  name: 'Talent',
  tableName: 'core.talent',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    name: p.string(),
    position: p.string(),
    title: p.text().nullable(),
    titleLevel: p.string().nullable(),
    specialty: p.text().nullable(),
    education: p.text().nullable(),
    hiredOn: civilDate().nullable(),
    leftOn: civilDate().nullable(),
    isSample: p.boolean().default(false),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
    version: version(),
  },
});
