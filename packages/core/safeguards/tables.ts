import { civilDate, defineEntity, id, instant, money, p, version } from '../contract/entity.ts';

const recorded = {
  isSample: p.boolean().default(false),
  source: p.text().nullable(),
  recordedAt: instant().defaultRaw('now()'),
};

export const GroupIssue = defineEntity({
  name: 'GroupIssue',
  tableName: 'core.group_issue',
  properties: {
    id: id(),
    title: p.text(),
    raisedOn: civilDate(),
    departmentId: p.string().nullable(),
    resolvedOn: civilDate().nullable(),
    resolution: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const TaskForce = defineEntity({
  name: 'TaskForce',
  tableName: 'core.task_force',
  properties: {
    id: id(),
    regionCode: p.string(),
    name: p.text(),
    setUpOn: civilDate(),
    dissolvedOn: civilDate().nullable(),
    documentNumber: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const LandRequest = defineEntity({
  name: 'LandRequest',
  tableName: 'core.land_request',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    project: p.text(),
    projectKind: p.string(),
    area: p.integer(),
    filedOn: civilDate(),
    confirmedBy: p.text().nullable(),
    confirmedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const BudgetLine = defineEntity({
  name: 'BudgetLine',
  tableName: 'core.budget_line',
  properties: {
    id: id(),
    fund: p.text(),
    level: p.string(),
    isMain: p.boolean(),
    year: p.smallint(),
    granted: money(),
    grantedToSrdi: money(),
    ...recorded,
  },
});

export const PublicityItem = defineEntity({
  name: 'PublicityItem',
  tableName: 'core.publicity_item',
  properties: {
    id: id(),
    title: p.text(),
    kind: p.string(),
    medium: p.text(),
    publishedOn: civilDate(),
    enterpriseId: p.uuid().nullable(),
    url: p.text().nullable(),
    ...recorded,
  },
});

export const TierApplication = defineEntity({
  name: 'TierApplication',
  tableName: 'core.tier_application',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    tierCode: p.string(),
    kind: p.string(),
    filedOn: civilDate(),
    policyId: p.string().nullable(),
    policyVersion: p.string().nullable(),
    verdict: p.string().nullable(),
    state: p.string().default('FILED'),
    decidedOn: civilDate().nullable(),
    reason: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const safeguardEntities = [
  GroupIssue,
  TaskForce,
  LandRequest,
  BudgetLine,
  PublicityItem,
  TierApplication,
] as const;
