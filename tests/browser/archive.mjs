// What is kept for ever, checked as somebody checks it who does not have byalag, and as byalag does.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Unpacks a zip and checks its sums; then any changed byte is found, in whichever file. */
export async function checked(zip) {
  const folder = await mkdtemp(path.join(tmpdir(), 'byalag-archive-'));
  try {
    await writeFile(path.join(folder, 'a.zip'), zip);
    await run('python3', ['-m', 'zipfile', '-e', 'a.zip', 'out'], { cwd: folder });
    const cwd = await withSums(path.join(folder, 'out'));
    const { stdout } = await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd });
    const files = stdout.trim().split('\n').map(line => line.replace(/: OK$/, ''));
    for (const wanted of ['minutes.pdf', 'content.json', 'adjustments.json', 'call-evidence.json']) {
      assert.ok(files.includes(wanted), `${wanted} among ${files}`);
    }
    for (const file of ['content.json', 'minutes.pdf']) {
      const bytes = await readFile(path.join(cwd, file));
      const other = Buffer.from(bytes);
      other[Math.floor(other.length / 2)] ^= 1;
      await writeFile(path.join(cwd, file), other);
      await assert.rejects(run('sha256sum', ['-c', 'SHA256SUMS'], { cwd }), error => error.stdout.includes(`${file}: FAILED`));
      await writeFile(path.join(cwd, file), bytes);
    }
    return JSON.parse(await readFile(path.join(cwd, 'content.json'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The folder with the sums: the zip may have one folder around all. */
async function withSums(folder) {
  const names = await readdir(folder);
  return names.includes('SHA256SUMS') ? folder : path.join(folder, names[0]);
}

/** `byalag verify` finds nothing wrong with a database; in a copy of it, it finds a changed letter of the locked text. */
export async function verified(byalag, database, words) {
  const { stdout } = await byalag(['verify', '--database-url', database]);
  assert.match(stdout, /0 broken chains; locked minutes: as they were locked/);
  if (!database.startsWith('sqlite:')) return;
  const folder = await mkdtemp(path.join(tmpdir(), 'byalag-copy-'));
  try {
    const file = path.join(folder, 'copy.db');
    await byalag(['backup', file, '--database-url', database]);
    const bytes = await readFile(file);
    // The locked text is JSON: there alone the words stand in quotation marks.
    const places = [];
    for (let at = bytes.indexOf(`"${words}"`); at >= 0; at = bytes.indexOf(`"${words}"`, at + 1)) places.push(at + 1);
    assert.ok(places.length > 0, 'the locked text is not in the copy');
    for (const place of places) bytes[place] ^= 1;
    await writeFile(file, bytes);
    const copy = `sqlite://${file}`;
    await assert.rejects(byalag(['verify', '--database-url', copy]), error => /database: sound;.*locked minutes: TOUCHED/.test(error.stdout));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
