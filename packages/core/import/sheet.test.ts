import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readSheet } from './sheet.ts';
import { plainNumber } from './workbook.ts';

const csv = async (text: string) => {
  const result = await readSheet(Buffer.from(text));
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.sheet;
};
const faultOf = async (bytes: Uint8Array, sheet?: string) => {
  const result = await readSheet(bytes, sheet);
  return result.ok ? undefined : result.fault.code;
};

describe('CSV', () => {
  test.each([',', '\t', ';'])('the delimiter %j is found', async (delimiter) => {
    const sheet = await csv(`序号,企业名称,批次\n1,"甲公司",2024年\n`.replaceAll(',', delimiter));
    expect(sheet.header).toEqual(['序号', '企业名称', '批次']);
    expect(sheet.rows).toEqual([{ line: 2, cells: ['1', '甲公司', '2024年'] }]);
  });

  test('more commas inside names do not make the comma the delimiter', async () => {
    const sheet = await csv('企业名称\t批次\n甲,乙,丙,丁公司\t2024年\n');
    expect(sheet.rows[0]?.cells).toEqual(['甲,乙,丙,丁公司', '2024年']);
  });

  test.each(['\n', '\r\n', '\r'])(
    'lines are counted as an editor shows them, with line end %j',
    async (end) => {
      const sheet = await csv(
        ['序号,企业名称', '1,"甲', '公司"', '', ' , ', '2,乙公司', '3,丙公司'].join(end),
      );
      expect(sheet.rows.map((row) => row.line)).toEqual([2, 6, 7]);
      expect(sheet.rows[0]?.cells[1]).toBe(`甲${end}公司`);
    },
  );

  test('line ends of two kinds in one file are both line ends', async () => {
    const sheet = await csv('企业名称\r\n甲公司\n乙公司\r\n');
    expect(sheet.rows).toEqual([
      { line: 2, cells: ['甲公司'] },
      { line: 3, cells: ['乙公司'] },
    ]);
  });

  test('title rows above the header are kept as heading', async () => {
    const sheet = await csv(
      '附件1,,\n2024年福建省专精特新中小企业名单,,\n\n序号,企业名称,设区市\n1,甲公司,泉州市\n',
    );
    expect(sheet).toMatchObject({ headerLine: 4, heading: ['附件1', '2024年福建省专精特新中小企业名单'] });
    expect(sheet.rows).toEqual([{ line: 5, cells: ['1', '甲公司', '泉州市'] }]);
  });

  test('bare quotation marks inside a title are text', async () => {
    const sheet = await csv(
      '企业名称,称号\n甲公司,专精特新"小巨人"企业\n乙公司,"小巨人"企业\n丙公司,"专精特新""小巨人""企业"\n',
    );
    expect(sheet.rows.map((row) => row.cells[1])).toEqual([
      '专精特新"小巨人"企业',
      '"小巨人"企业',
      '专精特新"小巨人"企业',
    ]);
  });

  test('a byte order mark and GB18030 make no difference', async () => {
    const text = '序号,企业名称\n1,甲公司\n';
    const plain = await csv(text);
    expect((await csv(`\ufeff${text}`)).header).toEqual(plain.header);
    const result = await readSheet(iconv.encode(text, 'gb18030'));
    expect(result).toMatchObject({
      ok: true,
      sheet: { encoding: 'gb18030', header: plain.header, rows: plain.rows },
    });
  });

  test('a character on the border of two pieces stays whole', async () => {
    for (const shift of [0, 1, 2]) {
      const name = `${'a'.repeat(shift)}${'企'.repeat(30_000)}`;
      expect((await csv(`企业名称\n${name}\n`)).rows[0]?.cells[0]).toBe(name);
    }
  });

  test('rows with fewer or more cells than the header are kept as they are', async () => {
    expect((await csv('序号,企业名称\n1\n2,乙公司,x\n')).rows.map((row) => row.cells.length)).toEqual([1, 3]);
  });

  test('100,000 rows are read with their line numbers, and others get their turn meanwhile', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `${index + 1},福建甲乙机械有限公司${index},专精特新中小企业`,
    );
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const sheet = await csv(`序号,企业名称,称号\n${rows.join('\n')}\n`);
    clearInterval(timer);
    expect(sheet.rows.length).toBe(100_000);
    expect(sheet.rows.at(-1)).toEqual({
      line: 100_001,
      cells: ['100000', '福建甲乙机械有限公司99999', '专精特新中小企业'],
    });
    expect(turns).toBeGreaterThan(3);
  });
});

