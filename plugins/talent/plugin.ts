import { definePlugin } from '@tidu/core';
import { entities } from './entities.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { mutations } from './mutations.ts';
import { policies } from './policies.ts';
import { sample } from './sample.ts';

/** 加快人才引进培育: needs, hires, bases, training, benefits of localities, nominations for senior titles. */
export const talent = definePlugin(import.meta, {
  id: 'talent',
  title: { zh: '加快人才引进培育', en: 'Talent' },
  task: '二(九)',
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
