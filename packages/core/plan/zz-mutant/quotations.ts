import type { Plan } from './plan.ts';
import { citation } from './schema.ts';
import type { Path, Report, YamlFile } from './yaml-file.ts';

/** Every citation in a file, wherever it stands: its document exists, and what it quotes from the plan is there. */
export function checkCitations(plan: Plan, file: YamlFile<unknown>, report: Report): void {
  const documents = new Set(plan.documents.map((document) => document.id));
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const innerPath = [...path, Array.isArray(value) ? Number(key) : key];
      const cited = key === 'citation' ? citation.safeParse(inner).data : undefined;
      if (cited === undefined) {
        visit(inner, innerPath);
      } else if (!documents.has(cited.document)) {
        report(file, innerPath, `citation: expected a document of documents.yaml; found ${cited.document}`);
      } else if (cited.document === plan.document.id && cited.clause !== null) {
        checkQuote(plan, file, innerPath, cited.clause, cited.quote ?? '', report);
      }
    }
  };
  visit(file.data, []);
}

/** A quotation stands in its clause, character for character. */
export function checkQuote(
  plan: Plan,
  file: YamlFile<unknown>,
  path: Path,
  clauseId: string,
  quote: string,
  report: Report,
): void {
  const clause = plan.clauses.find((each) => each.id === clauseId);
  if (clause === undefined) {
    report(file, path, `clause: expected a clause of the plan such as 二(七)1.s2; found ${clauseId}`);
  } else if (!clause.text.includes(quote)) {
    report(file, path, `expected words of clause ${clauseId}, exactly as printed there; found 「${quote}」`);
  }
}
