import { definePlugin } from '@tidu/core';
import { entities } from './entities.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { mutations } from './mutations.ts';
import { policies } from './policies.ts';
import { sample } from './sample.ts';

/** 加大创新支持力度: programmes, deduction, technology centres, joint research, shared instruments, renovation. */
export const innovation = definePlugin(import.meta, {
  id: 'innovation',
  title: { zh: '加大创新支持力度', en: 'Innovation' },
  task: '二(二)',
  owner: 'DEPT-SCI',
  core: '^1.0.0',
  entities,
  fields,
  filters,
  mutations,
  facts,
  policies,
  sample,
});
