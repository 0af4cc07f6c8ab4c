import cluster, { type Worker } from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { AggregatorRegistry, Registry } from 'prom-client';
import { processMetrics } from './metrics.ts';

/** The media type of the answer. */
export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** What a worker asks the primary process and what that answers. */
interface Question {
  readonly tidu: 'metrics?';
  readonly id: string;
}
interface Answer {
  readonly tidu: 'metrics';
  readonly id: string;
  /** Undefined where they could not be gathered. */
  readonly text: string | undefined;
}

const PATIENCE_MS = 5_000;

/** Has this process's measures join those of the other workers: to be called once by a worker. */
export function shareMetrics(registry: Registry): void {
  // Its constructor is what listens for the question of the primary.
  new AggregatorRegistry();
  AggregatorRegistry.setRegistries([processMetrics(), registry]);
}

/**
 * The measures as Prometheus reads them: of this process, or where several workers answer behind one port, of all of
 * them added up, whichever was asked.
 */
export async function metricsText(registry: Registry): Promise<string> {
  if (!cluster.isWorker) return Registry.merge([processMetrics(), registry]).metrics();
  return askPrimary();
}

function askPrimary(): Promise<string> {
  const question: Question = { tidu: 'metrics?', id: randomUUID() };
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      process.off('message', hear);
    };
    const hear = (message: unknown): void => {
      if (!isAnswer(message) || message.id !== question.id) return;
      stop();
      if (message.text === undefined) reject(new Error('the workers did not all answer'));
      else resolve(message.text);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error('the primary process did not answer'));
    }, PATIENCE_MS);
    process.on('message', hear);
    process.send?.(question);
  });
}

/** Answers the questions of workers in the primary process, from now on. */
export function serveMetricsOfWorkers(): void {
  const aggregator = new AggregatorRegistry();
  cluster.on('message', (worker: Worker, message: unknown) => {
    if (!isQuestion(message)) return;
    const { id } = message;
    aggregator
      .clusterMetrics()
      .catch(() => undefined)
      .then((text) => {
        const answer: Answer = { tidu: 'metrics', id, text };
        if (worker.isConnected()) worker.send(answer);
      });
  });
}

const isQuestion = (message: unknown): message is Question =>
  typeof message === 'object' && message !== null && (message as Partial<Question>).tidu === 'metrics?';
const isAnswer = (message: unknown): message is Answer =>
  typeof message === 'object' && message !== null && (message as Partial<Answer>).tidu === 'metrics';
