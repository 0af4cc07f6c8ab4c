import { column, computed, factSource, localScheme, type Place, recorded, records } from '@tidu/core';
import { defineCollection, defineFact, defineSubject, type Label } from '@tidu/policy';

const opinion = <const Id extends `talent.${string}.${string}`>(id: Id, label: Label) =>
  defineFact({ id, type: 'BOOLEAN', trust: 'OPINION', label });

/** An enterprise with its persons. Whoever sees no persons knows nothing of them: no number here is then zero. */
export const employer = {
  subject: defineSubject('talent.enterprise', ['core.enterprise']),
  managers: defineFact({
    id: 'talent.enterprise.managers',
    type: 'INTEGER',
    unit: 'PERSONS',
    trust: 'DECLARED',
    label: { zh: '经营管理人员数', en: 'Managers' },
    bounds: { min: 1n },
  }),
  trainedManagers: defineFact({
    id: 'talent.enterprise.trainedManagers',
    type: 'INTEGER',
    unit: 'PERSONS',
    trust: 'DECLARED',
    label: { zh: '已培训经营管理人员数', en: 'Managers trained' },
    bounds: { min: 0n },
  }),
  nominated: defineFact({
    id: 'talent.enterprise.nominated',
    type: 'INTEGER',
    unit: 'PERSONS',
    trust: 'REGISTRY',
    label: { zh: '本年度已举荐人数', en: 'Persons nominated this year' },
    bounds: { min: 0n },
  }),
  hires: defineCollection({
    id: 'talent.enterprise.hires',
    trust: 'DECLARED',
    label: { zh: '引进的人才和团队', en: 'Talents and teams hired' },
    elements: {
      kind: defineFact({
        id: 'talent.hire.kind',
        type: 'CODE',
        codes: ['LEADING_TALENT', 'INNOVATION_TEAM', 'OTHER'],
        trust: 'DECLARED',
        label: { zh: '引进类型', en: 'Kind of hire' },
      }),
    },
  }),
  hiringSucceeded: opinion('talent.enterprise.hiringSucceeded', {
    zh: '引才成效突出',
    en: 'Its hiring had success',
  }),
};

const codeOf = <const Id extends `talent.${string}.${string}`, const Code extends string>(
  id: Id,
  codes: readonly Code[],
  label: Label,
) => defineFact({ id, type: 'CODE', codes, trust: 'DECLARED', label });
const LEVELS = ['SENIOR', 'DEPUTY_SENIOR', 'INTERMEDIATE', 'JUNIOR'] as const;

/** The nomination of a person for a senior title. */
export const nomination = {
  subject: defineSubject('talent.nomination', ['core.enterprise']),
  nominatedOn: defineFact({
    id: 'talent.nomination.nominatedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '举荐日期', en: 'Nominated on' },
  }),
  isEmployed: defineFact({
    id: 'talent.nomination.isEmployed',
    type: 'BOOLEAN',
    trust: 'DECLARED',
    label: { zh: '举荐时在本企业任职', en: 'Employed there when nominated' },
  }),
  series: codeOf('talent.nomination.series', ['ENGINEERING', 'OTHER'], {
    zh: '职称系列',
    en: 'Series of titles',
  }),
  targetLevel: codeOf('talent.nomination.targetLevel', LEVELS, { zh: '申报级别', en: 'Level applied for' }),
  specialtyClass: codeOf('talent.nomination.specialtyClass', ['GENERAL', 'PUBLIC_SAFETY', 'HUMAN_HEALTH'], {
    zh: '专业类别',
    en: 'Class of the specialty',
  }),
  outstandingInnovation: opinion('talent.nomination.outstandingInnovation', {
    zh: '具有突出技术创新能力',
    en: 'Of outstanding ability to innovate',
  }),
  originalResult: opinion('talent.nomination.originalResult', {
    zh: '取得原创性科技成果',
    en: 'Has an original result',
  }),
  majorContribution: opinion('talent.nomination.majorContribution', {
    zh: '作出重大贡献',
    en: 'Made a major contribution',
  }),
  references: defineCollection({
    id: 'talent.nomination.references',
    trust: 'DECLARED',
    label: { zh: '同行专家署名举荐', en: 'Recommendations signed by peers' },
    elements: {
      titleLevel: codeOf('talent.reference.titleLevel', LEVELS, {
        zh: '专家职称级别',
        en: 'Level of the peer',
      }),
      titledOn: defineFact({
        id: 'talent.reference.titledOn',
        type: 'DATE',
        trust: 'DECLARED',
        label: { zh: '专家取得职称日期', en: 'The peer is titled since' },
      }),
      signedOn: defineFact({
        id: 'talent.reference.signedOn',
        type: 'DATE',
        trust: 'DECLARED',
        label: { zh: '署名日期', en: 'Signed on' },
      }),
      isSameSpecialty: defineFact({
        id: 'talent.reference.isSameSpecialty',
        type: 'BOOLEAN',
        trust: 'DECLARED',
        label: { zh: '专业相同', en: 'Of the same specialty' },
      }),
    },
  }),
};

