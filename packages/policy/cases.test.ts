import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCases } from './cases.ts';
import { interestSubsidy } from './proof/interest-subsidy/policy.ts';
import { technologyCentre } from './proof/technology-centre/policy.ts';

for (const [policy, folder] of [
  [interestSubsidy, 'interest-subsidy'],
  [technologyCentre, 'technology-centre'],
] as const) {
  test(`${policy.id} is sound and decides every case of its file as written`, () => {
    expect(policy.problems).toEqual([]);
    const source = readFileSync(new URL(`proof/${folder}/cases.yaml`, import.meta.url), 'utf8');
    const run = runCases(policy, 'cases.yaml', source);
    expect(run.problems).toEqual([]);
    expect(run.failed).toEqual([]);
    expect(run.passed).toBeGreaterThan(5);
  });
}

const oneCase = (facts: string, expected: string) => `cases:
  - name: one
    on: 2025-06-30
    facts: ${facts}
    expect: ${expected}
`;

test('a case that does not come out says what was expected and what came', () => {
  const run = runCases(
    technologyCentre,
    'cases.yaml',
    oneCase(
      '{ sector: INDUSTRY, researchEquipment: 700万元, certificates: [] }',
      '{ verdict: ELIGIBLE, failing: [] }',
    ),
  );
  expect(run.failed).toEqual([
    {
      name: 'one',
      file: 'cases.yaml',
      line: 2,
      expected: 'ELIGIBLE, failing []',
      actual: 'INELIGIBLE, failing [equipment]',
      because: ['FALSE equipment: 研发设备原值 (二(二)1.s3)', 'REVIEW other: 其他条件 (二(二)1.s3)'],
    },
  ]);
});

test('everything wrong with a file is said at once, with its line and a cure', () => {
  const source = `given:
  sector: FARMING
cases:
  - name: one
    on: 2025-02-29
    interpretations: { A-99: X }
    facts:
      researchEquipment: 600万
      staff: 3
    expect: { verdict: ELIGIBLE, failing: [size], amount: 5% }
`;
  const { problems, passed } = runCases(technologyCentre, 'cases.yaml', source);
  expect(passed).toBe(0);
  expect(problems.map(({ line }) => line).sort((a, b) => a - b)).toEqual([2, 5, 6, 8, 9, 10, 10]);
  const texts = problems.map(({ text }) => text).join('\n');
  expect(texts).toContain('expected one of INDUSTRY, SOFTWARE, AGRI_PROCESSING, CONSTRUCTION');
  expect(texts).toContain('expected an amount of money to the fen, such as 20万元');
  expect(texts).toContain('does not read; it reads');
});
