import { describe, expect, test } from 'vitest';
import { loadPlan } from './load.ts';
import { readMeasures } from './plugin-measures.ts';

const row = (id: string, changes: Readonly<Record<string, string>> = {}): string => {
  const fields = {
    id,
    clause: '二(七)1.s1',
    title: '{ zh: 测试, en: Test }',
    kind: 'PROGRAMME',
    scope: 'QUALITY_SME',
    obligation: '{ zh: 鼓励银行业金融机构, en: Test }',
    ...changes,
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `  - ${lines.join('\n    ')}\n`;
};
const file = (plugin: string, ...rows: readonly string[]) => ({
  plugin,
  file: `${plugin}/measures.yaml`,
  text: `measures:\n${rows.join('')}`,
});

describe('the measures of plugins', () => {
  test('are read with the ids of core beside them', () => {
    const { measures, problems, ids } = readMeasures([file('alpha', row('Z1'), row('Z2', { scope: 'SME' }))]);
    expect(problems).toEqual([]);
    expect(measures.map(({ plugin, measures: own }) => [plugin, own.map(({ id }) => id)])).toEqual([
      ['alpha', ['Z1', 'Z2']],
    ]);
    const core = loadPlan().measures.map((measure) => measure.id);
    expect([...ids]).toEqual([...core, 'Z1', 'Z2']);
  });

  test('may name each set of tiers that the plan knows', () => {
    const sets = loadPlan().tierSets.map((set, index) => row(`Z${index}`, { scope: set.id }));
    expect(readMeasures([file('alpha', ...sets)]).problems).toEqual([]);
  });

  test('that are wrong in several files are all named, with plugin and line', () => {
    const { problems } = readMeasures([
      file('alpha', row('G1'), row('Z1', { clause: '二(十一)' })),
      file('beta', row('Z1', { scope: 'BIG', obligation: '{ zh: 无, en: No }' }), row('Z1')),
      { plugin: 'gamma', file: 'gamma/measures.yaml', text: 'measures: []\nmore: 1\n' },
    ]);
    expect(problems.map(({ file: name, line, text }) => `${name}:${line} ${text}`)).toEqual([
      expect.stringMatching(/^alpha\/measures\.yaml:2 G1: the id belongs to a measure of core/),
      expect.stringMatching(/^alpha\/measures\.yaml:9 Z1: expected a clause .* found 二\(十一\)/),
      expect.stringMatching(/^beta\/measures\.yaml:2 Z1: the id belongs to a measure of alpha/),
      expect.stringMatching(/^beta\/measures\.yaml:6 Z1: scope: .* found BIG/),
      expect.stringMatching(/^beta\/measures\.yaml:7 Z1: obligation: .*「无」/),
      expect.stringMatching(/^beta\/measures\.yaml:8 Z1: the id belongs to a measure of beta/),
      expect.stringMatching(/^gamma\/measures\.yaml:1 .*more/),
    ]);
    expect(problems.map(({ plugin }) => plugin)).toEqual([
      'alpha',
      'alpha',
      'beta',
      'beta',
      'beta',
      'beta',
      'gamma',
    ]);
  });
});
