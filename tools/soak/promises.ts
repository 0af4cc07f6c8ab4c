import { soak as refusedTraffic } from './promises/00-refused-traffic.ts';
import { soak as graphqlOverHttp } from './promises/01-graphql-over-http.ts';
import { soak as hostileDocuments } from './promises/02-hostile-documents.ts';
import { soak as boundedWork } from './promises/03-bounded-work.ts';
import { soak as tokens } from './promises/10-tokens.ts';
import { soak as injection } from './promises/11-injection.ts';
import { soak as anyText } from './promises/12-any-text.ts';
import { soak as exactMoney } from './promises/13-exact-money.ts';
import { soak as deadlocks } from './promises/18-deadlocks.ts';
import { soak as cancelled } from './promises/19-cancelled.ts';
import { soak as fullPool } from './promises/20-full-pool.ts';
import { soak as survivesTheDatabase } from './promises/21-survives-the-database.ts';
import { soak as gracefulStop } from './promises/22-graceful-stop.ts';
import { soak as killed } from './promises/23-killed.ts';
import { soak as migrations } from './promises/25-migrations.ts';
import { soak as cleanLogs } from './promises/27-clean-logs.ts';
import { soak as health } from './promises/29-health.ts';
import { soak as traceable } from './promises/30-traceable.ts';

/** Every promise that can be run, in the order of their numbers. */
export const promises = [
  refusedTraffic,
  graphqlOverHttp,
  hostileDocuments,
  boundedWork,
  tokens,
  injection,
  anyText,
  exactMoney,
  deadlocks,
  cancelled,
  fullPool,
  survivesTheDatabase,
  gracefulStop,
  killed,
  migrations,
  cleanLogs,
  health,
  traceable,
] as const;
