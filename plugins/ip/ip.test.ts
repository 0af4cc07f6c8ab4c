import { core, globalId } from '@tidu/core';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPatentNumber } from './patent-number.ts';
import { ip } from './plugin.ts';

const SMALL = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';
const LARGE = '00000000-0000-7000-8000-000000000003';
const OFFICER = 'DEPARTMENT_OFFICER DEPT-MARKET';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, ip], { today: '2025-06-30' });
  await graph.asSystem((client) =>
    client.query(
      `insert into core.enterprise (id, credit_code, name, name_normalized, region_code, size_class) values
        ($1, '91350500MA0000001A', '甲', '甲', '350582', 'SMALL'), ($2, '91350500MA0000002A', '乙', '乙', '350582', null),
        ($3, '91350500MA0000003A', '丙', '丙', '350582', 'LARGE')`,
      [SMALL, OTHER, LARGE],
    ),
  );
});
afterAll(() => graph.close());

async function run(name: string, input: object, selection: string) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation Run($input: ${type}!) { ${name}(input: $input) { ${selection} errors { code path message } } }`;
  const { data, errors } = await graph.execute(query, { as: OFFICER, variables: { input } });
  if (errors) throw new Error(errors.map(String).join('\n'));
  return data[name];
}
const enterprise = (key: string) => globalId('Enterprise', key);

/** The number with the check digit that is right for it. */
const numbered = (body: string): string =>
  [...'0123456789X'].map((digit) => `${body}.${digit}`).find((text) => readPatentNumber(text)) ?? '';
const patent = async (body: string, filedOn: string, grantedOn: string) =>
  (
    await run(
      'ipAddPatent',
      { applicationNumber: numbered(body), title: '轴承', holder: '大学', filedOn, grantedOn },
      'patent { id kind expiresOn version }',
    )
  ).patent;
const offer = (of: string, input: object) =>
  run('ipOfferLicence', { patent: of, licensor: '大学', fee: '0.00', ...input }, 'licence { id version }');
const take = (licence: string, by: string, takenOn: string) =>
  run('ipTakeLicence', { licence, enterprise: enterprise(by), takenOn }, 'take { takenOn }');

test.each([
  ['200310102344.5', '200310102344.5', 'INVENTION'],
  ['ZL 2003 1 0102344.5', '200310102344.5', 'INVENTION'],
  ['cn2003101023445', '200310102344.5', 'INVENTION'],
])('%s is read as %s', (text, number, kind) => {
  expect(readPatentNumber(text)).toEqual({ number, kind, year: 2003 });
});

test.each(['200310102344.4', '200340102344.5', '20031010234.5', '031023445', ''])(
  '%s is no application number',
  (text) => {
    expect(readPatentNumber(text)).toBeUndefined();
  },
);

test('Any one digit of a number that is mistyped is found', () => {
  const digits = '2003101023445';
  for (let place = 5; place < digits.length; place++) {
    for (const digit of '0123456789') {
      if (digit === digits[place]) continue;
      expect(readPatentNumber(digits.slice(0, place) + digit + digits.slice(place + 1))).toBeUndefined();
    }
  }
});

test('A term counts from filing: 20, 10 or 15 years, and 10 for designs filed before June 2021', async () => {
  const term = async (body: string, filedOn: string) => (await patent(body, filedOn, '2025-01-01')).expiresOn;
  expect(await term('201010000001', '2010-03-05')).toBe('2030-03-05');
  expect(await term('201820000002', '2018-03-05')).toBe('2028-03-05');
  expect(await term('202130000003', '2021-05-31')).toBe('2031-05-31');
  expect(await term('202130000004', '2021-06-01')).toBe('2036-06-01');
});

test('A patent is refused whose check digit is wrong, or that was filed after the year of its number', async () => {
  const add = (applicationNumber: string, filedOn: string) =>
    run(
      'ipAddPatent',
      { applicationNumber, title: '泵', holder: '大学', filedOn, grantedOn: '2025-01-01' },
      'patent { id }',
    );
  expect((await add('200310102344.4', '2003-11-01')).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'applicationNumber'] },
  ]);
  expect((await add('200310102344.5', '2004-01-01')).errors).toMatchObject([{ path: ['input', 'filedOn'] }]);
});

test('One patent goes to many SMEs, once each, while it is offered and in force', async () => {
  const { id } = await patent('202010000010', '2020-01-10', '2022-03-01');
  expect((await offer(id, { offeredFrom: '2022-02-28' })).errors).toMatchObject([
    { path: ['input', 'offeredFrom'] },
  ]);
  const { licence } = await offer(id, { offeredFrom: '2025-01-01', offeredTo: '2025-03-31' });
  expect((await offer(id, { offeredFrom: '2025-03-31' })).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await offer(id, { offeredFrom: '2025-04-01' })).errors).toEqual([]);
  expect((await take(licence.id, SMALL, '2024-12-31')).errors).toMatchObject([
    { path: ['input', 'takenOn'] },
  ]);
  expect((await take(licence.id, SMALL, '2025-04-01')).errors).toMatchObject([
    { path: ['input', 'takenOn'] },
  ]);
  expect((await take(licence.id, LARGE, '2025-03-31')).errors).toMatchObject([
    { path: ['input', 'enterprise'] },
  ]);
  expect((await take(licence.id, SMALL, '2025-03-31')).errors).toEqual([]);
  expect((await take(licence.id, SMALL, '2025-03-31')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await take(licence.id, OTHER, '2025-01-01')).errors).toEqual([]);
});

test('A patent that ended is not taken, and its offer is not among those of the day', async () => {
  const { id, version } = await patent('201810000020', '2018-01-10', '2020-03-01');
  const { licence } = await offer(id, { offeredFrom: '2025-01-01' });
  await run('ipEndPatent', { patent: id, version, endedOn: '2025-05-01' }, 'patent { id }');
  const offered = async (on: string) => {
    const { data } = await graph.execute(
      `query ($on: Date) { ip { openLicences(first: 20, on: $on, maxFee: "0.00") { nodes { id } } } }`,
      { as: 'PUBLIC', variables: { on } },
    );
    return data.ip.openLicences.nodes.some((node: { id: string }) => node.id === licence.id);
  };
  expect(await offered('2025-04-30')).toBe(true);
  expect(await offered('2025-05-01')).toBe(false);
  expect((await take(licence.id, SMALL, '2025-05-01')).errors).toMatchObject([
    { path: ['input', 'takenOn'] },
  ]);
  expect((await take(licence.id, SMALL, '2025-04-30')).errors).toEqual([]);
});

test('The database holds one offer of a patent at a time, whoever writes', async () => {
  const insert = (from: string) =>
    graph.asSystem((client) =>
      client.query(
        `insert into ip.open_licence (id, patent_id, licensor, fee, offered_from)
         select gen_random_uuid(), id, '大学', 0, $1 from ip.patent order by application_number limit 1`,
        [from],
      ),
    );
  await insert('2025-01-01');
  await expect(insert('2025-02-01')).rejects.toThrow('open_licence_once');
});

test('An enterprise has one application or listing at a time, and may apply again when it is off the list', async () => {
  const apply = () =>
    run('ipApplyForPrecisionList', { enterprise: enterprise(SMALL) }, 'entry { id version state }');
  const { entry } = await apply();
  expect((await apply()).errors).toMatchObject([{ code: 'CONFLICT' }]);
  const decide = (input: object) =>
    run(
      'ipDecidePrecisionListApplication',
      { entry: entry.id, version: 1, listed: false, decidedOn: '2025-06-30', ...input },
      'entry { state version }',
    );
  expect((await decide({ reason: ' ' })).errors).toMatchObject([{ path: ['input', 'reason'] }]);
  expect((await decide({ reason: '材料不全' })).entry.state).toBe('REFUSED');
  expect((await apply()).errors).toEqual([]);
});

test('Enforcement is recorded after it was paid and closed once', async () => {
  const record = (incurredOn: string) =>
    run(
      'ipRecordEnforcement',
      { enterprise: enterprise(SMALL), caseName: '案1', costKind: 'LEGAL_FEE', cost: '100.00', incurredOn },
      'enforcement { id }',
    );
  expect((await record('2025-07-01')).errors).toMatchObject([{ path: ['input', 'incurredOn'] }]);
  const { enforcement } = await record('2025-06-30');
  expect((await record('2025-06-30')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  const close = (version: number) =>
    run(
      'ipCloseEnforcement',
      { enforcement: enforcement.id, version, closedOn: '2025-06-30', outcome: 'UPHELD' },
      'enforcement { outcome }',
    );
  expect((await close(1)).enforcement.outcome).toBe('UPHELD');
  expect((await close(1)).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'version'] }]);
});
