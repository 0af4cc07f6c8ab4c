import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANONYMOUS, core, RequestError, type Viewer } from '@tidu/core';
import { silentLog, testConfig, viewerOf } from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { probe } from '../execute/probe/probe.ts';
import { composeGraph } from '../runtime.ts';
import { hashOf, readManifests } from './manifest.ts';
import { openTrustedDocuments, type Sent, trustedDocuments } from './trusted-documents.ts';

const KNOWN = 'query Known { probe { good } }';
const OTHER = '{ __typename }';
const ENTERPRISE = viewerOf('ENTERPRISE 91350502Y0000165X0');
const officers = ['CITY_OFFICER 350500', 'DEPARTMENT_OFFICER DEPT-IIT', 'REPORTER', 'AUDITOR', 'ADMIN'].map(
  viewerOf,
);

const documents = new Map([[hashOf(KNOWN), KNOWN]]);
const production = trustedDocuments(documents, true, () => {});
const development = trustedDocuments(documents, false, () => {});
const persisted = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

/** The text that a request is answered by, or the code of its refusal. */
function outcome(sent: Sent, viewer: Viewer = ANONYMOUS, rule = production): unknown {
  try {
    return rule.admit(sent, viewer).query;
  } catch (error) {
    return error instanceof RequestError ? error.code : error;
  }
}

describe('a document', () => {
  test.each([
    ['its text', { query: KNOWN }],
    ['the id of the specification', { documentId: `sha256:${hashOf(KNOWN)}` }],
    ['its hash as the id', { documentId: hashOf(KNOWN) }],
    ['its hash as a persisted query', persisted(hashOf(KNOWN))],
    ['codegen’s id as a persisted query', persisted(`sha256:${hashOf(KNOWN)}`)],
    ['its id and its text', { documentId: hashOf(KNOWN), query: KNOWN }],
    ['its hash and its text', { ...persisted(hashOf(KNOWN)), query: KNOWN }],
  ])('of the manifest runs by %s, whoever sends it', (_how, sent) => {
    for (const viewer of [ANONYMOUS, ENTERPRISE, ...officers]) {
      expect(outcome(sent, viewer)).toBe(KNOWN);
      expect(outcome(sent, viewer, development)).toBe(KNOWN);
    }
  });

  test('of no manifest is refused to the public and to enterprises in production, and to nobody else', () => {
    for (const viewer of [ANONYMOUS, ENTERPRISE]) {
      expect(outcome({ query: OTHER }, viewer)).toBe('DOCUMENT_NOT_TRUSTED');
      // One character more is another document.
      expect(outcome({ query: `${KNOWN} ` }, viewer)).toBe('DOCUMENT_NOT_TRUSTED');
      expect(outcome({ query: OTHER, ...persisted(hashOf(OTHER)) }, viewer)).toBe('DOCUMENT_NOT_TRUSTED');
      expect(outcome({ query: OTHER }, viewer, development)).toBe(OTHER);
    }
    for (const viewer of officers) expect(outcome({ query: OTHER }, viewer)).toBe(OTHER);
  });

  test('is not known by having been sent', () => {
    expect(outcome({ query: OTHER, ...persisted(hashOf(OTHER)) }, ANONYMOUS, development)).toBe(OTHER);
    expect(outcome({ documentId: hashOf(OTHER) }, ANONYMOUS, development)).toBe('DOCUMENT_NOT_TRUSTED');
    expect(outcome(persisted(hashOf(OTHER)), ANONYMOUS, development)).toBeUndefined();
  });

  test('whose id or hash names another than its text is refused, known or not', () => {
    for (const rule of [production, development]) {
      for (const viewer of [ANONYMOUS, ...officers]) {
        expect(outcome({ documentId: hashOf(KNOWN), query: OTHER }, viewer, rule)).toBe('BAD_REQUEST');
        expect(outcome({ ...persisted(hashOf(KNOWN)), query: OTHER }, viewer, rule)).toBe('BAD_REQUEST');
        expect(outcome({ ...persisted(hashOf(`${OTHER} `)), query: OTHER }, viewer, rule)).toBe(
          'BAD_REQUEST',
        );
      }
    }
  });

  test('by an id that is no text, or that no manifest has, is refused', () => {
    for (const documentId of ['', 'sha256:', 'constructor', '__proto__', OTHER, hashOf(OTHER)]) {
      expect(outcome({ documentId }), documentId).toBe('DOCUMENT_NOT_TRUSTED');
    }
    for (const documentId of [1, true, {}, [hashOf(KNOWN)]]) {
      expect(outcome({ documentId, query: KNOWN })).toBe('BAD_REQUEST');
    }
    expect(outcome({ documentId: null, query: KNOWN })).toBe(KNOWN);
  });

  test.each([
    {},
    { query: 1 },
    { query: null },
    { query: '' },
    { extensions: [] },
    { extensions: { persistedQuery: 1 } },
  ])('that is none (%j) is left to the refusals of Apollo', (sent) => {
    expect(production.admit(sent, ANONYMOUS)).toEqual(sent);
  });
});

