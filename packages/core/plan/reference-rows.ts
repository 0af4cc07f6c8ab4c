import type { Entity, Row } from '../contract/entity.ts';
import { Industry, Region, Tier } from '../domain/registers.ts';
import {
  Clause,
  Department,
  Measure,
  Platform,
  PolicyDocument,
  Responsibility,
  Target,
  TierSet,
} from './entities.ts';
import type { Plan } from './plan.ts';
import type { PluginMeasures } from './plugin-measures.ts';
import type { Bilingual, Region as RegionData } from './schema.ts';

/** All that a table has to hold. */
export interface TableRows {
  readonly table: string;
  readonly key: 'id' | 'code';
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The rows of every reference table, parents before children; `measures` are those of all modules, core's too. */
export function referenceRows(plan: Plan, measures: readonly PluginMeasures[]): readonly TableRows[] {
  return [
    rowsOf(Region, regionRows(plan)),
    rowsOf(Industry, industryRows(plan)),
    rowsOf(Tier, tierRows(plan)),
    rowsOf(PolicyDocument, documentRows(plan)),
    rowsOf(Clause, clauseRows(plan)),
    rowsOf(Department, departmentRows(plan)),
    rowsOf(Responsibility, responsibilityRows(plan)),
    rowsOf(TierSet, tierSetRows(plan)),
    rowsOf(Target, targetRows(plan)),
    rowsOf(Measure, measureRows(plan, measures)),
    rowsOf(Platform, platformRows(plan)),
  ];
}

/** A row to write: that of the entity, from lists that may not be changed. */
type Written<E extends Entity> = { readonly [Column in keyof Row<E>]: Frozen<Row<E>[Column]> };
type Frozen<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value;

const rowsOf = <E extends Entity>({ meta }: E, rows: readonly Written<E>[]): TableRows => ({
  table: meta.tableName,
  key: 'id' in meta.properties ? 'id' : 'code',
  rows,
});
const named = ({ zh, en }: Bilingual) => ({ name: zh, name_en: en });
const titled = ({ zh, en }: Bilingual) => ({ title: zh, title_en: en });

const regionRows = ({ regions }: Plan): Written<typeof Region>[] =>
  regions.map((each) => ({
    code: each.code,
    gb_code: each.gbCode,
    ...named(each.name),
    kind: each.kind,
    parent_code: each.parent,
    city_code: cityOf(each, regions),
    valid_from: each.validFrom,
    valid_to: each.validTo,
    replaced_by: each.replacedBy,
    provenance: each.provenance,
  }));

/** The prefecture-level city or Pingtan that a region is or lies in; null for the province. */
function cityOf(region: RegionData, regions: readonly RegionData[]): string | null {
  if (region.kind === 'CITY' || region.kind === 'EXPERIMENTAL_AREA') return region.code;
  const above = regions.find((each) => each.code === region.parent);
  return above === undefined ? null : cityOf(above, regions);
}

/** Sections by letter (C), divisions by letter and two digits (C13). */
const industryRows = ({ industrySections, industryDivisions }: Plan): Written<typeof Industry>[] =>
  [
    ...industrySections.map((each) => ({ ...each, code: each.code, section: each.code, sizeSector: null })),
    ...industryDivisions.map((each) => ({ ...each, code: `${each.section}${each.code}` })),
  ].map((each) => ({
    code: each.code,
    ...named(each.name),
    section_code: each.section,
    is_industry: each.isIndustry,
    is_manufacturing: each.isManufacturing,
    is_information: each.isInformation,
    size_sector: each.sizeSector,
  }));

const tierRows = ({ tiers }: Plan): Written<typeof Tier>[] =>
  tiers.map((each) => ({
    code: each.id,
    ...named(each.name),
    rank: each.rank,
    level: each.level,
    prerequisite_code: each.prerequisite,
    label_only: each.labelOnly,
    note: each.note,
    laws: each.laws,
    provenance: each.provenance,
  }));

const documentRows = ({ documents }: Plan): Written<typeof PolicyDocument>[] =>
  documents.map((each, index) => ({
    id: each.id,
    position: index + 1,
    document_number: each.docNo,
    title: each.title?.zh ?? null,
    title_en: each.title?.en ?? null,
    notice_title: each.noticeTitle?.zh ?? null,
    notice_title_en: each.noticeTitle?.en ?? null,
    issuers: each.issuers,
    addressees: each.addressees.map(({ zh, en }) => ({ name: zh, nameEn: en })),
    issued_on: each.issuedOn,
    valid_from: each.validFrom,
    valid_to: each.validTo,
    publicity: each.publicity,
    supersedes: each.supersedes,
    amended_by: each.amendedBy,
    interpretations: each.interpretations,
    url: each.url,
    note: each.note,
    provenance: each.provenance,
    field_provenance: each.fieldProvenance,
  }));

const clauseRows = ({ clauses }: Plan): Written<typeof Clause>[] =>
  clauses.map((each, index) => ({
    id: each.id,
    position: index + 1,
    document_id: each.document,
    parent_id: each.parent,
    ordinal: each.ordinal,
    label: each.label,
    heading: each.heading,
    text: each.text,
    responsibility_text: each.responsibilityText,
    governing_clause_id: governingClause(each.id, clauses),
  }));

/** The clause whose 责任单位 line governs a clause: itself or, without a line, the one it is part of. */
function governingClause(id: string | null, clauses: Plan['clauses']): string | null {
  const clause = clauses.find((each) => each.id === id);
  if (clause === undefined) return null;
  return clause.responsibilityText === null ? governingClause(clause.parent, clauses) : clause.id;
}

const departmentRows = ({ departments }: Plan): Written<typeof Department>[] =>
  departments.map((each, index) => ({
    id: each.id,
    position: index + 1,
    ...named(each.name),
    short_name: each.shortName,
    aliases: each.aliases,
    kind: each.kind,
    region_code: each.region,
    serves: each.serves,
    successors: each.successors,
    provenance: each.provenance,
  }));

const responsibilityRows = ({ responsibilities }: Plan): Written<typeof Responsibility>[] =>
  responsibilities.map((each) => ({
    id: `${each.clause}/${each.order}`,
    clause_id: each.clause,
    department_id: each.department,
    ordinal: each.order,
    alias: each.alias,
  }));

const tierSetRows = ({ tierSets }: Plan): Written<typeof TierSet>[] =>
  tierSets.map((each, index) => ({
    code: each.id,
    position: index + 1,
    ...named(each.name),
    members: each.members,
    interpretations: each.interpretations,
    note: each.note,
    provenance: each.provenance,
  }));

const targetRows = ({ targets }: Plan): Written<typeof Target>[] =>
  targets.map((each, index) => ({
    id: each.id,
    position: index + 1,
    parameter: each.parameter,
    ...titled(each.title),
    clause_id: each.clause,
    quote: each.quote,
    quantified: each.quantified,
    metric: each.metric,
    tier_code: each.tier,
    threshold: each.threshold,
    unit: each.unit,
    deadline: each.deadline,
    deadline_provenance: each.deadlineProvenance,
    count_basis: each.countBasis,
    interpretations: each.interpretations,
  }));

/** In the order of the text; measures of one clause by the number of their id, so that I2 precedes I10. */
function measureRows(
  { clauses, tierSets }: Plan,
  modules: readonly PluginMeasures[],
): Written<typeof Measure>[] {
  const placeOf = new Map(clauses.map((clause, index) => [clause.id, index]));
  const sets = new Set(tierSets.map((set) => set.id));
  return modules
    .flatMap(({ plugin, measures }) => measures.map((measure) => ({ plugin, ...measure })))
    .sort(
      (one, other) =>
        (placeOf.get(one.clause) ?? 0) - (placeOf.get(other.clause) ?? 0) ||
        one.id.localeCompare(other.id, 'en', { numeric: true }),
    )
    .map((each, index) => ({
      id: each.id,
      position: index + 1,
      plugin: each.plugin,
      clause_id: each.clause,
      further_clauses: each.furtherClauses,
      ...titled(each.title),
      kind: each.kind,
      scope: each.scope,
      tier_set_code: each.scope !== null && sets.has(each.scope) ? each.scope : null,
      obligation: each.obligation.zh,
      obligation_en: each.obligation.en,
      edges: each.edges,
    }));
}

const platformRows = ({ platforms }: Plan): Written<typeof Platform>[] =>
  platforms.map((each, index) => ({
    id: each.id,
    position: index + 1,
    ...named(each.name),
    clause_id: each.clause,
    owner_id: each.owner,
    owner_status: each.ownerStatus,
    note: each.note,
    note_provenance: each.noteProvenance,
  }));
