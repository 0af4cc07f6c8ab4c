import { civilDate, defineEntity, id, instant, money, p, version } from '@tidu/core';

/** What every record of the plugin ends with. */
const recorded = {
  isSample: p.boolean().default(false),
  source: p.text().nullable(),
  recordedAt: instant().defaultRaw('now()'),
};

export const InnovationInstitution = defineEntity({
  name: 'InnovationInstitution',
  tableName: 'innovation.institution',
  properties: {
    id: id(),
    name: p.text(),
    kind: p.string(),
    cityCode: p.string().nullable(),
    isProvincial: p.boolean().nullable(),
    ...recorded,
  },
});

export const InnovationProgramme = defineEntity({
  name: 'InnovationProgramme',
  tableName: 'innovation.programme',
  properties: {
    id: id(),
    title: p.text(),
    year: p.smallint(),
    opensOn: civilDate(),
    closesOn: civilDate(),
    places: p.integer().nullable(),
    documentNumber: p.text().nullable(),
    rankedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const InnovationScienceProject = defineEntity({
  name: 'InnovationScienceProject',
  tableName: 'innovation.science_project',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    programmeId: p.uuid(),
    title: p.text(),
    appliedOn: civilDate(),
    state: p.string().default('APPLIED'),
    place: p.integer().nullable(),
    hadPriority: p.boolean().nullable(),
    reason: p.text().nullable(),
    decidedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const InnovationRdDeduction = defineEntity({
  name: 'InnovationRdDeduction',
  tableName: 'innovation.rd_deduction',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    year: p.smallint(),
    qualifiedExpense: money(),
    ...recorded,
  },
});

export const InnovationTechnologyCentre = defineEntity({
  name: 'InnovationTechnologyCentre',
  tableName: 'innovation.technology_centre',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    sector: p.string(),
    equipmentValue: money(),
    appliedOn: civilDate(),
    state: p.string().default('APPLIED'),
    decidedOn: civilDate().nullable(),
    reason: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const InnovationActivity = defineEntity({
  name: 'InnovationActivity',
  tableName: 'innovation.activity',
  properties: {
    id: id(),
    kind: p.string(),
    title: p.text(),
    heldOn: civilDate(),
    regionCode: p.string().nullable(),
    ...recorded,
  },
});

export const InnovationAchievement = defineEntity({
  name: 'InnovationAchievement',
  tableName: 'innovation.achievement',
  properties: {
    id: id(),
    enterpriseId: p.uuid().nullable(),
    institutionId: p.uuid().nullable(),
    publisher: p.text(),
    cityCode: p.string().nullable(),
    title: p.text(),
    description: p.text().nullable(),
    industryCode: p.string(),
    chainId: p.uuid().nullable(),
    readiness: p.smallint().nullable(),
    publishedOn: civilDate(),
    withdrawnOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const InnovationNeed = defineEntity({
  name: 'InnovationNeed',
  tableName: 'innovation.need',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    publisher: p.text(),
    cityCode: p.string().nullable(),
    title: p.text(),
    industryCode: p.string(),
    chainId: p.uuid().nullable(),
    wantedReadiness: p.smallint().nullable(),
    budget: money().nullable(),
    publishedOn: civilDate(),
    dueOn: civilDate().nullable(),
    closedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const InnovationPairing = defineEntity({
  name: 'InnovationPairing',
  tableName: 'innovation.pairing',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    needId: p.uuid(),
    achievementId: p.uuid(),
    activityId: p.uuid().nullable(),
    proposedOn: civilDate(),
    state: p.string().default('PROPOSED'),
    decidedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const InnovationCollaboration = defineEntity({
  name: 'InnovationCollaboration',
  tableName: 'innovation.collaboration',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    institutionId: p.uuid(),
    needId: p.uuid().nullable(),
    title: p.text(),
    cost: money(),
    agreedOn: civilDate(),
    ...recorded,
  },
});

export const InnovationJointLab = defineEntity({
  name: 'InnovationJointLab',
  tableName: 'innovation.joint_lab',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    name: p.text(),
    agreedOn: civilDate(),
    agreementNumber: p.text().nullable(),
    ...recorded,
  },
});

export const InnovationJointLabPartner = defineEntity({
  name: 'InnovationJointLabPartner',
  tableName: 'innovation.joint_lab_partner',
  properties: {
    id: id(),
    labId: p.uuid(),
    institutionId: p.uuid(),
    isSample: p.boolean().default(false),
  },
});

export const InnovationFacility = defineEntity({
  name: 'InnovationFacility',
  tableName: 'innovation.facility',
  properties: {
    id: id(),
    institutionId: p.uuid(),
    name: p.text(),
    kind: p.string(),
    regionCode: p.string().nullable(),
    openedOn: civilDate(),
    closedOn: civilDate().nullable(),
    ...recorded,
  },
});

export const InnovationInstrument = defineEntity({
  name: 'InnovationInstrument',
  tableName: 'innovation.instrument',
  properties: {
    id: id(),
    facilityId: p.uuid(),
    name: p.text(),
    model: p.text().nullable(),
    originalValue: money().nullable(),
    isPubliclyFunded: p.boolean().nullable(),
    isShared: p.boolean(),
    dayFee: money().nullable(),
    ...recorded,
  },
});

export const InnovationBooking = defineEntity({
  name: 'InnovationBooking',
  tableName: 'innovation.booking',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    instrumentId: p.uuid(),
    fromOn: civilDate(),
    toOn: civilDate(),
    fee: money().nullable(),
    state: p.string().default('BOOKED'),
    bookedOn: civilDate(),
    ...recorded,
    version: version(),
  },
});

export const InnovationRenovation = defineEntity({
  name: 'InnovationRenovation',
  tableName: 'innovation.renovation',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    title: p.text(),
    investment: money(),
    catalogueClass: p.string().nullable(),
    filedOn: civilDate(),
    appliedOn: civilDate().nullable(),
    listedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const InnovationFinancingSupport = defineEntity({
  name: 'InnovationFinancingSupport',
  tableName: 'innovation.financing_support',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    renovationId: p.uuid(),
    bank: p.text(),
    contractNumber: p.text(),
    principal: money(),
    rate: p.integer().nullable(),
    firstDrawnOn: civilDate(),
    ...recorded,
  },
});

/** Parents before children: MikroORM inserts in this order. */
export const entities = [
  InnovationInstitution,
  InnovationProgramme,
  InnovationScienceProject,
  InnovationRdDeduction,
  InnovationTechnologyCentre,
  InnovationActivity,
  InnovationAchievement,
  InnovationNeed,
  InnovationPairing,
  InnovationCollaboration,
  InnovationJointLab,
  InnovationJointLabPartner,
  InnovationFacility,
  InnovationInstrument,
  InnovationBooking,
  InnovationRenovation,
  InnovationFinancingSupport,
] as const;
