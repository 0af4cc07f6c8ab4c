import { bootGraph, bootServer, type TestGraph, type TestServer } from '@tidu/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plugins } from '../../../plugins/index.ts';
import { exploreInBrowser, findChromium, openBrowser } from './browser.ts';
import { examples } from './examples.ts';

let graph: TestGraph;
let server: TestServer;

beforeAll(async () => {
  graph = await bootGraph(plugins, { sample: 200 });
  server = await bootServer(plugins, { databaseUrl: graph.url });
});
afterAll(async () => {
  await server.stop();
  await graph.close();
});

test.each(examples.map((example) => [example.title.en, example] as const))(
  'The example “%s” answers an officer without an error, and with something',
  async (_title, { query, variables = {} }) => {
    const { data, errors } = await graph.execute(parse(query), { as: 'CITY_OFFICER 350500', variables });
    expect(errors).toBeUndefined();
    for (const value of Object.values(data)) expect(value).not.toBeNull();
  },
);

test.skipIf(findChromium() === undefined)(
  'On the real server a persona reads in the browser what its role may read',
  { timeout: 90_000 },
  async () => {
    await using browser = await openBrowser(findChromium() ?? '');
    await exploreInBrowser(
      browser,
      `${server.url}/`,
      async ({ page, write, run, errors, foreignRequests }) => {
        const query =
          '{ enterprises(first: 3) { nodes { city { code } talents(first: 1) { totalCount } } } }';
        await write(query);
        const asNobody = await run();
        expect(JSON.stringify(asNobody.answer)).toContain('FORBIDDEN');
        await page.getByLabel(/身份/).selectOption('quanzhou');
        await page.waitForTimeout(500);
        const asOfficer = (await run()).answer as {
          data: { enterprises: { nodes: readonly { city: { code: string } }[] } };
        };
        expect(asOfficer.data.enterprises.nodes.map((node) => node.city.code)).toEqual([
          '350500',
          '350500',
          '350500',
        ]);
        expect(foreignRequests).toEqual([]);
        // The refusal above is HTTP 400, which the browser's console counts as an error.
        expect(errors.filter((error) => !error.includes('400'))).toEqual([]);
      },
    );
  },
);
