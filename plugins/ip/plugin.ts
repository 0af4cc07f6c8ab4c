import { definePlugin } from '@tidu/core';
import { entities } from './entities.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { mutations } from './mutations.ts';
import { policies } from './policies.ts';
import { sample } from './sample.ts';

/** 加强知识产权服务: one-stop cases, the patent precision list, open licences, public services, enforcement. */
export const ip = definePlugin(import.meta, {
  id: 'ip',
  title: { zh: '加强知识产权服务', en: 'Intellectual property' },
  task: '二(三)',
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
