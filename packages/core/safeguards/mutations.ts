import { LockMode } from '@mikro-orm/core';
import { parseDay } from '@tidu/policy';
import { v7 as uuidv7 } from 'uuid';
import { visibleKey } from '../contract/identity.ts';
import { conflict, expectPast, expectText, expectVersion, invalid } from '../contract/refusals.ts';
import { questionOf } from '../determination/assumptions.ts';
import { decide } from '../determination/decide.ts';
import { Certification } from '../domain/certification.ts';
import type { CoreMutations, CoreWriteContext } from '../domain/core.generated.ts';
import { Enterprise } from '../domain/enterprise.ts';
import { Region } from '../domain/registers.ts';
import { Department } from '../plan/entities.ts';
import { tierPolicyOn } from '../tier-law/law-in-force.ts';
import { BudgetLine, GroupIssue, LandRequest, PublicityItem, TaskForce, TierApplication } from './tables.ts';

/** The law of the day is asked and its answer kept; to judge is for those who decide on the application. */
const applyForTier: CoreMutations['applyForTier'] = async (input, ctx) => {
  const { em, today, rules } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const open = await em.findOne(TierApplication, { enterpriseId, tierCode: input.tier, state: 'FILED' });
  if (open) throw conflict('tier', `an application of ${open.filedOn} is not decided yet.`);
  if (input.kind === 'REEXAMINATION') await markReexamination(enterpriseId, input.tier, true, ctx);
  const policy = rules.policies.get(tierPolicyOn(input.tier, parseDay(today) ?? 0, input.kind) ?? '');
  const [decided] =
    policy === undefined
      ? []
      : await decide(ctx, [enterpriseId], [policy], questionOf({}, today), () => false);
  const application = em.create(TierApplication, {
    id: uuidv7(),
    enterpriseId,
    tierCode: input.tier,
    kind: input.kind,
    filedOn: today,
    policyId: decided?.policy.id ?? null,
    policyVersion: decided?.policy.version ?? null,
    verdict: decided?.verdict ?? null,
    source: input.source ?? null,
  });
  em.persist(application);
  return { application: application.id };
};

/** While a re-examination is open, nobody knows past the validity whether the tier is held. */
async function markReexamination(
  enterpriseId: string,
  tierCode: string,
  isPending: boolean,
  { em, today }: Pick<CoreWriteContext, 'em' | 'today'>,
): Promise<void> {
  const certificates = await em.find(Certification, { enterpriseId, tierCode, endedOn: null });
  const found = isPending
    ? certificates.find(({ validTo }) => validTo != null && validTo >= today)
    : certificates.find((each) => each.reexaminationPending);
  if (found) found.reexaminationPending = isPending;
  else if (isPending) {
    throw invalid(
      'kind',
      'RECOGNITION without a certificate of the tier whose last day is not over',
      'REEXAMINATION',
    );
  }
}

const STATES = { ACCEPT: 'ACCEPTED', REJECT: 'REJECTED', WITHDRAW: 'WITHDRAWN' } as const;

const decideTierApplication: CoreMutations['decideTierApplication'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, TierApplication, input.application, 'application');
  const application = await em.findOneOrFail(
    TierApplication,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(application.version, input.version);
  if (application.state !== 'FILED') {
    throw conflict('application', `it was decided on ${application.decidedOn} already.`);
  }
  if (application.kind === 'REEXAMINATION') {
    await markReexamination(application.enterpriseId, application.tierCode, false, ctx);
  }
  application.state = STATES[input.decision];
  application.decidedOn = today;
  application.reason =
    input.decision === 'ACCEPT' ? (input.reason ?? null) : expectText(input.reason ?? '', 'reason');
  return { application: id };
};

const requestLand: CoreMutations['requestLand'] = async (input, ctx) => {
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  if (input.area < 1) throw invalid('area', '1 square metre or more', input.area);
  const request = ctx.em.create(LandRequest, {
    id: uuidv7(),
    enterpriseId,
    project: expectText(input.project, 'project'),
    projectKind: input.projectKind,
    area: input.area,
    filedOn: ctx.today,
    source: input.source ?? null,
  });
  ctx.em.persist(request);
  return { request: request.id };
};

