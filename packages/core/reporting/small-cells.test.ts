import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenCells } from './small-cells.ts';

const counts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });

test('No cell under five is shown, and where there is none nothing is hidden', () => {
  fc.assert(
    fc.property(counts, (cells) => {
      const hidden = hiddenCells(cells);
      for (const [index, count] of cells.entries()) if (count < 5) expect(hidden[index]).toBe(true);
      if (cells.every((count) => count >= 5)) expect(hidden).not.toContain(true);
    }),
  );
});

test('What is hidden cannot be worked out from the total and the cells shown', () => {
  fc.assert(
    fc.property(counts, (cells) => {
      const hidden = hiddenCells(cells);
      const secret = cells.filter((_, index) => hidden[index]);
      // With nothing shown beside it, what is left is the total alone.
      if (secret.length === 0 || secret.length === cells.length) return;
      const rest = secret.reduce((sum, count) => sum + count, 0);
      // Each hidden cell may be anything from 1 to what the others leave: at least six values.
      expect(secret.length).toBeGreaterThanOrEqual(2);
      expect(rest - (secret.length - 1)).toBeGreaterThanOrEqual(6);
    }),
  );
});

test('A small cell takes its next larger one with it, and no more than it must', () => {
  expect(hiddenCells([3, 50, 20, 100])).toEqual([true, false, true, false]);
  expect(hiddenCells([1, 1, 6, 100])).toEqual([true, true, true, false]);
  expect(hiddenCells([4, 4, 6, 100])).toEqual([true, true, false, false]);
  expect(hiddenCells([5, 5])).toEqual([false, false]);
});
