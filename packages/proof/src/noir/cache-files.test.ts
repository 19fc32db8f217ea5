// Goal: if a process is killed during its proof, no witness stays on disk, because a witness
// contains the prompt.
// Method: folders of old and current proofs replace a prover's folders.

import { existsSync, mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { WITNESS_AGE_MAX_MS } from '../limits.ts'
import { makeProofFolder, removeLeftProofs, writePrivateFile } from './cache-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-cache-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a witness that was left is removed; a present one and keys are not', async () => {
  const made = await Promise.all([makeProofFolder(folder), makeProofFolder(folder)])
  for (const one of made) await writePrivateFile(join(one, 'witness.gz'), new Uint8Array(9))
  const [left = '', present = ''] = made
  const keys = mkdtempSync(join(folder, 'keys-'))
  const past = new Date(Date.now() - WITNESS_AGE_MAX_MS - 1_000)
  for (const one of [left, keys]) utimesSync(one, past, past)
  await removeLeftProofs(folder)
  expect([left, present, keys].map((one) => existsSync(one))).toEqual([false, true, true])
})
