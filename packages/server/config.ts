import { isCivilDate } from '@tidu/core';
import { z } from 'zod';

/** The process's settings: the only place that reads the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The owner's URL; undefined means the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly production: boolean;
  readonly today: string | undefined;
  readonly sampleEnterprises: number;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
  readonly operationTimeoutMs: number;
  readonly bodyLimitBytes: number;
  readonly importLimitBytes: number;
  readonly logLevel: string;
  readonly token: {
    /** A JWKS address of an OpenID provider. */
    readonly jwksUrl: string | undefined;
    /** A shared HS256 secret of at least 32 bytes. */
    readonly secret: string | undefined;
    readonly issuer: string;
    readonly audience: string;
  };
  /** `TIDU_<PLUGIN>_<SETTING>` by plugin id and camelCase setting; each plugin's schema checks its own. */
  readonly plugins: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `expected a whole number from ${least} to ${most}`)
    .transform(Number)
    .pipe(z.number().min(least, `expected at least ${least}`).max(most, `expected at most ${most}`));
const text = z.string().min(1, 'expected some text');

const SETTINGS = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: whole(0, 65_535).default(4000),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'expected postgres://user:password@host:port/database' })
    .optional(),
  NODE_ENV: z.string().optional(),
  TIDU_DATA: text.default('.data'),
  TIDU_TODAY: z.string().refine(isCivilDate, 'expected a date as YYYY-MM-DD').optional(),
  TIDU_SAMPLE_ENTERPRISES: whole(0, 1_600_000).default(2_000),
  TIDU_POOL: whole(1, 500).default(10),
  TIDU_STATEMENT_TIMEOUT_MS: whole(1, 600_000).default(3_000),
  TIDU_LOCK_TIMEOUT_MS: whole(1, 600_000).default(2_000),
  TIDU_OPERATION_TIMEOUT_MS: whole(1, 600_000).default(5_000),
  TIDU_BODY_LIMIT: whole(1, 100_000_000).default(100_000),
  TIDU_IMPORT_LIMIT: whole(1, 1_000_000_000).default(20_000_000),
  TIDU_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TIDU_JWKS_URL: z.url({ protocol: /^https?$/, error: 'expected the https address of a JWKS' }).optional(),
  TIDU_TOKEN_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  TIDU_TOKEN_ISSUER: text.default('tidu'),
  TIDU_TOKEN_AUDIENCE: text.default('tidu'),
});

/**
 * Reads and checks the settings. Throws one error that lists every variable that is wrong: what was expected of it.
 * A `TIDU_` variable that is neither a setting nor a plugin's is refused too, so that a misspelling is not silent.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  pluginIds: readonly string[],
): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== '' && value !== undefined),
  );
  const parsed = SETTINGS.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(
        (issue) => `${String(issue.path[0])}: ${issue.message}, found ${show(issue.path[0], given)}`,
      );
  const plugins: Record<string, Record<string, string>> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!name.startsWith('TIDU_') || name in SETTINGS.shape || value === undefined) continue;
    const plugin = pluginIds.find((id) => name.startsWith(`TIDU_${id.toUpperCase()}_`));
    if (!plugin) {
      problems.push(`${name}: no such setting`);
      continue;
    }
    const setting = camelCase(name.slice(`TIDU_${plugin}_`.length));
    plugins[plugin] = { ...plugins[plugin], [setting]: value };
  }
  const s = parsed.data;
  const production = given.NODE_ENV === 'production';
  if (production && !given.TIDU_JWKS_URL && !given.TIDU_TOKEN_SECRET) {
    problems.push('TIDU_JWKS_URL or TIDU_TOKEN_SECRET: expected one of them in production, found neither');
  }
  if (!s || problems.length > 0) throw new ConfigError(problems);
  return {
    host: s.HOST,
    port: s.PORT,
    databaseUrl: s.DATABASE_URL,
    dataDir: s.TIDU_DATA,
    production,
    today: s.TIDU_TODAY,
    sampleEnterprises: s.TIDU_SAMPLE_ENTERPRISES,
    poolSize: s.TIDU_POOL,
    statementTimeoutMs: s.TIDU_STATEMENT_TIMEOUT_MS,
    lockTimeoutMs: s.TIDU_LOCK_TIMEOUT_MS,
    operationTimeoutMs: s.TIDU_OPERATION_TIMEOUT_MS,
    bodyLimitBytes: s.TIDU_BODY_LIMIT,
    importLimitBytes: s.TIDU_IMPORT_LIMIT,
    logLevel: s.TIDU_LOG,
    token: {
      jwksUrl: s.TIDU_JWKS_URL,
      secret: s.TIDU_TOKEN_SECRET,
      issuer: s.TIDU_TOKEN_ISSUER,
      audience: s.TIDU_TOKEN_AUDIENCE,
    },
    plugins,
  };
}

/** Every setting that is wrong, at once. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`Settings that cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Secrets are not repeated in an error. */
const show = (name: PropertyKey | undefined, given: Readonly<Record<string, unknown>>): string => {
  const key = String(name);
  if (!(key in given)) return 'nothing';
  return /SECRET|URL/.test(key) ? 'something else' : JSON.stringify(given[key]);
};

const camelCase = (name: string): string =>
  name.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
