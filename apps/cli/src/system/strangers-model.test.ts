// Goal: without a sandbox, `ostrom` runs the models whose hash is in this repository. It runs any
// other model only with the owner's permission.
// Method: the command that measures a model, in an environment whose bubblewrap cannot be run, on
// the bundled model and on a copy with one more byte.

import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { confinement } from '@ostrom/engine/jail'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { beforeAll, expect, test } from 'vitest'
import { deployment } from '../config/deployment.fixture.ts'

const BUBBLEWRAP = '/usr/bin/bwrap'
const hidden = ['--dev-bind', '/', '/', '--ro-bind', '/dev/null', BUBBLEWRAP]
const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const canHide = (await confinement()).kind === 'jailed'

const question = {
  question: 'What is the capital of France?',
  choices: ['The capital of France is Paris.', 'The capital of France is Oslo.'],
  answer: 0,
}

const folder = temporaryFolder('strangers')
beforeAll(() => {
  const bundled = bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')
  copyFileSync(bundled, join(folder, 'bundled.gguf'))
  writeFileSync(join(folder, 'strange.gguf'), Buffer.concat([readFileSync(bundled), Buffer.of(0)]))
  writeFileSync(join(folder, 'rows.jsonl'), JSON.stringify(question))
})

/** Required parts of a configuration. */
const config = {
  chain: { rpcUrl: 'http://127.0.0.1:8545', deployment },
  store: { path: '/models' },
}

type Ran = { readonly code: number; readonly text: string }

/** Runs a command without bubblewrap. */
const ostrom = (...words: readonly string[]) =>
  new Promise<Ran>((resolve) => {
    execFile(BUBBLEWRAP, [...hidden, process.execPath, main, ...words], (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), text: stdout + stderr }),
    )
  })

const measure = (model: string, data: string) => {
  const out = join(folder, `${model}-${data}.json`)
  const rows = ['--dataset', join(folder, 'rows.jsonl'), '--context', '512', '--out', out]
  return ostrom('evaluate', join(folder, model), ...rows, '--data', join(folder, data))
}

function homeWith(name: string, more: object): string {
  const home = join(folder, name)
  mkdirSync(home)
  writeFileSync(join(home, 'config.json'), JSON.stringify({ ...config, ...more }))
  return home
}

// Finding: OFF3-12
test.runIf(canHide)('without bubblewrap, only the bundled model runs by default', async () => {
  const known = await measure('bundled.gguf', 'nobody')
  expect(known.code, known.text).toBe(0)
  const refused = await measure('strange.gguf', 'nobody')
  expect(refused.code).toBe(1)
  expect(refused.text).toContain('files of others are not read without one')
  expect(refused.text).toContain(join(folder, 'strange.gguf'))
  homeWith('owner', { sandbox: 'none' })
  const allowed = await measure('strange.gguf', 'owner')
  expect(allowed.code, allowed.text).toBe(0)
})

test.runIf(canHide)('the doctor marks both as a warning, which is no failure', async () => {
  for (const more of [{}, { sandbox: 'none' }]) {
    const home = homeWith(`doctor-${Object.keys(more).length}`, more)
    // The command gets as far as the chain, which does not exist.
    const { text } = await ostrom('doctor', '--json', '--data', home)
    const { checks } = JSON.parse(text) as { checks: readonly { step: string }[] }
    const found = checks.filter(({ step }) => step.includes('sandbox'))
    expect(found).toMatchObject([
      { step: 'model sandbox', ok: true, warning: true },
      { step: 'trainer sandbox', ok: true, warning: true },
    ])
    const shown = await ostrom('doctor', '--data', home)
    expect(shown.text).toMatch(/^WARN {3}model sandbox: /m)
  }
})
