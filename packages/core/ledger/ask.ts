import type { Verdict } from '@tidu/policy';

/** What a limit is counted over: the name of an account. It is opened when it is first asked of. */
export interface AccountName {
  /** Unique, such as finance.interest-subsidy/<enterprise>/2025. Accounts are locked in the order of their keys. */
  readonly key: string;
  readonly plugin: string;
  readonly kind: 'CAP' | 'QUOTA' | 'POOL';
  /** The policy whose cap it is, or the pool. */
  readonly scope: string;
  /** Null for a pool: it belongs to nobody, and everyone sees how full it is. */
  readonly enterpriseId: string | null;
  readonly period: string | null;
  readonly unit: 'FEN' | 'COUNT' | 'PERSONS';
}

/** A limit as it stands for one request. A higher one than the account has raises the account's; a lower one binds only this request. */
export interface Limit {
  readonly account: AccountName;
  readonly ceiling: bigint;
}

/** What a request takes of a pool: all of it, or it waits. */
export interface Draw extends Limit {
  readonly amount: bigint;
}

/** What a policy said when the ledger was asked. */
export interface Basis {
  readonly policyVersion: string;
  readonly reading: string;
  readonly verdict: string;
  readonly determined: bigint | null;
}

export interface Claim {
  readonly policyId: string;
  readonly subjectId: string;
}

/** A request to reserve for one subject: an amount under limits, and with it what it draws on pools. */
export interface Ask extends Claim {
  readonly plugin: string;
  /** Such as finance.loan. */
  readonly subject: string;
  readonly enterpriseId: string | null;
  readonly amount: bigint;
  /** Whether what is left under the limits is granted where it is less than the amount. */
  readonly inPart: boolean;
  readonly limits: readonly Limit[];
  readonly draws: readonly Draw[];
  /** Its place in the queue of a pool: the lower is served first, the subject's key breaks ties. */
  readonly place: bigint | null;
  /** Whether it may be served while one before it waits for the same pool. */
  readonly mayOvertake: boolean;
  /** Why it gets nothing, where that is decided before anything is counted. */
  readonly refusal?: { readonly reason: Exclude<Verdict, 'ELIGIBLE'>; readonly note: string };
  readonly basis: Basis | null;
  /** The day it takes effect, YYYY-MM-DD. */
  readonly on: string;
}

export type Reason =
  /** Nothing is left under a cap, or less than the amount where it is granted whole or not at all. */
  | 'CAP_REACHED'
  | 'QUOTA_REACHED'
  /** The policy gives nothing. */
  | 'NOTHING_DUE'
  /** It does not fit into the pool. */
  | 'POOL_FULL'
  /** Others wait for the pool that come before it. */
  | 'BEHIND_OTHERS'
  /** More is given back than there is. */
  | 'BELOW_ZERO'
  /** Nothing is reserved, or what was is settled or released already. */
  | 'NOT_RESERVED';

/** Why not, with the numbers it was decided on. */
export interface Shortage {
  readonly reason: string;
  readonly limit: bigint;
  readonly used: bigint;
  readonly asked: bigint;
}

export interface Granted {
  readonly result: 'GRANTED';
  readonly requestId: string;
  /** What the request has now: reserved, or settled. */
  readonly amount: bigint;
  /** It was granted before; nothing was written. */
  readonly isRepeated: boolean;
}

export interface NotGranted extends Shortage {
  readonly result: 'QUEUED' | 'REFUSED';
  readonly requestId: string;
}

export type Outcome = Granted | NotGranted;
