import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** Something wrong in a data file, with what was found, what was expected and where. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export type Path = readonly PropertyKey[];

/** Notes a problem with the value at a path of a file. */
export type Report = (file: YamlFile<unknown>, path: Path, text: string) => void;

/** The data of a YAML file, and the line a value of it stands on. */
export interface YamlFile<Data> {
  readonly name: string;
  readonly data: Data;
  lineOf(path: Path): number;
}

/**
 * Reads YAML against a schema. Answers all problems of the file at once, or its data.
 * `lineOf` gives the line of the nearest enclosing value when the path itself is absent.
 */
export function readYaml<Schema extends z.ZodType>(
  name: string,
  source: string,
  schema: Schema,
): YamlFile<z.output<Schema>> | readonly Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const syntax = [...document.errors, ...document.warnings];
  if (syntax.length > 0) {
    return syntax.map((error) => {
      const line = lines.linePos(error.pos[0]).line;
      return { file: name, line, text: `not valid YAML: ${error.message.split('\n')[0]}` };
    });
  }
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const value: unknown = document.toJS();
  const parsed = schema.safeParse(value);
  if (parsed.success) return { name, data: parsed.data, lineOf };
  return parsed.error.issues.map((issue) => ({
    file: name,
    line: lineOf(issue.path),
    text: `${printPath(issue.path)}: ${issue.message}; found ${printFound(value, issue.path)}`,
  }));
}

function printPath(path: Path): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  );
}

function printFound(value: unknown, path: Path): string {
  const found = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
  if (found === undefined) return 'nothing';
  const text = JSON.stringify(found);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
