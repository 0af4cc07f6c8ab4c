import { createHash, timingSafeEqual } from 'node:crypto';
import { RequestError } from '@tidu/core';
import type { Registry } from 'prom-client';
import type { Config } from '../config.ts';
import type { OpenRoute } from '../http/server.ts';
import { METRICS_TYPE, metricsText } from './metrics-text.ts';

/**
 * `GET /metrics`. With a configured token only for who sends it; without one in development for everybody, and in
 * production for nobody: there is no such path then.
 */
export function metricsRoute(
  registry: Registry,
  config: Pick<Config, 'production' | 'metricsToken'>,
): OpenRoute {
  return async (request, response) => {
    const { metricsToken } = config;
    if (metricsToken === undefined && config.production) {
      throw new RequestError('NOT_FOUND', {
        en: 'There are no metrics here: TIDU_METRICS_TOKEN is not set.',
        zh: '此处没有指标：未设置 TIDU_METRICS_TOKEN。',
      });
    }
    const { authorization = '' } = request.headers;
    if (metricsToken !== undefined && !isSame(authorization, `Bearer ${metricsToken}`))
      throw new RequestError('UNAUTHENTICATED');
    const text = await metricsText(registry);
    response.setHeader('content-type', METRICS_TYPE);
    response.setHeader('cache-control', 'no-store');
    response.end(text);
  };
}

/** Takes the same time wherever they differ, and however long they are. */
const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
