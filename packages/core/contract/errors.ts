/** A text for people in both languages of the graph. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/**
 * Every code an answer of the graph may carry. The catalogue is closed: `schema/errors.md` has one page a code,
 * and a test holds the two equal. Codes of `errors` are about the request; codes of `UserError` are about what was
 * asked for, and come in a payload.
 */
export const ERRORS = {
  // the request
  GRAPHQL_PARSE_FAILED: { en: 'The document is not GraphQL.', zh: '文档不是有效的 GraphQL。' },
  GRAPHQL_VALIDATION_FAILED: { en: 'The document does not fit the schema.', zh: '文档不符合模式定义。' },
  OPERATION_RESOLUTION_FAILURE: { en: 'The operation to run is not clear.', zh: '无法确定要执行的操作。' },
  BAD_REQUEST: { en: 'The HTTP request is not a GraphQL request.', zh: 'HTTP 请求不是 GraphQL 请求。' },
  BAD_USER_INPUT: {
    en: 'An argument or a variable has a value that is not allowed.',
    zh: '参数或变量的值不被允许。',
  },
  UNAUTHENTICATED: { en: 'The token or key is not valid.', zh: '令牌或密钥无效。' },
  FORBIDDEN: { en: 'The role may not read this field.', zh: '该角色无权读取此字段。' },
  NOT_FOUND: { en: 'There is nothing here for this viewer.', zh: '没有可供当前访问者查看的内容。' },
  // its limits
  BODY_TOO_LARGE: { en: 'The request body is over its limit.', zh: '请求体超过上限。' },
  TOO_MANY_TOKENS: { en: 'The document has more tokens than it may.', zh: '文档的词元数超过上限。' },
  TOO_DEEP: { en: 'The document is nested deeper than it may be.', zh: '文档的嵌套层数超过上限。' },
  TOO_MANY_ROOT_FIELDS: {
    en: 'The operation has more root fields than it may.',
    zh: '操作的根字段数超过上限。',
  },
  TOO_MANY_ALIASES: { en: 'The document has more aliases than it may.', zh: '文档的别名数超过上限。' },
  TOO_MANY_DIRECTIVES: { en: 'The document has more directives than it may.', zh: '文档的指令数超过上限。' },
  TOO_MANY_FRAGMENTS: { en: 'The document has more fragments than it may.', zh: '文档的片段数超过上限。' },
  TOO_COMPLEX: {
    en: 'The operation may return more objects than it may ask for.',
    zh: '操作可能返回的对象数超过上限。',
  },
  PAGE_TOO_LARGE: { en: 'A page has fewer or more rows than it may.', zh: '每页行数超出允许范围。' },
  RESPONSE_TOO_LARGE: { en: 'The answer is larger than it may be.', zh: '响应超过大小上限。' },
  BATCHING_NOT_SUPPORTED: {
    en: 'One request carries one operation.',
    zh: '一次请求只能包含一个操作。',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    en: 'Documents are not registered by sending them.',
    zh: '不支持通过发送请求登记文档。',
  },
  DOCUMENT_NOT_TRUSTED: {
    en: 'This role may send only documents of a trusted manifest.',
    zh: '该角色只能发送受信清单中的文档。',
  },
  RATE_LIMITED: { en: 'Too many requests in too short a time.', zh: '请求过于频繁。' },
  // its time, and the state of the server
  TIMEOUT: { en: 'The operation took longer than it may.', zh: '操作超过时限。' },
  STATEMENT_TIMEOUT: {
    en: 'A statement took longer in the database than it may.',
    zh: '数据库语句超过时限。',
  },
  LOCK_TIMEOUT: {
    en: 'Another change held the record for longer than this one may wait.',
    zh: '等待其他更改释放记录超过时限。',
  },
  OVERLOADED: { en: 'The server has no capacity left for now.', zh: '服务器暂时没有余力。' },
  DATABASE_UNAVAILABLE: { en: 'The database cannot be reached.', zh: '暂时无法连接数据库。' },
  IDENTITY_UNAVAILABLE: {
    en: 'The OpenID provider does not say whether the token is valid.',
    zh: '身份提供方暂时无法确认令牌是否有效。',
  },
  INTERNAL_SERVER_ERROR: {
    en: 'A fault of the server, logged under the request id.',
    zh: '服务器故障，已按请求编号记录。',
  },
  // what was asked for
  INVALID: { en: 'A field of the input has a value that cannot be used.', zh: '输入字段的值无法使用。' },
  CONFLICT: {
    en: 'The record was changed by somebody else, or exists already.',
    zh: '记录已被他人更改，或已存在。',
  },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'The idempotency key was used before with another input.',
    zh: '幂等键已用于其他输入。',
  },
  NOT_ALLOWED: { en: 'The role may not do this to this record.', zh: '该角色不得对此记录执行该操作。' },
  UNKNOWN_RECORD: {
    en: 'An id of the input names nothing this viewer can see.',
    zh: '输入的标识未指向当前访问者可见的记录。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ErrorCode = keyof typeof ERRORS;

/** The Chinese text of a code with what is said in English besides, where nobody has said it in Chinese. */
export function chineseText(code: ErrorCode, english: string): string {
  const { en, zh } = ERRORS[code];
  return english === en ? zh : `${zh}（${english}）`;
}

/** An expected refusal of a mutation: the transaction is rolled back and this stands in the payload's `errors`. */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly text: Bilingual;
  /** Where in the input: `['input', 'principal']`. */
  readonly path: readonly string[];
  /** Whatever else is wrong: the payload names all of it. */
  readonly others: readonly UserError[];

  constructor(
    code: ErrorCode,
    text: string | Bilingual,
    path: readonly string[] = ['input'],
    others: readonly UserError[] = [],
  ) {
    const both = bilingual(code, text);
    super(both.en);
    this.name = 'UserError';
    this.code = code;
    this.text = both;
    this.path = path;
    this.others = others;
  }
}

/** Refuses with all of these at once, if there are any. */
export function refuseAll(errors: readonly UserError[]): void {
  const [first, ...others] = errors;
  if (first !== undefined) throw new UserError(first.code, first.text, first.path, others);
}

/** A refusal of the request itself, safe to show: everything else is masked as INTERNAL_SERVER_ERROR. */
export class RequestError extends Error {
  readonly code: ErrorCode;
  readonly text: Bilingual;
  /** `limit` and `found` of a limit that was passed, besides the code. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, text: string | Bilingual = ERRORS[code], details: object = {}) {
    const both = bilingual(code, text);
    super(both.en);
    this.name = 'RequestError';
    this.code = code;
    this.text = both;
    // graphql-js carries the extensions of an original error over to the answer.
    this.extensions = { code, ...details };
  }
}

const bilingual = (code: ErrorCode, text: string | Bilingual): Bilingual =>
  typeof text === 'string' ? { en: text, zh: chineseText(code, text) } : text;
