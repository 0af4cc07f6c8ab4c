import { graphiqlVersion } from './assets.ts';
import type { Example } from './examples.ts';

/** A person of the sample data whom a developer can be, with one role of the access rules. */
export interface Persona {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly role: string;
}

/**
 * The value of the header `content-security-policy` that the page needs: nothing from another host, no inline
 * script. Inline styles stay allowed because the editor writes its own style elements; `data:` is for the
 * fonts and pictures inside GraphiQL's style sheet.
 */
export const explorerContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The page of the explorer, HTML that loads only the files of `explorerAsset`.
 *
 * `endpoint` is the path of the GraphQL endpoint on the same host. With `development` the page offers
 * `personas`, whose tokens it asks of `POST /development/token`, and says that the data is invented.
 * The first of `examples` is in the editor when the page is opened for the first time.
 */
export function explorerPage(options: {
  readonly endpoint: string;
  readonly development: boolean;
  readonly personas: readonly Persona[];
  readonly examples: readonly Example[];
  readonly title: string;
}): string {
  const { development, examples } = options;
  const settings = { endpoint: options.endpoint, assets: `/explorer/${graphiqlVersion}`, examples };
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(options.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/explorer/${graphiqlVersion}/graphiql.css">
<link rel="stylesheet" href="/explorer/explorer.css">
<script type="application/json" id="settings">${escapeJson(settings)}</script>
<script defer src="/explorer/explorer.js"></script>
<script defer src="/explorer/${graphiqlVersion}/graphiql.js"></script>
</head>
<body>
<header>
<h1>${escapeHtml(options.title)}</h1>
<span class="choice"><label for="example">示例 <span lang="en">Examples</span></label>
<select id="example"><option value="">请选择 · Choose…</option>${examples
    .map(({ title }, index) => `<option value="${index}">${escapeHtml(`${title.zh} · ${title.en}`)}</option>`)
    .join('')}</select></span>
${development ? personaChoice(options.personas) : ''}<span class="choice"><label for="token">令牌 <span lang="en">Token</span></label>
<input id="token" type="password" autocomplete="off" spellcheck="false" placeholder="Bearer"></span>
<output id="status"></output>
${development ? '<p>示例数据均为虚构 <span lang="en">· Sample data is invented</span></p>\n' : ''}</header>
<noscript>请启用 JavaScript。 <span lang="en">This page needs JavaScript.</span></noscript>
<main id="graphiql"></main>
</body>
</html>
`;
}

function personaChoice(personas: readonly Persona[]): string {
  const choices = personas.map(({ id, title, role }) => {
    return `<option value="${escapeHtml(id)}">${escapeHtml(`${title.zh} · ${title.en} (${role})`)}</option>`;
  });
  return `<span class="choice"><label for="persona">身份 <span lang="en">Act as</span></label>
<select id="persona"><option value="">无身份 · nobody (PUBLIC)</option>${choices.join('')}
<option value="*" hidden>自填令牌 · the token typed here</option></select></span>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** JSON inside a script element: a `<` in a text must not be able to end the element. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
