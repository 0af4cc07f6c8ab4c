import { text } from 'node:stream/consumers';
import { system } from '../contract/viewer.ts';
import type { Ask } from './ask.ts';
import { reserve } from './ledger.ts';
import { openClients } from './ledger-transaction.ts';

/** What a process of the test is to ask: it reads this from its standard input and prints how much it was granted, subject by subject. */
export interface Contention {
  readonly url: string;
  readonly clients: number;
  /** The asks of each transaction; amounts as text. */
  readonly transactions: readonly (readonly WrittenAsk[])[];
}

type Written<Of> = { readonly [Key in keyof Of]: Of[Key] extends bigint ? string : Of[Key] };
export type WrittenAsk = Omit<Ask, 'amount' | 'place' | 'limits' | 'draws'> & {
  readonly amount: string;
  readonly place: string | null;
  readonly limits: readonly Written<Ask['limits'][number]>[];
  readonly draws: readonly Written<Ask['draws'][number]>[];
};

export interface Gained {
  readonly subjectId: string;
  readonly result: string;
  readonly amount: string;
  readonly isRepeated: boolean;
}

if (import.meta.main) await contend(JSON.parse(await text(process.stdin)) as Contention);

async function contend({ url, clients, transactions }: Contention): Promise<void> {
  const open = openClients(url, clients);
  const left = [...transactions];
  const gained: Gained[] = [];
  const client = async (): Promise<void> => {
    for (let written = left.shift(); written !== undefined; written = left.shift()) {
      const asks = written.map(readAsk);
      const outcomes = await open.as(system('test'), (db) => reserve(db, asks));
      outcomes.forEach((outcome, index) => {
        gained.push({
          subjectId: asks[index]?.subjectId ?? '',
          result: outcome.result,
          amount: outcome.result === 'GRANTED' ? String(outcome.amount) : '0',
          isRepeated: outcome.result === 'GRANTED' && outcome.isRepeated,
        });
      });
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  await open.close();
  process.stdout.write(JSON.stringify(gained));
}

function readAsk(ask: WrittenAsk): Ask {
  return {
    ...ask,
    amount: BigInt(ask.amount),
    place: ask.place === null ? null : BigInt(ask.place),
    limits: ask.limits.map((each) => ({ ...each, ceiling: BigInt(each.ceiling) })),
    draws: ask.draws.map((each) => ({
      ...each,
      ceiling: BigInt(each.ceiling),
      amount: BigInt(each.amount),
    })),
  };
}
