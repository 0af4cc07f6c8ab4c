import { definePlugin } from '@tidu/core';
import { entities } from './entities.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { mutations } from './mutations.ts';
import { policies } from './policies.ts';
import { sample } from './sample.ts';

/** 助力企业市场开拓: the supply and demand platform, first use and procurement, training, exhibitions. */
export const market = definePlugin(import.meta, {
  id: 'market',
  title: { zh: '助力企业市场开拓', en: 'Market development' },
  task: '二(八)',
  owner: 'DEPT-IIT',
  core: '^1.0.0',
  entities,
  fields,
  filters,
  mutations,
  facts,
  policies,
  sample,
});
