import { core } from '@tidu/core';
import { digital } from '@tidu/digital';
import { finance } from '@tidu/finance';
import { green } from '@tidu/green';
import { innovation } from '@tidu/innovation';
import { ip } from '@tidu/ip';
import { market } from '@tidu/market';
import { quality } from '@tidu/quality';
import { services } from '@tidu/services';
import { talent } from '@tidu/talent';

/** Every plugin of this graph; the order does not matter. The only place that knows plugin names. */
export const plugins = [
  core,
  innovation,
  ip,
  quality,
  digital,
  green,
  finance,
  market,
  talent,
  services,
] as const;
