import { definePlugin } from '@tidu/core';
import { entities } from './entities.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { mutations } from './mutations.ts';
import { policies } from './policies.ts';
import { sample } from './sample.ts';
import { statistics } from './statistics.ts';

/** 畅通资金融通渠道: loans, equity, the way to a stock exchange, credit products. */
export const finance = definePlugin(import.meta, {
  id: 'finance',
  title: { zh: '畅通资金融通渠道', en: 'Finance' },
  task: '二(七)',
  owner: 'DEPT-IIT',
  core: '^1.0.0',
  entities,
  fields,
  filters,
  mutations,
  facts,
  policies,
  statistics,
  sample,
});
