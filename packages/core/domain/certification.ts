import { civilDate, defineEntity, id, instant, p, version } from '../contract/entity.ts';

export const RecognitionBatch = defineEntity({
  name: 'RecognitionBatch',
  tableName: 'core.recognition_batch',
  properties: {
    id: id(),
    tierCode: p.string(),
    label: p.text(),
    year: p.smallint().nullable(),
    announcedOn: civilDate().nullable(),
    validFrom: civilDate().nullable(),
    validTo: civilDate().nullable(),
    documentNumber: p.text().nullable(),
    source: p.text().nullable(),
    isSample: p.boolean().default(false),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const Certification = defineEntity({
  name: 'Certification',
  tableName: 'core.certification',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    tierCode: p.string(),
    batchId: p.uuid().nullable(),
    recognisedOn: civilDate().nullable(),
    validFrom: civilDate().nullable(),
    validTo: civilDate().nullable(),
    endedOn: civilDate().nullable(),
    reexaminationPending: p.boolean().default(false),
    endKind: p.string().nullable(),
    endReason: p.text().nullable(),
    documentNumber: p.text().nullable(),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
    version: version(),
  },
});

export const CultivationEntry = defineEntity({
  name: 'CultivationEntry',
  tableName: 'core.cultivation_entry',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    targetTierCode: p.string(),
    stage: p.string(),
    enteredOn: civilDate(),
    leftOn: civilDate().nullable(),
    leaveReason: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
    version: version(),
  },
});
