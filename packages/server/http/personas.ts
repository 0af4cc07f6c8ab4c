import type { Role } from '@tidu/core';
import type { Pool } from 'pg';
import type { Persona } from '../explorer/page.ts';

interface PersonaScope {
  readonly persona: Persona & { readonly role: Role };
  readonly scope: string | null;
}

/** People of the sample data whom a developer can be in the explorer: one of each role. */
export const PERSONAS: readonly PersonaScope[] = [
  persona('enterprise', 'ENTERPRISE', '示例企业（持有称号）', 'A sample enterprise with a tier', 'sample'),
  persona('quanzhou', 'CITY_OFFICER', '泉州市工信局经办人员', 'Officer of Quanzhou', '350500'),
  persona('fuzhou', 'CITY_OFFICER', '福州市工信局经办人员', 'Officer of Fuzhou', '350100'),
  persona('pingtan', 'CITY_OFFICER', '平潭经发局经办人员', 'Officer of Pingtan', '35P000'),
  persona(
    'department',
    'DEPARTMENT_OFFICER',
    '省工信厅经办人员',
    'Officer of the provincial department of industry',
    'DEPT-IIT',
  ),
  persona('reporter', 'REPORTER', '统计人员', 'Reporting tool', null),
  persona('agency', 'PLUGIN_AGENCY', '金融插件机构', 'Agency of the finance plugin', 'finance'),
  persona('auditor', 'AUDITOR', '审计人员', 'Auditor', null),
  persona('admin', 'ADMIN', '平台管理员', 'Administrator', null),
];

function persona(id: string, role: Role, zh: string, en: string, scope: string | null): PersonaScope {
  return { persona: { id, role, title: { zh, en } }, scope };
}

/** The scope of a persona; for the enterprise, the first sample enterprise that holds a tier. */
export async function scopeOf(pool: Pool, { scope }: PersonaScope): Promise<string | null> {
  if (scope !== 'sample') return scope;
  const client = await pool.connect();
  try {
    await client.query('begin read only; set local role tidu_app');
    await client.query("select set_config('tidu.role', 'SYSTEM', true)");
    const { rows } = await client.query<{ credit_code: string }>(
      `select credit_code from core.enterprise where is_sample and listed and credit_code is not null
       order by credit_code limit 1`,
    );
    return rows[0]?.credit_code ?? null;
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}
