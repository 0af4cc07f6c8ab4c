import type { TablesOf } from '../contract/entity.ts';
import { importEntities } from '../import/tables.ts';
import { planEntities } from '../plan/entities.ts';
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
  ...importEntities,
] as const;

export type CoreTables = TablesOf<typeof coreEntities>;
