import { type Kysely, sql } from 'kysely';
import type * as graph from '../domain/core.generated.ts';
import type { CoreTables } from '../domain/tables.ts';

/** How far a target is reached on a day. */
interface Reached {
  readonly target: string;
  readonly on: string;
  readonly value: number;
  readonly threshold: number;
  readonly expiringBeforeDeadline: number;
}

interface History {
  readonly target: string;
  readonly deadline: string;
  readonly count_basis: string;
  readonly reexaminations: number;
  readonly reexaminations_passed: number;
  readonly recognitions: number;
  readonly recognitions_passed: number;
  readonly pipeline: number;
}

/**
 * R-TARGET: value, less those whose last certificate ends before the deadline and who are not renewed, and with the
 * open applications that pass. Shares are those of the decisions so far; without any, they and the forecast are
 * unknown. By id of the target, in one statement.
 */
export async function targetForecasts(
  db: Kysely<CoreTables>,
  { on, region }: { readonly on: string; readonly region: string | null },
  reached: readonly Reached[],
): Promise<ReadonlyMap<string, graph.TargetForecast>> {
  const { rows } = await sql<History>`
    select h.*, t.deadline, t.count_basis from core.target_history(${on}::date, ${region}) h
    join core.target t on t.id = h.target`.execute(db);
  const histories = new Map(rows.map((row) => [row.target, row]));
  return new Map(
    reached.flatMap((each) => {
      const history = histories.get(each.target);
      return history === undefined ? [] : [[each.target, forecastOf(each, history)] as const];
    }),
  );
}

/** The forecast of one target; a pure function of its progress and of what was decided so far. */
export function forecastOf(
  { on, value, threshold, expiringBeforeDeadline }: Reached,
  history: History,
): graph.TargetForecast {
  const { deadline, reexaminations, reexaminations_passed, recognitions, recognitions_passed } = history;
  // Champions count whatever the validity (A-08); after the deadline nothing is open any more.
  const isOver = on >= deadline;
  const expiring = isOver || history.count_basis !== 'VALID_CERTIFICATE' ? 0 : expiringBeforeDeadline;
  const pipeline = isOver ? 0 : history.pipeline;
  const renewed = shareOf(reexaminations_passed, reexaminations);
  const passed = shareOf(recognitions_passed, recognitions);
  const lost = expiring === 0 ? 0 : renewed === null ? null : expiring * (1 - renewed);
  const gained = pipeline === 0 ? 0 : passed === null ? null : pipeline * passed;
  const expected = lost === null || gained === null ? null : Math.round(value - lost + gained);
  return {
    value: expected,
    met: expected === null ? null : expected >= threshold,
    reexaminationPassRate: renewed,
    reexaminationsDecided: reexaminations,
    reexaminationsPassed: reexaminations_passed,
    recognitionPassRate: passed,
    recognitionsDecided: recognitions,
    recognitionsPassed: recognitions_passed,
    pipeline,
    assumptions: [
      expiring === 0
        ? say('截止前无需扣减到期企业', 'No enterprise is lost by expiry before the deadline')
        : say(
            `${expiring}家企业的最后一张证书在${deadline}前到期，${renewed === null ? '复核通过率未知' : `按历史复核通过率${reexaminations_passed}/${reexaminations}续期`}`,
            `The last certificate of ${expiring} enterprises ends before ${deadline}; ${renewed === null ? 'the share that is renewed is unknown' : `${reexaminations_passed} of ${reexaminations} are renewed, as so far`}`,
          ),
      pipeline === 0
        ? say('无在办认定申请', 'No application is open')
        : say(
            `${pipeline}件在办申请均在${deadline}前办结，${passed === null ? '认定通过率未知' : `按历史认定通过率${recognitions_passed}/${recognitions}通过`}`,
            `All ${pipeline} open applications are decided before ${deadline}; ${passed === null ? 'the share that passes is unknown' : `${recognitions_passed} of ${recognitions} pass, as so far`}`,
          ),
      say(
        '通过率取截至当日全省已办结申请（不含撤回）；此后不再有新的申请、撤销或迁入',
        'Shares are those of all applications of the province decided by the day, without withdrawn ones; nothing new is applied for, revoked or moved in afterwards',
      ),
    ],
  };
}

const shareOf = (passed: number, decided: number): number | null => (decided === 0 ? null : passed / decided);
const say = (text: string, textEn: string): graph.ForecastAssumption => ({ text, textEn });
