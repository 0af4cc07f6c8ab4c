import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** Something wrong in a file: where, what was found, what was expected, what to do. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export type Path = readonly PropertyKey[];

/** The data of a YAML file, and a way to say where a value of it stands. */
export interface YamlFile<Data> {
  readonly name: string;
  readonly data: Data;
  /** A problem on the line of the value at a path, or of what encloses it. */
  problem(path: Path, text: string): Problem;
}

/** Reads YAML against a schema: its data, or every problem of the file at once. */
export function readYaml<Schema extends z.ZodType>(
  name: string,
  source: string,
  schema: Schema,
): YamlFile<z.output<Schema>> | readonly Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return faults.map((fault) => ({
      file: name,
      line: lines.linePos(fault.pos[0]).line,
      text: `Found text that is not YAML: ${fault.message.split('\n')[0]}`,
    }));
  }
  const problem = (path: Path, text: string): Problem => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return { file: name, line: lines.linePos(node.range[0]).line, text };
    }
    return { file: name, line: 1, text };
  };
  const content: unknown = document.toJS();
  const parsed = schema.safeParse(content);
  if (parsed.success) return { name, data: parsed.data, problem };
  return parsed.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? problem(
          [...issue.path, issue.keys[0] ?? ''],
          `${where(issue.path)}: found the unknown key ${issue.keys.join(', ')}; correct its spelling or remove it.`,
        )
      : problem(issue.path, `${where(issue.path)}: ${issue.message}; found ${found(content, issue.path)}.`),
  );
}

/** The problems as lines of text: `file:line  what`. */
export function printProblems(problems: readonly Problem[]): string {
  return problems.map((each) => `${each.file}:${each.line}  ${each.text}`).join('\n');
}

function where(path: Path): string {
  if (path.length === 0) return 'The file';
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function found(content: unknown, path: Path): string {
  const value = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    content,
  );
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
}
