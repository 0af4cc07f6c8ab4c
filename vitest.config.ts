import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/longest-first.ts';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['{clients,packages,plugins,tools}/**/*.test.ts'],
    globalSetup: ['packages/testing/global-setup.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Modules are loaded by Node itself, once a worker: tests run the code as the program does, and most of a short
    // test's time would be loading. So nothing may keep state in a module that another file could find.
    isolate: false,
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // The cache of `main.ts`: workers, and the programs that tests start, share what any of them has compiled.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node', import.meta.url)) },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