const home = (at: Place) => ({
  region: `${at.join('owner')}.region_code`,
  city: `${at.join('owner')}.city_code`,
  on: `${at.row}.applied_on`,
});

/** A benefit of the locality applied for. */
export const benefit = {
  subject: defineSubject('talent.benefit', ['core.enterprise']),
  appliedOn: defineFact({
    id: 'talent.benefit.appliedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '申请日期', en: 'Applied for on' },
  }),
  isEmployed: defineFact({
    id: 'talent.benefit.isEmployed',
    type: 'BOOLEAN',
    trust: 'DECLARED',
    label: { zh: '申请时在本企业任职', en: 'Employed there when applied for' },
  }),
  /** Who is a high-level talent another document of the place says. */
  isHighLevel: opinion('talent.benefit.isHighLevel', {
    zh: '属于当地高层次人才',
    en: 'A high-level talent of the place',
  }),
  scheme: localScheme('talent', 'benefit', 'H5', home),
};

const own = (row: string) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` });
const person = {
  table: 'core.talent',
  on: (alias: string, at: Place) => `${alias}.id = ${at.row}.person_id`,
};
const employedOn = (day: string) => (at: Place) => {
  const [by, on] = [at.join('person'), `${at.row}.${day}`];
  return `(${by}.enterprise_id = ${at.row}.enterprise_id and ${by}.hired_on <= ${on}
    and (${by}.left_on is null or ${by}.left_on > ${on}))`;
};
/** Null where no manager is on record, or none the viewer sees: of nobody nothing is covered. */
const managersWhere =
  (condition: string) =>
  ({ row, on }: Place) =>
    `(select case when count(*) > 0 then count(*) filter (where ${condition.replace('$on', on)}) end
    from core.talent t where t.enterprise_id = ${row}.id and t.position = 'MANAGER'
      and (t.hired_on is null or t.hired_on <= ${on}) and (t.left_on is null or t.left_on > ${on}))`;

export const facts = [
  factSource(employer.subject, {
    table: 'core.enterprise',
    links: { 'core.enterprise': 'id' },
    facts: [
      computed(employer.managers, { reads: ['core.talent'], sql: managersWhere('true') }),
      computed(employer.trainedManagers, {
        reads: ['core.talent', 'talent.training_record'],
        sql: managersWhere(
          'exists (select from talent.training_record r where r.person_id = t.id and r.trained_on <= $on)',
        ),
      }),
      computed(employer.nominated, {
        reads: ['talent.nomination'],
        yearly: true,
        sql: ({
          row,
          on,
        }) => `(case when (select talent.sees_persons()) and ${row}.credit_code is not null then (select count(*)
          from talent.nomination n where n.credit_code = ${row}.credit_code and n.year = extract(year from ${on})::smallint
            and n.status not in ('WITHDRAWN_BEFORE_SUBMIT', 'REJECTED_FORM')) end)`,
      }),
      records(employer.hires, {
        table: 'talent.hire',
        link: 'enterprise_id',
        elements: { kind: 'kind' },
        where: (alias, { on }) =>
          `${alias}.hired_on <= ${on} and (${alias}.left_on is null or ${alias}.left_on > ${on})`,
        isKnown: () => '(select talent.sees_persons())',
      }),
      recorded(employer.hiringSucceeded),
    ],
  }),
  factSource(nomination.subject, {
    table: 'talent.nomination',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    joins: { person },
    facts: [
      column(nomination.nominatedOn, 'nominated_on'),
      computed(nomination.isEmployed, { joins: ['person'], sql: employedOn('nominated_on') }),
      column(nomination.series, 'series'),
      column(nomination.targetLevel, 'target_level'),
      column(nomination.specialtyClass, 'specialty_class'),
      recorded(nomination.outstandingInnovation),
      recorded(nomination.originalResult),
      recorded(nomination.majorContribution),
      records(nomination.references, {
        table: 'talent.reference',
        link: 'nomination_id',
        elements: {
          titleLevel: 'title_level',
          titledOn: 'titled_on',
          signedOn: 'signed_on',
          isSameSpecialty: (alias, { row }) => `(${alias}.specialty = ${row}.specialty)`,
        },
      }),
    ],
  }),
  factSource(benefit.subject, {
    table: 'talent.benefit',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    joins: {
      person,
      owner: { table: 'core.enterprise', on: (alias, at) => `${alias}.id = ${at.row}.enterprise_id` },
    },
    facts: [
      column(benefit.appliedOn, 'applied_on'),
      computed(benefit.isEmployed, { joins: ['person'], sql: employedOn('applied_on') }),
      recorded(benefit.isHighLevel),
      ...benefit.scheme.sql,
    ],
  }),
];
