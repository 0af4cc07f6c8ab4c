import type { Plan, PlanFiles } from './plan.ts';
import { checkCitations, checkQuote } from './quotations.ts';
import { responsibilityNames } from './responsibilities.ts';
import type { Path, Problem, Report, YamlFile } from './yaml-file.ts';

type Refer = (
  file: YamlFile<unknown>,
  path: Path,
  ids: readonly (string | null)[],
  among: ReadonlySet<string>,
) => void;

/** What one file cannot know: references between files, quotations from the plan, and intervals of days. */
export function checkPlan(plan: Plan, files: PlanFiles): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, path, text) => {
    problems.push({ file: file.name, line: file.lineOf(path), text });
  };
  const refer: Refer = (file, path, ids, among) => {
    for (const id of ids) {
      if (id !== null && !among.has(id)) {
        report(
          file,
          path,
          `${path.at(-1)?.toString()}: expected an existing id; found ${id}. Correct it or add its row`,
        );
      }
    }
  };
  checkDocuments(plan, files, report, refer);
  checkDepartments(plan, files, report, refer);
  checkRegions(plan, files, report, refer);
  checkTiers(plan, files, report, refer);
  checkMeasures(plan, files, report, refer);
  for (const file of Object.values(files)) checkCitations(plan, file, report);
  return problems;
}

function checkDocuments(plan: Plan, { documents }: PlanFiles, report: Report, refer: Refer): void {
  const departments = idsOf(plan.departments);
  const ids = idsOf(plan.documents);
  checkUnique(documents, 'documents', documents.data.documents, report);
  for (const [index, each] of documents.data.documents.entries()) {
    const path = ['documents', index];
    refer(documents, [...path, 'issuers'], each.issuers ?? [], departments);
    refer(documents, [...path, 'supersedes'], each.supersedes, ids);
    refer(documents, [...path, 'amendedBy'], each.amendedBy, ids);
    checkInterval(documents, [...path, 'validTo'], each.validFrom, each.validTo, report);
  }
}

function checkDepartments(plan: Plan, files: PlanFiles, report: Report, refer: Refer): void {
  const file = files.departments;
  const ids = idsOf(plan.departments);
  const regions = new Set(plan.regions.map((region) => region.code));
  checkUnique(file, 'departments', file.data.departments, report);
  const aliasOwners = new Map<string, string>();
  for (const [index, each] of file.data.departments.entries()) {
    const path = ['departments', index];
    refer(file, [...path, 'region'], [each.region], regions);
    refer(file, [...path, 'serves'], each.serves, ids);
    for (const [place, successor] of each.successors.entries()) {
      refer(file, [...path, 'successors', place, 'department'], [successor.department], ids);
    }
    for (const alias of each.aliases) {
      const owner = aliasOwners.get(alias);
      if (owner !== undefined)
        report(file, [...path, 'aliases'], `aliases: ${alias} already belongs to ${owner}`);
      aliasOwners.set(alias, each.id);
    }
  }
  for (const { id, responsibilityText } of plan.clauses) {
    for (const name of responsibilityText === null ? [] : responsibilityNames(responsibilityText)) {
      if (aliasOwners.has(name)) continue;
      const text = `aliases: expected ${name}, named in the responsibility line of ${id}, with one department; found it with none`;
      report(file, ['departments'], text);
    }
  }
  const local = files.localBodies;
  for (const [index, body] of local.data.everyCity.entries()) {
    refer(local, ['everyCity', index, 'serves'], body.serves, ids);
  }
  for (const [index, each] of local.data.merged.entries()) {
    refer(local, ['merged', index, 'region'], [each.region], regions);
    for (const [place, body] of each.bodies.entries()) {
      refer(local, ['merged', index, 'bodies', place, 'serves'], body.serves, ids);
    }
  }
}

function checkRegions(plan: Plan, { regions: file }: PlanFiles, report: Report, refer: Refer): void {
  const codes = new Set(plan.regions.map((region) => region.code));
  for (const [index, region] of plan.regions.entries()) {
    const path = ['regions', index];
    refer(file, [...path, 'parent'], [region.parent], codes);
    refer(file, [...path, 'replacedBy'], region.replacedBy, codes);
    checkInterval(file, [...path, 'validTo'], region.validFrom, region.validTo, report);
    for (const earlier of plan.regions.slice(0, index)) {
      if (
        earlier.gbCode === region.gbCode &&
        overlap(earlier.validFrom, earlier.validTo, region.validFrom, region.validTo)
      ) {
        report(
          file,
          path,
          `code: ${region.gbCode} stands twice on the same days. End the earlier row or correct the code`,
        );
      }
    }
    for (const successor of plan.regions.filter((each) => region.replacedBy.includes(each.code))) {
      if (region.validTo !== null && overlap(null, region.validTo, successor.validFrom, null)) {
        const text = `validTo: expected a day before ${successor.code} begins (${successor.validFrom}); found ${region.validTo}`;
        report(file, [...path, 'validTo'], text);
      }
    }
  }
}

