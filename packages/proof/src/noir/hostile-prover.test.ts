// Goal: a hostile circuit that controls the prover cannot make the node return one of its user's
// files instead of a proof. Method: a program replaces Barretenberg in the same sandbox and leaves
// a link to a planted key; another program leaves a pipe instead of a file.
// Requirements: R003-12

import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { confinement } from '@ostrom/engine/jail'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proveWitness } from './barretenberg.ts'

const isJailed = (await confinement()).kind === 'jailed'
const { signal } = new AbortController()
const home = realpathSync(mkdtempSync(join(tmpdir(), 'ostrom-hostile-prover-')))
const [installation, folder, key] = ['prover', 'work', 'wallet.key'].map((name) =>
  join(home, name),
) as [string, string, string]

/** Returns a shell script that runs `act` in the proofs' folder, the argument after `-o`. */
const script = (act: string) =>
  `#!/bin/sh\nwhile [ "$1" != -o ]; do shift; done\ncd "$2" || exit 1\n: > public_inputs\n${act}\n`

beforeAll(() => {
  for (const path of [installation, folder]) mkdirSync(path)
  for (const path of [key, join(installation, 'complete')]) writeFileSync(path, 'secret')
  for (const name of ['circuit.json', 'vk']) writeFileSync(join(folder, name), '{}')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/**
 * Proves with a program in place of Barretenberg that runs the shell commands `act` in the proof's
 * folder. Returns the proof.
 */
async function prove(act: string) {
  const build = join(installation, 'node_modules/@aztec/bb.js/build')
  for (const platform of ['amd64-linux', 'arm64-linux']) {
    mkdirSync(join(build, platform), { recursive: true })
    writeFileSync(join(build, platform, 'bb'), script(act))
    chmodSync(join(build, platform, 'bb'), 0o755)
  }
  const options = { folder, referenceString: 'local' as const, installation }
  const circuitPath = join(folder, 'circuit.json')
  const files = { options, circuitPath, keys: folder, points: folder }
  return await proveWitness(files, { witness: new Uint8Array(1), words: [], signal })
}

// Finding: CAGE-5
test.runIf(isJailed)('a link or pipe in the place of a proof is not read', async () => {
  await expect(prove(`ln -s ${key} proof`)).rejects.toMatchObject({ code: 'ELOOP' })
  await expect(prove('/usr/bin/mkfifo proof')).rejects.toThrow('is no plain file')
  // A program that writes an ordinary file is accepted, so the refusals above have their causes in
  // the link and the pipe.
  expect(Buffer.from(await prove('echo honest > proof')).toString()).toBe('honest\n')
})
