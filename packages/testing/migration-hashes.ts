import type { Plugin } from '@tidu/core';
import { readMigrations } from '@tidu/server';

/** What the schema of these plugins is made of: the key of a template database. */
export const readMigrationHashes = (plugins: readonly Plugin[]): readonly string[] =>
  readMigrations(plugins).map((migration) => `${migration.key}:${migration.hash}`);
