import { type Plugin, ROLE_GROUPS, ROLES } from '@tidu/core';
import {
  type ASTNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  type StringValueNode,
  visit,
} from 'graphql';
import { pascal } from './document.ts';
import type { Problem } from './problems.ts';
import { type Definition, placeInCode, placeOf } from './sources.ts';

const CHINESE = /\p{Script=Han}/u;

/** Names within the plugin's own space, descriptions with the Chinese term, roles that exist. */
export function checkNames(definitions: readonly Definition[], problems: Problem[]): void {
  for (const { plugin, node } of definitions) {
    const report = (code: Problem['code'], at: ASTNode, message: string, cure: string): void => {
      problems.push({ code, message, owners: [plugin.id], at: placeOf(at), cure });
    };
    if (plugin.id !== 'core') checkNamespace(plugin, node, report);
    visit(node, {
      enter(child) {
        if (!('name' in child) || !child.name || child.kind === Kind.NAMED_TYPE) return;
        const described =
          isTypeDefinitionNode(child) ||
          child.kind === Kind.FIELD_DEFINITION ||
          child.kind === Kind.INPUT_VALUE_DEFINITION ||
          child.kind === Kind.ENUM_VALUE_DEFINITION;
        if (!described || isRoot(child)) return;
        const text = (child as { description?: StringValueNode }).description?.value;
        if (text && CHINESE.test(text)) return;
        const found = text ? `is described as “${text}”, without the Chinese term` : 'has no description';
        report(
          'MISSING_DESCRIPTION',
          child,
          `${child.name.value} ${found}.`,
          'Describe it in English with the Chinese official term.',
        );
      },
      Directive(directive) {
        if (directive.name.value !== 'access') return;
        visit(directive, {
          EnumValue(value) {
            if (value.value in ROLE_GROUPS || (ROLES as readonly string[]).includes(value.value)) return;
            report(
              'UNKNOWN_ROLE',
              value,
              `${value.value} is not a role.`,
              `Use ${[...Object.keys(ROLE_GROUPS), ...ROLES].join(', ')}.`,
            );
          },
        });
      },
    });
  }
}

const isRoot = (node: ASTNode): boolean =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation'].includes(node.name.value);

function checkNamespace(
  plugin: Plugin,
  node: ASTNode,
  report: (code: Problem['code'], at: ASTNode, message: string, cure: string) => void,
): void {
  const prefix = pascal(plugin.id);
  if (isTypeDefinitionNode(node)) {
    const name = node.name.value;
    if (name.startsWith(prefix) || name.endsWith(prefix)) return;
    report(
      'OUTSIDE_NAMESPACE',
      node,
      `The type ${name} does not carry the plugin's name.`,
      `Call it ${prefix}${name}.`,
    );
    return;
  }
  if (
    !isTypeExtensionNode(node) ||
    (node.kind !== Kind.OBJECT_TYPE_EXTENSION && node.kind !== Kind.INTERFACE_TYPE_EXTENSION)
  )
    return;
  for (const field of node.fields ?? []) {
    const name = field.name.value;
    if (node.name.value === 'Mutation') {
      if (name.startsWith(plugin.id) && name.length > plugin.id.length) continue;
      report(
        'OUTSIDE_NAMESPACE',
        field,
        `The mutation ${name} does not begin with ${plugin.id}.`,
        `Call it ${plugin.id}${pascal(name)}.`,
      );
    } else if (name !== plugin.id) {
      report(
        'OUTSIDE_NAMESPACE',
        field,
        `${node.name.value}.${name}: a plugin adds one field to a core type, named after itself.`,
        `Put it under ${node.name.value}.${plugin.id}.`,
      );
    }
  }
}

/** Each table in its plugin's PostgreSQL schema, and no table or entity name twice. */
export function checkTables(plugins: readonly Plugin[], problems: Problem[]): void {
  const seen = new Map<string, Plugin>();
  for (const plugin of plugins) {
    for (const entity of plugin.entities ?? []) {
      const { tableName, className } = entity.meta;
      if (!tableName.startsWith(`${plugin.id}.`)) {
        problems.push({
          code: 'TABLE_OUTSIDE_SCHEMA',
          message: `${className} uses the table ${tableName}.`,
          owners: [plugin.id],
          at: placeInCode(plugin, tableName),
          cure: `Declare tableName: '${plugin.id}.${tableName.split('.').at(-1)}'.`,
        });
      }
      for (const name of [tableName, className]) {
        const earlier = seen.get(name);
        if (earlier) {
          problems.push({
            code: 'DUPLICATE_TABLE',
            message: `Two entities are called ${name}.`,
            owners: [earlier.id, plugin.id],
            at: placeInCode(plugin, tableName),
            cure: 'Rename one of them.',
          });
        }
        seen.set(name, plugin);
      }
    }
  }
}
