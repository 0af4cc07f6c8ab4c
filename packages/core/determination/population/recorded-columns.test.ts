import { expect, test } from 'vitest';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { createChunk } from './chunk.ts';
import { createRecordSink } from './recorded-columns.ts';

const facts = [
  { fact: enterprise.classOneIp, columns: [{ place: 0, codes: [] }] },
  {
    fact: enterprise.productField,
    columns: [
      { place: 1, codes: ['STRATEGIC_EMERGING'] },
      { place: 2, codes: ['OTHER', 'STRATEGIC_EMERGING'] },
    ],
  },
];

function filled(fill: (sink: ReturnType<typeof createRecordSink>) => void) {
  const chunk = createChunk(2, 3);
  chunk.rows = 2;
  const sink = createRecordSink({ facts, text: () => '' }, chunk);
  sink.start();
  fill(sink);
  sink.end();
  return chunk.numbers.map((column) => [...column]);
}

test('records that contradict each other leave the fact unknown, however many follow; equal ones do not', () => {
  const [ip] = filled((sink) => {
    for (const value of [3, 4, 3, 3]) sink.add(0, 0, value);
    for (const value of [0, 0]) sink.add(1, 0, value);
  });
  expect(ip).toEqual([Number.NaN, 0]);
});

test('a code is numbered as each policy mentions it, and two that none mentions still contradict each other', () => {
  const [ip, one, other] = filled((sink) => {
    sink.addCode(0, 1, 'STRATEGIC_EMERGING');
    sink.addCode(1, 1, 'NEVER_HEARD_OF');
  });
  expect([ip, one, other]).toEqual([
    [Number.NaN, Number.NaN],
    [0, -1],
    [1, -1],
  ]);
  const [, unknown] = filled((sink) => {
    sink.addCode(0, 1, 'NEVER_HEARD_OF');
    sink.addCode(0, 1, 'NOR_OF_THIS');
  });
  expect(unknown).toEqual([Number.NaN, Number.NaN]);
});
