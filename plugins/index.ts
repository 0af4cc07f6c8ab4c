import { core } from '@tidu/core';

/** Every plugin of this graph; the order does not matter. The only place that knows plugin names. */
export const plugins = [core] as const;
