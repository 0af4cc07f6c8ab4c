import { readFileSync } from 'node:fs';
import { ERRORS } from '@tidu/core';
import { COMPOSITION_PROBLEMS, compose } from '@tidu/server';
import { type GraphQLSchema, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { plugins } from '../plugins/index.ts';

const errors = readFileSync('schema/errors.md', 'utf8');
const glossary = readFileSync('schema/glossary.md', 'utf8');
const { schema, sdl } = compose(plugins);

test('errors.md has one page a code, in the order of the catalogues, and no other', () => {
  const pages = pagesOf(errors).map((page) => page.code);
  expect(pages).toEqual([...Object.keys(ERRORS), ...Object.keys(COMPOSITION_PROBLEMS)]);
});

test.each(pagesOf(errors))(
  '$code: its page says what the code says, gives an example and what to do',
  ({ code, text }) => {
    const known = { ...ERRORS, ...COMPOSITION_PROBLEMS }[code];
    const meaning = typeof known === 'string' ? known : `${known.en} (${known.zh})`;
    const [first, ...paragraphs] = text.trim().split('\n\n');
    expect(first).toBe(meaning);
    expect(paragraphs.map((paragraph) => /^\*\*(.+?)\*\* \S/.exec(paragraph)?.[1])).toEqual([
      'Example',
      'What to do',
    ]);
  },
);

test.each(rowsOf(glossary))('$chinese is what the graph calls $name', ({ chinese, english, name }) => {
  expect(descriptionOf(schema, name)).toContain(chinese);
  expect(english).toMatch(/^[A-Za-z]/);
});

test('each term of the glossary means one thing, and each thing has one term', () => {
  const rows = rowsOf(glossary);
  expect(rows.length).toBeGreaterThan(60);
  for (const key of ['chinese', 'english', 'name'] as const) {
    const words = rows.map((row) => row[key]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  }
});

test('every type of the graph is in the glossary', () => {
  const named = new Set(rowsOf(glossary).map((row) => row.name));
  const derived = /(Connection|Edge|Payload|Query|Mutation)$/;
  const missing = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !derived.test(type.name))
    .filter((type) => !named.has(type.name))
    .map((type) => `Add to schema/glossary.md: ${type.name}, “${type.description}”`);
  expect(missing).toEqual([]);
});

test.each(avoidedWords(glossary))('$word is nowhere in the SDL; the term is $term', ({ word, term }) => {
  expect(sdl).not.toContain(word);
  expect(rowsOf(glossary).map((row) => row.chinese)).toContain(term);
});

test('the reading of the pages finds what is wrong with them', () => {
  expect(pagesOf('### A\nFirst.\n\n### B_C\nSecond.\n').map((page) => page.code)).toEqual(['A', 'B_C']);
  expect(() => descriptionOf(schema, 'Enterprise.turnover')).toThrow('Enterprise.turnover');
  expect(() => descriptionOf(schema, 'Turnover')).toThrow('Turnover');
  expect(rowsOf('| 企业 | enterprise | `Enterprise` |')).toEqual([
    { chinese: '企业', english: 'enterprise', name: 'Enterprise' },
  ]);
});

type Code = keyof typeof ERRORS | keyof typeof COMPOSITION_PROBLEMS;

/** The pages of errors.md: what stands between one `###` and the next heading. */
function pagesOf(text: string): { code: Code; text: string }[] {
  return [...text.matchAll(/^### (\w+)\n(.*?)(?=^##|$(?![\s\S]))/gms)].map(([, code = '', page = '']) => ({
    code: code as Code,
    text: page,
  }));
}

function rowsOf(text: string): { chinese: string; english: string; name: string }[] {
  return cellsOf(text).flatMap(([chinese = '', english = '', name = '']) =>
    name.startsWith('`') ? [{ chinese, english, name: name.replaceAll('`', '') }] : [],
  );
}

function avoidedWords(text: string): { word: string; term: string }[] {
  const [, section = ''] = text.split('## Words we do not use');
  return cellsOf(section).flatMap(([word = '', term = '']) =>
    /^\p{Script=Han}/u.test(word) ? [{ word, term }] : [],
  );
}

/** The cells of every line of a table. */
function cellsOf(text: string): string[][] {
  return [...text.matchAll(/^\|(.+)\|$/gm)].map(([, line = '']) =>
    line.split('|').map((cell) => cell.trim()),
  );
}

/** The description of `Type`, `Type.field` or `Enum.VALUE`. */
function descriptionOf(schema: GraphQLSchema, name: string): string {
  const [typeName = '', member] = name.split('.');
  const type = schema.getType(typeName);
  const found =
    member === undefined
      ? type
      : isEnumType(type)
        ? type.getValue(member)
        : isObjectType(type) || isInterfaceType(type)
          ? type.getFields()[member]
          : undefined;
  if (!found) throw new Error(`The graph has no ${name}. Correct the glossary, or the SDL.`);
  return found.description ?? '';
}
