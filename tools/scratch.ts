import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { parse } from 'graphql';
const out = await codegen({
  filename: 'x.ts', documents: [], schema: parse(`scalar Date scalar Money "doc (a)" enum Direction { "x" ASC "y" DESC } input O { "the dir" direction: Direction! = ASC on: Date m: Money! list: [Direction!] id: ID! } `),
  config: {}, skipDocumentsValidation: true,
  plugins: [{ typescript: { enumsAsTypes: true, immutableTypes: true, skipTypename: true, scalars: { ID: 'string', Date: 'string', Money: { input: 'bigint', output: 'string | bigint' } }, strictScalars: true, avoidOptionals: { defaultValue: true } , disableDescriptions: true, inputMaybeValue: 'T | null | undefined', noExport: false} }],
  pluginMap: { typescript },
});
console.log(out);
