import { civilDate, defineEntity, id, instant, money, p } from '../contract/entity.ts';

/** The law of a policy as it once was. Written at preparation, never changed. */
export const PolicyVersion = defineEntity({
  name: 'PolicyVersion',
  tableName: 'core.policy_version',
  properties: {
    id: p.string().primary(),
    policyId: p.string(),
    law: p.json<Readonly<Record<string, unknown>>>(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

/** A fact without a table of its own. A correction appends: the earlier row gets `superseded_at`. */
export const RecordedFact = defineEntity({
  name: 'RecordedFact',
  tableName: 'core.recorded_fact',
  properties: {
    id: id(),
    /** The enterprise, or a row of a plugin that belongs to it. */
    subjectId: p.uuid(),
    enterpriseId: p.uuid(),
    factId: p.string(),
    /** The type of the fact says which of these four holds the value: fen, ppm or a count, yes or no, a code, a day. */
    number: money().nullable(),
    flag: p.boolean().nullable(),
    code: p.string().nullable(),
    day: civilDate().nullable(),
    validFrom: civilDate().nullable(),
    validTo: civilDate().nullable(),
    trust: p.string(),
    signedBy: p.text().nullable(),
    source: p.text().nullable(),
    isSample: p.boolean().default(false),
    recordedAt: instant().defaultRaw('now()'),
    supersededAt: instant().nullable(),
  },
});

export const ruleEntities = [PolicyVersion, RecordedFact] as const;
