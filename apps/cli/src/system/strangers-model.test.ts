// Goal: where there is no sandbox, `ostrom` runs a model whose hash stands in this repository, no
// other one, and any by the owner's word. Method: the command that measures a model, run where
// bubblewrap is a file that cannot be run, on the bundled model and on one with one more byte.

import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { confinement } from '@ostrom/engine/jail'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundledPath } from '../catalogue/catalogue.ts'
import { deployment } from '../config/deployment-fixture.ts'

const BUBBLEWRAP = '/usr/bin/bwrap'
const hidden = ['--dev-bind', '/', '/', '--ro-bind', '/dev/null', BUBBLEWRAP]
const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const canHide = (await confinement()).kind === 'jailed'

const question = {
  question: 'What is the capital of France?',
  choices: ['The capital of France is Paris.', 'The capital of France is Oslo.'],
  answer: 0,
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ostrom-strangers-'))
  const bundled = bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')
  copyFileSync(bundled, join(folder, 'bundled.gguf'))
  writeFileSync(join(folder, 'strange.gguf'), Buffer.concat([readFileSync(bundled), Buffer.of(0)]))
  writeFileSync(join(folder, 'rows.jsonl'), JSON.stringify(question))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a configuration needs. */
const config = {
  chain: { rpcUrl: 'http://127.0.0.1:8545', deployment },
  store: { path: '/models' },
}

type Ran = { readonly code: number; readonly text: string }

/** Measures a model without bubblewrap. */
const measure = (model: string, data: string) =>
  new Promise<Ran>((resolve) => {
    const out = join(folder, `${model}-${data}.json`)
    const rows = ['--dataset', join(folder, 'rows.jsonl'), '--context', '512', '--out', out]
    const command = [process.execPath, main, 'evaluate', join(folder, model), ...rows]
    const args = [...hidden, ...command, '--data', join(folder, data)]
    execFile(BUBBLEWRAP, args, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), text: stdout + stderr }),
    )
  })

test.runIf(canHide)('runs the bundled model, and a strange one by the owner’s word', async () => {
  const known = await measure('bundled.gguf', 'nobody')
  expect(known.code, known.text).toBe(0)
  const refused = await measure('strange.gguf', 'nobody')
  expect(refused.code).toBe(1)
  expect(refused.text).toContain('files of others are not read without one')
  expect(refused.text).toContain(join(folder, 'strange.gguf'))
  const owner = join(folder, 'owner')
  mkdirSync(owner)
  writeFileSync(join(owner, 'config.json'), JSON.stringify({ ...config, sandbox: 'none' }))
  const allowed = await measure('strange.gguf', 'owner')
  expect(allowed.code, allowed.text).toBe(0)
})
