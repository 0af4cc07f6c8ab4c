import { v7 as uuidv7 } from 'uuid';
import { UserError } from '../contract/errors.ts';
import { visibleKey } from '../contract/identity.ts';
import { importEnterprises } from '../import/import-mutation.ts';
import { acceptImportRows, matchImportRow, rejectImportRows } from '../import/review.ts';
import { ruleMutations } from '../rules/record-facts.ts';
import { safeguardMutations } from '../safeguards/mutations.ts';
import { Certification, CultivationEntry, RecognitionBatch } from './certification.ts';
import type { CoreMutations } from './core.generated.ts';
import { Enterprise } from './enterprise.ts';

const recordCertification: CoreMutations['recordCertification'] = async (input, ctx) => {
  const { em } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const batchId = input.batch ? await visibleKey(ctx, RecognitionBatch, input.batch, 'batch') : null;
  if (input.validFrom && input.validTo && input.validFrom > input.validTo) {
    throw new UserError('INVALID', `validTo: expected ${input.validFrom} or later, found ${input.validTo}.`, [
      'input',
      'validTo',
    ]);
  }
  const certification = em.create(Certification, {
    id: uuidv7(),
    enterpriseId,
    tierCode: input.tier,
    batchId,
    recognisedOn: input.recognisedOn ?? null,
    validFrom: input.validFrom ?? null,
    validTo: input.validTo ?? null,
    documentNumber: input.documentNumber ?? null,
    source: input.source ?? null,
  });
  em.persist(certification);
  return { certification: certification.id };
};

const endCertification: CoreMutations['endCertification'] = async (input, ctx) => {
  const { em } = ctx;
  const id = await visibleKey(ctx, Certification, input.certification, 'certification');
  const certification = await em.findOneOrFail(Certification, { id });
  expectVersion(certification.version, input.version);
  if (certification.endedOn) {
    throw new UserError('CONFLICT', `The certificate ended on ${certification.endedOn} already.`, [
      'input',
      'certification',
    ]);
  }
  certification.endedOn = input.endedOn;
  certification.endKind = input.kind;
  certification.endReason = input.reason;
  return { certification: id };
};

const enterCultivationPool: CoreMutations['enterCultivationPool'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const open = await em.findOne(CultivationEntry, {
    enterpriseId,
    targetTierCode: input.targetTier,
    leftOn: null,
  });
  if (open) {
    throw new UserError(
      'CONFLICT',
      `The enterprise has an open entry for ${input.targetTier} since ${open.enteredOn}. End that one first.`,
      ['input', 'targetTier'],
    );
  }
  const entry = em.create(CultivationEntry, {
    id: uuidv7(),
    enterpriseId,
    targetTierCode: input.targetTier,
    stage: input.stage,
    enteredOn: input.enteredOn ?? today,
  });
  em.persist(entry);
  return { entry: entry.id };
};

const leaveCultivationPool: CoreMutations['leaveCultivationPool'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, CultivationEntry, input.entry, 'entry');
  const entry = await em.findOneOrFail(CultivationEntry, { id });
  expectVersion(entry.version, input.version);
  if (entry.leftOn)
    throw new UserError('CONFLICT', `The entry ended on ${entry.leftOn} already.`, ['input', 'entry']);
  const leftOn = input.leftOn ?? today;
  if (leftOn < entry.enteredOn) {
    throw new UserError('INVALID', `leftOn: expected ${entry.enteredOn} or later, found ${leftOn}.`, [
      'input',
      'leftOn',
    ]);
  }
  entry.leftOn = leftOn;
  entry.leaveReason = input.reason;
  return { entry: id };
};

/** The key behind a global id of the input, if the viewer can see the row; else the refusal names the field. */
function expectVersion(found: number, read: number): void {
  if (found === read) return;
  throw new UserError(
    'CONFLICT',
    `version: the record is at ${found}, the change was made on ${read}. Read it again.`,
    ['input', 'version'],
  );
}

export const coreMutations: CoreMutations = {
  recordCertification,
  endCertification,
  enterCultivationPool,
  leaveCultivationPool,
  importEnterprises,
  acceptImportRows,
  matchImportRow,
  rejectImportRows,
  ...ruleMutations,
  ...safeguardMutations,
};
