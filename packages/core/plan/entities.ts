import { civilDate, defineEntity, p } from '../contract/entity.ts';
import type { Department as DepartmentData, PolicyDocument as DocumentData, Provenance } from './schema.ts';

export const PolicyDocument = defineEntity({
  name: 'PolicyDocument',
  tableName: 'core.document',
  properties: {
    id: p.string().primary(),
    position: p.smallint(),
    documentNumber: p.text().nullable(),
    title: p.text().nullable(),
    titleEn: p.text().nullable(),
    noticeTitle: p.text().nullable(),
    noticeTitleEn: p.text().nullable(),
    issuers: p.array().nullable(),
    addressees: p.json<readonly { readonly name: string; readonly nameEn: string }[]>(),
    issuedOn: civilDate().nullable(),
    validFrom: civilDate().nullable(),
    validTo: civilDate().nullable(),
    publicity: p.text().nullable(),
    supersedes: p.array(),
    amendedBy: p.array(),
    interpretations: p.array(),
    url: p.text().nullable(),
    note: p.text().nullable(),
    provenance: p.json<Provenance>(),
    fieldProvenance: p.json<DocumentData['fieldProvenance']>(),
  },
});

export const Clause = defineEntity({
  name: 'Clause',
  tableName: 'core.clause',
  properties: {
    id: p.string().primary(),
    position: p.smallint(),
    documentId: p.string(),
    parentId: p.string().nullable(),
    ordinal: p.smallint(),
    label: p.text().nullable(),
    heading: p.text().nullable(),
    text: p.text(),
    responsibilityText: p.text().nullable(),
    governingClauseId: p.string().nullable(),
  },
});

export const Department = defineEntity({
  name: 'Department',
  tableName: 'core.department',
  properties: {
    id: p.string().primary(),
    position: p.smallint(),
    name: p.text(),
    nameEn: p.text(),
    shortName: p.text(),
    aliases: p.array(),
    kind: p.string(),
    regionCode: p.string().nullable(),
    serves: p.array(),
    successors: p.json<DepartmentData['successors']>(),
    provenance: p.json<Provenance>(),
  },
});

/** A body that a 责任单位 line makes responsible for a clause. */
export const Responsibility = defineEntity({
  name: 'Responsibility',
  tableName: 'core.responsibility',
  properties: {
    id: p.string().primary(),
    clauseId: p.string(),
    departmentId: p.string(),
    ordinal: p.smallint(),
    alias: p.text(),
  },
});

/** The tiers that words of the plan mean, such as 优质中小企业. */
export const TierSet = defineEntity({
  name: 'TierSet',
  tableName: 'core.tier_set',
  properties: {
    code: p.string().primary(),
    position: p.smallint(),
    name: p.text(),
    nameEn: p.text(),
    members: p.array(),
    interpretations: p.array(),
    note: p.text().nullable(),
    provenance: p.json<Provenance>(),
  },
});

export const Target = defineEntity({
  name: 'Target',
  tableName: 'core.target',
  properties: {
    id: p.string().primary(),
    position: p.smallint(),
    parameter: p.text().nullable(),
    title: p.text(),
    titleEn: p.text(),
    clauseId: p.string(),
    quote: p.text(),
    quantified: p.boolean(),
    metric: p.string().nullable(),
    tierCode: p.string().nullable(),
    threshold: p.integer().nullable(),
    unit: p.string().nullable(),
    deadline: civilDate(),
    deadlineProvenance: p.json<Provenance>(),
    countBasis: p.string().nullable(),
    interpretations: p.array(),
  },
});

export const Measure = defineEntity({
  name: 'Measure',
  tableName: 'core.measure',
  properties: {
    id: p.string().primary(),
    position: p.smallint(),
    plugin: p.string(),
    clauseId: p.string(),
    furtherClauses: p.array(),
    title: p.text(),
    titleEn: p.text(),
    kind: p.string(),
    scope: p.string().nullable(),
    tierSetCode: p.string().nullable(),
    obligation: p.text(),
    obligationEn: p.text(),
    edges: p.array(),
  },
});

export const Platform = defineEntity({
  name: 'Platform',
  tableName: 'core.platform',
  properties: {
    id: p.string().primary(),
    position: p.smallint(),
    name: p.text(),
    nameEn: p.text(),
    clauseId: p.string(),
    ownerId: p.string().nullable(),
    ownerStatus: p.string().nullable(),
    note: p.text().nullable(),
    noteProvenance: p.json<Provenance>().nullable(),
  },
});

/** The entities of the plan, parents before children. */
export const planEntities = [
  PolicyDocument,
  Clause,
  Department,
  Responsibility,
  TierSet,
  Target,
  Measure,
  Platform,
] as const;
