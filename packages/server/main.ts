#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Compiled code is kept for the next start. Where it cannot be written, Node says nothing and compiles as ever.
// Before everything else: what is imported statically is compiled before this line runs.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)));
const [{ plugins }, { runCommand }] = await Promise.all([
  import('../../plugins/index.ts'),
  import('./command.ts'),
]);

process.exitCode = await runCommand(plugins, process.argv, process.env);
