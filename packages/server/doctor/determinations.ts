import type { Rules } from '@tidu/core';
import type { Client } from 'pg';
import { asSystem } from '../database/as-system.ts';
import { type Finding, ok, warning } from './finding.ts';

/** How long a change may wait: a server looks every few seconds. */
const LATE_SECONDS = 60;

/** Whether the stored answers of the province are there and kept up to date. */
export async function examineDeterminations(client: Client, rules: Rules): Promise<readonly Finding[]> {
  if (rules.policies.size === 0) return [];
  const check = 'determinations';
  const { rows } = await asSystem(client, () =>
    client.query<{ day: string; waiting: number; seconds: number }>(
      `select on_day::text as day, (select count(*)::int from core.changed_row) as waiting,
         extract(epoch from now() - coalesce(refreshed_at, finished_at))::int as seconds
       from core.evaluation_run where state = 'CURRENT'`,
    ),
  );
  const [run] = rows;
  if (!run)
    return [
      warning(
        check,
        'the province was never decided',
        'Run tidu evaluate; lists of who is eligible are empty until then.',
      ),
    ];
  const found = `of ${run.day}, looked at ${ago(run.seconds)} ago, ${run.waiting} changes wait`;
  return [
    run.waiting > 0 && run.seconds > LATE_SECONDS
      ? warning(check, found, 'A running server decides them within seconds: start one, or see its log.')
      : ok(check, found),
  ];
}

const ago = (seconds: number): string =>
  seconds < 120
    ? `${seconds} s`
    : seconds < 7_200
      ? `${Math.round(seconds / 60)} minutes`
      : seconds < 172_800
        ? `${Math.round(seconds / 3600)} hours`
        : `${Math.round(seconds / 86_400)} days`;
