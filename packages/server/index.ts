/** The package's one entry: what tests, tools and programs that embed the server need. */
export { compose, type Graph } from './compose/compose.ts';
export { COMPOSITION_PROBLEMS, CompositionError, type Problem } from './compose/problems.ts';
export { type Config, ConfigError, readConfig } from './config.ts';
export { withClient } from './database/database.ts';
export { openEmbeddedDatabase } from './database/embedded.ts';
export { migrateDown, migrateUp, migrationStatus, readMigrations } from './database/migrate.ts';
export { prepareDatabase } from './database/prepare.ts';
export { mayRead } from './execute/access.ts';
export { execute } from './execute/execute.ts';
export { Operation, type Runtime } from './execute/operation.ts';
export { signToken } from './identity/token.ts';
export { createLog } from './log.ts';
export { composeGraph, createRuntime } from './runtime.ts';
export { generateSample } from './sample.ts';
export { type RunningServer, startServer } from './start.ts';
