import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Citation, type Day, parseDay, printProblems } from '@tidu/policy';
import { z } from 'zod';
import { readYaml } from '../plan/yaml-file.ts';

/** First recognition, or the re-examination of a title that is about to expire. The law may differ between them. */
export type ApplicationKind = 'RECOGNITION' | 'REEXAMINATION';

/** The policy that decides on applications for a tier which are filed in a period. */
export interface TierLaw {
  readonly tier: string;
  readonly kind: ApplicationKind;
  readonly policy: string;
  readonly from: Day;
  /** The last day of application; null: until further notice. */
  readonly to: Day | null;
  readonly note: string | null;
  readonly citation: Citation;
  readonly status: 'literal' | 'assumed';
  readonly confidence: 'P' | 'K-h' | 'K-m' | 'K-l';
}

/** Every law of every tier, in the order of time within a tier and kind. */
export const tierLaws: readonly TierLaw[] = load();

/**
 * The policy that decides on an application for the tier filed on the day: `core.srdi-sme-2026`. Null where no standard
 * is in force or its text is not known. It does not ask whether a certificate already granted is valid: a switch of law
 * leaves that as it is.
 */
export function tierPolicyOn(tier: string, on: Day, kind: ApplicationKind): string | null {
  return tierLawOn(tier, on, kind)?.policy ?? null;
}

/** As `tierPolicyOn`, with the period, the note and the citation of the switch. */
export function tierLawOn(tier: string, on: Day, kind: ApplicationKind): TierLaw | null {
  return (
    tierLaws.find(
      (law) => law.tier === tier && law.kind === kind && law.from <= on && (law.to === null || on <= law.to),
    ) ?? null
  );
}

/** All laws of one tier, past and to come, of both kinds: what a timeline of the tier shows. */
export function tierLawsOf(tier: string): readonly TierLaw[] {
  return tierLaws.filter((law) => law.tier === tier);
}

function load(): readonly TierLaw[] {
  const name = join(import.meta.dirname, 'law-in-force.yaml');
  const file = readYaml(name, readFileSync(name, 'utf8'), schema());
  if (!('data' in file)) throw new Error(printProblems(file));
  return Object.freeze(file.data.laws.map((law) => Object.freeze(law)));
}

function schema() {
  const date = z
    .string()
    .refine((text) => parseDay(text) !== undefined, 'expected a date such as 2026-04-01')
    .transform((text) => parseDay(text) ?? 0);
  return z.strictObject({
    laws: z.array(
      z
        .strictObject({
          tier: z.string().min(1),
          kind: z.enum(['RECOGNITION', 'REEXAMINATION']),
          policy: z.string().min(1),
          from: date,
          to: date.optional(),
          note: z.string().optional(),
          citation: z.strictObject({ document: z.string().min(1), clause: z.string().min(1) }),
          status: z.enum(['literal', 'assumed']),
          confidence: z.enum(['P', 'K-h', 'K-m', 'K-l']),
        })
        .transform((law) => ({ ...law, to: law.to ?? null, note: law.note ?? null })),
    ),
  });
}
