import { civilDate, defineEntity, id, instant, p, version } from '@tidu/core';

/** What every record of the plugin ends with. */
const recorded = {
  isSample: p.boolean().default(false),
  source: p.text().nullable(),
  recordedAt: instant().defaultRaw('now()'),
};

export const ServicesOrganisation = defineEntity({
  name: 'ServicesOrganisation',
  tableName: 'services.organisation',
  properties: {
    id: id(),
    name: p.string(),
    level: p.string(),
    regionCode: p.string().nullable(),
    ...recorded,
  },
});

export const ServicesAssessment = defineEntity({
  name: 'ServicesAssessment',
  tableName: 'services.assessment',
  properties: {
    id: id(),
    organisationId: p.uuid(),
    assessedOn: civilDate(),
    coversAllStaff: p.boolean(),
    coversWholeProcess: p.boolean(),
    coversEverySide: p.boolean(),
    conclusion: p.text().nullable(),
    ...recorded,
  },
});

export const ServicesDemonstration = defineEntity({
  name: 'ServicesDemonstration',
  tableName: 'services.demonstration',
  properties: {
    id: id(),
    organisationId: p.uuid(),
    kind: p.string(),
    level: p.string(),
    validFrom: civilDate(),
    validTo: civilDate().nullable(),
    documentNumber: p.text().nullable(),
    ...recorded,
  },
});

export const ServicesRecord = defineEntity({
  name: 'ServicesRecord',
  tableName: 'services.record',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    organisationId: p.uuid(),
    kind: p.string(),
    servedOn: civilDate(),
    content: p.text(),
    rating: p.smallint().nullable(),
    ...recorded,
    version: version(),
  },
});

export const ServicesCatalogueEntry = defineEntity({
  name: 'ServicesCatalogueEntry',
  tableName: 'services.catalogue_entry',
  properties: {
    id: id(),
    year: p.smallint(),
    policyId: p.string(),
    policyVersion: p.string(),
    publishedOn: civilDate(),
    documentNumber: p.text().nullable(),
    ...recorded,
  },
});

export const ServicesOfficer = defineEntity({
  name: 'ServicesOfficer',
  tableName: 'services.officer',
  properties: {
    id: id(),
    name: p.string(),
    office: p.text(),
    cityCode: p.string().nullable(),
    startedOn: civilDate(),
    endedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const ServicesAssignment = defineEntity({
  name: 'ServicesAssignment',
  tableName: 'services.assignment',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    officerId: p.uuid(),
    startedOn: civilDate(),
    endedOn: civilDate().nullable(),
    endReason: p.text().nullable(),
    ...recorded,
  },
});

export const ServicesVisit = defineEntity({
  name: 'ServicesVisit',
  tableName: 'services.visit',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    officerId: p.uuid(),
    occasion: p.string(),
    visitedOn: civilDate(),
    notes: p.text().nullable(),
    ...recorded,
  },
});

export const ServicesAppeal = defineEntity({
  name: 'ServicesAppeal',
  tableName: 'services.appeal',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    category: p.string(),
    title: p.text(),
    content: p.text().nullable(),
    visitId: p.uuid().nullable(),
    raisedOn: civilDate(),
    state: p.string().default('RAISED'),
    departmentId: p.string().nullable(),
    dueOn: civilDate().nullable(),
    closedOn: civilDate().nullable(),
    satisfaction: p.smallint().nullable(),
    ...recorded,
    version: version(),
  },
});

export const ServicesAppealStep = defineEntity({
  name: 'ServicesAppealStep',
  tableName: 'services.appeal_step',
  properties: {
    id: id(),
    appealId: p.uuid(),
    number: p.smallint(),
    state: p.string(),
    takenOn: civilDate(),
    note: p.text().nullable(),
  },
});

/** Parents before children: MikroORM inserts in this order. */
export const entities = [
  ServicesOrganisation,
  ServicesAssessment,
  ServicesDemonstration,
  ServicesRecord,
  ServicesCatalogueEntry,
  ServicesOfficer,
  ServicesAssignment,
  ServicesVisit,
  ServicesAppeal,
  ServicesAppealStep,
] as const;
