import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { config, type ServicesConfig } from './config.ts';
import { bootServices, FIRST, idOf, OFFICER, SECOND, type ServicesGraph } from './test-graph.ts';

let graph: ServicesGraph;
beforeAll(async () => {
  graph = await bootServices();
});
afterAll(() => graph.close());

const ENTERPRISE = `ENTERPRISE ${FIRST.code}`;
const STATES = ['RAISED', 'ACCEPTED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'REJECTED'] as const;
/** Tried more often than the others, so that some get far. */
const ONWARD = ['ACCEPTED', 'IN_PROGRESS', 'ACCEPTED', 'IN_PROGRESS'] as const;
/** The steps of an appeal that are allowed, written down a second time. */
const ALLOWED = new Set([
  'RAISED ACCEPTED',
  'RAISED REJECTED',
  'RAISED CLOSED',
  'ACCEPTED IN_PROGRESS',
  'ACCEPTED REJECTED',
  'ACCEPTED CLOSED',
  'IN_PROGRESS RESOLVED',
  'IN_PROGRESS REJECTED',
  'IN_PROGRESS CLOSED',
]);
const SHOWN = 'appeal { id state version dueOn closedOn satisfaction steps { number state } }';

const raise = async (as = ENTERPRISE) =>
  (
    await graph.run(
      'servicesRaiseAppeal',
      { enterprise: idOf(FIRST), category: 'FINANCING', title: '融资' },
      SHOWN,
      as,
    )
  ).appeal;
const move = (appeal: { id: string; version: number }, state: string, input: object = {}, as = OFFICER) =>
  graph.run(
    'servicesMoveAppeal',
    { appeal: appeal.id, version: appeal.version, state, department: 'DEPT-IIT', note: '说明', ...input },
    SHOWN,
    as,
  );

test('Over any steps an appeal only goes where it may, and keeps every step it took', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...STATES, ...ONWARD), { minLength: 1, maxLength: 8 }),
      async (tried) => {
        let appeal = await raise();
        const taken = ['RAISED'];
        for (const state of tried) {
          const answer = await move(appeal, state);
          const isAllowed = ALLOWED.has(`${appeal.state} ${state}`);
          // Refused by the rule, which names the field, not by a constraint that happens to catch it.
          expect(answer.errors.map(({ path }: { path: string[] }) => path.length)).toEqual(
            isAllowed ? [] : [2],
          );
          if (!isAllowed) continue;
          appeal = answer.appeal;
          taken.push(state);
          expect(appeal.state).toBe(state);
        }
        expect(appeal.closedOn !== null).toBe(['RESOLVED', 'CLOSED', 'REJECTED'].includes(appeal.state));
        expect(appeal.steps).toEqual(taken.map((state, index) => ({ number: index + 1, state })));
      },
    ),
    { numRuns: 40 },
  );
});

test('An enterprise takes its own appeal back and rates it once it has ended; it does no other step', async () => {
  const appeal = await raise();
  expect((await move(appeal, 'ACCEPTED', {}, ENTERPRISE)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  expect((await move(appeal, 'CLOSED', {}, `ENTERPRISE ${SECOND.code}`)).errors).toMatchObject([
    { code: 'UNKNOWN_RECORD' },
  ]);
  const rate = (version: number, satisfaction: number) =>
    graph.run('servicesRateAppeal', { appeal: appeal.id, satisfaction, version }, SHOWN, ENTERPRISE);
  expect((await rate(1, 5)).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await move(appeal, 'CLOSED', { note: ' ' }, ENTERPRISE)).errors).toMatchObject([
    { path: ['input', 'note'] },
  ]);
  const closed = (await move(appeal, 'CLOSED', {}, ENTERPRISE)).appeal;
  expect((await rate(closed.version, 6)).errors).toMatchObject([{ path: ['input', 'satisfaction'] }]);
  const rated = (await rate(closed.version, 5)).appeal;
  expect(rated.satisfaction).toBe(5);
  expect((await rate(rated.version, 1)).errors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('Of two officers who take the same step at once, one is refused', async () => {
  const appeal = await raise();
  const answers = await Promise.all([move(appeal, 'ACCEPTED'), move(appeal, 'REJECTED')]);
  expect(answers.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
});

test('It is accepted by a department that exists, and without one not at all', async () => {
  const appeal = await raise();
  for (const department of ['', 'DEPT-NONE'])
    expect((await move(appeal, 'ACCEPTED', { department })).errors).toMatchObject([
      { code: 'INVALID', path: ['input', 'department'] },
    ]);
});

test('No deadline is claimed without a setting; with one, it is counted in calendar days from each step', async () => {
  expect((await raise()).dueOn).toBeNull();
  const configs = graph.runtime.configs as Map<string, unknown>;
  configs.set('services', { acceptWithinDays: 1, resolveWithinDays: 30 } satisfies ServicesConfig);
  try {
    const appeal = await raise();
    expect(appeal.dueOn).toBe('2025-07-01');
    expect((await move(appeal, 'ACCEPTED')).appeal.dueOn).toBe('2025-07-30');
  } finally {
    configs.set('services', { acceptWithinDays: null, resolveWithinDays: null } satisfies ServicesConfig);
  }
});

test('Settings are whole days from 1 to 999; anything else is named', () => {
  const { validate } = config['~standard'];
  expect(validate({})).toEqual({ value: { acceptWithinDays: null, resolveWithinDays: null } });
  expect(validate({ acceptWithinDays: '5' })).toMatchObject({ value: { acceptWithinDays: 5 } });
  expect(validate({ acceptWithinDays: '0', resolveInDays: '3' })).toMatchObject({
    issues: [{ path: 'acceptWithinDays' }, { path: 'resolveInDays' }],
  });
});
