import type { KeyRecord } from './api-key.ts';

const COLUMNS: readonly (readonly [heading: string, cell: (key: KeyRecord) => string | null])[] = [
  ['name', (key) => key.name],
  ['role', (key) => (key.read_only ? `${key.role}, reads only` : key.role)],
  ['scope', (key) => key.scope],
  ['made', (key) => key.made],
  ['expires', (key) => key.expires],
  ['revoked', (key) => key.revoked],
  ['last used', (key) => key.last_used],
];

/** Keys as lines of text under a heading, in columns. */
export function keyTable(keys: readonly KeyRecord[]): string {
  const lines = [
    COLUMNS.map(([heading]) => heading),
    ...keys.map((key) => COLUMNS.map(([, cell]) => cell(key) ?? '–')),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
