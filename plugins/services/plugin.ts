import { definePlugin } from '@tidu/core';
import { config } from './config.ts';
import { entities } from './entities.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { mutations } from './mutations.ts';
import { policies } from './policies.ts';
import { sample } from './sample.ts';

/** 提高精准服务水平: service organisations, matching of policies, automatic grants, service officers and appeals. */
export const services = definePlugin(import.meta, {
  id: 'services',
  title: { zh: '提高精准服务水平', en: 'Services' },
  task: '二(十)',
  owner: 'DEPT-IIT',
  core: '^1.0.0',
  config,
  entities,
  fields,
  filters,
  mutations,
  facts,
  policies,
  sample,
});
