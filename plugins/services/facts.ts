import { computed, factSource } from '@tidu/core';
import { defineFact, defineSubject } from '@tidu/policy';

/** An enterprise as the service officers see it. */
export const served = {
  subject: defineSubject('services.enterprise', ['core.enterprise']),
  hasOfficer: defineFact({
    id: 'services.enterprise.hasOfficer',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '已配服务专员', en: 'Has a service officer' },
  }),
};

export const facts = [
  factSource(served.subject, {
    table: 'core.enterprise',
    links: { 'core.enterprise': 'id' },
    facts: [
      computed(served.hasOfficer, {
        reads: ['services.assignment'],
        sql: ({ row, on }) => `exists (select from services.assignment a where a.enterprise_id = ${row}.id
          and a.started_on <= ${on} and (a.ended_on is null or a.ended_on > ${on}))`,
      }),
    ],
  }),
];
