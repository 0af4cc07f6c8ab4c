import { column, computed, factSource, joined } from '@tidu/core';
import { defineFact, defineSubject } from '@tidu/policy';

/** A diagnosis that an enterprise asked for. */
export const diagnosis = {
  subject: defineSubject('digital.diagnosis', ['core.enterprise']),
  requestedOn: defineFact({
    id: 'digital.diagnosis.requestedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '申请诊断日期', en: 'Requested on' },
  }),
};

/** A recognition under any name it has had. */
export const recognition = {
  subject: defineSubject('digital.recognition', ['core.enterprise']),
  recognisedOn: defineFact({
    id: 'digital.recognition.recognisedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '认定日期', en: 'Recognised on' },
  }),
  kind: defineFact({
    id: 'digital.recognition.kind',
    type: 'CODE',
    codes: ['DEMONSTRATION_FACTORY', 'SCENE', 'BENCHMARK', 'FIVE_G_FACTORY'],
    trust: 'REGISTRY',
    label: { zh: '认定类型', en: 'Kind of recognition, as the plan calls it' },
  }),
  isNamedLater: defineFact({
    id: 'digital.recognition.isNamedLater',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '以后来更名的称号认定', en: 'Under a title that came after the plan' },
  }),
  isHeld: defineFact({
    id: 'digital.recognition.isHeld',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '称号未被撤销', en: 'Not withdrawn' },
  }),
};

const own = (row: string) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` });

export const facts = [
  factSource(diagnosis.subject, {
    table: 'digital.diagnosis',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    facts: [column(diagnosis.requestedOn, 'requested_on')],
  }),
  factSource(recognition.subject, {
    table: 'digital.recognition',
    links: { 'core.enterprise': 'enterprise_id' },
    origin: own,
    joins: {
      name: { table: 'digital.recognition_name', on: (alias, at) => `${alias}.code = ${at.row}.name_code` },
    },
    facts: [
      column(recognition.recognisedOn, 'recognised_on'),
      column(recognition.kind, 'kind'),
      joined(recognition.isNamedLater, 'name', 'is_successor'),
      computed(recognition.isHeld, {
        sql: ({ row, on }) => `(${row}.withdrawn_on is null or ${row}.withdrawn_on > ${on})`,
      }),
    ],
  }),
];
