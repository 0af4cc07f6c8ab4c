// Runs in the browser, as it is. Builds nothing: the bar is in the page, GraphiQL is in its own script.

const settings = JSON.parse(document.getElementById('settings').textContent);
const tokenField = document.getElementById('token');
const personaField = document.getElementById('persona');
const exampleField = document.getElementById('example');
const status = document.getElementById('status');

const workers = {
  editorWorkerService: 'editor.worker.js',
  graphql: 'graphql.worker.js',
  json: 'json.worker.js',
};
// GraphiQL has no way in for a page that does not share its React; its editor, made global, is one.
globalThis.MonacoEnvironment = {
  globalAPI: true,
  getWorkerUrl: (_module, label) => `${settings.assets}/${workers[label] ?? workers.editorWorkerService}`,
};

const ownToken = '*';
/** Settles when the token in the field is the one to send. */
let tokenReady = Promise.resolve();

useToken(sessionStorage.getItem('token') ?? '');
tokenField.addEventListener('change', () => {
  const token = tokenField.value.trim();
  if (personaField) choosePersona(token && ownToken);
  useToken(token);
});

if (personaField) {
  personaField.value = sessionStorage.getItem('persona') ?? '';
  // A persona's token may have expired since the page was last open.
  if (personaField.value && personaField.value !== ownToken) tokenReady = becomePersona(personaField.value);
  personaField.addEventListener('change', () => {
    choosePersona(personaField.value);
    tokenReady = becomePersona(personaField.value);
  });
}

exampleField.addEventListener('change', () => {
  const example = settings.examples[Number(exampleField.value)];
  if (exampleField.value === '' || !example) return;
  replaceText('-operation.graphql', example.query);
  replaceText('-variables.json', variablesText(example));
});

// GraphiQL's script comes after this one.
document.addEventListener('DOMContentLoaded', () => {
  const [example] = settings.examples;
  const first = { query: example?.query ?? '', variables: example ? variablesText(example) : '' };
  const open = lastOpenTab() ?? first;
  globalThis.YogaGraphiQL.renderYogaGraphiQL(document.getElementById('graphiql'), {
    title: '',
    logo: '',
    fetcher: request,
    defaultTabs: [first],
    // GraphiQL keeps these apart from its tabs, and opens one more tab at each load where they differ.
    query: open.query ?? '',
    variables: open.variables ?? '',
    // A header typed by hand may be a secret; an edited query must not end up in the address.
    shouldPersistHeaders: false,
    onEditQuery: () => {},
  });
});

async function request(operation, { headers } = {}) {
  await tokenReady;
  const token = tokenField.value.trim();
  const response = await fetch(settings.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(operation),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(
      `${settings.endpoint}: HTTP ${response.status}, expected JSON, found: ${text.slice(0, 200)}`,
    );
  }
}

async function becomePersona(persona) {
  if (!persona) return useToken('');
  say('正在获取令牌 · Getting a token…');
  try {
    const response = await fetch('/development/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const { token } = await response.json();
    if (typeof token !== 'string') throw new Error('the answer has no token');
    // Another choice may have been made while this one was on its way.
    if (personaField.value === persona) useToken(token);
  } catch (error) {
    if (personaField.value !== persona) return;
    choosePersona('');
    useToken('');
    say(`没有取得令牌 · No token for ${persona}: ${error.message}`, true);
  }
}

function choosePersona(persona) {
  personaField.value = persona;
  sessionStorage.setItem('persona', persona);
}

function useToken(token) {
  const changed = token !== (sessionStorage.getItem('token') ?? '');
  tokenField.value = token;
  sessionStorage.setItem('token', token);
  say(token ? '以令牌请求 · Requests carry the token' : '匿名请求 · Requests carry no token');
  // What the schema shows may depend on the role.
  if (changed) document.querySelector('[aria-label^="Re-fetch GraphQL schema"]')?.click();
}

function say(text, failed = false) {
  status.textContent = text;
  status.toggleAttribute('data-failed', failed);
}

/** The tab that was open when the page was left. */
function lastOpenTab() {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState'));
    return tabs[activeTabIndex];
  } catch {
    return undefined;
  }
}

function variablesText({ variables }) {
  return variables ? `${JSON.stringify(variables, null, 2)}\n` : '';
}

/** Replaces what an editor holds, as an edit: Ctrl-Z brings the earlier text back. */
function replaceText(ending, text) {
  const model = globalThis.monaco.editor.getModels().find(({ uri }) => uri.path.endsWith(ending));
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  model.pushStackElement();
}