describe('files that cannot be read are refused by name', () => {
  test.each([
    ['an empty file', Buffer.from(''), 'EMPTY_FILE'],
    ['only a byte order mark', Buffer.from('\ufeff'), 'NO_HEADER'],
    ['a list without header', Buffer.from('1,甲公司\n2,乙公司\n'), 'NO_HEADER'],
    ['a header below the tenth row', Buffer.from(`${'标题\n'.repeat(10)}企业名称\n甲公司\n`), 'NO_HEADER'],
    ['a quotation mark that is never closed', Buffer.from(`企业名称\n"甲公司\n乙公司\n`), 'BROKEN_CSV'],
    ['an endless field', Buffer.from(`企业名称\n"${'甲'.repeat(200_000)}`), 'BROKEN_CSV'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'PDF'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'OLD_EXCEL'],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>企业名称</td></tr></table></html>'), 'HTML'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'NOT_TEXT'],
    ['a ZIP file that breaks off', Buffer.from('504b030414000000', 'hex'), 'BROKEN_XLSX'],
  ])('%s', async (_, bytes, code) => {
    expect(await faultOf(bytes)).toBe(code);
  });

  test('a header on the tenth row is found', async () => {
    expect((await csv(`${'标题\n'.repeat(9)}企业名称\n甲公司\n`)).headerLine).toBe(10);
  });

  test('an unclosed quotation mark is named with its line', async () => {
    const result = await readSheet(Buffer.from('企业名称\n甲公司\n"乙公司\n丙公司\n'));
    expect(result.ok ? '' : result.fault.found).toMatch(/line \d/);
  });
});

describe('XLSX', () => {
  const BOOK = workbook({
    名单: [
      ['2024年名单'],
      ['序号', '企业名称', '公布日期', '营业收入', '备注', '信用代码'],
      [1, '甲公司', { date: 45611 }, 0.1 + 0.2, true, Number('913505005673244367')],
      [],
      [2, ' 乙"公司" ', { date: 45611.5 }, 1234567.891, null, '913505005673244367'],
    ],
    第二页: [['企业名称'], ['丙公司']],
  });

  test('rows, dates and numbers are read as a person sees them', async () => {
    const result = await readSheet(BOOK);
    expect(result).toEqual({
      ok: true,
      sheet: {
        format: 'XLSX',
        encoding: null,
        heading: ['2024年名单'],
        headerLine: 2,
        header: ['序号', '企业名称', '公布日期', '营业收入', '备注', '信用代码'],
        rows: [
          { line: 3, cells: ['1', '甲公司', '2024-11-15', '0.3', 'TRUE', '913505005673244000'] },
          { line: 5, cells: ['2', ' 乙"公司" ', '2024-11-15', '1234567.891', '', '913505005673244367'] },
        ],
      },
    });
  });

  test('a sheet is read by its name, and a name that does not exist is refused', async () => {
    expect(await readSheet(BOOK, '第二页')).toMatchObject({
      ok: true,
      sheet: { rows: [{ line: 2, cells: ['丙公司'] }] },
    });
    expect(await faultOf(BOOK, '第三页')).toBe('NO_SUCH_SHEET');
  });

  test('a ZIP file that is no workbook is refused', async () => {
    expect(await faultOf(zip({ 'readme.xml': '<a/>' }))).toBe('BROKEN_XLSX');
  });

  test('a workbook that claims to unpack to gigabytes is refused before it is unpacked', async () => {
    const claim = Buffer.from(zip({ 'xl/a.xml': '<a/>' }));
    claim.writeUInt32LE(4_000_000_000, claim.indexOf('PK\u0001\u0002') + 24);
    expect(await faultOf(claim)).toBe('TOO_LARGE');
  });
});

test.each([
  [0.1 + 0.2, '0.3'],
  [1234567.891, '1234567.891'],
  [1e21, '1000000000000000000000'],
  [1e-7, '0.0000001'],
  [-0.5, '-0.5'],
  [-0, '0'],
  [100, '100'],
  [123456789012345, '123456789012345'],
  [999999999999999.9, '1000000000000000'],
  [4.35 * 100, '435'],
])('the number %d is written %s', (value, text) => {
  expect(plainNumber(value)).toBe(text);
});

type Cell = string | number | boolean | null | { date: number };

/** A small workbook: inline texts, numbers, booleans and dates in style 1. */
function workbook(sheets: Record<string, Cell[][]>): Buffer {
  const names = Object.keys(sheets);
  const ns = 'http://schemas.openxmlformats.org';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${ns}/package/2006/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${ns}/package/2006/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId9" Type="${ns}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${ns}/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  for (const [i, name] of names.entries()) {
    const rows = (sheets[name] ?? []).map((cells, r) => {
      const inside = cells.map((cell, c) => {
        const at = `r="${String.fromCharCode(65 + c)}${r + 1}"`;
        if (cell === null) return '';
        if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
        if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
        if (typeof cell === 'object') return `<c ${at} s="1"><v>${cell.date}</v></c>`;
        return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
      });
      return `<row r="${r + 1}">${inside.join('')}</row>`;
    });
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${ns}/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  }
  return zip(files);
}

/** A ZIP file without compression. */
function zip(files: Record<string, string>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(0x0800, 6);
    local.writeUInt32LE(crc32(data), 14);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(data.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    local.copy(central, 6, 4, 30);
    central.writeUInt32LE(offset, 42);
    bodies.push(local, name, data);
    directory.push(central, name);
    offset += 30 + name.length + data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}
