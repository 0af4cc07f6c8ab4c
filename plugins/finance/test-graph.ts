import { core, globalId } from '@tidu/core';
import { type As, bootGraph, type TestGraph } from '@tidu/testing';
import { finance } from './plugin.ts';

/** Who asks in these tests: the finance agency, and officers of two cities. */
export const AGENCY = 'PLUGIN_AGENCY finance';
export const QUANZHOU = 'CITY_OFFICER 350500';
export const FUZHOU = 'CITY_OFFICER 350100';

interface Refusal {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** The graph with core, finance, and three enterprises: two of Quanzhou, one of Fuzhou. */
export interface FinanceGraph extends TestGraph {
  readonly enterprises: { readonly first: string; readonly second: string; readonly fuzhou: string };
  /** Runs a mutation; `selection` is what to select of its payload. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at the shape it asked for
  mutate(name: string, input: object, options?: { selection?: string; as?: As }): Promise<any>;
  /** Runs a mutation that is refused, and says why. */
  refusal(name: string, input: object, as?: As): Promise<Refusal>;
}

const ENTERPRISES = {
  first: ['00000000-0000-7000-8000-000000000001', '91350500MA0000001A', '甲', '350500'],
  second: ['00000000-0000-7000-8000-000000000002', '91350500MA0000002A', '乙', '350500'],
  fuzhou: ['00000000-0000-7000-8000-000000000003', '91350100MA0000003A', '丙', '350100'],
} as const;

export const CREDIT_CODE = ENTERPRISES.first[1];

export async function bootFinance(): Promise<FinanceGraph> {
  const graph = await bootGraph([core, finance]);
  await graph.asSystem(async (client) => {
    for (const values of Object.values(ENTERPRISES)) {
      await client.query(
        `insert into core.enterprise (id, credit_code, name, name_normalized, region_code) values ($1, $2, $3, $3, $4)`,
        [...values],
      );
    }
  });
  const mutate: FinanceGraph['mutate'] = async (
    name,
    input,
    { selection = '__typename', as = AGENCY } = {},
  ) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation Run($input: ${type}!) { ${name}(input: $input) { ${selection} errors { code path message } } }`;
    const { data, errors } = await graph.execute(query, { as, variables: { input } });
    if (errors) throw new Error(errors.map(String).join('\n'));
    return data[name];
  };
  return {
    ...graph,
    enterprises: {
      first: globalId('Enterprise', ENTERPRISES.first[0]),
      second: globalId('Enterprise', ENTERPRISES.second[0]),
      fuzhou: globalId('Enterprise', ENTERPRISES.fuzhou[0]),
    },
    mutate,
    async refusal(name, input, as = AGENCY) {
      const { errors } = await mutate(name, input, { as });
      if (errors.length !== 1)
        throw new Error(`${name}: expected one refusal, found ${JSON.stringify(errors)}`);
      return errors[0];
    },
  };
}
