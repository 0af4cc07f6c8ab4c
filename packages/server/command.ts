import { type Plugin, ROLES, type Role } from '@tidu/core';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Client } from 'pg';
import type { Logger } from 'pino';
import { runCaseFile } from './cases.ts';
import { CompositionError } from './compose/problems.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { DatabaseUnreachable, locateDatabase, withClient } from './database/database.ts';
import { DatabaseInUse } from './database/embedded.ts';
import { migrateDown, migrateUp, migrationStatus } from './database/migrate.ts';
import { prepareDatabase } from './database/prepare.ts';
import { examine } from './doctor/doctor.ts';
import { findingsAsText } from './doctor/finding.ts';
import { GENERATED_MANIFEST } from './documents/manifest.ts';
import { type EvaluateOptions, evaluateProvince } from './evaluate-command.ts';
import { createApiKey, listApiKeys, revokeApiKeys, rotateApiKey } from './identity/api-key.ts';
import { scopeProblem } from './identity/claims.ts';
import { keyTable } from './identity/key-table.ts';
import { signToken } from './identity/token.ts';
import { type ImportOptions, importEnterprises, openListFile } from './import/command.ts';
import { createLog } from './log.ts';
import { logUncaught } from './observe/last-resort.ts';
import { backupCommand, restoreCommand } from './operate/backup-command.ts';
import { composeGraph, createRuntime, todayInShanghai } from './runtime.ts';
import { generateSample, hasEnterprises } from './sample.ts';
import { withTokenSecret } from './token-secret.ts';
import { type WhyOptions, whyText } from './why.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs one `tidu` command; the result is the exit code. Expected failures print what is wrong, without a stack. */
export async function runCommand(
  plugins: readonly Plugin[],
  argv: readonly string[],
  environment: Environment,
): Promise<number> {
  try {
    const ids = plugins.map((plugin) => plugin.id);
    await program(plugins, () => readConfig(environment, ids)).parseAsync([...argv]);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    const expected =
      error instanceof ConfigError ||
      error instanceof CompositionError ||
      error instanceof DatabaseInUse ||
      error instanceof DatabaseUnreachable;
    const text =
      error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error);
    process.stderr.write(`${error instanceof Error && !expected && isPlain(error) ? error.message : text}\n`);
    return 1;
  }
}

/** Errors of our own making, whose message says all there is to say. */
const isPlain = (error: Error): boolean => error.name === 'Error' && error.cause === undefined;

