// Goal: a job file can publish only files of its own folder, and no other file of this machine.
// Method: a folder with a job file, and paths and links that lead out of the folder. The table of
// docs/spec/hostile-input.md names these tests.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readDataFile } from './data-file.ts'

const root = mkdtempSync(join(tmpdir(), 'ostrom-data-file-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const folder = join(root, 'job')
const job = join(folder, 'job.json')
mkdirSync(join(folder, 'data'), { recursive: true })
writeFileSync(join(root, 'wallet.key'), 'secret')
writeFileSync(join(folder, 'rows.jsonl'), '{"text":"la"}')
writeFileSync(join(folder, 'data/rows.jsonl'), '{"text":"lo"}')
symlinkSync(join(root, 'wallet.key'), join(folder, 'link.jsonl'))
symlinkSync(root, join(folder, 'folder-link'))
symlinkSync(join(folder, 'rows.jsonl'), join(folder, 'data/inner-link.jsonl'))
writeFileSync(join(folder, 'large.jsonl'), '')
truncateSync(join(folder, 'large.jsonl'), 10e9)

test.each([
  ['rows.jsonl', '{"text":"la"}'],
  ['data/rows.jsonl', '{"text":"lo"}'],
  ['./rows.jsonl', '{"text":"la"}'],
  ['data/inner-link.jsonl', '{"text":"la"}'],
])('%s is read', async (file, text) => {
  expect(new TextDecoder().decode(await readDataFile(job, file))).toBe(text)
})

test.each([
  ['../wallet.key', 'inside of the folder'],
  ['data/../../wallet.key', 'inside of the folder'],
  ['..\\wallet.key', 'inside of the folder'],
  [join(root, 'wallet.key'), 'inside of the folder'],
  ['link.jsonl', 'and no link'],
  ['folder-link/wallet.key', 'and no link'],
  ['large.jsonl', 'at most 268435456 bytes (it has 10000000000)'],
  ['data', 'a plain file'],
  ['nothing.jsonl', 'ENOENT'],
])('%s is refused by name', async (file, expected) => {
  const error = await readDataFile(job, file).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ code: 'input-invalid', retry: 'never' })
  expect(String(error)).toContain(expected)
  expect(String(error)).not.toContain('secret')
})

test.skipIf(process.platform === 'win32')('a pipe without end is no file', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.jsonl')])
  await expect(readDataFile(job, 'pipe.jsonl')).rejects.toThrow('a plain file')
})
