import { definePlugin } from '@tidu/core';
import { entities } from './entities.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { mutations } from './mutations.ts';
import { policies } from './policies.ts';
import { sample } from './sample.ts';

/** 促进绿色低碳发展: green titles and services, the positive list, priority for freed energy. */
export const green = definePlugin(import.meta, {
  id: 'green',
  title: { zh: '促进绿色低碳发展', en: 'Green development' },
  task: '二(六)',
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
