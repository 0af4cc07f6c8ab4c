import { isCivilDate } from '@tidu/core';
import { z } from 'zod';
import { isAddressOrSubnet } from './http/client-address.ts';

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
  readonly limits: Limits;
  readonly rate: {
    /** Requests a minute of one address that is not signed in. 0 is no limit, here and below. */
    readonly anonymous: number;
    /** Requests a minute of one token or key, wherever it comes from. */
    readonly signedIn: number;
    /** Tokens and keys a minute of one address that turn out to be wrong. */
    readonly refusedCredentials: number;
    /** Addresses whose `X-Forwarded-For` is believed. */
    readonly trustedProxies: readonly string[];
  };
  /** Web origins whose pages may ask from a browser, such as https://app.example; none unless said. */
  readonly allowedOrigins: readonly string[];
  readonly overload: {
    /** Operations under way at one time; more are refused at once. */
    readonly inFlight: number;
    /** The event loop's delay in milliseconds above which new operations are refused. */
    readonly eventLoopDelayMs: number;
  };
  /** Manifests of documents that PUBLIC and ENTERPRISE may send in production. */
  readonly trustedDocuments: readonly string[];
  /** Processes behind the port. */
  readonly workers: number;
  /** What `/metrics` asks for as its bearer token; in production there is no `/metrics` without it. */
  readonly metricsToken: string | undefined;
  /** Where traces go, by OTLP over HTTP; undefined means no tracing. */
  readonly tracing: { readonly endpoint: string | undefined; readonly service: string };
  readonly logLevel: string;
  readonly token: {
    /** A JWKS address of an OpenID provider. */
    readonly jwksUrl: string | undefined;
    /** A shared HS256 secret of at least 32 bytes. */
    readonly secret: string | undefined;
    readonly issuer: string;
    readonly audience: string;
    /** The claims that say role and scope, as the provider names them. */
    readonly roleClaim: string;
    readonly scopeClaim: string;
  };
  /** `TIDU_<PLUGIN>_<SETTING>` by plugin id and camelCase setting; each plugin's schema checks its own. */
  readonly plugins: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The bounds of one operation; passing one has a code of its own. */
export interface Limits {
  readonly tokens: number;
  readonly depth: number;
  readonly rootFields: number;
  /** Root fields of a mutation. */
  readonly mutations: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fragments: number;
  /** Fields of the answer, and pairs of them that stand at one place: what it costs to validate a document. */
  readonly comparisons: number;
  /** The most that `first` may be, and for those who report. */
  readonly pageRows: number;
  readonly reportingPageRows: number;
  /** The most objects an answer may be predicted to hold, and for those who report. */
  readonly nodes: number;
  readonly reportingNodes: number;
  readonly responseBytes: number;
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `expected a whole number from ${least} to ${most}`)
    .transform(Number)
    .pipe(z.number().min(least, `expected at least ${least}`).max(most, `expected at most ${most}`));
