/** One row of a file as text, before anything is made of it. */
export type SheetRow = {
  /** Where a person finds the row: the row of a workbook, the first text line of a CSV record. */
  readonly line: number;
  readonly cells: readonly string[];
};