function program(plugins: readonly Plugin[], config: () => Config): Command {
  const tidu = new Command('tidu')
    .description('A GraphQL data platform for the cultivation of specialised SMEs.')
    .exitOverride();
  tidu
    .command('start')
    .description('start the server, with an embedded PostgreSQL unless DATABASE_URL is set')
    .action(() => start(plugins, config()));
  tidu
    .command('migrate')
    .description('bring the database schema up, take it back, or show where it stands')
    .argument('<direction>', 'up, down or status')
    .option('--count <n>', 'how many migrations to take back', whole, 1)
    .option('--all', 'take all migrations back')
    .action((direction: string, options: { count: number; all?: boolean }) =>
      migrate(plugins, config(), direction, options),
    );
  tidu
    .command('sample')
    .description('add invented sample data to an empty database')
    .option('--enterprises <n>', 'how many enterprises, up to 1600000', whole, 2_000)
    .action((options: { enterprises: number }) => sample(plugins, config(), options.enterprises));
  tidu
    .command('import')
    .description('import lists')
    .command('enterprises')
    .description('import enterprises from a CSV or XLSX file: full records, or a published list of names')
    .argument('<file>', 'the file; its columns are found by their headers, in Chinese or English')
    .option('--dry-run', 'write nothing; list every problem as line:column')
    .option('--sheet <name>', 'the sheet of a workbook; the first one by default')
    .action((file: string, options: ImportOptions) => importFile(plugins, config(), file, options));
  tidu
    .command('cases')
    .description('run a file of cases of a rule; fails unless every case comes out as it says')
    .argument('<file>', 'a cases.yaml, of this repository or anywhere')
    .option('--policy <id>', 'the rule, where the file neither names it nor stands beside it')
    .action((file: string, options: { policy?: string }) => cases(plugins, file, options.policy));
  tidu
    .command('evaluate')
    .description('decide every policy for the whole population, or again what changed or is due')
    .option('--on <date>', 'the day the question is asked for; today by default')
    .option('--reading <reading>', 'LITERAL or AS_AMENDED', 'LITERAL')
    .option('--resume', 'go on with an unfinished run of the same day and law, as is done by default')
    .option('--fresh', 'begin anew instead')
    .option('--changed', 'only what reads facts that changed since')
    .option('--due', 'only what may have changed by the day alone')
    .action((options: EvaluateOptions) => evaluate(plugins, config(), options));
  tidu
    .command('why')
    .description('say what a rule answers for an enterprise, criterion by criterion, and what would help')
    .argument('<credit-code>', 'the enterprise')
    .argument('<policy>', 'the id of the rule, such as finance.interest-subsidy')
    .option('--on <date>', 'the day the question is asked for; today by default')
    .option('--reading <reading>', 'LITERAL or AS_AMENDED', 'LITERAL')
    .option('--lang <language>', 'zh or en', 'zh')
    .action((creditCode: string, policy: string, options: Omit<WhyOptions, 'creditCode' | 'policy'>) =>
      why(plugins, config(), { ...options, creditCode, policy }),
    );
  tidu
    .command('doctor')
    .description(
      'look at everything a server needs, and say what to do; changes nothing, fails where there is a problem',
    )
    .option('--json', 'print the findings as JSON')
    .action((options: { json?: boolean }) => doctor(plugins, config, options));
  tidu
    .command('token')
    .description('print a token for development')
    .requiredOption('--as <role>', `one of ${ROLES.join(', ')}`)
    .option('--scope <scope>', 'a credit code, region code, department id or plugin id, as the role needs')
    .option('--subject <subject>', 'who it is', 'developer')
    .action((options: { as: string; scope?: string; subject: string }) => token(config(), options));
  tidu
    .command('backup')
    .description('write the embedded database, which may run meanwhile, to one file')
    .argument('[file]', 'a file that is not there yet; tidu-<time>.tar.gz by default')
    .action((file: string | undefined) => backupCommand(config(), file));
  tidu
    .command('restore')
    .description('make the embedded database what a backup holds')
    .argument('<file>', 'a file that tidu backup wrote')
    .option('--replace', 'move the database that is there aside')
    .action((file: string, options: { replace?: boolean }) =>
      restoreCommand(plugins, config(), file, options),
    );
  const key = tidu.command('key').description('API keys of service accounts');
  key
    .command('create', { isDefault: true })
    .description('make the key of a new account; it is printed once')
    .requiredOption('--name <name>', 'what the account is called')
    .requiredOption('--as <role>', `one of ${ROLES.join(', ')}`)
    .option('--scope <scope>', 'a credit code, region code, department id or plugin id, as the role needs')
    .option('--read-only', 'refuse mutations and uploads')
    .option('--days <n>', 'how long it is valid', whole, 90)
    .action((options: { name: string; as: string; scope?: string; readOnly?: true; days: number }) => {
      const account = {
        name: options.name,
        role: roleOf(options.as, options.scope),
        scope: options.scope ?? null,
        readOnly: options.readOnly === true,
        days: options.days,
      };
      return keys(plugins, config(), (client) => createApiKey(client, account));
    });
  key
    .command('list')
    .description('list accounts and their keys, never the keys themselves')
    .action(() => keys(plugins, config(), async (client) => keyTable(await listApiKeys(client))));
  key
    .command('rotate')
    .description('make the next key of an account; it is printed once')
    .requiredOption('--name <name>', 'the account')
    .option('--grace <hours>', 'how long its keys until now still work', whole, 24)
    .option('--days <n>', 'how long the new one is valid', whole, 90)
    .action(({ name, days, grace }: { name: string; days: number; grace: number }) =>
      keys(plugins, config(), (client) => rotateApiKey(client, { name, days, graceHours: grace })),
    );
  key
    .command('revoke')
    .description('end every key of an account; running servers notice within five seconds')
    .requiredOption('--name <name>', 'the account')
    .action(({ name }: { name: string }) =>
      keys(plugins, config(), async (client) => `${await revokeApiKeys(client, name)} revoked`),
    );
  return tidu;
}

function whole(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('expected a whole number.');
  return Number(text);
}

const logOf = (config: Config): Logger =>
  createLog({
    level: config.logLevel,
    pretty: process.stdout.isTTY && !config.production,
    development: !config.production,
  });

const withOwnManifest = (config: Config): Config => ({
  ...config,
  trustedDocuments: [GENERATED_MANIFEST, ...config.trustedDocuments],
});

async function start(plugins: readonly Plugin[], config: Config): Promise<void> {
  const log = logOf(config);
  logUncaught(log);
  // What serves is loaded for this command only: the others answer sooner without it.
  const { serveUntilStopped } = await import('./serve-until-stopped.ts');
  await serveUntilStopped(plugins, withOwnManifest(config), log);
}

async function migrate(
  plugins: readonly Plugin[],
  config: Config,
  direction: string,
  options: { readonly count: number; readonly all?: boolean },
): Promise<void> {
  if (!['up', 'down', 'status'].includes(direction)) {
    throw new Error(`migrate: expected up, down or status, found ${direction}.`);
  }
  const graph = composeGraph(plugins);
  await withDatabase(config, (url) =>
    withClient(url, async (client) => {
      if (direction === 'status') {
        for (const { key, appliedAt } of await migrationStatus(client, graph.plugins)) {
          process.stdout.write(`${appliedAt ?? 'not applied            '}  ${key}\n`);
        }
        return;
      }
      const keys =
        direction === 'up'
          ? await migrateUp(client, graph.plugins)
          : await migrateDown(client, graph.plugins, options.all ? 'all' : { count: options.count });
      process.stdout.write(keys.length > 0 ? `${keys.join('\n')}\n` : 'nothing to do\n');
    }),
  );
}

