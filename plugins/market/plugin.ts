import { definePlugin } from '@tidu/core';

/** 助力企业市场开拓. */
export const market = definePlugin(import.meta, {
  id: 'market',
  title: { zh: '助力企业市场开拓', en: 'Market development' },
  task: '二(八)',
  owner: 'DEPT-IIT',
  core: '^1.0.0',
});
