import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Enterprise,
  expectNotBefore,
  expectPast,
  expectText,
  expectVersion,
  Industry,
  invalid,
  Region,
  visibleKey,
  yuanOf,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import type { DigitalMutations, DigitalWriteContext } from '../digital.generated.ts';
import { DigitalCase, DigitalPilot, DigitalProvider, DigitalSolution } from '../entities.ts';

export const digitalAddProvider: DigitalMutations['digitalAddProvider'] = async (input, { em }) => {
  const name = expectText(input.name, 'name');
  if (await em.findOne(DigitalProvider, { name })) throw conflict('name', `${name} is there already.`);
  const provider = em.create(DigitalProvider, {
    id: uuidv7(),
    name,
    kind: input.kind,
    source: input.source ?? null,
  });
  em.persist(provider);
  return { provider: provider.id };
};

export const digitalPublishSolution: DigitalMutations['digitalPublishSolution'] = async (input, ctx) => {
  const { em, today } = ctx;
  const providerId = await visibleKey(ctx, DigitalProvider, input.provider, 'provider');
  const name = expectText(input.name, 'name');
  const { price = null, deployDays = null } = input;
  if (price !== null && price < 0n) throw invalid('price', '0.00 or more', yuanOf(price));
  if (deployDays !== null && deployDays < 1) throw invalid('deployDays', '1 or more', deployDays);
  const publishedOn = input.publishedOn ?? today;
  expectPast(publishedOn, 'publishedOn', today);
  if (await em.findOne(DigitalSolution, { providerId, name, withdrawnOn: null })) {
    throw conflict('name', `${name} of this provider is offered already.`);
  }
  const solution = em.create(DigitalSolution, {
    id: uuidv7(),
    providerId,
    name,
    domain: input.domain,
    industryCode: input.industry == null ? null : await industryCode(input.industry, ctx),
    tags: [...new Set(input.tags)],
    price: price === null ? null : String(price),
    deployDays,
    publishedOn,
    source: input.source ?? null,
  });
  em.persist(solution);
  return { solution: solution.id };
};

export const digitalWithdrawSolution: DigitalMutations['digitalWithdrawSolution'] = async (input, ctx) => {
  const id = await visibleKey(ctx, DigitalSolution, input.solution, 'solution');
  const solution = await ctx.em.findOneOrFail(
    DigitalSolution,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(solution.version, input.version);
  if (solution.withdrawnOn) throw conflict('solution', `it ended on ${solution.withdrawnOn} already.`);
  expectPast(input.withdrawnOn, 'withdrawnOn', ctx.today);
  expectNotBefore(input.withdrawnOn, 'withdrawnOn', solution.publishedOn, 'when it was published');
  solution.withdrawnOn = input.withdrawnOn;
  return { solution: id };
};

export const digitalAddPilot: DigitalMutations['digitalAddPilot'] = async (input, ctx) => {
  const { em, today } = ctx;
  const title = expectText(input.title, 'title');
  expectPast(input.announcedOn, 'announcedOn', today);
  if (await em.findOne(DigitalPilot, { title })) throw conflict('title', `${title} is there already.`);
  const regionCode = input.region ?? null;
  if (regionCode !== null && !(await em.findOne(Region, { code: regionCode }))) {
    throw invalid('region', 'a region of the province such as 350500', regionCode);
  }
  const pilot = em.create(DigitalPilot, {
    id: uuidv7(),
    title,
    industryCode: await industryCode(input.industry, ctx),
    regionCode,
    announcedOn: input.announcedOn,
    source: input.source ?? null,
  });
  em.persist(pilot);
  return { pilot: pilot.id };
};

export const digitalPublishCase: DigitalMutations['digitalPublishCase'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const title = expectText(input.title, 'title');
  expectPast(input.publishedOn, 'publishedOn', today);
  if (await em.findOne(DigitalCase, { enterpriseId, title })) {
    throw conflict('title', `its case ${title} is published already.`);
  }
  const published = em.create(DigitalCase, {
    id: uuidv7(),
    enterpriseId,
    title,
    industryCode: await industryCode(input.industry, ctx),
    niche: input.niche ?? null,
    summary: expectText(input.summary, 'summary'),
    publishedOn: input.publishedOn,
    source: input.source ?? null,
  });
  em.persist(published);
  return { case: published.id };
};

async function industryCode(code: string, { em }: DigitalWriteContext): Promise<string> {
  if (await em.findOne(Industry, { code })) return code;
  throw invalid('industry', 'a code of GB/T 4754 such as C34');
}
