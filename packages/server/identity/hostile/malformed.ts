import { claims, forge, type Issuer, issue, unsigned, type Variants } from './forge.ts';

/** What is no token at all, or a valid one that is not written as one. */
export function malformed(issuer: Issuer): Variants {
  const token = (): string => issue(issuer);
  const parts = (jti = 0): readonly string[] => issue(issuer, { jti }).split('.');
  const bearer = (text: string): string => `Bearer ${text}`;
  return {
    garbage: () => 'Bearer garbage',
    'an empty bearer': () => 'Bearer ',
    'only the scheme': () => 'Bearer',
    'no scheme': token,
    Basic: () => `Basic ${Buffer.from('admin:admin').toString('base64')}`,
    'another scheme': () => `Token ${token()}`,
    'the scheme DPoP': () => `DPoP ${token()}`,
    'two tokens': () => bearer(`${token()} ${token()}`),
    'two tokens with a comma, as joined headers are': () => `Bearer ${token()}, Bearer ${token()}`,
    'two blanks': () => `Bearer  ${token()}`,
    'a tab': () => `Bearer\t${token()}`,
    'a letter of Latin-1': () => bearer(`${token()}é`),
    'quotation marks': () => bearer(`"${token()}"`),
    'one part': () => bearer(parts().slice(0, 1).join('.')),
    'two parts': () => bearer(parts().slice(0, 2).join('.')),
    'four parts': () => bearer(`${token()}.${parts()[2]}`),
    'a dot at the end': () => bearer(`${token()}.`),
    'a dot in front': () => bearer(`.${token()}`),
    'two dots for one': () => bearer(token().replace('.', '..')),
    'only dots': () => bearer('..'),
    'no header': () => bearer(`.${parts().slice(1).join('.')}`),
    'no payload': () => bearer(`${parts()[0]}..${parts()[2]}`),
    'no signature': () => bearer(`${parts().slice(0, 2).join('.')}.`),
    padding: () => bearer(`${token()}=`),
    'the alphabet of plain base64': () => {
      for (let jti = 0; ; jti += 1) {
        const [header, payload, signature = ''] = parts(jti);
        const plain = signature.replaceAll('-', '+').replaceAll('_', '/');
        if (plain !== signature) return bearer(`${header}.${payload}.${plain}`);
      }
    },
    'stray last bits of its signature': () => bearer(withStrayBits(token())),
    'an encrypted token, in five parts': () => {
      const header = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url');
      return bearer(`${header}..${'A'.repeat(16)}.${'A'.repeat(64)}.${'A'.repeat(22)}`);
    },
    'the JSON serialisation': () => {
      const [protectedHeader, payload, signature] = parts();
      return bearer(JSON.stringify({ protected: protectedHeader, payload, signature }));
    },
    'a token within a token': () =>
      bearer(forge({ ...issuer.header, cty: 'JWT' }, issue(issuer), issuer.sign)),
    'a payload that is a list': () => bearer(forge(issuer.header, [claims()], issuer.sign)),
    'a payload that is null': () => bearer(forge(issuer.header, null, issuer.sign)),
    'a payload that is no JSON': () => bearer(forge(issuer.header, '{sub:1}', issuer.sign)),
    'a payload that is not UTF-8': () => bearer(forge(issuer.header, Buffer.from([0x7b, 0xff]), issuer.sign)),
    'a header that is a list': () => bearer(forge([issuer.header], claims(), issuer.sign)),
    'a header that is null': () => bearer(forge(null, claims(), issuer.sign)),
    'a header that is no JSON': () => bearer(forge('alg', claims(), issuer.sign)),
    'an escaped dot': () => bearer(token().replaceAll('.', '%2e')),
    'eight thousand letters': () => bearer('a'.repeat(8_000)),
    'four thousand dots': () => bearer('.'.repeat(4_000)),
    'a header nested a thousand deep': () =>
      bearer(forge(`${'['.repeat(1_000)}${']'.repeat(1_000)}`, claims(), unsigned)),
    'an unknown API key': () => bearer(`tidu_${'a'.repeat(43)}`),
    'an API key that is none': () => bearer('tidu_x'),
    'an API key with SQL in it': () => bearer(`tidu_'or(true)--${'a'.repeat(33)}`),
    'an API key that is too long': () => bearer(`tidu_${'a'.repeat(44)}`),
  };
}

/** The same bytes written another way: the last letter of base64 has bits that stand for nothing. */
function withStrayBits(token: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = letters.indexOf(token.at(-1) ?? '');
  return `${token.slice(0, -1)}${letters[last + 1]}`;
}
