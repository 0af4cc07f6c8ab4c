import type { IncomingMessage } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { RequestError, type Viewer } from '@tidu/core';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config.ts';
import { clientAddress } from './client-address.ts';
import type { ReadViewer } from './viewer.ts';

export interface Admission {
  /** Refuses with OVERLOADED while the server has no capacity left: before anything of the request is read. */
  refuseWhenOverloaded(): void;
  /**
   * Who asks, once their rate allows another request: a token or key by itself, wherever it comes from, and whoever
   * is not signed in by the address. Throws UNAUTHENTICATED or RATE_LIMITED.
   */
  admit(request: IncomingMessage): Promise<Viewer>;
  /** Counts work under way until the returned function is called. */
  begin(): () => void;
  /** How many requests are under way. */
  readonly inFlight: number;
  stop(): void;
}

/** Rates are counted in windows of this many seconds, so that who was refused need not wait for a minute. */
const WINDOW_SECONDS = 10;

/** How often the event loop's delay is looked at. */
const SAMPLE_MS = 250;

/** Decides which requests are let in, for one process: each of `workers` has its share of every rate. */
export function createAdmission(
  config: Pick<Config, 'rate' | 'overload' | 'workers'>,
  readViewer: ReadViewer,
): Admission {
  const addressOf = clientAddress(config.rate.trustedProxies);
  const limiterOf = (aMinute: number) => createLimiter(aMinute, config.workers);
  const anonymous = limiterOf(config.rate.anonymous);
  const signedIn = limiterOf(config.rate.signedIn);
  const refused = limiterOf(config.rate.refusedCredentials);
  const loop = watchEventLoop();
  let inFlight = 0;

  /** A credential that nobody knows costs its address a point, and none beyond its rate is looked up. */
  async function readCredential(authorization: string, address: string): Promise<Viewer> {
    try {
      return await readViewer(authorization, () => refused.expectPoints(address));
    } catch (error) {
      if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') await refused.consume(address);
      throw error;
    }
  }

  return {
    refuseWhenOverloaded() {
      if (inFlight >= config.overload.inFlight || loop.delayMs() > config.overload.eventLoopDelayMs)
        throw new RequestError('OVERLOADED', undefined, { retryAfter: 1 });
    },
    async admit(request) {
      const { authorization } = request.headers;
      const address = addressOf(request);
      if (authorization === undefined) {
        await anonymous.consume(address);
        return readViewer(undefined);
      }
      const viewer = await readCredential(authorization, address);
      await signedIn.consume(`${viewer.role} ${viewer.subject}`);
      return viewer;
    },
    begin() {
      inFlight += 1;
      let ended = false;
      return () => {
        if (!ended) inFlight -= 1;
        ended = true;
      };
    },
    get inFlight() {
      return inFlight;
    },
    stop: loop.stop,
  };
}

interface Limiter {
  /** Takes a point of a key, or throws RATE_LIMITED with the seconds until there are more. */
  consume(key: string): Promise<void>;
  /** Throws when no point is left, and takes none. */
  expectPoints(key: string): Promise<void>;
}

function createLimiter(aMinute: number, workers: number): Limiter {
  if (aMinute === 0) return { consume: async () => {}, expectPoints: async () => {} };
  const points = Math.max(1, Math.ceil((aMinute * WINDOW_SECONDS) / 60 / workers));
  const limiter = new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  const refuse = (state: RateLimiterRes): never => {
    const retryAfter = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
    throw new RequestError(
      'RATE_LIMITED',
      {
        en: `The limit is ${aMinute} requests a minute. Try again in ${retryAfter} seconds.`,
        zh: `每分钟最多 ${aMinute} 次请求，请在 ${retryAfter} 秒后重试。`,
      },
      { limit: aMinute, retryAfter },
    );
  };
  return {
    async consume(key) {
      await limiter.consume(key).catch((state: RateLimiterRes | Error) => {
        if (state instanceof Error) throw state;
        refuse(state);
      });
    },
    async expectPoints(key) {
      const state = await limiter.get(key);
      if (state && state.consumedPoints >= points) refuse(state);
    },
  };
}

/** The mean delay of the event loop in the last sample. */
function watchEventLoop(): { delayMs(): number; stop(): void } {
  const resolution = 20;
  const histogram = monitorEventLoopDelay({ resolution });
  histogram.enable();
  let delayMs = 0;
  const timer = setInterval(() => {
    delayMs = histogram.count === 0 ? 0 : histogram.mean / 1e6 - resolution;
    histogram.reset();
  }, SAMPLE_MS).unref();
  return {
    delayMs: () => delayMs,
    stop() {
      clearInterval(timer);
      histogram.disable();
    },
  };
}
