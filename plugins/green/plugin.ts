import { definePlugin } from '@tidu/core';

/** 促进绿色低碳发展. */
export const green = definePlugin(import.meta, {
  id: 'green',
  title: { zh: '促进绿色低碳发展', en: 'Green development' },
  task: '二(六)',
  owner: 'DEPT-IIT',
  core: '^1.0.0',
});
