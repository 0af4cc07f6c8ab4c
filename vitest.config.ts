import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  // graphql has an ESM and a CommonJS copy. Node gives everybody the latter, Vite would give our own code the former;
  // one process can only have one.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) },
      {
        find: /^graphql\/(.*\.js)$/,
        replacement: `${dirname(fileURLToPath(import.meta.resolve('graphql')))}/$1`,
      },
    ],
  },
  test: {
    include: ['{clients,packages,plugins,tools}/**/*.test.ts'],
    globalSetup: ['packages/testing/global-setup.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
