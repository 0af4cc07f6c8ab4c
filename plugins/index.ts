import { core } from '@tidu/core';
import { finance } from '@tidu/finance';

/** Every plugin of this graph; the order does not matter. The only place that knows plugin names. */
export const plugins = [core, finance] as const;
