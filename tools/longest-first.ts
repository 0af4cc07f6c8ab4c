import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, in that order: a run ends sooner when none of them is left to one worker at the end. */
const LONGEST = [
  'plugins/graph.test.ts',
  'packages/server/start.test.ts',
  'plugins/filter-plans.test.ts',
  'plugins/policies.test.ts',
  'tools/plugins.test.ts',
  'packages/server/explorer/explorer.test.ts',
  'packages/core/import/import.test.ts',
  'packages/server/database/embedded.test.ts',
];

/** Vitest goes by the durations of the run before; a fresh clone has none. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification): number => {
      const found = LONGEST.indexOf(relative(project.config.root, moduleId));
      return found < 0 ? LONGEST.length : found;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => place(a) - place(b));
  }
}
