import cluster from 'node:cluster';
import { createMetrics } from './metrics.ts';
import { metricsText, serveMetricsOfWorkers, shareMetrics } from './metrics-text.ts';
import { newRequestReport } from './report.ts';

/**
 * A primary with two workers that answered one and two requests, and a third that is still starting; prints what the
 * first says of all.
 */
const pool = { totalCount: 4, idleCount: 1, waitingCount: 0 };

if (cluster.isPrimary) {
  serveMetricsOfWorkers();
  cluster.fork({ REQUESTS: '' });
  const workers = [1, 2].map((requests) => cluster.fork({ REQUESTS: String(requests) }));
  let ready = 0;
  cluster.on('message', (_worker, message: { ready?: true; text?: string }) => {
    if (message.ready) ready += 1;
    if (message.ready && ready === workers.length) workers[0]?.send('ask');
    if (message.text === undefined) return;
    process.stdout.write(message.text, () => process.exit(0));
  });
} else if (process.env.REQUESTS !== '') {
  const { registry, observer } = createMetrics({ pool, inFlight: () => 0 });
  shareMetrics(registry);
  for (let sent = 0; sent < Number(process.env.REQUESTS); sent += 1)
    observer.end({ ...newRequestReport('id', 'GET', '/readyz'), status: 200, ms: 1 });
  process.on('message', async (message) => {
    if (message === 'ask') process.send?.({ text: await metricsText(registry) });
  });
  process.send?.({ ready: true });
}