async function sample(plugins: readonly Plugin[], config: Config, enterprises: number): Promise<void> {
  const graph = composeGraph(plugins);
  await withDatabase(config, async (url) => {
    await prepareDatabase(url, graph, { ...config, sampleEnterprises: 0 }, logOf(config));
    await withClient(url, async (client) => {
      if (await hasEnterprises(client)) {
        throw new Error(
          'sample: expected a database without enterprises, found some. Use another TIDU_DATA or database.',
        );
      }
      await generateSample(client, graph.plugins, { enterprises, today: config.today });
    });
  });
  process.stdout.write(`${enterprises} invented enterprises are there.\n`);
}

async function importFile(
  plugins: readonly Plugin[],
  config: Config,
  path: string,
  options: ImportOptions,
): Promise<void> {
  const file = await openListFile(path, options);
  const graph = composeGraph(plugins);
  await withDatabase(config, async (url) => {
    await prepareDatabase(url, graph, { ...config, sampleEnterprises: 0 }, logOf(config));
    await withClient(url, (client) => importEnterprises(client, file, options));
  });
}

async function doctor(
  plugins: readonly Plugin[],
  config: () => Config,
  options: { readonly json?: boolean },
): Promise<void> {
  const findings = await examine(plugins, () => withOwnManifest(config()));
  const text = options.json ? JSON.stringify(findings, null, 2) : findingsAsText(findings);
  process.stdout.write(`${text}\n`);
  if (findings.some(({ state }) => state === 'problem'))
    throw new CommanderError(1, 'tidu.doctor', 'there are problems');
}

async function cases(plugins: readonly Plugin[], path: string, policy: string | undefined): Promise<void> {
  const { text, passed } = await runCaseFile(composeGraph(plugins).rules.policies, path, policy);
  process.stdout.write(`${text}\n`);
  if (!passed) throw new CommanderError(1, 'tidu.cases', 'cases failed');
}

async function evaluate(plugins: readonly Plugin[], config: Config, options: EvaluateOptions): Promise<void> {
  const graph = composeGraph(plugins);
  await withDatabase(config, async (url) => {
    await prepareDatabase(url, graph, { ...config, sampleEnterprises: 0 }, logOf(config));
    await evaluateProvince(url, graph.rules, options, config.today ?? todayInShanghai());
  });
}

async function why(plugins: readonly Plugin[], config: Config, options: WhyOptions): Promise<void> {
  const graph = composeGraph(plugins);
  await withDatabase(config, async (url) => {
    const log = logOf(config);
    await prepareDatabase(url, graph, { ...config, sampleEnterprises: 0 }, log);
    const { runtime, database } = await createRuntime(graph, url, config, log);
    try {
      process.stdout.write(`${await whyText(runtime, options)}\n`);
    } finally {
      await database.close();
    }
  });
}

async function token(given: Config, options: { as: string; scope?: string; subject: string }): Promise<void> {
  if (given.production)
    throw new Error('token: refused in production. Tokens come from your OpenID provider there.');
  const role = roleOf(options.as, options.scope);
  const config = await withTokenSecret(given);
  if (!config.token.secret)
    throw new Error('TIDU_TOKEN_SECRET: needed to make a token when TIDU_JWKS_URL is set.');
  const signed = await signToken(config.token, {
    role,
    scope: options.scope ?? null,
    subject: options.subject,
  });
  process.stdout.write(`${signed}\n`);
}

async function keys(
  plugins: readonly Plugin[],
  config: Config,
  work: (client: Client) => Promise<string>,
): Promise<void> {
  const graph = composeGraph(plugins);
  await withDatabase(config, async (url) => {
    await prepareDatabase(url, graph, { ...config, sampleEnterprises: 0 }, logOf(config));
    process.stdout.write(`${await withClient(url, work)}\n`);
  });
}

/** The role of `--as`, with the scope it needs. */
function roleOf(text: string, scope: string | undefined): Role {
  const role = ROLES.find((name) => name === text);
  if (!role) throw new Error(`--as: expected one of ${ROLES.join(', ')}, found ${text}.`);
  if (role === 'PUBLIC') throw new Error('--as: PUBLIC needs no token. Send no Authorization header.');
  const problem = scopeProblem(role, scope ?? null);
  if (problem) throw new Error(`--scope: ${problem}.`);
  return role;
}

/** Commands join the database of a running server, or start it for their own duration. */
async function withDatabase(config: Config, work: (url: string) => Promise<void>): Promise<void> {
  const located = await locateDatabase(config, 'command');
  try {
    await work(located.url);
  } finally {
    await located.stop();
  }
}
