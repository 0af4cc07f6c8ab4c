/** A cell of fewer persons could be somebody one knows. */
const LEAST = 5;

/**
 * Which cells of one line are hidden, given how many persons each has. Every cell under five is; so are the next
 * larger ones, until at least two are hidden and what they hold together, which the total gives away, leaves each of
 * them open: five more persons than one in each.
 */
export function hiddenCells(counts: readonly number[]): readonly boolean[] {
  const ascending = counts.map((_, index) => index).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  const hidden = counts.map(() => false);
  let cells = 0;
  let persons = 0;
  for (const index of ascending) {
    const count = counts[index] ?? 0;
    const isOpen = cells === 0 || (cells >= 2 && persons - cells >= LEAST);
    if (count >= LEAST && isOpen) break;
    hidden[index] = true;
    cells += 1;
    persons += count;
  }
  return hidden;
}
