import { CONTRACT_VERSION, definePlugin } from './contract/plugin.ts';
import { coreFields } from './domain/fields.ts';
import { enterpriseFilter, nameFilter, regionFilter } from './domain/filters.ts';
import { coreMutations } from './domain/mutations.ts';
import { coreEntities } from './domain/tables.ts';
import { batchFilter } from './import/graph-fields.ts';
import { coreStatistics } from './reporting/sources.ts';
import { certificationSource } from './rules/certification-facts.ts';
import { enterpriseSource } from './rules/enterprise-facts.ts';
import { safeguardSources } from './safeguards/facts.ts';
import { safeguardPolicies } from './safeguards/policies.ts';
import { coreSample } from './sample/sample.ts';
import { tierLawPolicies } from './tier-law/tier-law.ts';

/** The core domain, declared as any plugin is. Its fields stand on the graph's root without a name in front. */
export const core = definePlugin(import.meta, {
  id: 'core',
  title: { zh: '核心', en: 'Core' },
  task: '一(二)、二(一)、三',
  owner: 'DEPT-IIT',
  core: `^${CONTRACT_VERSION}`,
  entities: coreEntities,
  facts: [enterpriseSource, certificationSource, ...safeguardSources],
  policies: [...tierLawPolicies, ...safeguardPolicies],
  statistics: coreStatistics,
  fields: coreFields,
  mutations: coreMutations,
  filters: {
    Enterprise: { name: nameFilter, region: regionFilter({ hasCity: true }) },
    Cluster: { region: regionFilter({ hasCity: false }) },
    LocalScheme: { region: regionFilter({ hasCity: false }) },
    LandRequest: { enterprise: enterpriseFilter },
    TierApplication: { enterprise: enterpriseFilter },
    ImportRow: { region: regionFilter({ hasCity: true }), batch: batchFilter },
  },
  sample: coreSample,
  folders: { schema: '../../schema/core', migrations: '../../migrations' },
});
