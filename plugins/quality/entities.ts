import { civilDate, defineEntity, id, instant, p, version } from '@tidu/core';

/** What every record of the plugin ends with. */
const recorded = {
  isSample: p.boolean().default(false),
  source: p.text().nullable(),
  recordedAt: instant().defaultRaw('now()'),
};

export const QualityBrandPlan = defineEntity({
  name: 'QualityBrandPlan',
  tableName: 'quality.brand_plan',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    title: p.text(),
    adoptedOn: civilDate(),
    endedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const QualityManagementCertificate = defineEntity({
  name: 'QualityManagementCertificate',
  tableName: 'quality.management_certificate',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    scheme: p.string(),
    number: p.string(),
    validFrom: civilDate().nullable(),
    validTo: civilDate().nullable(),
    ...recorded,
  },
});

export const QualityAward = defineEntity({
  name: 'QualityAward',
  tableName: 'quality.award',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    name: p.text(),
    level: p.string(),
    awardedOn: civilDate(),
    ...recorded,
  },
});

export const QualitySharedSystem = defineEntity({
  name: 'QualitySharedSystem',
  tableName: 'quality.shared_system',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    name: p.text(),
    startedOn: civilDate(),
    endedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const QualitySharedSystemMember = defineEntity({
  name: 'QualitySharedSystemMember',
  tableName: 'quality.shared_system_member',
  properties: {
    id: id(),
    systemId: p.uuid(),
    enterpriseId: p.uuid(),
    joinedOn: civilDate(),
    leftOn: civilDate().nullable(),
    ...recorded,
  },
});

export const QualityStandard = defineEntity({
  name: 'QualityStandard',
  tableName: 'quality.standard',
  properties: {
    id: id(),
    number: p.string(),
    title: p.text(),
    scope: p.string(),
    action: p.string(),
    publishedOn: civilDate(),
    withdrawnOn: civilDate().nullable(),
    ...recorded,
  },
});

export const QualityStandardRole = defineEntity({
  name: 'QualityStandardRole',
  tableName: 'quality.standard_role',
  properties: {
    id: id(),
    standardId: p.uuid(),
    enterpriseId: p.uuid(),
    role: p.string(),
    place: p.smallint().nullable(),
    ...recorded,
  },
});

export const QualityEnterpriseStandard = defineEntity({
  name: 'QualityEnterpriseStandard',
  tableName: 'quality.enterprise_standard',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    number: p.string(),
    title: p.text(),
    declaredOn: civilDate(),
    leaderFrom: civilDate().nullable(),
    leaderTo: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const QualityInnovatorTitle = defineEntity({
  name: 'QualityInnovatorTitle',
  tableName: 'quality.innovator_title',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    level: p.string(),
    recognisedOn: civilDate(),
    validTo: civilDate().nullable(),
    ...recorded,
  },
});

/** Parents before children: MikroORM inserts in this order. */
export const entities = [
  QualityBrandPlan,
  QualityManagementCertificate,
  QualityAward,
  QualitySharedSystem,
  QualitySharedSystemMember,
  QualityStandard,
  QualityStandardRole,
  QualityEnterpriseStandard,
  QualityInnovatorTitle,
] as const;
