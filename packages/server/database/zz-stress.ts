import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { openEmbeddedDatabase } from './embedded.ts';
const [mode, dir] = process.argv.slice(2);
const go = (m, ...a) => spawn(process.execPath, [import.meta.filename, m, dir, ...a], { stdio: ['pipe','pipe','inherit'] });
const alive = (pid) => { try { return readFileSync(`/proc/${pid}/stat`,'utf8').split(') ')[1][0] !== 'Z'; } catch { return false; } };
if (mode === 'writer') {
  const d = await openEmbeddedDatabase({ dataDir: dir, as: 'server' });
  const c = new Client({ connectionString: d.url }); await c.connect();
  await c.query('create table if not exists t (id int primary key)');
  let { rows: [{ n }] } = await c.query('select coalesce(max(id),0) as n, count(*) from t');
  console.log('start ' + n);
  for (;;) { n++; await c.query('insert into t values ($1)', [n]); console.log(n); }
} else if (mode === 'kill') {
  let last = 0, worst = 0, worstOpen = 0;
  for (let i = 0; i < 25; i++) {
    const t = performance.now();
    const w = go('writer'); w.on('error', console.error);
    let first; let acked = last;
    const lines = createInterface({ input: w.stdout });
    lines.on('line', (l) => { if (l.startsWith('start')) { first = Number(l.slice(6)); worstOpen = Math.max(worstOpen, performance.now()-t); process.stdout.write(Math.round(performance.now()-t)+' '); } else acked = Number(l); });
    while (first === undefined) await new Promise(r => setTimeout(r, 5));
    if (first < last) throw new Error(`lost: ${first} < ${last}`);
    await new Promise(r => setTimeout(r, Math.random()*300));
    const pm = Number(readFileSync(dir+'/cluster/postmaster.pid','utf8').split('\n')[0]);
    w.kill('SIGKILL'); const k = performance.now();
    await once(w, 'close');
    last = acked;
    if (i % 2) { while (alive(pm)) await new Promise(r => setTimeout(r, 2)); worst = Math.max(worst, performance.now()-k); }
  }
  console.log({ kills: 25, last, worstMsToNoPostmaster: Math.round(worst), worstMsToServerReady: Math.round(worstOpen) });
} else if (mode === 'race') {
  let wins = {}; let slowest = 0;
  for (let i = 0; i < 15; i++) {
    const out = await Promise.all([0,1,2,3].map(async () => { const t = performance.now(); try { const d = await openEmbeddedDatabase({ dataDir: dir, as: 'server' }); return d; } catch (e) { slowest = Math.max(slowest, performance.now()-t); return e.name; } }));
    const w = out.filter(o => typeof o !== 'string'); wins[w.length] = (wins[w.length] ?? 0) + 1;
    await Promise.all(w.map(d => d.stop()));
  }
  console.log('winners per race', wins, 'slowest refusal ms', Math.round(slowest));
} else if (mode === 'commands') {
  // many commands at once, none with a server, each must be able to work to its end
  const out = await Promise.allSettled([...Array(8)].map(async (_, i) => {
    await new Promise(r => setTimeout(r, Math.random()*800));
    const d = await openEmbeddedDatabase({ dataDir: dir, as: 'command' });
    for (let j = 0; j < 3; j++) { const c = new Client({ connectionString: d.url }); await c.connect(); await c.query('select pg_sleep(0.05)'); await c.end(); }
    await d.stop(); return d.startedHere;
  }));
  console.log(out.map(o => o.status === 'fulfilled' ? o.value : String(o.reason)));
} else if (mode === 'noend') {
  const d = await openEmbeddedDatabase({ dataDir: dir, as: 'server' }); console.log('opened, not stopped; loop must end');
} else if (mode === 'gone') {
  const s = go('hold'); await once(createInterface({ input: s.stdout }), 'line');
  const d = await openEmbeddedDatabase({ dataDir: dir, as: 'command' }); console.log('joined', !d.startedHere);
  s.kill('SIGKILL'); await new Promise(r => setTimeout(r, 500));
  const t = performance.now(); await d.stop(); console.log('stop of a guest whose host is gone', Math.round(performance.now()-t));
} else if (mode === 'hold') { await openEmbeddedDatabase({ dataDir: dir, as: 'server' }); console.log('up'); setInterval(() => {}, 1000); }
