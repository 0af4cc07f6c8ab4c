import { type Refused, refuse } from './file-fault.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: TextEncoding }
  | Refused;

/**
 * The text of a file: by its byte order mark, else UTF-8 if every byte is valid UTF-8, else GB18030 (which
 * contains GBK and GB2312) if every byte is valid GB18030. Strict in each: a file that is none is refused and
 * nothing is replaced. The mark itself is not part of the text.
 *
 * Chinese text in GB18030 is practically never valid UTF-8, so the order decides rightly. Big5 cannot be told
 * from GB18030 by its bytes; such a file shows itself by a header in which no column is known.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0)
    return refuse('EMPTY_FILE', 'a file of 0 bytes', 'a list with a header row', 'Export the list again.');
  for (const encoding of candidates(bytes)) {
    const text = strictly(encoding, bytes);
    const control = text === undefined ? undefined : firstControl(text);
    if (text !== undefined && control === undefined) return { ok: true, text, encoding };
  }
  return refuse(
    'NOT_TEXT',
    `bytes that are no text (the file begins with ${hex(bytes.subarray(0, 8))})`,
    'UTF-8, UTF-16 with a byte order mark, or GB18030/GBK',
    'Save the list as .xlsx or as CSV UTF-8, and send that file.',
  );
}

function candidates(bytes: Uint8Array): readonly TextEncoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function strictly(encoding: TextEncoding, bytes: Uint8Array): string | undefined {
  try {
    // Old database tools end a file with the mark of DOS for it, Ctrl-Z.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.endsWith('\u001a') ? text.slice(0, -1) : text;
  } catch {
    return undefined;
  }
}

/** A control character other than tab, line feed and carriage return. */
function firstControl(text: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text)?.[0];
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
