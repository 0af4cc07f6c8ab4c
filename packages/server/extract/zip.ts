import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);

/**
 * A zip archive as it is written: each entry's bytes come out as they come in, pressed a piece at a time, with size and
 * checksum after them. Entries and the archive stay below 4 GiB: whatever is larger is refused, as it has no place in
 * the 32 bits of this format.
 */
export class Zip {
  readonly #entries: { name: Buffer; crc: number; pressed: number; size: number; offset: number }[] = [];
  #offset = 0;

  /** The bytes of one entry, header first. */
  async *entry(name: string, pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
    const entry = { name: Buffer.from(name), crc: 0, pressed: 0, size: 0, offset: this.#offset };
    yield this.#written(
      Buffer.concat([
        words(LOCAL),
        shorts(VERSION, FLAGS, DEFLATE, 0, DAY),
        words(0, 0, 0),
        shorts(entry.name.length, 0),
        entry.name,
      ]),
    );
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      // Each piece ends on a byte: pieces simply follow one another, and a last empty block closes the entry.
      const pressed = await deflate(bytes, { finishFlush: SYNC_FLUSH });
      entry.pressed += pressed.length;
      yield this.#written(pressed);
    }
    entry.pressed += LAST_BLOCK.length;
    this.#entries.push(entry);
    yield this.#written(Buffer.concat([LAST_BLOCK, words(DESCRIPTOR, entry.crc, entry.pressed, entry.size)]));
  }

  /** The directory, which ends the archive. */
  end(): Buffer {
    const directory = this.#entries.map(({ name, crc, pressed, size, offset }) =>
      Buffer.concat([
        words(CENTRAL),
        shorts(VERSION, VERSION, FLAGS, DEFLATE, 0, DAY),
        words(crc, pressed, size),
        shorts(name.length, 0, 0, 0, 0),
        words(0, offset),
        name,
      ]),
    );
    const size = directory.reduce((sum, each) => sum + each.length, 0);
    const count = this.#entries.length;
    return Buffer.concat([
      ...directory,
      words(END),
      shorts(0, 0, count, count),
      words(size, this.#offset),
      shorts(0),
    ]);
  }

  #written(bytes: Buffer): Buffer {
    this.#offset += bytes.length;
    if (this.#offset > 0xffff_ffff) throw new RangeError('the archive is over 4 GiB');
    return bytes;
  }
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Size and checksum follow the bytes; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1980-01-01, the format's first day: the same list makes the same bytes. */
const DAY = 0x21;
const SYNC_FLUSH = 2;
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
};
const shorts = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
};
