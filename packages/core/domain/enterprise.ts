import { civilDate, defineEntity, id, instant, money, p, version } from '../contract/entity.ts';

export const Enterprise = defineEntity({
  name: 'Enterprise',
  tableName: 'core.enterprise',
  properties: {
    id: id(),
    creditCode: p.string().nullable(),
    name: p.string(),
    nameNormalized: p.string(),
    regionCode: p.string().nullable(),
    cityCode: p.string().nullable(),
    industryCode: p.string().nullable(),
    sizeClass: p.string().nullable(),
    establishedOn: civilDate().nullable(),
    registeredCapital: money().nullable(),
    listed: p.boolean().default(false),
    isSample: p.boolean().default(false),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
    version: version(),
  },
});

export const FormerName = defineEntity({
  name: 'FormerName',
  tableName: 'core.former_name',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    name: p.string(),
    nameNormalized: p.string(),
    validFrom: civilDate().nullable(),
    validTo: civilDate().nullable(),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const Succession = defineEntity({
  name: 'Succession',
  tableName: 'core.succession',
  properties: {
    id: id(),
    predecessorId: p.uuid(),
    successorId: p.uuid(),
    kind: p.string(),
    effectiveOn: civilDate(),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const AnnualReport = defineEntity({
  name: 'AnnualReport',
  tableName: 'core.annual_report',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    year: p.smallint(),
    revenue: money().nullable(),
    mainRevenue: money().nullable(),
    netProfit: money().nullable(),
    totalAssets: money().nullable(),
    totalLiabilities: money().nullable(),
    rdExpense: money().nullable(),
    ownRdExpense: money().nullable(),
    staff: p.integer().nullable(),
    rdStaff: p.integer().nullable(),
    trust: p.string(),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
    supersededAt: instant().nullable(),
  },
});
