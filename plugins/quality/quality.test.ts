import { core, globalId } from '@tidu/core';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quality } from './plugin.ts';
import { scopeOfNumber } from './standard-number.ts';

const LEADER = '00000000-0000-7000-8000-000000000001';
const MEMBER = '00000000-0000-7000-8000-000000000002';
const OFFICER = 'DEPARTMENT_OFFICER DEPT-MARKET';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, quality], { today: '2025-06-30' });
  await graph.asSystem((client) =>
    client.query(
      `insert into core.enterprise (id, credit_code, name, name_normalized, region_code) values
        ($1, '91350500MA0000001A', '甲', '甲', '350582'), ($2, '91350500MA0000002A', '乙', '乙', '350582')`,
      [LEADER, MEMBER],
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

test.each([
  ['GB/T 12345-2024', 'NATIONAL'],
  ['GB 4806.1-2016', 'NATIONAL'],
  ['GB/Z 123—2024', 'NATIONAL'],
  ['JB/T 1234-2024', 'INDUSTRY'],
  ['QB 1234-2024', 'INDUSTRY'],
  ['DB35/T 123-2024', 'LOCAL'],
  ['DB11/T 123-2024', undefined],
  ['T/ABC 001-2024', 'GROUP'],
  ['Q/ABC 001-2024', 'ENTERPRISE'],
  ['ISO 9001:2015', 'INTERNATIONAL'],
  ['ISO/IEC 27001:2022', 'INTERNATIONAL'],
  ['12345', undefined],
])('%s is of scope %s', (number, scope) => {
  expect(scopeOfNumber(number)).toBe(scope);
});

test('A standard is refused whose number is of another scope, and the scope is named', async () => {
  const add = (number: string, scope: string) =>
    run(
      'qualityAddStandard',
      { number, title: '轴承', scope, action: 'MAKE', publishedOn: '2025-03-01' },
      'standard { id number }',
    );
  expect((await add('JB/T 1-2025', 'NATIONAL')).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'number'], message: expect.stringContaining('INDUSTRY') },
  ]);
  expect((await add(' GB/T 1-2025 ', 'NATIONAL')).standard.number).toBe('GB/T 1-2025');
  expect((await add('GB/T 1-2025', 'NATIONAL')).errors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('A standard is led by one enterprise', async () => {
  const { standard } = await run(
    'qualityAddStandard',
    { number: 'GB/T 2-2025', title: '阀门', scope: 'NATIONAL', action: 'REVISE', publishedOn: '2025-03-01' },
    'standard { id }',
  );
  const take = (of: string, role: string) =>
    run(
      'qualityRecordStandardRole',
      { standard: standard.id, enterprise: enterprise(of), role, place: 1 },
      'role { role }',
    );
  expect((await take(LEADER, 'LEAD')).errors).toEqual([]);
  expect((await take(LEADER, 'JOIN')).errors).toMatchObject([{ path: ['input', 'enterprise'] }]);
  expect((await take(MEMBER, 'LEAD')).errors).toMatchObject([{ path: ['input', 'role'] }]);
  expect((await take(MEMBER, 'JOIN')).errors).toEqual([]);
});

test('A leader shares its system with others, once at a time, and is no member of it', async () => {
  const { system } = await run(
    'qualityStartSharedSystem',
    { leader: enterprise(LEADER), name: '共同体系', startedOn: '2025-01-10' },
    'system { id }',
  );
  const join = (of: string, joinedOn: string) =>
    run(
      'qualityJoinSharedSystem',
      { system: system.id, enterprise: enterprise(of), joinedOn },
      'member { joinedOn }',
    );
  expect((await join(LEADER, '2025-02-01')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await join(MEMBER, '2025-01-09')).errors).toMatchObject([{ path: ['input', 'joinedOn'] }]);
  expect((await join(MEMBER, '2025-01-10')).errors).toEqual([]);
  expect((await join(MEMBER, '2025-03-01')).errors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('A standard of an enterprise leads from the day it is declared at the earliest, and on the version read', async () => {
  const declared = await run(
    'qualityDeclareStandard',
    { enterprise: enterprise(MEMBER), number: 'Q/YI 1-2025', title: '泵', declaredOn: '2025-02-01' },
    'standard { id version }',
  );
  const name = (input: object) =>
    run(
      'qualityNameStandardLeader',
      { standard: declared.standard.id, version: 1, from: '2025-02-01', ...input },
      'standard { leaderFrom leaderTo }',
    );
  expect((await name({ from: '2025-01-31' })).errors).toMatchObject([{ path: ['input', 'from'] }]);
  expect((await name({ to: '2025-01-31' })).errors).toMatchObject([{ path: ['input', 'to'] }]);
  expect((await name({ to: '2025-02-01' })).standard).toEqual({
    leaderFrom: '2025-02-01',
    leaderTo: '2025-02-01',
  });
  expect((await name({})).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'version'] }]);
});
