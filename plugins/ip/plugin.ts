import { definePlugin } from '@tidu/core';

/** 加强知识产权服务. */
export const ip = definePlugin(import.meta, {
  id: 'ip',
  title: { zh: '加强知识产权服务', en: 'Intellectual property' },
  task: '二(三)',
  owner: 'DEPT-MARKET',
  core: '^1.0.0',
});