function checkTiers(plan: Plan, { tiers: file }: PlanFiles, report: Report, refer: Refer): void {
  const tiers = idsOf(plan.tiers);
  const documents = idsOf(plan.documents);
  checkUnique(file, 'tiers', plan.tiers, report);
  checkUnique(file, 'tierSets', plan.tierSets, report);
  for (const [index, tier] of plan.tiers.entries()) {
    const path = ['tiers', index];
    refer(file, [...path, 'prerequisite'], [tier.prerequisite], tiers);
    for (const [place, law] of tier.laws.entries()) {
      const lawPath = [...path, 'laws', place];
      refer(file, [...lawPath, 'document'], [law.document], documents);
      refer(file, [...lawPath, 'prerequisites'], law.prerequisites, tiers);
      checkInterval(file, [...lawPath, 'applicationsTo'], law.applicationsFrom, law.applicationsTo, report);
      for (const earlier of tier.laws.slice(0, place)) {
        if (
          overlap(earlier.applicationsFrom, earlier.applicationsTo, law.applicationsFrom, law.applicationsTo)
        ) {
          report(
            file,
            lawPath,
            `laws: ${law.document} and ${earlier.document} decide on the same days. End the earlier one`,
          );
        }
      }
    }
  }
  for (const [index, set] of plan.tierSets.entries()) {
    refer(file, ['tierSets', index, 'members'], set.members, tiers);
  }
}

function checkMeasures(plan: Plan, files: PlanFiles, report: Report, refer: Refer): void {
  const { targets, measures, platforms } = files;
  const clauses = idsOf(plan.clauses);
  const scopes = new Set(['SME', ...idsOf(plan.tierSets)]);
  checkUnique(targets, 'targets', plan.targets, report);
  for (const [index, target] of plan.targets.entries()) {
    refer(targets, ['targets', index, 'tier'], [target.tier], idsOf(plan.tiers));
    checkQuote(plan, targets, ['targets', index, 'quote'], target.clause, target.quote, report);
  }
  checkUnique(measures, 'measures', plan.measures, report);
  for (const [index, measure] of plan.measures.entries()) {
    const path = ['measures', index];
    refer(measures, [...path, 'furtherClauses'], measure.furtherClauses, clauses);
    refer(measures, [...path, 'scope'], [measure.scope], scopes);
    checkQuote(plan, measures, [...path, 'obligation', 'zh'], measure.clause, measure.obligation.zh, report);
  }
  checkUnique(platforms, 'platforms', plan.platforms, report);
  for (const [index, platform] of plan.platforms.entries()) {
    const path = ['platforms', index];
    checkQuote(plan, platforms, [...path, 'name', 'zh'], platform.clause, platform.name.zh, report);
    const responsible = responsibleFor(plan, platform.clause);
    if (platform.owner !== null && !responsible.includes(platform.owner)) {
      const text = `owner: expected one of ${responsible.join(', ')}, responsible for ${platform.clause}; found ${platform.owner}`;
      report(platforms, [...path, 'owner'], text);
    }
  }
}

/** The departments of the 责任单位 line that governs a clause: its own or that of the clause it is part of. */
function responsibleFor(plan: Plan, clauseId: string | null): readonly string[] {
  const clause = plan.clauses.find((each) => each.id === clauseId);
  if (clause === undefined) return [];
  if (clause.responsibilityText === null) return responsibleFor(plan, clause.parent);
  return plan.responsibilities.filter((each) => each.clause === clause.id).map((each) => each.department);
}

function checkUnique(
  file: YamlFile<unknown>,
  list: string,
  rows: readonly { readonly id: string }[],
  report: Report,
): void {
  for (const [index, { id }] of rows.entries()) {
    if (rows.findIndex((row) => row.id === id) < index)
      report(file, [list, index, 'id'], `id: ${id} stands twice`);
  }
}

function checkInterval(
  file: YamlFile<unknown>,
  path: Path,
  from: string | null,
  to: string | null,
  report: Report,
): void {
  if (from !== null && to !== null && to < from) {
    report(file, path, `${path.at(-1)?.toString()}: expected a day from ${from} on; found ${to}`);
  }
}

/** Whether two closed intervals share a day; an unknown end reaches for ever. */
function overlap(
  from: string | null,
  to: string | null,
  otherFrom: string | null,
  otherTo: string | null,
): boolean {
  const startsInTime = otherFrom === null || to === null || otherFrom <= to;
  const endsInTime = from === null || otherTo === null || from <= otherTo;
  return startsInTime && endsInTime;
}

function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rows.map((row) => row.id));
}
