import { definePlugin } from '@tidu/core';

/** 加快推进智改数转. */
export const digital = definePlugin(import.meta, {
  id: 'digital',
  title: { zh: '加快推进智改数转', en: 'Digital transformation' },
  task: '二(五)',
  owner: 'DEPT-IIT',
  core: '^1.0.0',
});
