import { readFileSync } from 'node:fs';
import { disagreements } from './agreement.ts';
import { runCases } from './cases.ts';
import { day, fullMonths } from './civil-date.ts';
import { everyAmount, everyCondition } from './every-operator.ts';
import { brokenExplanationLaws } from './explanation-laws.ts';
import { atLeast, count, type NumberNode, some, sum } from './expression.ts';
import { defineCollection, defineFact } from './fact.ts';
import { AS_AMENDED, LITERAL } from './interpretation.ts';
import { numberOf, type Situation, truthOf } from './interpreter.ts';
import { interestSubsidy } from './proof/interest-subsidy/policy.ts';
import { technologyCentre } from './proof/technology-centre/policy.ts';
import { randomPolicy, TEST_DAYS } from './random-policies.ts';
import { randomRow, seeded } from './random-rows.ts';

const label = { zh: '测试', en: 'Test' };

/**
 * Everything this copy of the package finds wrong with itself, until the first fault: the cases of the proof policies,
 * the calendar, and interpreter against kernel on random trees. For the mutation test, which breaks copies.
 */
export function selfCheck(): readonly string[] {
  for (const [policy, folder] of [
    [interestSubsidy, 'interest-subsidy'],
    [technologyCentre, 'technology-centre'],
  ] as const) {
    const source = readFileSync(new URL(`proof/${folder}/cases.yaml`, import.meta.url), 'utf8');
    const { failed, problems } = runCases(policy, 'cases.yaml', source);
    if (failed.length > 0)
      return failed.map(({ name, expected, actual }) => `${name}: ${expected}, found ${actual}`);
    if (problems.length > 0) return problems.map(({ text }) => text);
  }
  const months = [
    fullMonths(day('2024-01-31'), day('2024-02-29'), 'LAST_OF_MONTH'),
    fullMonths(day('2024-01-31'), day('2024-02-29'), 'FIRST_OF_NEXT'),
    fullMonths(day('2024-01-15'), day('2024-02-15'), 'FIRST_OF_NEXT'),
  ];
  if (months.join() !== '1,0,1') return [`months ${months.join()}`];
  const worth = defineFact({ id: 'test.item.worth', type: 'MONEY', trust: 'REGISTRY', label });
  const items = defineCollection({ id: 'test.firm.items', trust: 'REGISTRY', label, elements: { worth } });
  const least = defineFact({ id: 'test.firm.least', type: 'MONEY', trust: 'REGISTRY', label });
  // Over records kernel and interpreter share the interpreter's code, so that they agree on any mistake.
  const over = (...worths: readonly (bigint | null)[]): Situation => ({
    facts: { [items.id]: worths.map((each) => ({ [worth.id]: each })), [least.id]: 5n },
    asOf: 0,
    eventOn: 0,
    assumptions: LITERAL,
    parameters: new Map(),
  });
  const isEnough = (item: typeof items.elements) => atLeast<string>(item.worth, least);
  const total = sum(items, (item) => item.worth);
  const number = (node: NumberNode, situation: Situation) => numberOf(node, situation)?.numerator;
  const found = [
    truthOf(some(items, isEnough), over(5n)),
    number(total, over(5n, 7n)),
    number(total, over(5n, null)),
    number(count(items, isEnough), over(5n, 7n, 4n)),
    number(count(items, isEnough), over(5n, null)),
  ];
  if (found.join() !== 'TRUE,12,,2,') return [`over records ${found.join()}`];
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = seeded(seed);
    const policy = [everyCondition, everyAmount][seed - 1] ?? randomPolicy(random);
    const on = TEST_DAYS[seed % TEST_DAYS.length] ?? day('2024-06-30');
    const assumptions = seed % 2 === 0 ? LITERAL : AS_AMENDED;
    const rows = Array.from({ length: seed <= 2 ? 100 : 25 }, () =>
      randomRow(policy, on, random, assumptions),
    );
    const faults = disagreements(policy, rows, on, assumptions);
    if (faults.length > 0) return faults;
  }
  return [];
}

/**
 * The first laws of explanations that do not hold on random trees: shallow ones, since deep trees have hardly a repair.
 */
export function checkExplanations(): readonly string[] {
  for (let seed = 1; seed <= 3_000; seed += 1) {
    const random = seeded(seed);
    const policy = randomPolicy(random, seed % 3);
    const on = TEST_DAYS[seed % TEST_DAYS.length] ?? day('2024-06-30');
    const assumptions = seed % 2 === 0 ? LITERAL : AS_AMENDED;
    const row = () => randomRow(policy, on, random, assumptions);
    const broken = brokenExplanationLaws(policy, row(), row(), on, assumptions);
    if (broken.length > 0) return broken.map((law) => `seed ${seed}: ${law}`);
  }
  return [];
}
