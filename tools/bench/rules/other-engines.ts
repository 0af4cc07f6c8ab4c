import { createRequire } from 'node:module';
import type { Facts } from '../../../packages/policy/index.ts';
import { EXCLUDED_REGION, firm, SECTORS, TIERS } from './policy.ts';

/** A row as the other engines are given it: numbers of JavaScript, the age and the lists worked out beforehand. */
export type PlainRow = Readonly<Record<string, number | string | boolean>>;

/** Decides rows one after the other: whether each is eligible. */
export type Decide = (rows: readonly PlainRow[]) => Promise<readonly boolean[]>;

// The engines are installed apart from the workspace, so that their types are not at hand.
interface RuleEngine {
  addRule(rule: object): void;
  run(facts: PlainRow): Promise<{ readonly events: readonly object[] }>;
}
interface ZenEngine {
  createDecision(content: Buffer): {
    evaluate(context: PlainRow): Promise<{ readonly result: { readonly eligible?: boolean } }>;
  };
}
const load = createRequire(import.meta.url);

/** Facts as they come from the loader, without unknowns, and the age in full years. */
export function plainRow(facts: Facts, ageInYears: number, holdsTier: boolean): PlainRow {
  const number = (id: string) => Number(facts[id]);
  const patents: unknown = facts[firm.patents.id];
  const inventions = Array.isArray(patents)
    ? patents.filter((each) => each[firm.patents.elements.kind.id] === 'INVENTION')
    : [];
  const revenue = number(firm.revenue.id);
  return {
    tier: holdsTier ? (TIERS[0] ?? '') : 'NONE',
    sector: String(facts[firm.sector.id]),
    region: String(facts[firm.region.id]),
    age: ageInYears,
    revenue,
    research: number(firm.research.id),
    // json-rules-engine compares a fact with a constant and cannot multiply: the thresholds are given to it.
    researchOver: number(firm.research.id) * 1_000_000 - revenue * 30_000,
    staff: number(firm.staff.id),
    patents: inventions.length,
    assets: number(firm.assets.id),
    debt: number(firm.debt.id),
    debtOver: number(firm.debt.id) * 1_000_000 - number(firm.assets.id) * 700_000,
    mainRevenue: number(firm.mainRevenue.id),
    mainOver: number(firm.mainRevenue.id) * 1_000_000 - revenue * 700_000,
    isDishonest: facts[firm.isDishonest.id] === true,
    isAudited: facts[firm.isAudited.id] === true,
  };
}

export function jsonRulesEngine(): Decide {
  const { Engine }: { readonly Engine: new () => RuleEngine } = load('json-rules-engine');
  const engine = new Engine();
  const condition = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
  engine.addRule({
    conditions: {
      all: [
        condition('tier', 'in', TIERS),
        condition('sector', 'in', SECTORS),
        condition('region', 'notEqual', EXCLUDED_REGION),
        condition('age', 'greaterThanInclusive', 3),
        condition('revenue', 'greaterThanInclusive', 1_000_000_000),
        condition('researchOver', 'greaterThanInclusive', 0),
        condition('staff', 'lessThanInclusive', 1_000),
        condition('patents', 'greaterThanInclusive', 2),
        condition('debtOver', 'lessThanInclusive', 0),
        condition('mainOver', 'greaterThanInclusive', 0),
        { all: [condition('isDishonest', 'equal', false), condition('isAudited', 'equal', true)] },
      ],
    },
    event: { type: 'eligible' },
  });
  return async (rows) => {
    const decided: boolean[] = [];
    for (const row of rows) decided.push((await engine.run(row)).events.length > 0);
    return decided;
  };
}

export function zenEngine(): Decide {
  const { ZenEngine }: { readonly ZenEngine: new () => ZenEngine } = load('@gorules/zen-engine');
  const text = (values: readonly string[]) => `[${values.map((each) => `'${each}'`).join(', ')}]`;
  const eligible = [
    `tier in ${text(TIERS)}`,
    `sector in ${text(SECTORS)}`,
    `region != '${EXCLUDED_REGION}'`,
    'age >= 3',
    'revenue >= 1000000000',
    'research * 1000000 >= revenue * 30000',
    'staff <= 1000',
    'patents >= 2',
    'debt * 1000000 <= assets * 700000',
    'mainRevenue * 1000000 >= revenue * 700000',
    'isDishonest == false and isAudited',
  ].join(' and ');
  const decision = new ZenEngine().createDecision(
    Buffer.from(
      JSON.stringify({
        nodes: [
          { id: 'in', name: 'in', type: 'inputNode' },
          {
            id: 'law',
            name: 'law',
            type: 'expressionNode',
            content: { expressions: [{ id: 'eligible', key: 'eligible', value: eligible }] },
          },
          { id: 'out', name: 'out', type: 'outputNode' },
        ],
        edges: [
          { id: '1', sourceId: 'in', targetId: 'law', type: 'edge' },
          { id: '2', sourceId: 'law', targetId: 'out', type: 'edge' },
        ],
      }),
    ),
  );
  // Its work is done on other threads: it is given a hundred rows at once, which is several times as fast as one.
  return async (rows) => {
    const decided: boolean[] = [];
    for (let from = 0; from < rows.length; from += 100) {
      const answers = await Promise.all(rows.slice(from, from + 100).map((row) => decision.evaluate(row)));
      decided.push(...answers.map(({ result }) => result.eligible === true));
    }
    return decided;
  };
}