const text = z.string().min(1, 'expected some text');
const listed = z
  .string()
  .default('')
  .transform((value) => value.split(',').flatMap((item) => item.trim() || []));

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
  TIDU_LIMIT_TOKENS: whole(1, 100_000).default(2_000),
  TIDU_LIMIT_DEPTH: whole(1, 100).default(10),
  TIDU_LIMIT_ROOT_FIELDS: whole(1, 1_000).default(20),
  TIDU_LIMIT_MUTATIONS: whole(1, 1_000).default(5),
  TIDU_LIMIT_ALIASES: whole(0, 10_000).default(30),
  TIDU_LIMIT_DIRECTIVES: whole(0, 10_000).default(20),
  TIDU_LIMIT_FRAGMENTS: whole(0, 10_000).default(40),
  TIDU_LIMIT_COMPARISONS: whole(1, 10_000_000).default(5_000),
  TIDU_LIMIT_PAGE: whole(1, 1_000).default(100),
  TIDU_LIMIT_PAGE_REPORTING: whole(1, 10_000).default(1_000),
  TIDU_LIMIT_NODES: whole(1, 10_000_000).default(10_000),
  TIDU_LIMIT_NODES_REPORTING: whole(1, 10_000_000).default(50_000),
  TIDU_LIMIT_RESPONSE: whole(1_000, 1_000_000_000).default(5_000_000),
  TIDU_RATE_ANONYMOUS: whole(0, 10_000_000).default(1_200),
  TIDU_RATE_SIGNED_IN: whole(0, 10_000_000).default(6_000),
  TIDU_RATE_REFUSED_CREDENTIALS: whole(0, 10_000_000).default(60),
  TIDU_TRUSTED_PROXIES: listed.refine(
    (addresses) => addresses.every(isAddressOrSubnet),
    'expected addresses or subnets such as 10.0.0.0/8, with commas between',
  ),
  TIDU_ALLOWED_ORIGINS: listed.refine(
    (origins) => origins.every((origin) => URL.parse(origin)?.origin === origin),
    'expected origins such as https://app.example, without a path, with commas between',
  ),
  TIDU_IN_FLIGHT: whole(1, 100_000).default(200),
  TIDU_EVENT_LOOP_DELAY_MS: whole(1, 60_000).default(500),
  TIDU_TRUSTED_DOCUMENTS: listed,
  TIDU_WORKERS: whole(1, 256).default(1),
  TIDU_METRICS_TOKEN: z.string().min(16, 'expected at least 16 characters').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'expected the http address of an OTLP collector' })
    .optional(),
  OTEL_SERVICE_NAME: text.default('tidu'),
  TIDU_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TIDU_JWKS_URL: z.url({ protocol: /^https?$/, error: 'expected the https address of a JWKS' }).optional(),
  TIDU_TOKEN_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  TIDU_TOKEN_ISSUER: text.default('tidu'),
  TIDU_TOKEN_AUDIENCE: text.default('tidu'),
  TIDU_TOKEN_ROLE_CLAIM: text.default('tidu_role'),
  TIDU_TOKEN_SCOPE_CLAIM: text.default('tidu_scope'),
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
  if (production && s?.TIDU_JWKS_URL && !isPrivate(new URL(s.TIDU_JWKS_URL))) {
    problems.push('TIDU_JWKS_URL: expected an https address in production, found http');
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
    limits: {
      tokens: s.TIDU_LIMIT_TOKENS,
      depth: s.TIDU_LIMIT_DEPTH,
      rootFields: s.TIDU_LIMIT_ROOT_FIELDS,
      mutations: s.TIDU_LIMIT_MUTATIONS,
      aliases: s.TIDU_LIMIT_ALIASES,
      directives: s.TIDU_LIMIT_DIRECTIVES,
      fragments: s.TIDU_LIMIT_FRAGMENTS,
      comparisons: s.TIDU_LIMIT_COMPARISONS,
      pageRows: s.TIDU_LIMIT_PAGE,
      reportingPageRows: s.TIDU_LIMIT_PAGE_REPORTING,
      nodes: s.TIDU_LIMIT_NODES,
      reportingNodes: s.TIDU_LIMIT_NODES_REPORTING,
      responseBytes: s.TIDU_LIMIT_RESPONSE,
    },
    rate: {
      anonymous: s.TIDU_RATE_ANONYMOUS,
      signedIn: s.TIDU_RATE_SIGNED_IN,
      refusedCredentials: s.TIDU_RATE_REFUSED_CREDENTIALS,
      trustedProxies: s.TIDU_TRUSTED_PROXIES,
    },
    allowedOrigins: s.TIDU_ALLOWED_ORIGINS,
    overload: { inFlight: s.TIDU_IN_FLIGHT, eventLoopDelayMs: s.TIDU_EVENT_LOOP_DELAY_MS },
    trustedDocuments: s.TIDU_TRUSTED_DOCUMENTS,
    workers: s.TIDU_WORKERS,
    metricsToken: s.TIDU_METRICS_TOKEN,
    tracing: { endpoint: s.OTEL_EXPORTER_OTLP_ENDPOINT, service: s.OTEL_SERVICE_NAME },
    logLevel: s.TIDU_LOG,
    token: {
      jwksUrl: s.TIDU_JWKS_URL,
      secret: s.TIDU_TOKEN_SECRET,
      issuer: s.TIDU_TOKEN_ISSUER,
      audience: s.TIDU_TOKEN_AUDIENCE,
      roleClaim: s.TIDU_TOKEN_ROLE_CLAIM,
      scopeClaim: s.TIDU_TOKEN_SCOPE_CLAIM,
    },
    plugins,
  };
}

/** Nobody on the way can put keys of their own in: encrypted, or within this machine. */
const isPrivate = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

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
  return /SECRET|URL|TOKEN|ENDPOINT/.test(key) ? 'something else' : JSON.stringify(given[key]);
};

const camelCase = (name: string): string =>
  name.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
