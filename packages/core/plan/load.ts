import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkPlan } from './checks.ts';
import { cityDepartments } from './city-departments.ts';
import { parseClauses } from './clauses.ts';
import { industryTables } from './industries.ts';
import type { Plan, PlanFiles } from './plan.ts';
import { readResponsibilities } from './responsibilities.ts';
import * as schema from './schema.ts';
import { type Problem, readYaml, type YamlFile } from './yaml-file.ts';

/** The text of the plan and of each data file, by file name. */
export type PlanSources = Readonly<ReturnType<typeof planSources>>;
type FileName = keyof PlanSources;

/** Reads the plan from the files beside this one. See `parsePlan` for errors. */
export function loadPlan(): Plan {
  return parsePlan(planSources());
}

/** The files beside this one, as text. */
export function planSources() {
  const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
  return {
    'action-plan.txt': read('action-plan.txt'),
    'documents.yaml': read('documents.yaml'),
    'departments.yaml': read('departments.yaml'),
    'city-departments.yaml': read('city-departments.yaml'),
    'regions.yaml': read('regions.yaml'),
    'tiers.yaml': read('tiers.yaml'),
    'targets.yaml': read('targets.yaml'),
    'measures.yaml': read('measures.yaml'),
    'platforms.yaml': read('platforms.yaml'),
    'industries.yaml': read('industries.yaml'),
  };
}

/**
 * Builds the plan from the text of its files.
 *
 * @throws Error listing every problem as `file:line: what is wrong`; its `cause` is the list of `Problem`. References
 * between files are checked once every file is valid by itself.
 */
export function parsePlan(sources: PlanSources): Plan {
  const problems: Problem[] = [];
  const read = <Schema extends z.ZodType>(
    name: FileName,
    shape: Schema,
  ): YamlFile<z.output<Schema>> | undefined => {
    const file = readYaml(name, sources[name], shape);
    if ('data' in file) return file;
    problems.push(...file);
    return undefined;
  };
  const documents = read('documents.yaml', schema.documentsFile);
  const departments = read('departments.yaml', schema.departmentsFile);
  const localBodies = read('city-departments.yaml', schema.cityDepartmentsFile);
  const regions = read('regions.yaml', schema.regionsFile);
  const tiers = read('tiers.yaml', schema.tiersFile);
  const targets = read('targets.yaml', schema.targetsFile);
  const measures = read('measures.yaml', schema.measuresFile);
  const platforms = read('platforms.yaml', schema.platformsFile);
  const industries = read('industries.yaml', schema.industriesFile);
  if (
    !(
      documents &&
      departments &&
      localBodies &&
      regions &&
      tiers &&
      targets &&
      measures &&
      platforms &&
      industries
    )
  ) {
    throw refusal(problems);
  }
  const files = {
    documents,
    departments,
    localBodies,
    regions,
    tiers,
    targets,
    measures,
    platforms,
    industries,
  };
  const plan = build(sources['action-plan.txt'], files);
  problems.push(...checkPlan(plan, files));
  if (problems.length > 0) throw refusal(problems);
  return plan;
}

function build(text: string, files: PlanFiles): Plan {
  const { documents, departments, localBodies, regions, tiers, targets, measures, platforms, industries } =
    files;
  const policyDocuments = withProvenance(documents.data.documents, documents.data.provenance);
  const document = policyDocuments.find((each) => each.id === documents.data.plan);
  if (document === undefined) {
    const text = `plan: expected the id of one of the documents; found ${documents.data.plan}`;
    throw refusal([{ file: documents.name, line: documents.lineOf(['plan']), text }]);
  }
  const places = withProvenance(regions.data.regions, regions.data.provenance).map((region) => ({
    ...region,
    gbCode: region.gbCode ?? region.code,
  }));
  const bodies = withProvenance(departments.data.departments, departments.data.provenance);
  const clauses = parseClauses(text, document.id);
  return {
    document,
    clauses,
    responsibilities: readResponsibilities(clauses, bodies),
    documents: policyDocuments,
    departments: [...bodies, ...cityDepartments(localBodies.data, places)],
    regions: places,
    tiers: withProvenance(tiers.data.tiers, tiers.data.provenance),
    tierSets: tiers.data.tierSets,
    targets: targets.data.targets.map((each) => ({
      ...each,
      deadlineProvenance: each.deadlineProvenance ?? targets.data.deadlineProvenance,
    })),
    measures: measures.data.measures,
    platforms: platforms.data.platforms,
    ...industryTables(industries.data),
  };
}

function withProvenance<Row extends { readonly provenance?: schema.Provenance | undefined }>(
  rows: readonly Row[],
  provenance: schema.Provenance,
): readonly (Omit<Row, 'provenance'> & { readonly provenance: schema.Provenance })[] {
  return rows.map((row) => ({ ...row, provenance: row.provenance ?? provenance }));
}

function refusal(problems: readonly Problem[]): Error {
  const lines = problems.map(({ file, line, text }) => `  ${file}:${line}: ${text}`);
  return new Error(
    `The plan's data has ${problems.length} problems. Correct these lines:\n${lines.join('\n')}`,
    {
      cause: problems,
    },
  );
}
