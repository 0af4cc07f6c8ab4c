import type { ConfigSchema } from '@tidu/core';

/** In calendar days. Null: the plan sets no deadline, so none is claimed. */
export interface ServicesConfig {
  /** From the day an appeal is raised to the day it is accepted or rejected. */
  readonly acceptWithinDays: number | null;
  /** From the day an appeal is accepted to the day it ends. */
  readonly resolveWithinDays: number | null;
}

const DAYS = /^[1-9]\d{0,2}$/;

/** `TIDU_SERVICES_ACCEPT_WITHIN_DAYS` and `TIDU_SERVICES_RESOLVE_WITHIN_DAYS`, each 1 to 999. */
export const config: ConfigSchema<ServicesConfig> = {
  '~standard': {
    version: 1,
    vendor: 'tidu',
    validate(given) {
      const value: Record<keyof ServicesConfig, number | null> = {
        acceptWithinDays: null,
        resolveWithinDays: null,
      };
      const issues: { message: string; path: string }[] = [];
      for (const [name, text] of Object.entries(given ?? {})) {
        if (name !== 'acceptWithinDays' && name !== 'resolveWithinDays') {
          issues.push({
            message: `expected acceptWithinDays or resolveWithinDays, found ${name}`,
            path: name,
          });
        } else if (!DAYS.test(String(text))) {
          issues.push({ message: `expected 1 to 999 days, found ${String(text)}`, path: name });
        } else value[name] = Number(text);
      }
      return issues.length > 0 ? { issues } : { value };
    },
  },
};
