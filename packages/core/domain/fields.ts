import { sql } from 'kysely';
import { derive } from '../contract/fields.ts';
import { children, list, rowsOf } from '../contract/lists.ts';
import { determinationFields } from '../determination/fields.ts';
import { populationFields } from '../determination/population/fields.ts';
import { importFields } from '../import/graph-fields.ts';
import { ledgerFields } from '../ledger/fields.ts';
import { planFields } from '../plan/fields.ts';
import { reportingFields } from '../reporting/fields.ts';
import { ruleFields } from '../rules/fields.ts';
import { safeguardFields } from '../safeguards/fields.ts';
import { Certification, CultivationEntry, RecognitionBatch } from './certification.ts';
import { certificationStatus, tierHoldings, tiers } from './certification-status.ts';
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
import type { CoreFields } from './core.generated.ts';
import { AnnualReport, Enterprise, FormerName } from './enterprise.ts';
import { annualReport, enterprise, successions } from './enterprise-fields.ts';
import { Honour } from './honour.ts';
import { industries, region, regionChildren, regions, tierLadder } from './register-fields.ts';
import { targetProgress } from './target-progress.ts';

export const coreFields: CoreFields = {
  ...planFields,
  Query: {
    ...planFields.Query,
    ...importFields.Query,
    ...ruleFields.Query,
    ...safeguardFields.Query,
    ...determinationFields.Query,
    ...populationFields.Query,
    ...ledgerFields.Query,
    ...reportingFields.Query,
    enterprise,
    tiers: tierLadder,
    regions,
    region,
    industries,
    targetProgress,
    enterprises: list(Enterprise, {
      order: [['name', 'ASC']],
      // The wall says so too; said here, it leads an index.
      only: (t, viewer) =>
        viewer.role === 'CITY_OFFICER' ? sql`${sql.ref(`${t}.city_code`)} = ${viewer.scope}` : undefined,
    }),
    chains: list(Chain, { order: [['name', 'ASC']] }),
    clusters: list(Cluster, { order: [['name', 'ASC']] }),
    recognitionBatches: list(RecognitionBatch, { order: [['year', 'DESC']] }),
    certifications: list(Certification),
    cultivationPool: list(CultivationEntry, { only: (t) => sql`${sql.ref(`${t}.left_on`)} is null` }),
    localSchemes: list(LocalScheme),
  },
  Enterprise: {
    ...ruleFields.Enterprise,
    ...safeguardFields.Enterprise,
    ...determinationFields.Enterprise,
    formerNames: rowsOf(FormerName, 'enterprise_id', [['valid_from', 'DESC']]),
    annualReports: children(AnnualReport, 'enterprise_id', {
      order: [['year', 'DESC']],
      only: (t) => sql`${sql.ref(`${t}.superseded_at`)} is null`,
    }),
    certifications: children(Certification, 'enterprise_id', { order: [['valid_from', 'DESC']] }),
    honours: children(Honour, 'enterprise_id', { order: [['awarded_on', 'DESC']] }),
    tiers,
    tierHoldings,
    annualReport,
    successions,
    cultivationEntries: children(CultivationEntry, 'enterprise_id', { order: [['entered_on', 'DESC']] }),
    chainRoles: children(ChainRole, 'enterprise_id'),
    customers: children(SupplyLink, 'supplier_id'),
    suppliers: children(SupplyLink, 'buyer_id'),
    clusterMemberships: children(ClusterMember, 'enterprise_id'),
    talents: children(Talent, 'enterprise_id', { order: [['name', 'ASC']] }),
  },
  PolicyVersion: ruleFields.PolicyVersion,
  AllocationAccount: ledgerFields.AllocationAccount,
  AllocationRequest: ledgerFields.AllocationRequest,
  AllocationEntry: ledgerFields.AllocationEntry,
  RecordedFact: ruleFields.RecordedFact,
  BudgetLine: safeguardFields.BudgetLine,
  ImportBatch: importFields.ImportBatch,
  ImportRow: importFields.ImportRow,
  Region: { children: regionChildren },
  Chain: { members: children(ChainRole, 'chain_id'), gaps: children(ChainGap, 'chain_id') },
  Cluster: { members: children(ClusterMember, 'cluster_id') },
  RecognitionBatch: { certifications: children(Certification, 'batch_id') },
  Certification: {
    status: derive(['valid_from', 'valid_to', 'ended_on', 'reexamination_pending'], certificationStatus),
  },
};
