import { innovativeSme } from './innovative-sme/policy.ts';
import { littleGiant } from './little-giant/policy.ts';
import { littleGiant2026 } from './little-giant-2026/policy.ts';
import { littleGiant2026Reexamination } from './little-giant-2026-reexamination/policy.ts';
import { littleGiantReexamination } from './little-giant-reexamination/policy.ts';
import { nationalChampion } from './national-champion/policy.ts';
import { provincialChampion } from './provincial-champion/policy.ts';
import { smeSize } from './sme-size/policy.ts';
import { srdiSme } from './srdi-sme/policy.ts';
import { srdiSme2026 } from './srdi-sme-2026/policy.ts';
import { srdiSme2026Reexamination } from './srdi-sme-2026-reexamination/policy.ts';
import { tierReexamination } from './tier-reexamination/policy.ts';
import { tierUpdate } from './tier-update/policy.ts';

/** The policies of the tiers. */
export const tierLawPolicies = [
  smeSize,
  innovativeSme,
  srdiSme,
  srdiSme2026,
  srdiSme2026Reexamination,
  littleGiant,
  littleGiantReexamination,
  littleGiant2026,
  littleGiant2026Reexamination,
  nationalChampion,
  provincialChampion,
  tierUpdate,
  tierReexamination,
] as const;
