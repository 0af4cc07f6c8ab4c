import { civilDate, defineEntity, id, instant, p } from '../contract/entity.ts';

/** An award, or a title that is no tier. */
export const Honour = defineEntity({
  name: 'Honour',
  tableName: 'core.honour',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    kind: p.string(),
    level: p.string(),
    rank: p.integer().nullable(),
    awardedOn: civilDate().nullable(),
    validFrom: civilDate().nullable(),
    validTo: civilDate().nullable(),
    endedOn: civilDate().nullable(),
    title: p.text(),
    source: p.text().nullable(),
    isSample: p.boolean().default(false),
    recordedAt: instant().defaultRaw('now()'),
  },
});
