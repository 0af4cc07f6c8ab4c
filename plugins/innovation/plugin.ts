import { definePlugin } from '@tidu/core';

/** 加大创新支持力度. */
export const innovation = definePlugin(import.meta, {
  id: 'innovation',
  title: { zh: '加大创新支持力度', en: 'Innovation' },
  task: '二(二)',
  owner: 'DEPT-SCI',
  core: '^1.0.0',
});
