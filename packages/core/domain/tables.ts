import type { TablesOf } from '../contract/entity.ts';
import { determinationEntities } from '../determination/population/tables.ts';
import { importEntities } from '../import/tables.ts';
import { ledgerEntities } from '../ledger/tables.ts';
import { planEntities } from '../plan/entities.ts';
import { ruleEntities } from '../rules/tables.ts';
import { safeguardEntities } from '../safeguards/tables.ts';
import { Certification, CultivationEntry, RecognitionBatch } from './certification.ts';
import {
  Chain,
  ChainGap,
  ChainRole,
  Cluster,
  ClusterMember,
  LocalScheme,
  SupplyLink,
  Talent,
} from './chain.ts';
import { AnnualReport, Enterprise, FormerName, Succession } from './enterprise.ts';
import { Honour } from './honour.ts';
import { Industry, Region, Tier } from './registers.ts';

/** Core's entities, parents before children: MikroORM inserts in this order. */
export const coreEntities = [
  Region,
  Industry,
  Tier,
  ...planEntities,
  Enterprise,
  FormerName,
  Succession,
  AnnualReport,
  Honour,
  RecognitionBatch,
  Certification,
  CultivationEntry,
  Chain,
  ChainRole,
  ChainGap,
  SupplyLink,
  Cluster,
  ClusterMember,
  LocalScheme,
  Talent,
  ...safeguardEntities,
  ...importEntities,
  ...ruleEntities,
  ...ledgerEntities,
  ...determinationEntities,
] as const;

export type CoreTables = TablesOf<typeof coreEntities>;
