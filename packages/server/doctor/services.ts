import type { Graph } from '../compose/compose.ts';
import type { Config } from '../config.ts';
import { readManifests } from '../documents/manifest.ts';
import { documentLimits } from '../limits/document-limits.ts';
import { type Finding, ok, problem, silenceOf, warning } from './finding.ts';

/** What a server uses besides the database: the provider of tokens, manifests, who measures and traces it. */
export async function examineServices(config: Config, graph: Graph): Promise<readonly Finding[]> {
  return [
    ...(await examineTokens(config)),
    await examineManifests(config, graph),
    examineMetrics(config),
    ...(await examineTracing(config)),
  ];
}

const PATIENCE_MS = 3_000;

async function examineTokens({ token, production }: Config): Promise<readonly Finding[]> {
  if (token.jwksUrl !== undefined) return [await examineProvider(token.jwksUrl, production)];
  if (token.secret !== undefined)
    return [ok('tokens', `HS256 by TIDU_TOKEN_SECRET, ${token.secret.length} characters`)];
  return [ok('tokens', 'by a secret for development, made at the first start')];
}

async function examineProvider(url: string, production: boolean): Promise<Finding> {
  const cure = 'Correct TIDU_JWKS_URL, or let this machine reach the provider.';
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const { keys } = (await response.json()) as { readonly keys?: unknown };
    if (!response.ok || !Array.isArray(keys))
      return problem('tokens', `TIDU_JWKS_URL answers ${response.status} and no list of keys`, cure);
    if (keys.length === 0)
      return problem(
        'tokens',
        'the list of keys at TIDU_JWKS_URL is empty',
        'Publish a signing key at the provider.',
      );
    const isOpen = url.startsWith('http:') && production;
    return isOpen
      ? warning(
          'tokens',
          `${keys.length} keys by http`,
          'Use https: who changes these keys in transit is whoever he likes.',
        )
      : ok('tokens', `${keys.length} keys of the OpenID provider`);
  } catch (error) {
    return problem('tokens', `TIDU_JWKS_URL gives no keys: ${silenceOf(error)}`, cure);
  }
}

async function examineManifests(config: Config, graph: Graph): Promise<Finding> {
  const paths = config.trustedDocuments;
  const { documents, problems } = await readManifests(paths, graph.schema, documentLimits(config.limits));
  if (problems.length === 0 && (documents.size > 0 || !config.production))
    return ok('documents', `${documents.size} trusted, of ${paths.length} manifests`);
  if (problems.length === 0)
    return warning(
      'documents',
      'no document is trusted: PUBLIC and ENTERPRISE can ask nothing',
      'Name the manifests of front ends in TIDU_TRUSTED_DOCUMENTS.',
    );
  const cure = 'Generate the manifests again for the schema of this server.';
  return (config.production ? problem : warning)('documents', problems.join(' '), cure);
}

function examineMetrics({ production, metricsToken }: Config): Finding {
  if (metricsToken !== undefined) return ok('metrics', 'at /metrics, with the token of TIDU_METRICS_TOKEN');
  return production
    ? warning(
        'metrics',
        'none: there is no /metrics without a token',
        'Set TIDU_METRICS_TOKEN, and give it to Prometheus.',
      )
    : ok('metrics', 'at /metrics, open in development');
}

async function examineTracing({ tracing: { endpoint } }: Config): Promise<readonly Finding[]> {
  if (endpoint === undefined) return [];
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return [ok('tracing', 'the collector of OTEL_EXPORTER_OTLP_ENDPOINT answers')];
  } catch (error) {
    const cure = 'Start it or correct the address. Until then traces are lost and nothing else.';
    return [warning('tracing', `the collector does not answer: ${silenceOf(error)}`, cure)];
  }
}
