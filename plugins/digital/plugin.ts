import { definePlugin } from '@tidu/core';
import { entities } from './entities.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { mutations } from './mutations.ts';
import { policies } from './policies.ts';
import { sample } from './sample.ts';

/** 加快推进智改数转: diagnosis, recognitions, pilots, solutions, stages and applications, typical cases. */
export const digital = definePlugin(import.meta, {
  id: 'digital',
  title: { zh: '加快推进智改数转', en: 'Digital transformation' },
  task: '二(五)',
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
