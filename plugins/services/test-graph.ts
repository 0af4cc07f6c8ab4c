import { core, globalId } from '@tidu/core';
import { type As, bootGraph, type TestGraph } from '@tidu/testing';
import { services } from './plugin.ts';

export const OFFICER = 'DEPARTMENT_OFFICER DEPT-IIT';
export const QUANZHOU = 'CITY_OFFICER 350500';
export const FUZHOU = 'CITY_OFFICER 350100';
export const TODAY = '2025-06-30';

/** Two enterprises of Quanzhou, one of Fuzhou: credit codes and ids. */
export const FIRST = { code: '91350500MA0000001A', key: '00000000-0000-7000-8000-000000000001' };
export const SECOND = { code: '91350500MA0000002A', key: '00000000-0000-7000-8000-000000000002' };
export const DISTANT = { code: '91350100MA0000003A', key: '00000000-0000-7000-8000-000000000003' };

export interface ServicesGraph extends TestGraph {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at the shape it asked for
  run(name: string, input: object, selection?: string, as?: As): Promise<any>;
}

export const idOf = (enterprise: { readonly key: string }): string => globalId('Enterprise', enterprise.key);

/** The graph with core, this plugin, and quality SMEs. `run` runs a mutation and answers its payload. */
export async function bootServices(plugin: typeof services = services): Promise<ServicesGraph> {
  const graph = await bootGraph([core, plugin], { today: TODAY });
  await graph.asSystem(async (client) => {
    for (const { code, key } of [FIRST, SECOND, DISTANT]) {
      await client.query(
        `insert into core.enterprise (id, credit_code, name, name_normalized, region_code) values ($1, $2, $2, $2, $3)`,
        [key, code, code.slice(2, 8)],
      );
      await client.query(
        `insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to)
         values (gen_random_uuid(), $1, 'SRDI_SME', '2024-01-01', '2025-12-31')`,
        [key],
      );
    }
  });
  return {
    ...graph,
    async run(name, input, selection = '__typename', as = OFFICER) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation Run($input: ${type}!) { ${name}(input: $input) { ${selection} errors { code path message } } }`;
      const { data, errors } = await graph.execute(query, { as, variables: { input } });
      if (errors) throw new Error(errors.map(String).join('\n'));
      return data[name];
    },
  };
}
