import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Enterprise,
  expectNotBefore,
  expectPast,
  expectText,
  expectVersion,
  invalid,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import {
  QualityEnterpriseStandard,
  QualityInnovatorTitle,
  QualityStandard,
  QualityStandardRole,
} from '../entities.ts';
import type { QualityMutations, QualityStandardScope } from '../quality.generated.ts';
import { scopeOfNumber } from '../standard-number.ts';

export const qualityAddStandard: QualityMutations['qualityAddStandard'] = async (input, { em, today }) => {
  const number = numberOf(input.number, input.scope);
  expectPast(input.publishedOn, 'publishedOn', today);
  if (await em.findOne(QualityStandard, { number })) throw conflict('number', `${number} is there already.`);
  const standard = em.create(QualityStandard, {
    id: uuidv7(),
    number,
    title: expectText(input.title, 'title'),
    scope: input.scope,
    action: input.action,
    publishedOn: input.publishedOn,
    source: input.source ?? null,
  });
  em.persist(standard);
  return { standard: standard.id };
};

export const qualityRecordStandardRole: QualityMutations['qualityRecordStandardRole'] = async (
  input,
  ctx,
) => {
  const { em } = ctx;
  const standardId = await visibleKey(ctx, QualityStandard, input.standard, 'standard');
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  if (input.place != null && input.place < 1) throw invalid('place', '1 or more', input.place);
  const roles = await em.find(QualityStandardRole, { standardId });
  if (roles.some((role) => role.enterpriseId === enterpriseId)) {
    throw conflict('enterprise', 'its part in this standard is recorded already.');
  }
  if (input.role === 'LEAD' && roles.some((role) => role.role === 'LEAD')) {
    throw conflict('role', 'the standard has one that led it already.');
  }
  const role = em.create(QualityStandardRole, {
    id: uuidv7(),
    standardId,
    enterpriseId,
    role: input.role,
    place: input.place ?? null,
    source: input.source ?? null,
  });
  em.persist(role);
  return { role: role.id };
};

export const qualityDeclareStandard: QualityMutations['qualityDeclareStandard'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const number = numberOf(input.number, 'ENTERPRISE');
  expectPast(input.declaredOn, 'declaredOn', today);
  if (await em.findOne(QualityEnterpriseStandard, { enterpriseId, number })) {
    throw conflict('number', `${number} is declared already.`);
  }
  const standard = em.create(QualityEnterpriseStandard, {
    id: uuidv7(),
    enterpriseId,
    number,
    title: expectText(input.title, 'title'),
    declaredOn: input.declaredOn,
    source: input.source ?? null,
  });
  em.persist(standard);
  return { standard: standard.id };
};

export const qualityNameStandardLeader: QualityMutations['qualityNameStandardLeader'] = async (
  input,
  ctx,
) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, QualityEnterpriseStandard, input.standard, 'standard');
  const standard = await em.findOneOrFail(
    QualityEnterpriseStandard,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(standard.version, input.version);
  expectPast(input.from, 'from', today);
  expectNotBefore(input.from, 'from', standard.declaredOn, 'when the standard was declared');
  if (input.to != null) expectNotBefore(input.to, 'to', input.from, 'when it becomes a leader');
  standard.leaderFrom = input.from;
  standard.leaderTo = input.to ?? null;
  return { standard: id };
};

export const qualityRecogniseInnovator: QualityMutations['qualityRecogniseInnovator'] = async (
  input,
  ctx,
) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const { level, recognisedOn, validTo = null, source = null } = input;
  expectPast(recognisedOn, 'recognisedOn', today);
  if (validTo !== null) expectNotBefore(validTo, 'validTo', recognisedOn, 'when it is recognised');
  const title = em.create(QualityInnovatorTitle, {
    id: uuidv7(),
    enterpriseId,
    level,
    recognisedOn,
    validTo,
    source,
  });
  em.persist(title);
  return { title: title.id };
};

/** The number without white space around it, which must be one of the scope. */
function numberOf(text: string, scope: QualityStandardScope): string {
  const number = expectText(text, 'number');
  const found = scopeOfNumber(number);
  if (found === scope) return number;
  const expected = `a number of a standard of scope ${scope}, such as ${EXAMPLES[scope]}`;
  throw invalid('number', expected, found === undefined ? undefined : `one of scope ${found}`);
}

const EXAMPLES: Readonly<Record<QualityStandardScope, string>> = {
  INTERNATIONAL: 'ISO 9001:2015',
  NATIONAL: 'GB/T 12345-2024',
  INDUSTRY: 'JB/T 1234-2024',
  LOCAL: 'DB35/T 1234-2024',
  GROUP: 'T/ABC 001-2024',
  ENTERPRISE: 'Q/ABC 001-2024',
};
