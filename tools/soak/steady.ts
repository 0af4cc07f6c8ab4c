/** Calls at a steady rate, however long each takes: a client that waits for nobody. */
export interface Steady {
  /** Sends no more; resolves when everything sent has ended. */
  stop(): Promise<void>;
}

/** Starts them. `call` may not reject. */
export function startSteady(aSecond: number, call: (number: number) => Promise<unknown>): Steady {
  const underWay = new Set<Promise<unknown>>();
  const started = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    // Timers come late; what they missed is sent now.
    const due = ((performance.now() - started) * aSecond) / 1000;
    for (; sent < due; sent += 1) {
      const called = call(sent).finally(() => underWay.delete(called));
      underWay.add(called);
    }
  }, 1000 / aSecond);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(underWay);
    },
  };
}
