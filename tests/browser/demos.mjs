// Demo counties of one's own, on SQLite or PostgreSQL, and the other commands of byalag.

import { spawn, execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

export const binary = process.env.BYALAG_TEST_BINARY;
/** A PostgreSQL server on which databases may be made. */
export const server = process.env.BYALAG_TEST_POSTGRES;
const run = promisify(execFile);
const started = new Set();
let folder;

/** The demo county as it is built, made once for this binary and day and kept in cargo's folder for such. */
async function county() {
  const home = path.resolve(path.dirname(binary), '..', 'tmp', 'walks');
  const { mtimeMs, size } = await stat(binary);
  const name = `county-${new Date().toISOString().slice(0, 10)}-${Math.round(mtimeMs)}-${size}.db`;
  await mkdir(home, { recursive: true });
  const there = await readdir(home);
  if (!there.includes(name)) {
    await Promise.all(there.map(old => rm(path.join(home, old), { force: true })));
    await run(binary, ['demo', '--only-make', '--file', path.join(home, name)], { env: quiet(), timeout: 300_000 });
  }
  return path.join(home, name);
}

// Settings of the person who runs the tests must not reach the demo.
function quiet() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('BYALAG_'));
  return { ...Object.fromEntries(kept), BYALAG_LOG: 'error' };
}

/** Starts a demo of its own, over a copy of the county or made anew on PostgreSQL; answers its address. */
export async function demo(engine = 'sqlite') {
  const [database, ...place] = await (engine === 'postgres' ? emptyDatabase() : copyOfCounty());
  const child = spawn(binary, ['demo', ...place, '--listen', `127.0.0.1:${20_000 + process.pid % 20_000}`], {
    env: quiet(), stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.add(child);
  const base = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', status => reject(new Error(`the demo ended with ${status}`)));
    createInterface({ input: child.stdout }).on('line', line => {
      if (/^http:\/\//.test(line)) resolve(line.trim());
    });
  });
  databases.set(base, database);
  return base;
}

const databases = new Map();

/** Where the data of the demo at an address lives. */
export const databaseOf = base => databases.get(base);

/** Another command of byalag; answers what it says. */
export const byalag = args => run(binary, args, { env: quiet(), timeout: 120_000 });

async function copyOfCounty() {
  folder ??= await mkdtemp(path.join(tmpdir(), 'byalag-walks-'));
  const file = path.join(folder, `${started.size}.db`);
  await copyFile(await county(), file);
  return [`sqlite://${file}`, '--file', file];
}

const made = [];

async function emptyDatabase() {
  const name = `byalag_walk_${process.pid}_${made.length}`;
  await run('psql', [server, '--quiet', '--command', `CREATE DATABASE ${name}`]);
  made.push(name);
  const url = server.replace(/\/[^/]*$/, `/${name}`);
  return [url, '--database', url];
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(late);
}

/** Ends every demo and leaves nothing behind. */
export async function endDemos() {
  await Promise.all([...started].map(stop));
  for (const name of made) await run('psql', [server, '--quiet', '--command', `DROP DATABASE ${name} WITH (FORCE)`]);
  if (folder) await rm(folder, { recursive: true, force: true });
}
