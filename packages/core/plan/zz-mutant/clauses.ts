/**
 * A clause of the action plan. The clauses in order, each as label + heading + parts + responsibility line, are
 * the whole plan: nothing of it is lost (`clauses.test.ts`).
 */
export interface Clause {
  /** `二(七)1` = section 二, task (七), paragraph 1; `.s2` = its second sentence; `.s0` = the sentence that serves it as a heading. */
  readonly id: string;
  readonly document: string;
  readonly parent: string | null;
  /** Place among the clauses with the same parent, from 1. */
  readonly ordinal: number;
  /** The number as printed: `一、`, `（三）` or, as this plan also prints it, `(三)`. */
  readonly label: string | null;
  readonly heading: string | null;
  /** The words of the clause and of its parts, without its own label and heading and without 责任单位 lines. */
  readonly text: string;
  /** The 责任单位 line as printed, brackets included. */
  readonly responsibilityText: string | null;
}

interface Draft extends Omit<Clause, 'document' | 'parent' | 'ordinal'> {
  readonly parts: readonly Draft[];
}

const NUMERALS = '一二三四五六七八九十';
const SECTION = /^([一二三四五六七八九十])、(.*)$/;
const TASK = /^[（(]([一二三四五六七八九十])[）)](.*)$/;
const RESPONSIBILITY = /[（(]责任单位：[^）)]*[）)]/;
/** A full stop and the quotation marks or brackets that close after it. */
const SENTENCE = /[^。]*。[”』）)]*|[^。]+$/g;

/**
 * Cuts the text of the plan into clauses.
 *
 * White space is dropped everywhere: the source prints some numbers with spaces around them (「450 家以上」) and
 * breaks lines in mid-sentence, and Chinese text has no use for either. Only lists of names in the front matter keep
 * their lines. Brackets stay as printed; ids always use half-width ones.
 *
 * Line breaks may fall anywhere except inside a label, a heading or a name: paragraphs are told apart by their
 * 责任单位 lines.
 *
 * @throws Error naming the part of the plan that was not found.
 */
export function parseClauses(source: string, document: string): readonly Clause[] {
  const lines = source
    .split('\n')
    .map((line) => line.replace(/\s/g, ''))
    .filter((line) => line !== '');
  const bodyStart = lines.findIndex((line) => SECTION.test(line));
  if (bodyStart < 0) throw missing('a first section that begins with 一、');
  const drafts = [...frontMatter(lines.slice(0, bodyStart)), ...body(lines.slice(bodyStart))];
  return flatten(drafts, document, null);
}

/** The parts before section 一, named as GB/T 9704 names the parts of an official document. */
function frontMatter(lines: readonly string[]): readonly Draft[] {
  let position = 0;
  const takeThrough = (part: string, last: (line: string) => boolean): readonly string[] => {
    const length = lines.slice(position).findIndex(last);
    if (length < 0) throw missing(part);
    const taken = lines.slice(position, position + length + 1);
    position += length + 1;
    return taken;
  };
  const takeBefore = (part: string, next: (line: string) => boolean): readonly string[] => {
    const taken = takeThrough(part, (line) => next(line));
    position -= 1;
    return taken.slice(0, -1);
  };
  const leadIssuer = lines[0];
  const issuers = takeBefore('a document number such as 闽工信规〔2023〕11号', (line) =>
    /^.+〔\d{4}〕\d+号$/.test(line),
  );
  const number = takeThrough('the document number', () => true);
  const noticeTitle = takeThrough('a title that ends in 的通知', (line) => line.endsWith('的通知'));
  const addressees = takeThrough('addressees that end in ：', (line) => line.endsWith('：'));
  const notice = takeBefore('the signature of the lead issuer', (line) => line === leadIssuer);
  const signature = takeBefore('a date such as 2023年12月28日', (line) =>
    /^\d{4}年\d{1,2}月\d{1,2}日$/.test(line),
  );
  const date = takeThrough('the date', () => true);
  const remark = takeThrough('a remark such as （此件主动公开）', (line) => /^[（(]此件.*[）)]$/.test(line));
  const title = takeThrough('a title that ends in its years', (line) => /年[）)]$/.test(line));
  const preamble = lines.slice(position).join('');
  return [
    leaf('发文机关', issuers.join('\n')),
    leaf('发文字号', number.join('')),
    {
      ...leaf('通知', notice.join('')),
      heading: noticeTitle.join(''),
      parts: [
        leaf('主送', addressees.join('')),
        ...sentences('通知', notice.join(''), 1),
        leaf('署名', signature.join('\n')),
        leaf('日期', date.join('')),
        leaf('附注', remark.join('')),
      ],
    },
    leaf('标题', title.join('')),
    { ...leaf('引言', preamble), parts: sentences('引言', preamble, 1) },
  ];
}

interface Heading {
  readonly numeral: string;
  readonly label: string;
  readonly rest: string;
}

