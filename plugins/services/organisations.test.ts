import { afterAll, beforeAll, expect, test } from 'vitest';
import { bootServices, FIRST, idOf, SECOND, type ServicesGraph } from './test-graph.ts';

let graph: ServicesGraph;
let organisation: string;
beforeAll(async () => {
  graph = await bootServices();
  const added = await graph.run(
    'servicesAddOrganisation',
    { name: '示范中心', level: 'CITY', region: '350500' },
    'organisation { id }',
  );
  organisation = added.organisation.id;
});
afterAll(() => graph.close());

test('Recognitions of one kind and level do not overlap, also when two are recorded at once', async () => {
  const recognise = (validFrom: string, validTo: string | null, kind = 'PLATFORM') =>
    graph.run(
      'servicesRecogniseDemonstration',
      { organisation, kind, level: 'PROVINCIAL', validFrom, validTo },
      'demonstration { onLastDay: isValid(on: "2024-12-31") isValid }',
    );
  const answers = await Promise.all([
    recognise('2022-01-01', '2024-12-31'),
    recognise('2022-01-02', '2024-12-31'),
  ]);
  expect(answers.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
  expect(answers.find(({ errors }) => errors.length === 0).demonstration).toEqual({
    onLastDay: true,
    isValid: false,
  });
  expect((await recognise('2024-12-31', '2026-12-31')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await recognise('2025-01-01', '2024-12-31')).errors).toMatchObject([{ code: 'INVALID' }]);
  // Whose end is not known is neither valid nor over.
  expect((await recognise('2025-01-01', null)).demonstration).toEqual({ onLastDay: false, isValid: null });
  expect((await recognise('2024-12-31', '2026-12-31', 'BASE')).errors).toEqual([]);
});

test('A service is rated once, from 1 to 5, by the enterprise it was rendered to', async () => {
  const { record } = await graph.run(
    'servicesRecordService',
    { enterprise: idOf(FIRST), organisation, kind: 'DIGITAL', servedOn: '2025-06-30', content: '诊断' },
    'record { id version rating }',
  );
  expect(record.rating).toBeNull();
  const rate = (rating: number, version: number, as = `ENTERPRISE ${FIRST.code}`) =>
    graph.run('servicesRateService', { record: record.id, rating, version }, 'record { rating version }', as);
  expect((await rate(0, 1)).errors).toMatchObject([{ path: ['input', 'rating'] }]);
  expect((await rate(5, 1, `ENTERPRISE ${SECOND.code}`)).errors).toMatchObject([{ code: 'UNKNOWN_RECORD' }]);
  expect((await rate(5, 1)).record).toEqual({ rating: 5, version: 2 });
  expect((await rate(4, 2)).errors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('An organisation is assessed once a day, and not in the future', async () => {
  const assess = (assessedOn: string) =>
    graph.run('servicesRecordAssessment', {
      organisation,
      assessedOn,
      coversAllStaff: true,
      coversWholeProcess: false,
      coversEverySide: true,
    });
  expect((await assess('2025-06-30')).errors).toEqual([]);
  expect((await assess('2025-06-30')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await assess('2025-07-01')).errors).toMatchObject([{ code: 'INVALID' }]);
});
