import { describe, expect, test } from 'vitest';
import { type Config, ConfigError, readConfig } from './config.ts';

const PLUGINS = ['core', 'finance', 'ip'];
const SECRET = 'a secret for tests, of 32 characters';
const read = (environment: Record<string, string | undefined>): Config => readConfig(environment, PLUGINS);

/** The lines of the error, one a problem. */
function problems(environment: Record<string, string | undefined>): string[] {
  try {
    read(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

describe('settings', () => {
  test('have defaults that need nothing set', () => {
    const config = read({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: undefined,
      production: false,
      poolSize: 10,
    });
    expect(config.plugins).toEqual({});
  });

  test('an empty variable counts as not set', () => {
    expect(read({ PORT: '', DATABASE_URL: '', TIDU_TODAY: '' })).toEqual(read({}));
  });

  test.each([
    ['PORT', '65536', 'at most 65535'],
    ['PORT', 'http', 'a whole number'],
    ['PORT', '-1', 'a whole number'],
    ['PORT', '1e3', 'a whole number'],
    ['DATABASE_URL', 'mysql://localhost/x', 'postgres://'],
    ['DATABASE_URL', 'localhost', 'postgres://'],
    ['TIDU_TODAY', '2026-02-30', 'YYYY-MM-DD'],
    ['TIDU_SAMPLE_ENTERPRISES', '1600001', 'at most 1600000'],
    ['TIDU_POOL', '0', 'at least 1'],
    ['TIDU_STATEMENT_TIMEOUT_MS', '0', 'at least 1'],
    ['TIDU_LOCK_TIMEOUT_MS', 'fast', 'a whole number'],
    ['TIDU_OPERATION_TIMEOUT_MS', '600001', 'at most 600000'],
    ['TIDU_BODY_LIMIT', '100000001', 'at most 100000000'],
    ['TIDU_IMPORT_LIMIT', '1.5', 'a whole number'],
    ['TIDU_LOG', 'loud', 'info'],
    ['TIDU_JWKS_URL', 'keys.json', 'https'],
    ['TIDU_JWKS_URL', 'file:///etc/passwd', 'https'],
    ['TIDU_TOKEN_SECRET', 'short', 'at least 32'],
  ])('%s=%s is refused and says what was expected', (name, value, expected) => {
    const found = problems({ [name]: value });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${name}: .*`));
    expect(found[0]).toContain(expected);
  });

  test('the keys of a provider come encrypted in production, or from this machine', () => {
    const found = (url: string) => problems({ NODE_ENV: 'production', TIDU_JWKS_URL: url });
    expect(found('http://login.example/jwks')).toEqual([
      'TIDU_JWKS_URL: expected an https address in production, found http',
    ]);
    for (const url of [
      'https://login.example/jwks',
      'http://127.0.0.1:1/jwks',
      'http://[::1]/',
      'http://localhost/',
    ])
      expect(found(url)).toEqual([]);
    expect(found('http://127.0.0.1.example/')).toHaveLength(1);
    expect(problems({ TIDU_JWKS_URL: 'http://login.example/jwks' })).toEqual([]);
  });

  test('every problem is reported at once, the missing secret of production too', () => {
    const found = problems({
      PORT: 'x',
      TIDU_POOL: '0',
      TIDU_TODAY: 'today',
      TIDU_POLL: '1',
      NODE_ENV: 'production',
    });
    const names = found.map((line) => line.split(':')[0]);
    expect(names.sort()).toEqual([
      'PORT',
      'TIDU_JWKS_URL or TIDU_TOKEN_SECRET',
      'TIDU_POLL',
      'TIDU_POOL',
      'TIDU_TODAY',
    ]);
  });

  test('secrets and addresses with passwords are not repeated', () => {
    const text = problems({
      TIDU_TOKEN_SECRET: 'hunter2',
      DATABASE_URL: 'mysql://me:hunter2@host/db',
      TIDU_TOKEN_SECERT: 'hunter2',
    }).join('\n');
    expect(text).toContain('TIDU_TOKEN_SECRET');
    expect(text).toContain('DATABASE_URL');
    expect(text).not.toContain('hunter2');
  });

  test('a misspelt setting is refused, a variable of others is not our business', () => {
    expect(problems({ TIDU_PROT: '1' })).toEqual(['TIDU_PROT: no such setting']);
    expect(problems({ TIDU_MARKET_LIMIT: '1' })).toEqual(['TIDU_MARKET_LIMIT: no such setting']);
    expect(problems({ PATH: '/bin', HOME: '/', tidu_port: '1' })).toEqual([]);
  });

  test('settings of plugins are grouped by plugin, in camelCase', () => {
    expect(
      read({ TIDU_FINANCE_HIGHEST_RATE: '5', TIDU_FINANCE_BANK_URL: 'x', TIDU_IP_OFFICE: 'y' }).plugins,
    ).toEqual({
      finance: { highestRate: '5', bankUrl: 'x' },
      ip: { office: 'y' },
    });
  });

  test('production wants keys to check tokens with', () => {
    expect(problems({ NODE_ENV: 'production' })[0]).toContain('TIDU_JWKS_URL or TIDU_TOKEN_SECRET');
    expect(read({ NODE_ENV: 'production', TIDU_TOKEN_SECRET: SECRET }).production).toBe(true);
    expect(read({ NODE_ENV: 'production', TIDU_JWKS_URL: 'https://id.example/keys' }).production).toBe(true);
  });
});
