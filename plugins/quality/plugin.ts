import { definePlugin } from '@tidu/core';
import { entities } from './entities.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { mutations } from './mutations.ts';
import { policies } from './policies.ts';
import { sample } from './sample.ts';

/** 全面提高质量标准: brands and quality management, awards, systems shared along a chain, standards. */
export const quality = definePlugin(import.meta, {
  id: 'quality',
  title: { zh: '全面提高质量标准', en: 'Quality and standards' },
  task: '二(四)',
  owner: 'DEPT-MARKET',
  core: '^1.0.0',
  entities,
  fields,
  filters,
  mutations,
  facts,
  policies,
  sample,
});
