import { isStorableText, type Role, type Viewer } from '@tidu/core';
import { type DocumentNode, GraphQLError, isObjectType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Graph } from '../compose/compose.ts';

const checked = new WeakMap<DocumentNode, Map<Role | 'SYSTEM', readonly GraphQLError[]>>();

/**
 * Every field of the document that the viewer's role may not read, and every text that PostgreSQL could not store,
 * before anything runs. Once a document and role.
 */
export function refusedFields(graph: Graph, document: DocumentNode, viewer: Viewer): readonly GraphQLError[] {
  if (viewer.role === 'SYSTEM') return [];
  const byRole = checked.get(document) ?? new Map<Role | 'SYSTEM', readonly GraphQLError[]>();
  checked.set(document, byRole);
  const errors = byRole.get(viewer.role) ?? readRefusals(graph, document, viewer.role);
  byRole.set(viewer.role, errors);
  return errors;
}

/** Whether a role may read a field: by the field's own `@access`, else by its type's. */
export function mayRead(graph: Graph, role: Role, type: string, field: string): boolean {
  const access = graph.access.get(`${type}.${field}`) ?? graph.access.get(type) ?? rowAccess(graph, type);
  return access === undefined || access.roles.has(role);
}

/** Connections and edges are as readable as their rows. */
function rowAccess(graph: Graph, type: string) {
  const row = /^(.+)(Connection|Edge)$/.exec(type)?.[1];
  return row ? graph.access.get(row) : undefined;
}

function readRefusals(graph: Graph, document: DocumentNode, role: Role): readonly GraphQLError[] {
  const errors: GraphQLError[] = [];
  const info = new TypeInfo(graph.schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      StringValue(node) {
        if (isStorableText(node.value)) return;
        errors.push(
          new GraphQLError('A text of the document holds NUL or half a surrogate pair. Remove it.', {
            nodes: [node],
            extensions: { code: 'BAD_USER_INPUT' },
          }),
        );
      },
      Field(node) {
        const parent = info.getParentType();
        const name = node.name.value;
        if (!parent || parent.name.startsWith('__') || name.startsWith('__')) return;
        const readable = isObjectType(parent) && mayRead(graph, role, parent.name, name);
        if (readable || !isObjectType(parent)) return;
        errors.push(
          new GraphQLError(`${parent.name}.${name} is not open to ${role}.`, {
            nodes: [node],
            extensions: { code: 'FORBIDDEN' },
          }),
        );
      },
    }),
  );
  return errors;
}