const confirmLandRequest: CoreMutations['confirmLandRequest'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, LandRequest, input.request, 'request');
  const request = await em.findOneOrFail(LandRequest, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(request.version, input.version);
  if (request.confirmedOn) throw conflict('request', `it was confirmed on ${request.confirmedOn} already.`);
  request.confirmedBy = expectText(input.confirmedBy, 'confirmedBy');
  request.confirmedOn = today;
  return { request: id };
};

const setUpTaskForce: CoreMutations['setUpTaskForce'] = async (input, { em, today }) => {
  if (!(await em.findOne(Region, { code: input.region }))) {
    throw invalid('region', 'a region of the province such as 350500', input.region);
  }
  expectPast(input.setUpOn, 'setUpOn', today);
  const open = await em.findOne(TaskForce, { regionCode: input.region, dissolvedOn: null });
  if (open) throw conflict('region', `it has the task force ${open.name} since ${open.setUpOn} already.`);
  const taskForce = em.create(TaskForce, {
    id: uuidv7(),
    regionCode: input.region,
    name: expectText(input.name, 'name'),
    setUpOn: input.setUpOn,
    documentNumber: input.documentNumber ?? null,
    source: input.source ?? null,
  });
  em.persist(taskForce);
  return { taskForce: taskForce.id };
};

const raiseGroupIssue: CoreMutations['raiseGroupIssue'] = async (input, { em, today }) => {
  if (input.department != null && !(await em.findOne(Department, { id: input.department }))) {
    throw invalid('department', 'the id of a department such as DEPT-IIT');
  }
  const issue = em.create(GroupIssue, {
    id: uuidv7(),
    title: expectText(input.title, 'title'),
    raisedOn: today,
    departmentId: input.department ?? null,
    source: input.source ?? null,
  });
  em.persist(issue);
  return { issue: issue.id };
};

const resolveGroupIssue: CoreMutations['resolveGroupIssue'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, GroupIssue, input.issue, 'issue');
  const issue = await em.findOneOrFail(GroupIssue, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(issue.version, input.version);
  if (issue.resolvedOn) throw conflict('issue', `it was solved on ${issue.resolvedOn} already.`);
  issue.resolvedOn = today;
  issue.resolution = expectText(input.resolution, 'resolution');
  return { issue: id };
};

const recordBudgetLine: CoreMutations['recordBudgetLine'] = async (input, { em }) => {
  const fund = expectText(input.fund, 'fund');
  if (input.granted < 0n) throw invalid('granted', '0.00 or more', 'less');
  if (input.grantedToSrdi < 0n || input.grantedToSrdi > input.granted) {
    throw invalid('grantedToSrdi', 'at least 0.00 and at most what was granted', 'another amount');
  }
  if (await em.findOne(BudgetLine, { fund, year: input.year })) {
    throw conflict('year', `what ${fund} granted in ${input.year} is recorded already.`);
  }
  const line = em.create(BudgetLine, {
    id: uuidv7(),
    fund,
    level: input.level,
    isMain: input.isMain,
    year: input.year,
    granted: String(input.granted),
    grantedToSrdi: String(input.grantedToSrdi),
    source: input.source ?? null,
  });
  em.persist(line);
  return { line: line.id };
};

const publishItem: CoreMutations['publishItem'] = async (input, ctx) => {
  const enterpriseId = input.enterprise
    ? await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise')
    : null;
  expectPast(input.publishedOn, 'publishedOn', ctx.today);
  const item = ctx.em.create(PublicityItem, {
    id: uuidv7(),
    title: expectText(input.title, 'title'),
    kind: input.kind,
    medium: expectText(input.medium, 'medium'),
    publishedOn: input.publishedOn,
    enterpriseId,
    url: input.url ?? null,
    source: input.source ?? null,
  });
  ctx.em.persist(item);
  return { item: item.id };
};

/** The mutations of schema/core/safeguards.graphql. */
export const safeguardMutations = {
  applyForTier,
  decideTierApplication,
  requestLand,
  confirmLandRequest,
  setUpTaskForce,
  raiseGroupIssue,
  resolveGroupIssue,
  recordBudgetLine,
  publishItem,
};