function body(lines: readonly string[]): readonly Draft[] {
  const sections = splitAt(lines, SECTION).map(({ heading, following }) => {
    const tasks = splitAt(following, TASK).map((part) =>
      task(heading.numeral, part.heading, part.following.join('')),
    );
    return { heading, tasks };
  });
  return [
    ...sections.map(({ heading, tasks }): Draft => {
      const parts = tasks.map((each) => each.draft);
      return { ...leaf(heading.numeral, textOf(parts)), label: heading.label, heading: heading.rest, parts };
    }),
    ...sections.flatMap(({ tasks }) => tasks.flatMap((each) => each.supplementary)),
  ];
}

/** Cuts lines at headings, taken only in their own order: 一, 二, 三 … */
function splitAt(
  lines: readonly string[],
  pattern: RegExp,
): readonly { heading: Heading; following: string[] }[] {
  const parts: { heading: Heading; following: string[] }[] = [];
  for (const line of lines) {
    const match = pattern.exec(line);
    const numeral = match?.[1];
    const rest = match?.[2];
    if (numeral !== undefined && rest !== undefined && numeral === NUMERALS[parts.length]) {
      parts.push({
        heading: { numeral, label: line.slice(0, line.length - rest.length), rest },
        following: [],
      });
    } else {
      const last = parts.at(-1);
      if (last === undefined) throw missing(`a heading before 「${line}」`);
      last.following.push(line);
    }
  }
  return parts;
}

/** A task of one paragraph is that paragraph; one of several has them as parts. */
function task(
  section: string,
  heading: Heading,
  following: string,
): { draft: Draft; supplementary: readonly Draft[] } {
  const id = `${section}(${heading.numeral})`;
  // Section 三 prints the heading as the first sentence of the paragraph, the others on a line of its own.
  const ownLine = !/[，。：；]/.test(heading.rest);
  const { paragraphs, supplementary } = splitParagraphs(ownLine ? following : heading.rest + following);
  const [only] = paragraphs;
  if (only === undefined) throw missing(`the text of ${id}`);
  if (paragraphs.length === 1) {
    const draft = paragraph(id, only, !ownLine);
    return {
      draft: { ...draft, label: heading.label, heading: ownLine ? heading.rest : draft.heading },
      supplementary,
    };
  }
  const parts = paragraphs.map((each, index) => paragraph(`${id}${index + 1}`, each, true));
  const draft = { ...leaf(id, textOf(parts)), label: heading.label, heading: heading.rest, parts };
  return { draft, supplementary };
}

interface Paragraph {
  readonly text: string;
  readonly responsibilityText: string | null;
}

/** The supplementary provisions (附则) have no heading of their own: they follow the last 责任单位 line of the plan. */
function splitParagraphs(text: string): {
  paragraphs: readonly Paragraph[];
  supplementary: readonly Draft[];
} {
  const paragraphs: Paragraph[] = [];
  let rest = text;
  for (let match = RESPONSIBILITY.exec(rest); match !== null; match = RESPONSIBILITY.exec(rest)) {
    paragraphs.push({ text: rest.slice(0, match.index), responsibilityText: match[0] });
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest === '') return { paragraphs, supplementary: [] };
  if (rest.startsWith('本行动计划所称')) {
    return { paragraphs, supplementary: [{ ...leaf('附则', rest), parts: sentences('附则', rest, 1) }] };
  }
  return { paragraphs: [...paragraphs, { text: rest, responsibilityText: null }], supplementary: [] };
}

function paragraph(id: string, { text, responsibilityText }: Paragraph, startsWithHeading: boolean): Draft {
  const parts = sentences(id, text, startsWithHeading ? 0 : 1);
  const heading = startsWithHeading ? (parts[0]?.text.replace(/。$/, '') ?? null) : null;
  return { ...leaf(id, text), heading, responsibilityText, parts };
}

function sentences(id: string, text: string, first: 0 | 1): readonly Draft[] {
  return (text.match(SENTENCE) ?? []).map((sentence, index) => leaf(`${id}.s${index + first}`, sentence));
}

function textOf(parts: readonly Draft[]): string {
  return parts
    .map((part) => (part.label === null ? part.text : `${part.label}${part.heading}\n${part.text}`))
    .join('\n');
}

function leaf(id: string, text: string): Draft {
  return { id, label: null, heading: null, text, responsibilityText: null, parts: [] };
}

function flatten(drafts: readonly Draft[], document: string, parent: string | null): readonly Clause[] {
  return drafts.flatMap(({ parts, id, label, heading, text, responsibilityText }, index) => [
    { id, document, parent, ordinal: index + 1, label, heading, text, responsibilityText },
    ...flatten(parts, document, id),
  ]);
}

function missing(part: string): Error {
  return new Error(
    `action-plan.txt: expected ${part}, found none. Restore the text as published; line breaks may fall anywhere except inside a label, a heading or a name.`,
  );
}
