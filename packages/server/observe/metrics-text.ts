import cluster, { type Worker } from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { AggregatorRegistry, Registry } from 'prom-client';
import { processMetrics } from './metrics.ts';

/** The media type of the answer. */
export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

type Measures = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/** What the workers and their primary process say to each other of measures. */
type Message =
  /** A worker can be asked from now on. */
  | { readonly tidu: 'measuring' }
  /** A worker wants the measures of all; the primary wants those of one. */
  | { readonly tidu: 'measures?'; readonly id: string }
  | { readonly tidu: 'measures'; readonly id: string; readonly measures: readonly Measures[] };

/** How long a worker is waited for; one that is late is left out. */
const PATIENCE_MS = 1_000;

/** Has this process's measures join those of the other workers: to be called once by a worker. */
export function shareMetrics(registry: Registry): void {
  process.on('message', async (message) => {
    if (!isMessage(message) || message.tidu !== 'measures?') return;
    const measures = await Promise.all([processMetrics(), registry].map((each) => each.getMetricsAsJSON()));
    say({ tidu: 'measures', id: message.id, measures });
  });
  say({ tidu: 'measuring' });
}

/**
 * The measures as Prometheus reads them: of this process, or where several workers answer behind one port, of all of
 * them added up, whichever was asked.
 */
export async function metricsText(registry: Registry): Promise<string> {
  if (!cluster.isWorker) return Registry.merge([processMetrics(), registry]).metrics();
  const measures = await answerTo(process, randomUUID(), say, 2 * PATIENCE_MS);
  if (!measures) throw new Error('the primary process did not answer');
  return AggregatorRegistry.aggregate([...measures]).metrics();
}

/** Answers the questions of workers in the primary process, from now on. */
export function serveMetricsOfWorkers(): void {
  const measuring = new Set<Worker>();
  cluster.on('exit', (worker) => measuring.delete(worker));
  cluster.on('message', async (asking: Worker, message: unknown) => {
    if (!isMessage(message)) return;
    if (message.tidu === 'measuring') measuring.add(asking);
    if (message.tidu !== 'measures?') return;
    const { id } = message;
    // A worker that is still starting, or has just ended, has nothing to say.
    const answers = await Promise.all(
      [...measuring].map((worker) => answerTo(worker, `${id} ${worker.id}`, tell(worker), PATIENCE_MS)),
    );
    tell(asking)({ tidu: 'measures', id, measures: answers.flatMap((answer) => answer ?? []) });
  });
}

interface Hearing {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message', listener: (message: unknown) => void): unknown;
}

/** Asks, and waits for the answer of that id; undefined when none comes in time. */
function answerTo(
  from: Hearing,
  id: string,
  ask: (message: Message) => void,
  patienceMs: number,
): Promise<readonly Measures[] | undefined> {
  return new Promise((resolve) => {
    const end = (measures?: readonly Measures[]): void => {
      clearTimeout(timer);
      from.off('message', hear);
      resolve(measures);
    };
    const hear = (message: unknown): void => {
      if (isMessage(message) && message.tidu === 'measures' && message.id === id) end(message.measures);
    };
    const timer = setTimeout(end, patienceMs);
    from.on('message', hear);
    ask({ tidu: 'measures?', id });
  });
}

const say = (message: Message): void => void process.send?.(message);

const tell =
  (worker: Worker) =>
  (message: Message): void => {
    if (worker.isConnected()) worker.send(message, () => {});
  };

const isMessage = (message: unknown): message is Message =>
  typeof message === 'object' &&
  message !== null &&
  ['measuring', 'measures?', 'measures'].includes(String((message as Partial<Message>).tidu));
