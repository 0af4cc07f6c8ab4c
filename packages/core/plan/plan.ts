import type { z } from 'zod';
import type { Clause } from './clauses.ts';
import type { IndustryDivision, IndustrySection } from './industries.ts';
import type { Responsibility } from './responsibilities.ts';
import type * as schema from './schema.ts';
import type { YamlFile } from './yaml-file.ts';

/** The action plan and the reference data of its province. */
export interface Plan {
  readonly document: schema.PolicyDocument;
  /** In the order of the text, a clause before its parts. */
  readonly clauses: readonly Clause[];
  readonly responsibilities: readonly Responsibility[];
  readonly documents: readonly schema.PolicyDocument[];
  /** Provincial and central bodies first, then the local ones. */
  readonly departments: readonly schema.Department[];
  readonly regions: readonly schema.Region[];
  readonly tiers: readonly schema.Tier[];
  readonly tierSets: readonly schema.TierSet[];
  readonly targets: readonly schema.Target[];
  /** Core's own; those of the tasks 二(二) to 二(十) come from the plugins. */
  readonly measures: readonly schema.Measure[];
  readonly platforms: readonly schema.Platform[];
  readonly industrySections: readonly IndustrySection[];
  readonly industryDivisions: readonly IndustryDivision[];
}

/** The data files, read and each valid by itself. */
export interface PlanFiles {
  readonly documents: YamlFile<z.output<typeof schema.documentsFile>>;
  readonly departments: YamlFile<z.output<typeof schema.departmentsFile>>;
  readonly localBodies: YamlFile<z.output<typeof schema.cityDepartmentsFile>>;
  readonly regions: YamlFile<z.output<typeof schema.regionsFile>>;
  readonly tiers: YamlFile<z.output<typeof schema.tiersFile>>;
  readonly targets: YamlFile<z.output<typeof schema.targetsFile>>;
  readonly measures: YamlFile<z.output<typeof schema.measuresFile>>;
  readonly platforms: YamlFile<z.output<typeof schema.platformsFile>>;
  readonly industries: YamlFile<z.output<typeof schema.industriesFile>>;
}