describe('a manifest', () => {
  const { schema } = composeGraph([core, probe]);
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tidu-manifest-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function file(name: string, content: unknown): string {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }
  const byId = (...texts: string[]) =>
    Object.fromEntries(texts.map((text) => [`sha256:${hashOf(text)}`, text]));

  test('is read as codegen and as Apollo write it, several together', async () => {
    const codegen = file('codegen.json', byId(KNOWN));
    const operations = [{ id: hashOf(OTHER), name: 'x', type: 'query', body: OTHER }];
    const apollo = file('apollo.json', { format: 'apollo-persisted-query-manifest', version: 1, operations });
    const { documents, problems } = await readManifests([codegen, apollo], schema, () => {});
    expect(problems).toEqual([]);
    expect([...documents]).toEqual([
      [hashOf(KNOWN), KNOWN],
      [hashOf(OTHER), OTHER],
    ]);
  });

  test('with faults is refused at start in production, with every fault, its file and its document', async () => {
    const trusted = [
      join(folder, 'missing.json'),
      file('broken.json', '{'),
      file('list.json', [KNOWN]),
      file('faults.json', {
        ...byId(KNOWN, 'query Gone { probe { gone } }', '{ probe {', `{ ${'__typename '.repeat(2_000)} }`),
        'sha256:1': OTHER,
      }),
    ];
    const config = { ...testConfig({}), trustedDocuments: trusted };
    const opened = openTrustedDocuments(schema, { ...config, production: true }, silentLog);
    const { message } = (await opened.catch((error: Error) => error)) as Error;
    const lines = message.split('\n').filter((line) => line.startsWith('  '));
    expect(lines.map((line) => line.replace(/^.*?([\w.-]+\.json: )/, '$1'))).toEqual([
      expect.stringMatching(/^missing\.json: expected a manifest/),
      expect.stringMatching(/^broken\.json: expected a manifest/),
      expect.stringMatching(/^list\.json: expected a manifest/),
      expect.stringMatching(/^faults\.json: Gone: Cannot query field "gone" on type "ProbeQuery"\./),
      expect.stringMatching(/^faults\.json: sha256:\w{64}: Syntax Error: Expected Name, found <EOF>\./),
      expect.stringMatching(/^faults\.json: sha256:\w{64}: The document has more than 2000 tokens/),
      expect.stringMatching(/^faults\.json: sha256:1: expected the SHA-256 of its text/),
    ]);
    // While a schema is being written its documents may lag behind: the others are taken.
    const lenient = await openTrustedDocuments(schema, { ...config, production: false }, silentLog);
    expect(outcome({ documentId: hashOf(KNOWN) }, ANONYMOUS, lenient)).toBe(KNOWN);
    expect(outcome({ documentId: hashOf(OTHER) }, ANONYMOUS, lenient)).toBe('DOCUMENT_NOT_TRUSTED');
  });
});
