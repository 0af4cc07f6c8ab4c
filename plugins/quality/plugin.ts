import { definePlugin } from '@tidu/core';

/** 全面提高质量标准. */
export const quality = definePlugin(import.meta, {
  id: 'quality',
  title: { zh: '全面提高质量标准', en: 'Quality and standards' },
  task: '二(四)',
  owner: 'DEPT-MARKET',
  core: '^1.0.0',
});
