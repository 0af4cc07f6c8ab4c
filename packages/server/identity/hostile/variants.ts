import type { Variants } from './forge.ts';
import { forgeries } from './forgeries.ts';
import type { KnownIssuer } from './issuers.ts';
import { malformed } from './malformed.ts';
import { unsoundClaims } from './unsound-claims.ts';

/** Every `Authorization` header that a server which trusts this issuer must answer with 401. */
export const hostileVariants = (issuer: KnownIssuer): Variants => ({
  ...malformed(issuer),
  ...forgeries(issuer),
  ...unsoundClaims(issuer),
  ...issuer.confusions,
});
