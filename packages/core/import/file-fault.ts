/** Why a file cannot be read at all: what was found, what was expected, and what to do about it. */
export type FileFault = {
  readonly code:
    | 'EMPTY_FILE'
    | 'NOT_TEXT'
    | 'OLD_EXCEL'
    | 'PDF'
    | 'HTML'
    | 'BROKEN_XLSX'
    | 'TOO_LARGE'
    | 'NO_SUCH_SHEET'
    | 'BROKEN_CSV'
    | 'NO_HEADER';
  readonly found: string;
  readonly expected: string;
  readonly cure: string;
};

export type Refused = { readonly ok: false; readonly fault: FileFault };

export function refuse(code: FileFault['code'], found: string, expected: string, cure: string): Refused {
  return { ok: false, fault: { code, found, expected, cure } };
}
