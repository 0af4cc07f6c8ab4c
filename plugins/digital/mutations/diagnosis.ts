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
import type { DigitalDiagnosisState, DigitalMutations, DigitalWriteContext } from '../digital.generated.ts';
import { DigitalDiagnosis } from '../entities.ts';

export const digitalRequestDiagnosis: DigitalMutations['digitalRequestDiagnosis'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const { kind } = input;
  const open = await em.findOne(DigitalDiagnosis, {
    enterpriseId,
    kind,
    state: { $in: ['REQUESTED', 'ASSIGNED'] },
  });
  if (open) throw conflict('kind', `it asked for one on ${open.requestedOn}, which is ${open.state}.`);
  const diagnosis = em.create(DigitalDiagnosis, {
    id: uuidv7(),
    enterpriseId,
    kind,
    wish: input.wish ?? null,
    requestedOn: today,
    source: input.source ?? null,
  });
  em.persist(diagnosis);
  return { diagnosis: diagnosis.id };
};

export const digitalAssignDiagnosis: DigitalMutations['digitalAssignDiagnosis'] = async (input, ctx) => {
  const diagnosis = await inState(input, ['REQUESTED'], ctx);
  diagnosis.provider = expectText(input.provider, 'provider');
  diagnosis.state = 'ASSIGNED';
  return { diagnosis: diagnosis.id };
};

export const digitalReportDiagnosis: DigitalMutations['digitalReportDiagnosis'] = async (input, ctx) => {
  const diagnosis = await inState(input, ['ASSIGNED'], ctx);
  expectPast(input.reportedOn, 'reportedOn', ctx.today);
  expectNotBefore(input.reportedOn, 'reportedOn', diagnosis.requestedOn, 'when it was asked for');
  const { level = null } = input;
  if (level !== null && (level < 1 || level > 4)) throw invalid('level', '1 to 4', level);
  diagnosis.reportedOn = input.reportedOn;
  diagnosis.level = level;
  diagnosis.findings = expectText(input.findings, 'findings');
  diagnosis.state = 'REPORTED';
  return { diagnosis: diagnosis.id };
};

export const digitalWithdrawDiagnosis: DigitalMutations['digitalWithdrawDiagnosis'] = async (input, ctx) => {
  const diagnosis = await inState(input, ['REQUESTED', 'ASSIGNED'], ctx);
  diagnosis.reason = expectText(input.reason, 'reason');
  diagnosis.withdrawnOn = ctx.today;
  diagnosis.state = 'WITHDRAWN';
  return { diagnosis: diagnosis.id };
};

/** The diagnosis, locked, if it is in one of the states from which it may go on. */
async function inState(
  input: { readonly diagnosis: string; readonly version: number },
  states: readonly DigitalDiagnosisState[],
  ctx: DigitalWriteContext,
) {
  const id = await visibleKey(ctx, DigitalDiagnosis, input.diagnosis, 'diagnosis');
  const diagnosis = await ctx.em.findOneOrFail(
    DigitalDiagnosis,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(diagnosis.version, input.version);
  if (!states.some((state) => state === diagnosis.state)) {
    throw conflict('diagnosis', `expected one that is ${states.join(' or ')}, found ${diagnosis.state}.`);
  }
  return diagnosis;
}
