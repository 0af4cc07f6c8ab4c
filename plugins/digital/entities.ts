import { civilDate, defineEntity, id, instant, money, p, version } from '@tidu/core';

/** What every record of the plugin ends with. */
const recorded = {
  isSample: p.boolean().default(false),
  source: p.text().nullable(),
  recordedAt: instant().defaultRaw('now()'),
};

export const DigitalDiagnosis = defineEntity({
  name: 'DigitalDiagnosis',
  tableName: 'digital.diagnosis',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    kind: p.string(),
    wish: p.text().nullable(),
    requestedOn: civilDate(),
    state: p.string().default('REQUESTED'),
    provider: p.text().nullable(),
    reportedOn: civilDate().nullable(),
    level: p.smallint().nullable(),
    findings: p.text().nullable(),
    withdrawnOn: civilDate().nullable(),
    reason: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const DigitalRecognitionName = defineEntity({
  name: 'DigitalRecognitionName',
  tableName: 'digital.recognition_name',
  properties: {
    code: p.string().primary(),
    title: p.text(),
    titleEn: p.text(),
    kind: p.string(),
    level: p.string().nullable(),
    grantedFrom: civilDate().nullable(),
    grantedTo: civilDate().nullable(),
    isSuccessor: p.boolean(),
    provenance: p.json(),
  },
});

export const DigitalRecognition = defineEntity({
  name: 'DigitalRecognition',
  tableName: 'digital.recognition',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    nameCode: p.string(),
    kind: p.string(),
    level: p.string(),
    subject: p.text().nullable(),
    recognisedOn: civilDate(),
    withdrawnOn: civilDate().nullable(),
    batch: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const DigitalPilot = defineEntity({
  name: 'DigitalPilot',
  tableName: 'digital.pilot',
  properties: {
    id: id(),
    title: p.text(),
    industryCode: p.string(),
    regionCode: p.string().nullable(),
    announcedOn: civilDate(),
    ...recorded,
  },
});

export const DigitalProvider = defineEntity({
  name: 'DigitalProvider',
  tableName: 'digital.provider',
  properties: { id: id(), name: p.text(), kind: p.string(), ...recorded },
});

export const DigitalSolution = defineEntity({
  name: 'DigitalSolution',
  tableName: 'digital.solution',
  properties: {
    id: id(),
    providerId: p.uuid(),
    name: p.text(),
    domain: p.string(),
    industryCode: p.string().nullable(),
    tags: p.array(),
    price: money().nullable(),
    deployDays: p.integer().nullable(),
    publishedOn: civilDate(),
    withdrawnOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const DigitalStageRecord = defineEntity({
  name: 'DigitalStageRecord',
  tableName: 'digital.stage',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    stage: p.string(),
    cameFrom: p.string().nullable(),
    reachedOn: civilDate(),
    leftOn: civilDate().nullable(),
    reason: p.text().nullable(),
    evidence: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const DigitalApplication = defineEntity({
  name: 'DigitalApplication',
  tableName: 'digital.application',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    domain: p.string(),
    system: p.text(),
    solutionId: p.uuid().nullable(),
    startedOn: civilDate(),
    endedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const DigitalCase = defineEntity({
  name: 'DigitalCase',
  tableName: 'digital.typical_case',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    title: p.text(),
    industryCode: p.string(),
    niche: p.text().nullable(),
    summary: p.text(),
    publishedOn: civilDate(),
    ...recorded,
  },
});

/** Parents before children: MikroORM inserts in this order. */
export const entities = [
  DigitalDiagnosis,
  DigitalRecognitionName,
  DigitalRecognition,
  DigitalPilot,
  DigitalProvider,
  DigitalSolution,
  DigitalStageRecord,
  DigitalApplication,
  DigitalCase,
] as const;
