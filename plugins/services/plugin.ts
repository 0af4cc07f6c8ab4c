import { definePlugin } from '@tidu/core';

/** 提高精准服务水平. */
export const services = definePlugin(import.meta, {
  id: 'services',
  title: { zh: '提高精准服务水平', en: 'Services' },
  task: '二(十)',
  owner: 'DEPT-IIT',
  core: '^1.0.0',
});
