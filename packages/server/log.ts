import pino, { type Logger } from 'pino';

/** JSON lines in production and in pipes, pretty lines in a terminal. Tokens and inputs never reach it. */
export function createLog(options: { readonly level: string; readonly pretty: boolean }): Logger {
  return pino({
    level: options.level,
    base: null,
    redact: {
      paths: [
        'authorization',
        '*.authorization',
        'headers.cookie',
        '*.token',
        'token',
        'variables',
        '*.variables',
        '*.detail',
        '*.*.detail',
      ],
      censor: '[redacted]',
    },
    serializers: { err: describeError },
    ...(options.pretty
      ? { transport: { target: 'pino-pretty', options: { colorize: true, ignore: 'pid,hostname' } } }
      : {}),
  });
}

/** An error for the log: without PostgreSQL's `detail` and MikroORM's copy of it, which hold values of rows. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as { code?: unknown };
  const [message = ''] = error.message.split(' - ').slice(-1);
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: message.split('\n')[0],
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
  };
}
