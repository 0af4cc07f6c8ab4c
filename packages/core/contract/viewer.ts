/** The roles of the platform; who each is and what it may do is in `schema/core/access.graphql`. */
export const ROLES = [
  'PUBLIC',
  'ENTERPRISE',
  'CITY_OFFICER',
  'DEPARTMENT_OFFICER',
  'REPORTER',
  'PLUGIN_AGENCY',
  'AUDITOR',
  'ADMIN',
] as const;

export type Role = (typeof ROLES)[number];

/** Shorthands an `@access` may name instead of roles. */
export const ROLE_GROUPS: Readonly<Record<string, readonly Role[]>> = {
  EVERYONE: ROLES,
  OFFICIALS: ['CITY_OFFICER', 'DEPARTMENT_OFFICER', 'REPORTER', 'AUDITOR', 'ADMIN'],
};

/**
 * Who asks. `SYSTEM` is for jobs and commands: no token can carry it.
 * The scope is what the role is bound to: a credit code for ENTERPRISE, a region code for CITY_OFFICER,
 * a department id for DEPARTMENT_OFFICER, a plugin id for PLUGIN_AGENCY, null for the others.
 */
export interface Viewer {
  readonly role: Role | 'SYSTEM';
  readonly scope: string | null;
  /** The token's subject, the API key's name, or the command; written to every record of an action. */
  readonly subject: string;
  /** An API key made to read: mutations and uploads are refused. */
  readonly readOnly?: true;
}

export const ANONYMOUS: Viewer = { role: 'PUBLIC', scope: null, subject: 'anonymous' };
export const system = (subject: string): Viewer => ({ role: 'SYSTEM', scope: null, subject });

/** The claims that row-level security reads, set for one transaction: `tidu.role`, `tidu.region`, … */
export function claimsOf(viewer: Viewer): readonly (readonly [name: string, value: string])[] {
  const scopeFor = (role: Role): string => (viewer.role === role ? (viewer.scope ?? '') : '');
  return [
    ['tidu.role', viewer.role],
    ['tidu.subject', viewer.subject],
    ['tidu.credit_code', scopeFor('ENTERPRISE')],
    ['tidu.region', scopeFor('CITY_OFFICER')],
    ['tidu.department', scopeFor('DEPARTMENT_OFFICER')],
    ['tidu.plugin', scopeFor('PLUGIN_AGENCY')],
  ];
}
