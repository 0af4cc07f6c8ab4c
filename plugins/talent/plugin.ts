import { definePlugin } from '@tidu/core';

/** 加快人才引进培育. */
export const talent = definePlugin(import.meta, {
  id: 'talent',
  title: { zh: '加快人才引进培育', en: 'Talent' },
  task: '二(九)',
  owner: 'DEPT-IIT',
  core: '^1.0.0',
});
