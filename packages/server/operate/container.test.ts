import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../config.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const textOf = (name: string): string => readFileSync(pathOf(name), 'utf8');

const dockerfile = textOf('Dockerfile');
const composeText = textOf('compose.yaml');
// biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested
const compose: any = parse(composeText);
const services: Record<string, { image: string; environment: Record<string, string> }> = compose.services;

/** `${NAME:?message}`, and whatever else stands after a dollar sign. */
const VARIABLE = /(?<!\$)\$(?:\{([A-Za-z_]+)(:\?[^}]+)?([^}]*)\}|\w+)/g;

/** The environment of a service when every variable is set. */
const environmentOf = (service: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(services[service]?.environment ?? {}).map(([name, value]) => [
      name,
      String(value).replace(
        VARIABLE,
        name.endsWith('_URL') && name !== 'DATABASE_URL' ? 'https://id.example/keys' : 'x'.repeat(32),
      ),
    ]),
  );

test('The Dockerfile has no fault that its linter knows', () => {
  expect(validate(dockerfile)).toEqual([]);
  expect(validate(dockerfile.replace('USER node', 'USER')).length).toBeGreaterThan(0);
});

test('The image runs the Node of the repository, as no root, and signals and checks reach it without a shell', () => {
  const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
  const { node } = parse(textOf('pnpm-workspace.yaml')).catalog;
  expect(images).toEqual([`node:${node}-bookworm-slim`, `node:${node}-bookworm-slim`]);
  const [, last = ''] = dockerfile.split(/^FROM .*\n(?![\s\S]*^FROM)/m);
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^STOPSIGNAL SIGTERM$/m);
  const commands = [...last.matchAll(/^\s*CMD (.*)$/gm)].map(([, command]) => JSON.parse(command ?? ''));
  expect(commands).toEqual([
    ['node', '-e', expect.stringContaining('/healthz')],
    ['node', 'packages/server/main.ts', 'start'],
  ]);
});

test('What the image runs is among the dependencies that are installed for production', () => {
  const { dependencies } = JSON.parse(textOf('package.json'));
  const imported = [...textOf('plugins/index.ts').matchAll(/from '(@tidu\/[^']+)'/g)].map(([, name]) => name);
  expect(imported.length).toBeGreaterThan(5);
  expect(imported.filter((name = '') => !(name in dependencies))).toEqual([]);
});

test('Images of the compose file have an exact version, and secrets have neither a value nor a default', () => {
  for (const { image } of Object.values(services)) expect(image).toMatch(/^[\w/.-]+:\d+\.\d+[\w.-]*$/);
  const variables = [...composeText.matchAll(VARIABLE)];
  expect(variables.length).toBeGreaterThan(5);
  for (const [text, name, required, rest] of variables)
    expect([text, name, required, rest]).toEqual([
      text,
      expect.any(String),
      expect.stringMatching(/^:\?./),
      '',
    ]);
  for (const [service, { environment }] of Object.entries(services)) {
    for (const [name, value] of Object.entries(environment)) {
      if (/PASSWORD|SECRET|TOKEN|_URL/.test(name))
        expect(String(value), `${service} ${name}`).toContain('${');
    }
  }
});

test('Every setting of the compose file is one, and with them the server may start in production', () => {
  const environment = { ...environmentOf('tidu'), NODE_ENV: 'production' };
  const config = readConfig(environment, []);
  expect(config.workers).toBe(2);
  expect(config.databaseUrl).toBe(`postgres://tidu_owner:${'x'.repeat(32)}@database:5432/tidu`);
  expect(() => readConfig({ ...environment, TIDU_WORKER: '2' }, [])).toThrow('TIDU_WORKER: no such setting');
});

test('Tidu waits for the health of its database', () => {
  expect(compose.services.tidu.depends_on.database.condition).toBe('service_healthy');
  expect(compose.services.database.healthcheck.test).toContain('--dbname=tidu');
});

const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;

test.runIf(hasCompose)('Docker takes the compose file, and refuses it without its secrets', () => {
  const check = (env: Record<string, string | undefined>) =>
    spawnSync('docker', ['compose', '--file', pathOf('compose.yaml'), 'config', '--quiet'], { env }).status;
  const names = [...composeText.matchAll(VARIABLE)].map(([, name]) => name ?? '');
  const { PATH, HOME } = process.env;
  expect(check({ PATH, HOME, ...Object.fromEntries(names.map((name) => [name, 'x'])) })).toBe(0);
  expect(check({ PATH, HOME })).not.toBe(0);
});
