import { ROLE_GROUPS, ROLES, type Role } from '@tidu/core';
import type { Graph } from '@tidu/server';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * Who may read each field by the text of the SDL alone: `Type.field` → roles. Read afresh from the printed document,
 * so that a test of the access rules does not ask the code it tests.
 */
export function declaredAccess(graph: Graph): ReadonlyMap<string, ReadonlySet<Role>> {
  const byType = new Map<string, ReadonlySet<Role>>();
  const fields = new Map<string, ReadonlySet<Role> | undefined>();
  for (const node of parse(graph.sdl).definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const own = rolesOf(node.directives);
    if (own) byType.set(node.name.value, own);
    for (const field of node.fields ?? [])
      fields.set(`${node.name.value}.${field.name.value}`, rolesOf(field.directives));
  }
  const declared = new Map<string, ReadonlySet<Role>>();
  for (const [key, own] of fields) {
    const type = key.slice(0, key.indexOf('.'));
    const rows = type.replace(/(Connection|Edge)$/, '');
    declared.set(key, own ?? byType.get(type) ?? byType.get(rows) ?? new Set(ROLES));
  }
  return declared;
}

function rolesOf(directives: readonly ConstDirectiveNode[] | undefined): ReadonlySet<Role> | undefined {
  const access = directives?.find((directive) => directive.name.value === 'access');
  const list = access?.arguments?.find((argument) => argument.name.value === 'roles')?.value;
  if (list?.kind !== Kind.LIST) return undefined;
  const names = list.values.flatMap((value) => (value.kind === Kind.ENUM ? [value.value] : []));
  return new Set(names.flatMap((name) => ROLE_GROUPS[name] ?? ROLES.filter((role) => role === name)));
}

/** The fields a document asks for, as `Type.field`. */
export function fieldsAskedFor(graph: Graph, document: DocumentNode): ReadonlySet<string> {
  const asked = new Set<string>();
  const info = new TypeInfo(graph.schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        if (!node.name.value.startsWith('__')) asked.add(`${info.getParentType()?.name}.${node.name.value}`);
      },
    }),
  );
  return asked;
}
