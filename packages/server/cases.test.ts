import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  all,
  asOf,
  criterion,
  defineFact,
  definePolicy,
  defineSubject,
  isTrue,
  type Policy,
} from '@tidu/policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCaseFile } from './cases.ts';

let folder: string;
let policies: ReadonlyMap<string, Policy>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidu-cases-'));
  await writeFile(join(folder, 'policy.ts'), '');
  await writeFile(
    join(folder, 'parameters.yaml'),
    'inForce:\n  - { from: 2024-01-01, citation: { document: D, clause: c }, status: literal, confidence: plan }\n',
  );
  const label = { zh: '新', en: 'New' };
  const isNew = defineFact({ id: 'alpha.item.isNew', type: 'BOOLEAN', trust: 'REGISTRY', label });
  const meta = { dirname: folder, filename: join(folder, 'policy.ts') } as ImportMeta;
  const policy = definePolicy(meta, {
    id: 'alpha.new-item',
    title: label,
    measure: 'G1',
    subject: defineSubject('alpha.item'),
    inForce: asOf,
    eligible: all(criterion('new', isTrue(isNew), { title: label, clause: 'c' })),
  });
  policies = new Map([[policy.id, policy]]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const elsewhere = async (text: string): Promise<string> => {
  const other = await mkdtemp(join(folder, 'elsewhere-'));
  const path = join(other, 'mine.yaml');
  await writeFile(path, text);
  return path;
};

const CASES = `cases:
  - { name: A new item is eligible, on: 2025-01-01, facts: { isNew: true }, expect: { verdict: ELIGIBLE } }
  - { name: An old one is too, on: 2025-01-01, facts: { isNew: false }, expect: { verdict: ELIGIBLE } }
`;

test('a file beside a policy is of that policy; a case that fails is shown with its line and both outcomes', async () => {
  const path = await file('cases.yaml', CASES);
  expect(await runCaseFile(policies, path, undefined)).toEqual({
    text: `${path}:3  An old one is too\n  expected  ELIGIBLE\n  actual    INELIGIBLE\n    FALSE new: 新 (c)\n1 passed, 1 failed`,
    passed: false,
  });
});

test('a case that fails for want of a fact names the fact', async () => {
  const path = await file('cases.yaml', CASES.replace('{ isNew: false }', '{}'));
  expect((await runCaseFile(policies, path, undefined)).text).toBe(
    `${path}:3  An old one is too\n  expected  ELIGIBLE\n  actual    UNKNOWN\n    UNKNOWN new: 新 (c)\n    missing isNew: 新\n1 passed, 1 failed`,
  );
});

test('a file elsewhere names its policy, or is given one', async () => {
  const sound = CASES.replace('facts: { isNew: false }', 'facts: { isNew: true }');
  const passed = { text: '2 passed, 0 failed', passed: true };
  expect(await runCaseFile(policies, await elsewhere(`policy: alpha.new-item\n${sound}`), undefined)).toEqual(
    passed,
  );
  expect(await runCaseFile(policies, await elsewhere(sound), 'alpha.new-item')).toEqual(passed);
});

test('without a policy, or with an unknown one, the refusal says which there are', async () => {
  const path = await elsewhere(CASES);
  await expect(runCaseFile(policies, path, undefined)).rejects.toThrow(/--policy.*alpha\.new-item/);
  await expect(runCaseFile(policies, path, 'alpha.other')).rejects.toThrow(/alpha\.other.*alpha\.new-item/);
  await expect(runCaseFile(policies, join(folder, 'none.yaml'), undefined)).rejects.toThrow(
    /none\.yaml.*ENOENT/,
  );
});

test('a bad file prints all its problems, and no case runs', async () => {
  const bad = CASES.replace('isNew: true', 'isNwe: true').replace(
    '2025-01-01, facts: { isNew: false }',
    '2025-02-30',
  );
  const path = await elsewhere(`policy: alpha.other\n${bad}`);
  const { text, passed } = await runCaseFile(policies, path, 'alpha.new-item');
  expect(passed).toBe(false);
  expect(text.split('\n')).toEqual([
    expect.stringMatching(/mine\.yaml:1 .*alpha\.other, expected cases of alpha\.new-item/),
    expect.stringMatching(/mine\.yaml:3 .*isNwe/),
    expect.stringMatching(/mine\.yaml:4 .*2025-02-30/),
  ]);
});
