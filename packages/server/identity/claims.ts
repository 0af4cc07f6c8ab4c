import { isStorableText, RequestError, ROLES, type Role, type Viewer } from '@tidu/core';

/** What a token or a key says of its bearer, before anything of it is believed. */
export interface Claims {
  readonly subject: unknown;
  readonly role: unknown;
  readonly scope: unknown;
}

/** The one answer to whatever is wrong with a token or a key: which check failed is nobody's business. */
export const refusedCredential = (): RequestError =>
  new RequestError('UNAUTHENTICATED', {
    en: 'The token or key is not valid. Get a new one, or send no Authorization header.',
    zh: '令牌或密钥无效。请重新获取，或不发送 Authorization 标头。',
  });

/** The viewer that claims describe; throws UNAUTHENTICATED when they are not of their kinds or do not fit together. */
export function viewerOf({ subject, role: name, scope = null }: Claims): Viewer {
  const role = ROLES.find((known) => known === name);
  if (!role || role === 'PUBLIC') throw refusedCredential();
  if (scope !== null && typeof scope !== 'string') throw refusedCredential();
  if (scopeProblem(role, scope) || !isSubject(subject)) throw refusedCredential();
  return { role, scope, subject };
}

/** OpenID bounds a subject to 255 characters; it becomes a claim in PostgreSQL and stands in every record. */
const isSubject = (subject: unknown): subject is string =>
  typeof subject === 'string' && subject !== '' && subject.length <= 255 && isStorableText(subject);

/** What a role is bound to: how it is written, and in words. Roles that are not here are bound to nothing. */
const SCOPES: Readonly<Partial<Record<Role, { readonly pattern: RegExp; readonly words: string }>>> = {
  ENTERPRISE: { pattern: /^[0-9A-HJ-NP-RTUW-Y]{18}$/, words: 'a credit code of 18 characters' },
  CITY_OFFICER: {
    pattern: /^(35\d\d00|35P000)$/,
    words: 'the code of a city such as 350500, or 35P000 for Pingtan',
  },
  DEPARTMENT_OFFICER: { pattern: /^DEPT(-[A-Z0-9]+)+$/, words: 'the id of a department such as DEPT-IIT' },
  PLUGIN_AGENCY: { pattern: /^[a-z]+$/, words: 'the id of a plugin such as finance' },
};

/** What is wrong with a scope for a role, in words; undefined when they fit together. */
export function scopeProblem(role: Role, scope: string | null): string | undefined {
  const bound = SCOPES[role];
  const found = scope === null ? 'found nothing' : `found ${scope}`;
  if (!bound) return scope === null ? undefined : `expected nothing for ${role}, ${found}`;
  return scope !== null && bound.pattern.test(scope)
    ? undefined
    : `expected ${bound.words} for ${role}, ${found}`;
}
