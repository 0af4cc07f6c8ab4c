import type { Unit } from '@tidu/policy';
import { sql } from 'kysely';
import { type BatchField, type Context, derive } from '../contract/fields.ts';
import { children, list } from '../contract/lists.ts';
import type { CoreTables } from '../domain/tables.ts';
import { describeQuantity } from '../rules/catalogue.ts';
import { AllocationAccount, AllocationEntry, AllocationRequest } from './tables.ts';

const LATEST = [['recorded_at', 'DESC']] as const;

/** A column as a quantity of the row's unit. */
const quantity = (column: string) =>
  derive(['unit', column], (row: Readonly<Record<string, string>>) =>
    describeQuantity(BigInt(row[column] ?? 0), unitOf(row)),
  );

const UNITS: readonly Unit[] = ['FEN', 'COUNT', 'PERSONS'];
const unitOf = ({ unit }: Readonly<Record<string, string>>): Unit =>
  UNITS.find((each) => each === unit) ?? 'NONE';

const waiting: BatchField<{ readonly id: string }, object, number, Context<CoreTables>> = async (
  accounts,
  _args,
  { db },
) => {
  const ids = accounts.map(({ id }) => id);
  const { rows } = await sql<{ readonly account_id: string; readonly requests: number }>`
    select account_id, requests from core.allocation_queue(${ids}::uuid[])`.execute(db);
  const byAccount = new Map(rows.map((row) => [row.account_id, row.requests]));
  return ids.map((id) => byAccount.get(id) ?? 0);
};

/** The resolvers of the ledger, by type and field. */
export const ledgerFields = {
  Query: {
    allocationAccounts: list(AllocationAccount, { order: [['scope', 'ASC']] }),
    allocationRequests: list(AllocationRequest),
    allocationEntries: list(AllocationEntry, { order: LATEST }),
  },
  AllocationAccount: {
    waiting,
    entries: children(AllocationEntry, 'account_id', { order: LATEST }),
    ceiling: quantity('ceiling'),
    used: quantity('used'),
    settled: quantity('settled'),
    reserved: derive(['unit', 'used', 'settled'], (row) =>
      describeQuantity(BigInt(row.used) - BigInt(row.settled), unitOf(row)),
    ),
    remaining: derive(['unit', 'ceiling', 'used'], (row) =>
      describeQuantity(BigInt(row.ceiling) - BigInt(row.used), unitOf(row)),
    ),
  },
  AllocationRequest: {
    entries: children(AllocationEntry, 'request_id', { order: [['recorded_at', 'ASC']] }),
    asked: quantity('asked'),
    granted: quantity('granted'),
  },
  AllocationEntry: {
    reserved: quantity('reserved'),
    settled: quantity('settled'),
    ceiling: quantity('ceiling'),
    used: quantity('used'),
    asked: quantity('asked'),
    determined: derive(['unit', 'determined'], (row) =>
      row.determined === null ? null : describeQuantity(BigInt(row.determined), unitOf(row)),
    ),
  },
};
