import { civilDate, defineEntity, id, instant, money, p, version } from '@tidu/core';

/** What every record of the plugin ends with. */
const recorded = {
  isSample: p.boolean().default(false),
  source: p.text().nullable(),
  recordedAt: instant().defaultRaw('now()'),
};

export const IpServiceCase = defineEntity({
  name: 'IpServiceCase',
  tableName: 'ip.service_case',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    kind: p.string(),
    subject: p.text(),
    openedOn: civilDate(),
    closedOn: civilDate().nullable(),
    result: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const IpPrecisionListEntry = defineEntity({
  name: 'IpPrecisionListEntry',
  tableName: 'ip.precision_list_entry',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    state: p.string().default('APPLIED'),
    appliedOn: civilDate(),
    listedOn: civilDate().nullable(),
    refusedOn: civilDate().nullable(),
    delistedOn: civilDate().nullable(),
    reason: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const IpPatent = defineEntity({
  name: 'IpPatent',
  tableName: 'ip.patent',
  properties: {
    id: id(),
    applicationNumber: p.string(),
    kind: p.string(),
    title: p.text(),
    holder: p.text(),
    filedOn: civilDate(),
    grantedOn: civilDate(),
    expiresOn: civilDate(),
    endedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const IpOpenLicence = defineEntity({
  name: 'IpOpenLicence',
  tableName: 'ip.open_licence',
  properties: {
    id: id(),
    patentId: p.uuid(),
    licensor: p.text(),
    fee: money(),
    prospects: p.text().nullable(),
    offeredFrom: civilDate(),
    offeredTo: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const IpLicenceTake = defineEntity({
  name: 'IpLicenceTake',
  tableName: 'ip.licence_take',
  properties: {
    id: id(),
    licenceId: p.uuid(),
    enterpriseId: p.uuid(),
    takenOn: civilDate(),
    ...recorded,
  },
});

export const IpPublicService = defineEntity({
  name: 'IpPublicService',
  tableName: 'ip.public_service',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    kind: p.string(),
    provider: p.text(),
    servedOn: civilDate(),
    ...recorded,
  },
});

export const IpEnforcement = defineEntity({
  name: 'IpEnforcement',
  tableName: 'ip.enforcement',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    caseName: p.text(),
    costKind: p.string(),
    cost: money(),
    incurredOn: civilDate(),
    closedOn: civilDate().nullable(),
    outcome: p.string().nullable(),
    ...recorded,
    version: version(),
  },
});

/** Parents before children: MikroORM inserts in this order. */
export const entities = [
  IpServiceCase,
  IpPrecisionListEntry,
  IpPatent,
  IpOpenLicence,
  IpLicenceTake,
  IpPublicService,
  IpEnforcement,
] as const;
