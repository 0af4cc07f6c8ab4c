// Generated from the SDL and the entities by `pnpm generate`. Do not edit.
import type { Context, CoreTables, TablesOf, WriteContext } from '@tidu/core';

/** The tables its statements may read: its own, core's, and those of the plugins it requires. */
export type TalentTables = CoreTables & TablesOf<readonly []>;

export type TalentContext = Context<TalentTables>;

export type TalentWriteContext = WriteContext<TalentTables>;

export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  CreditCode: { input: string; output: string; }
  Date: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  Money: { input: bigint; output: bigint; }
  Percent: { input: number; output: number; }
  RegionCode: { input: string; output: string; }
};
