import { civilDate, defineEntity, id, instant, money, p } from '../contract/entity.ts';

/** A limit, and how much of it is used. Written by the ledger alone. */
export const AllocationAccount = defineEntity({
  name: 'AllocationAccount',
  tableName: 'core.allocation_account',
  properties: {
    id: id(),
    key: p.string(),
    plugin: p.string(),
    kind: p.string(),
    scope: p.string(),
    enterpriseId: p.uuid().nullable(),
    period: p.string().nullable(),
    unit: p.string(),
    /** In the unit of the account, as all its amounts: fen, or a count. */
    ceiling: money(),
    used: money().default('0'),
    settled: money().default('0'),
    version: p.integer().default(1),
    recordedAt: instant().defaultRaw('now()'),
  },
});

/** What was asked under a policy for one subject, and what became of it. */
export const AllocationRequest = defineEntity({
  name: 'AllocationRequest',
  tableName: 'core.allocation_request',
  properties: {
    id: id(),
    plugin: p.string(),
    policyId: p.string(),
    subject: p.string(),
    subjectId: p.uuid(),
    enterpriseId: p.uuid().nullable(),
    state: p.string(),
    reason: p.string().nullable(),
    note: p.text().nullable(),
    asked: money().default('0'),
    granted: money().default('0'),
    unit: p.string(),
    waitsForId: p.uuid().nullable(),
    place: p.bigint('string').nullable(),
    version: p.integer().default(1),
    recordedAt: instant().defaultRaw('now()'),
    changedAt: instant().defaultRaw('now()'),
  },
});

/** One line of the ledger. Appended, never changed. */
export const AllocationEntry = defineEntity({
  name: 'AllocationEntry',
  tableName: 'core.allocation_entry',
  properties: {
    id: id(),
    accountId: p.uuid(),
    requestId: p.uuid().nullable(),
    enterpriseId: p.uuid().nullable(),
    plugin: p.string(),
    kind: p.string(),
    unit: p.string(),
    reserved: money().default('0'),
    settled: money().default('0'),
    reservedAfter: money().nullable(),
    settledAfter: money().nullable(),
    sequence: p.integer().nullable(),
    ceiling: money(),
    used: money(),
    asked: money(),
    reason: p.string().nullable(),
    note: p.text().nullable(),
    effectiveOn: civilDate(),
    policyVersion: p.string().nullable(),
    reading: p.string().nullable(),
    verdict: p.string().nullable(),
    determined: money().nullable(),
    actor: p.text().defaultRaw('core.importer()'),
    recordedAt: instant().defaultRaw('clock_timestamp()'),
  },
});

export const ledgerEntities = [AllocationAccount, AllocationRequest, AllocationEntry] as const;
