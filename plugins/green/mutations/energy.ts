import { LockMode } from '@mikro-orm/core';
import { conflict, Enterprise, expectText, invalid, loadFacts, Region, visibleKey } from '@tidu/core';
import { evaluate, parseDay, type Verdict } from '@tidu/policy';
import { v7 as uuidv7 } from 'uuid';
import { allocate } from '../allocation.ts';
import { GreenEnergyQuota, GreenQuotaRequest } from '../entities.ts';
import type { GreenMutations, GreenWriteContext } from '../green.generated.ts';
import { energyPriority } from '../policies/energy-priority/policy.ts';

export const greenAddEnergyQuota: GreenMutations['greenAddEnergyQuota'] = async (input, { em }) => {
  if (!(await em.findOne(Region, { code: input.region }))) {
    throw invalid('region', 'a region of the province such as 350500', input.region);
  }
  expectTonnes(input.freed, 'freed');
  const { year, unit } = input;
  if (await em.findOne(GreenEnergyQuota, { regionCode: input.region, year, unit })) {
    throw conflict('year', `what ${input.region} freed in ${year} is recorded already.`);
  }
  const quota = em.create(GreenEnergyQuota, {
    id: uuidv7(),
    regionCode: input.region,
    year,
    unit,
    freed: input.freed,
    documentNumber: input.documentNumber ?? null,
    source: input.source ?? null,
  });
  em.persist(quota);
  return { quota: quota.id };
};

export const greenRequestQuota: GreenMutations['greenRequestQuota'] = async (input, ctx) => {
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const quotaId = await visibleKey(ctx, GreenEnergyQuota, input.quota, 'quota');
  expectTonnes(input.amount, 'amount');
  if (input.perMuScore < 0) throw invalid('perMuScore', '0 or more', input.perMuScore);
  const request = ctx.em.create(GreenQuotaRequest, {
    id: uuidv7(),
    enterpriseId,
    quotaId,
    project: expectText(input.project, 'project'),
    projectKind: input.projectKind,
    amount: input.amount,
    perMuScore: input.perMuScore,
    filedOn: ctx.today,
    source: input.source ?? null,
  });
  ctx.em.persist(request);
  return { request: request.id };
};

/** Serves the requests that wait, once and together. Whoever allocates the same quota meanwhile waits for the lock. */
export const greenAllocateQuota: GreenMutations['greenAllocateQuota'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, GreenEnergyQuota, input.quota, 'quota');
  const quota = await em.findOneOrFail(GreenEnergyQuota, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const waiting = await em.find(GreenQuotaRequest, { quotaId: id, state: 'WAITING' });
  const verdicts = await priorities(
    waiting.map((request) => request.id),
    ctx,
  );
  const open = waiting.filter((request) => isOpen(verdicts.get(request.id)));
  if (open.length > 0 && !input.openWithoutPriority) {
    const projects = open.slice(0, 5).map((request) => request.project);
    throw invalid(
      'openWithoutPriority',
      'every request to be judged, or true to serve those that are not as without priority',
      `${open.length} not judged: ${projects.join(', ')}`,
    );
  }
  const served = allocate(
    waiting.map(({ id: request, perMuScore, filedOn, amount }) => ({
      id: request,
      hasPriority: verdicts.get(request) === 'ELIGIBLE',
      perMuScore,
      filedOn,
      amount,
    })),
    quota.freed - quota.allocated,
  );
  const byId = new Map(waiting.map((request) => [request.id, request]));
  for (const result of served) {
    const request = byId.get(result.request.id);
    if (!request) continue;
    request.state = result.state;
    request.hadPriority = result.request.hasPriority;
    request.place = result.place;
    request.reason = result.state === 'SKIPPED' ? result.reason : null;
    request.decidedOn = today;
    if (result.state === 'ALLOCATED') quota.allocated += request.amount;
  }
  return { quota: id };
};

/** What the policy says of each request, by its id. */
async function priorities(ids: readonly string[], ctx: GreenWriteContext): Promise<Map<string, Verdict>> {
  const on = parseDay(ctx.today) ?? 0;
  const loaded = await loadFacts(ctx.db, ctx.rules, energyPriority.subject.id, energyPriority.facts, {
    on,
    of: { subjects: ids },
  });
  return new Map(loaded.map(({ id, facts }) => [id, evaluate(energyPriority, facts, on).verdict]));
}

const isOpen = (verdict: Verdict | undefined): boolean =>
  verdict === undefined || verdict === 'UNKNOWN' || verdict === 'NEEDS_REVIEW';

function expectTonnes(amount: number, field: string): void {
  if (amount < 1) throw invalid(field, '1 tonne or more', amount);
}
