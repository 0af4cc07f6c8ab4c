import { civilDate, defineEntity, id, instant, p, version } from '@tidu/core';

/** What every record of the plugin ends with. */
const recorded = {
  isSample: p.boolean().default(false),
  source: p.text().nullable(),
  recordedAt: instant().defaultRaw('now()'),
};

export const GreenTitle = defineEntity({
  name: 'GreenTitle',
  tableName: 'green.title',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    kind: p.string(),
    level: p.string(),
    listedOn: civilDate(),
    delistedOn: civilDate().nullable(),
    batch: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const GreenService = defineEntity({
  name: 'GreenService',
  tableName: 'green.service',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    kind: p.string(),
    provider: p.text(),
    servedOn: civilDate(),
    result: p.text().nullable(),
    ...recorded,
  },
});

export const GreenPositiveListEntry = defineEntity({
  name: 'GreenPositiveListEntry',
  tableName: 'green.positive_list_entry',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    listedOn: civilDate(),
    basis: p.text(),
    removedOn: civilDate().nullable(),
    removalReason: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const GreenEnergyQuota = defineEntity({
  name: 'GreenEnergyQuota',
  tableName: 'green.energy_quota',
  properties: {
    id: id(),
    regionCode: p.string(),
    year: p.smallint(),
    unit: p.string(),
    freed: p.integer(),
    allocated: p.integer().default(0),
    documentNumber: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const GreenQuotaRequest = defineEntity({
  name: 'GreenQuotaRequest',
  tableName: 'green.quota_request',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    quotaId: p.uuid(),
    project: p.text(),
    projectKind: p.string(),
    amount: p.integer(),
    perMuScore: p.integer(),
    filedOn: civilDate(),
    state: p.string().default('WAITING'),
    hadPriority: p.boolean().nullable(),
    place: p.integer().nullable(),
    reason: p.text().nullable(),
    decidedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

/** Parents before children: MikroORM inserts in this order. */
export const entities = [
  GreenTitle,
  GreenService,
  GreenPositiveListEntry,
  GreenEnergyQuota,
  GreenQuotaRequest,
] as const;
