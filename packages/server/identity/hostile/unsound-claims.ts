import { claims, forge, type Issuer, issue, now, type Variants } from './forge.ts';

/** Tokens with a true signature of the issuer, whose claims are not those of an access token for this server. */
export function unsoundClaims(issuer: Issuer): Variants {
  const changed: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    expired: { exp: now() - 60 },
    'an expiry of zero': { exp: 0 },
    'a negative expiry': { exp: -1 },
    'no expiry': { exp: undefined },
    'an expiry that is null': { exp: null },
    'an expiry that is text': { exp: String(now() + 600) },
    'an expiry that is a date': { exp: new Date(Date.now() + 600_000).toISOString() },
    'an expiry in a list': { exp: [now() + 600] },
    'an expiry that is true': { exp: true },
    'an expiry in milliseconds': { exp: Date.now() + 600_000 },
    'an expiry in a week': { exp: now() + 7 * 86_400 },
    'an expiry at the end of time': { exp: Number.MAX_VALUE },
    'a start in the future': { nbf: now() + 600 },
    'a start that is text': { nbf: '0' },
    'a start that is null': { nbf: null },
    'an issue time that is text': { iat: '0' },
    'no subject': { sub: undefined },
    'an empty subject': { sub: '' },
    'a subject that is a number': { sub: 0 },
    'a subject that is an object': { sub: { toString: 'root' } },
    'a subject with NUL': { sub: 'some\0one' },
    'a subject with half a surrogate pair': { sub: '\ud800' },
    'a subject of ten thousand letters': { sub: 'x'.repeat(10_000) },
    'another issuer': { iss: 'elsewhere' },
    'no issuer': { iss: undefined },
    'an issuer with a slash too much': { iss: 'tidu/' },
    'an issuer in capitals': { iss: 'TIDU' },
    'issuers in a list': { iss: ['tidu'] },
    'another audience': { aud: 'elsewhere' },
    'no audience': { aud: undefined },
    'an audience that only begins like ours': { aud: 'tidu.example' },
    'an empty list of audiences': { aud: [] },
    'audiences that are all of others': { aud: ['elsewhere', 'tidu.example'] },
    'an audience that is an object': { aud: { tidu: true } },
    'a holder it is bound to': { cnf: { jkt: 'x' } },
    'no role': { tidu_role: undefined },
    'a role that is null': { tidu_role: null },
    'an unknown role': { tidu_role: 'ROOT' },
    'a role in small letters': { tidu_role: 'reporter' },
    'a role with a blank': { tidu_role: 'REPORTER ' },
    'a role with a letter that looks alike': { tidu_role: 'REPОRTER' },
    'roles in a list': { tidu_role: ['REPORTER'] },
    'a role that is an index': { tidu_role: 4 },
    'a role of the prototype': { tidu_role: 'constructor' },
    'the role PUBLIC': { tidu_role: 'PUBLIC' },
    'the role SYSTEM': { tidu_role: 'SYSTEM' },
    'a scope where none belongs': { tidu_scope: '350500' },
    'an officer without a city': { tidu_role: 'CITY_OFFICER' },
    'an officer of a county': { tidu_role: 'CITY_OFFICER', tidu_scope: '350502' },
    'an officer of two cities': { tidu_role: 'CITY_OFFICER', tidu_scope: ['350500'] },
    'an officer of everything': { tidu_role: 'CITY_OFFICER', tidu_scope: '' },
    'an officer of a number': { tidu_role: 'CITY_OFFICER', tidu_scope: 350500 },
    'an officer of full-width digits': { tidu_role: 'CITY_OFFICER', tidu_scope: '３５０５００' },
    'an officer with a line too much': { tidu_role: 'CITY_OFFICER', tidu_scope: '350500\n' },
    'an enterprise without a code': { tidu_role: 'ENTERPRISE', tidu_scope: 'x' },
    'a department that is none': { tidu_role: 'DEPARTMENT_OFFICER', tidu_scope: 'IIT' },
    'an agency without a plugin': { tidu_role: 'PLUGIN_AGENCY', tidu_scope: 'Core;' },
  };
  const raw = (json: string): string => `Bearer ${forge(issuer.header, json, issuer.sign)}`;
  const without = (name: string): string => JSON.stringify(claims({ [name]: undefined })).slice(1, -1);
  return {
    ...Object.fromEntries(
      Object.entries(changed).map(([what, changes]) => [what, () => `Bearer ${issue(issuer, changes)}`]),
    ),
    'a role twice, the last of them unknown': () =>
      raw(`{"tidu_role":"ADMIN",${without('tidu_role')},"tidu_role":"ROOT"}`),
    'an expiry twice, the last of them over': () =>
      raw(`{"exp":${now() + 600},${without('exp')},"exp":${now() - 60}}`),
    'an expiry of infinity': () => raw(`{${without('exp')},"exp":1e999}`),
    'a role by way of the prototype': () =>
      raw(`{${without('tidu_role')},"__proto__":{"tidu_role":"ADMIN"}}`),
  };
}
