import pino, { type DestinationStream, type Logger } from 'pino';
import { describeError } from './observe/describe-error.ts';

export interface LogOptions {
  readonly level: string;
  /** Lines for people instead of JSON. */
  readonly pretty: boolean;
  /** Shows the texts of errors, which may hold values. */
  readonly development?: boolean;
}

/** JSON lines in production and in pipes, pretty lines in a terminal. Tokens and inputs never reach it. */
export function createLog(options: LogOptions, destination?: DestinationStream): Logger {
  const texts = options.development ? 'all' : 'safe';
  const settings: pino.LoggerOptions = {
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
    // Under whatever name an error is given: as an object of its own it would show all that PostgreSQL said.
    formatters: {
      log: (line) =>
        Object.fromEntries(
          Object.entries(line).map(([key, value]) => [
            key,
            key === 'err' || value instanceof Error ? describeError(value, texts) : value,
          ]),
        ),
    },
    hooks: {
      // An error in the place of the line would become its text.
      logMethod([first, ...rest], method) {
        if ((first as unknown) instanceof Error) {
          method.call(this, { err: first } as never, String(rest[0] ?? 'a fault'));
        } else method.apply(this, [first, ...rest]);
      },
    },
    ...(options.pretty
      ? { transport: { target: 'pino-pretty', options: { colorize: true, ignore: 'pid,hostname' } } }
      : {}),
  };
  return destination ? pino(settings, destination) : pino(settings);
}
