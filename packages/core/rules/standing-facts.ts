import { defineFact } from '@tidu/policy';
import { computed, type FactSql, type Place, recorded } from '../contract/facts.ts';

/** What rules read of how an enterprise keeps its titles: revocations, yearly updates, changes it has to report. */
export const standingFacts = {
  yearStart: defineFact({
    id: 'core.enterprise.yearStart',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '本年1月1日', en: 'The first of January of this year' },
  }),
  everRevoked: defineFact({
    id: 'core.enterprise.everRevoked',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '曾被取消公告或认定', en: 'A title was revoked at some time' },
  }),
  lastRevokedOn: defineFact({
    id: 'core.enterprise.lastRevokedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '最近一次被取消的日期', en: 'The day a title was last revoked' },
  }),
  revokedForCause: defineFact({
    id: 'core.enterprise.revokedForCause',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: {
      zh: '因重大事故、严重失信、偷税漏税或数据造假被取消',
      en: 'Revoked for a major accident, serious dishonesty, tax evasion or falsified data',
    },
  }),
  updateFiledOn: defineFact({
    id: 'core.enterprise.updateFiledOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '本年度培育平台信息更新日期', en: "The day this year's information update was filed" },
  }),
  championUpdateFiledOn: defineFact({
    id: 'core.enterprise.championUpdateFiledOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '本年度单项冠军信息更新日期', en: "The day this year's update as a champion was filed" },
  }),
  hasMissedUpdate: defineFact({
    id: 'core.enterprise.hasMissedUpdate',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: {
      zh: '有效期内以往年度未按时更新信息',
      en: 'An update of an earlier year of validity was missed',
    },
  }),
  hasMaterialChange: defineFact({
    id: 'core.enterprise.hasMaterialChange',
    type: 'BOOLEAN',
    trust: 'DECLARED',
    label: {
      zh: '有效期内发生更名、合并、重组、跨省迁移、设立分支机构等重大变化',
      en: 'Renamed, merged, restructured, moved across provinces or opened a branch within validity',
    },
  }),
  materialChangeOn: defineFact({
    id: 'core.enterprise.materialChangeOn',
    type: 'DATE',
    trust: 'DECLARED',
    label: { zh: '重大变化发生日期', en: 'The day of the material change' },
  }),
  materialChangeReportedOn: defineFact({
    id: 'core.enterprise.materialChangeReportedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '重大变化报告日期', en: 'The day the material change was reported' },
  }),
};

const REVOCATIONS = ['core.certification'];

/** Their place in the one source of `core.enterprise`. What a year asks for is recorded for the days of that year. */
export const standingFactSql: readonly FactSql[] = [
  computed(standingFacts.yearStart, { yearly: true, sql: ({ on }) => `date_trunc('year', ${on})::date` }),
  computed(standingFacts.everRevoked, {
    reads: REVOCATIONS,
    sql: (at) => `exists (select from ${revocations(at)})`,
  }),
  computed(standingFacts.lastRevokedOn, {
    reads: REVOCATIONS,
    sql: (at) => `(select max(v.ended_on) from ${revocations(at)})`,
  }),
  recorded(standingFacts.revokedForCause),
  recorded(standingFacts.updateFiledOn),
  recorded(standingFacts.championUpdateFiledOn),
  recorded(standingFacts.hasMissedUpdate),
  recorded(standingFacts.hasMaterialChange),
  recorded(standingFacts.materialChangeOn),
  recorded(standingFacts.materialChangeReportedOn),
];

/** The certificates a decision had revoked by the day. Titles are published, so every viewer knows that there are none. */
function revocations({ row, on, known }: Place): string {
  const isRecorded = known === null ? '' : ` and v.recorded_at <= ${known}`;
  return `core.certification v
    where v.enterprise_id = ${row}.id and v.end_kind = 'REVOKED' and v.ended_on <= ${on}${isRecorded}`;
}
