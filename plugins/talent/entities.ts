import { civilDate, defineEntity, id, instant, p, version } from '@tidu/core';

/** What every record of the plugin ends with. */
const recorded = {
  isSample: p.boolean().default(false),
  source: p.text().nullable(),
  recordedAt: instant().defaultRaw('now()'),
};

export const TalentNeed = defineEntity({
  name: 'TalentNeed',
  tableName: 'talent.need',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    employer: p.text(),
    cityCode: p.string().nullable(),
    skill: p.text(),
    position: p.string(),
    persons: p.integer(),
    publishedOn: civilDate(),
    closedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const TalentBase = defineEntity({
  name: 'TalentBase',
  tableName: 'talent.base',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    kind: p.string(),
    name: p.text(),
    partner: p.text(),
    partnerKind: p.string(),
    startedOn: civilDate(),
    endedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

/** Personal data, as all that follow. */
export const TalentHire = defineEntity({
  name: 'TalentHire',
  tableName: 'talent.hire',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    kind: p.string(),
    personId: p.uuid().nullable(),
    team: p.text().nullable(),
    level: p.string(),
    hiredOn: civilDate(),
    leftOn: civilDate().nullable(),
    ...recorded,
  },
});

export const TalentTrainingRecord = defineEntity({
  name: 'TalentTrainingRecord',
  tableName: 'talent.training_record',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    personId: p.uuid(),
    course: p.text(),
    trainedOn: civilDate(),
    hours: p.integer(),
    ...recorded,
  },
});

export const TalentBenefit = defineEntity({
  name: 'TalentBenefit',
  tableName: 'talent.benefit',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    personId: p.uuid(),
    kind: p.string(),
    appliedOn: civilDate(),
    state: p.string().default('APPLIED'),
    decidedOn: civilDate().nullable(),
    reason: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const TalentNomination = defineEntity({
  name: 'TalentNomination',
  tableName: 'talent.nomination',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    creditCode: p.string(),
    personId: p.uuid(),
    year: p.smallint(),
    slot: p.smallint(),
    series: p.string(),
    targetLevel: p.string(),
    specialty: p.text(),
    specialtyClass: p.string(),
    nominatedOn: civilDate(),
    status: p.string().default('DRAFT'),
    submittedOn: civilDate().nullable(),
    decidedOn: civilDate().nullable(),
    reason: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const TalentReference = defineEntity({
  name: 'TalentReference',
  tableName: 'talent.reference',
  properties: {
    id: id(),
    nominationId: p.uuid(),
    referee: p.text(),
    certificateNumber: p.string(),
    specialty: p.text(),
    titleLevel: p.string(),
    titledOn: civilDate(),
    signedOn: civilDate(),
    ...recorded,
  },
});

/** Parents before children: MikroORM inserts in this order. */
export const entities = [
  TalentNeed,
  TalentBase,
  TalentHire,
  TalentTrainingRecord,
  TalentBenefit,
  TalentNomination,
  TalentReference,
] as const;
