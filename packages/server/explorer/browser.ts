import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** What a page did while it was explored. */
export interface Visit {
  readonly page: Page;
  /** Errors of the page: in its console, thrown, or refused by its Content-Security-Policy. */
  readonly errors: readonly string[];
  /** Addresses on other hosts that the page asked for. Each was refused. */
  readonly foreignRequests: readonly string[];
  /** Opens the page again, and waits as at first. */
  reload(): Promise<void>;
  /** Replaces what the query editor holds. */
  write(query: string): Promise<void>;
  /** The text of the query editor, or of the variables editor. */
  text(file: 'operation.graphql' | 'variables.json'): Promise<string>;
  /** Presses the button that runs the query. Returns the answer and the headers of the request. */
  run(): Promise<{ readonly answer: unknown; readonly headers: Readonly<Record<string, string>> }>;
}

/** The browser found on this machine, or undefined. */
export function findChromium(): string | undefined {
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
}

/** A headless Chromium that reaches no host but this one. Close it when done. */
export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
  });

/**
 * Opens the explorer at `url` as somebody new, who has nothing stored, waits until its editor knows the schema, and
 * hands it to `explore`. What was opened is closed afterwards, whatever happens.
 */
export async function exploreInBrowser(
  browser: Browser,
  url: string,
  explore: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    const foreignRequests: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await context.route('**', (route) => {
      const { protocol, hostname } = new URL(route.request().url());
      const here = ['data:', 'blob:'].includes(protocol) || ['127.0.0.1', 'localhost'].includes(hostname);
      if (here) return route.continue();
      foreignRequests.push(route.request().url());
      return route.abort();
    });
    await opened(page, () => page.goto(url));
    await explore(visitOf(page, errors, foreignRequests));
  } finally {
    await context.close();
  }
}

function visitOf(page: Page, errors: string[], foreignRequests: string[]): Visit {
  return {
    page,
    errors,
    foreignRequests,
    reload: () => opened(page, () => page.reload()),
    async write(query) {
      await page.evaluate(`${model('operation.graphql')}.setValue(${JSON.stringify(query)})`);
    },
    text: (file) => page.evaluate<string>(`${model(file)}.getValue()`),
    async run() {
      const answered = page.waitForResponse((response) => isOperation(response.request().postData(), false));
      await page.locator('.graphiql-execute-button').click();
      const response = await answered;
      return { answer: await response.json(), headers: response.request().headers() };
    },
  };
}

async function opened(page: Page, open: () => Promise<unknown>): Promise<void> {
  const introspected = page.waitForResponse((response) => isOperation(response.request().postData(), true));
  await open();
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await introspected;
}

/** The editor's model of a file, as an expression for the page. */
function model(file: string): string {
  return `monaco.editor.getModels().find(({ uri }) => uri.path.endsWith('-${file}'))`;
}

function isOperation(body: string | null, introspection: boolean): boolean {
  return body?.includes('"query"') === true && body.includes('IntrospectionQuery') === introspection;
}
