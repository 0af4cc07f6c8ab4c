import { civilDate, defineEntity, id, instant, money, p, version } from '../contract/entity.ts';
import type { HeaderProblem } from './columns.ts';

/** What of a problem is kept with its row: everything but the line. */
export interface StoredProblem {
  readonly column: string;
  readonly code: string;
  readonly found: string;
  readonly expected: string;
}

export const ImportBatch = defineEntity({
  name: 'ImportBatch',
  tableName: 'core.import_batch',
  properties: {
    id: id(),
    kind: p.string(),
    fileName: p.text(),
    fileHash: p.string(),
    sheet: p.string(),
    header: p.array(),
    headerLine: p.integer(),
    headerProblems: p.json<readonly HeaderProblem[]>(),
    state: p.string(),
    rowCount: p.integer(),
    cityCodes: p.array(),
    createdBy: p.string(),
    recordedAt: instant().defaultRaw('now()'),
    mergedAt: instant().nullable(),
  },
});

export const ImportRow = defineEntity({
  name: 'ImportRow',
  tableName: 'core.import_row',
  properties: {
    id: id(),
    batchId: p.uuid(),
    line: p.integer(),
    occurrence: p.integer(),
    cells: p.json<readonly string[]>(),
    problems: p.json<readonly StoredProblem[]>(),
    name: p.text().nullable(),
    nameNormalized: p.string().nullable(),
    formerNames: p.json<readonly { readonly name: string; readonly normalized: string }[]>(),
    creditCode: p.string().nullable(),
    regionCode: p.string().nullable(),
    cityCode: p.string().nullable(),
    industryCode: p.string().nullable(),
    establishedOn: civilDate().nullable(),
    registeredCapital: money().nullable(),
    annual: p.json<unknown>(),
    titleState: p.string().nullable(),
    tierCode: p.string().nullable(),
    batchLabel: p.text().nullable(),
    publishedOn: civilDate().nullable(),
    source: p.text().nullable(),
    fault: p.string().nullable(),
    state: p.string(),
    reason: p.string().nullable(),
    enterpriseId: p.uuid().nullable(),
    uploadedBy: p.string(),
    decidedBy: p.text().nullable(),
    decidedAt: instant().nullable(),
    decisionNote: p.text().nullable(),
    version: version(),
  },
});

/** A batch before its rows. */
export const importEntities = [ImportBatch, ImportRow] as const;
