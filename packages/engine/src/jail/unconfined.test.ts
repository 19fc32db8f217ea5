// Goal: without a sandbox, untrusted files are read only if the owner permits it, but files with
// known hashes are read. Method: a process for which bubblewrap is not executable.
// Requirements: R003-12

import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { BUBBLEWRAP, confinement } from './jail.ts'

const root = mkdtempSync(join(tmpdir(), 'ostrom-unconfined-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Bubblewrap arguments that hide bubblewrap from a process. */
const hidden = ['--dev-bind', '/', '/', '--ro-bind', '/dev/null', BUBBLEWRAP]
const canHide = (await confinement()).kind === 'jailed'

// Finding: OFF3-12
test.runIf(canHide || !existsSync(BUBBLEWRAP))('unknown files need a sandbox', async () => {
  const [strange, known, folder] = ['strange.gguf', 'known.gguf', 'folder'].map((name) =>
    join(root, name),
  ) as [string, string, string]
  mkdirSync(folder)
  writeFileSync(strange, 'strange')
  for (const path of [known, join(folder, 'known')]) writeFileSync(path, 'known')
  const fixture = fileURLToPath(new URL('./unconfined.fixture.ts', import.meta.url))
  const words = [process.execPath, fixture, strange, known, folder]
  const [program = '', ...args] = canHide ? [BUBBLEWRAP, ...hidden, ...words] : words
  const { stdout } = await promisify(execFile)(program, args)
  const { here, undecided, required, none } = JSON.parse(stdout)
  expect(here.kind).toBe('bounded')
  const refused = 'sandbox-missing'
  const strict = { strange: refused, both: refused, tool: refused, tokenizer: refused }
  expect(undecided).toEqual({ ...strict, known: refused, folder: refused, nothing: 'unconfined' })
  const trusted = { known: 'unconfined', folder: 'unconfined', nothing: 'unconfined' }
  expect(required).toEqual({ ...strict, ...trusted })
  const free = { strange: 'unconfined', both: 'unconfined', tool: 'unconfined' }
  // With the owner's permission the file is read, but its content is no tokenizer.
  expect(none).toEqual({ ...trusted, ...free, tokenizer: 'tokenizer-unsupported' })
})
