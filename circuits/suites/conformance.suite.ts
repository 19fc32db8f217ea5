// Goal: Noir and Barretenberg implement the prover port correctly, with the local reference string.
// Method: the conformance suite on the certified model; an EVM runs the verifier contracts.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BagClassifier, PublicInputs } from '@ostrom/integer-model'
import { startAnvil } from '@ostrom/ledger/evm'
import type { ProverProgress } from '@ostrom/proof'
import { proverConformance } from '@ostrom/proof/conformance'
import {
  callVerifier,
  compileVerifier,
  createProverNoir,
  overridesOf,
  sourcesHashOf,
} from '@ostrom/proof/noir'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, expect, test } from 'vitest'

const model = BagClassifier.parse(
  readFileSync(new URL('../../models/prompt-injection/model.bin', import.meta.url)),
)
const folder = mkdtempSync(join(tmpdir(), 'ostrom-proof-'))
const { signal } = new AbortController()
const salt = new Uint8Array(32)
const context = `0x${'00'.repeat(31)}07` as const
const prompt = new TextEncoder().encode('What is the capital of France?')
const chain = openForTests(startAnvil, (one) => one.stop())

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
})

const create = (memoryBytesMax?: number) =>
  createProverNoir({
    folder,
    referenceString: 'local',
    rpcUrl: chain.rpcUrl,
    ...(memoryBytesMax !== undefined && { memoryBytesMax }),
  })

proverConformance('noir, local reference string', { create, model })

test('the committed circuit is made of the sources and the model of this repository', () => {
  const file = new URL('../prompt-injection.json', import.meta.url)
  expect(JSON.parse(readFileSync(file, 'utf8')).sources).toBe(sourcesHashOf(model))
})

test('a proof reports its memory, and leaves no file that has its prompt', async () => {
  const seen: ProverProgress[] = []
  const certified = await create().setUp({ model, signal })
  await certified.prove({ prompt, salt, context, signal, onProgress: (one) => seen.push(one) })
  expect(seen.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['witness', 'prove']))
  expect(Math.max(...seen.map((one) => one.residentBytes ?? 0))).toBeGreaterThan(10_000_000)
  expect(readdirSync(folder).filter((name) => name.startsWith('proof-'))).toEqual([])
})

test('a proof that needs more memory than allowed is ended', async () => {
  const certified = await create(20_000_000).setUp({ model, signal })
  await expect(certified.prove({ prompt, salt, context, signal })).rejects.toThrow(
    /bytes of memory, more than 20000000/,
  )
})

test('the optimized verifier accepts a proof, and no changed one', async () => {
  const certified = await create().setUp({ model, signal })
  const made = await certified.prove({ prompt, salt, context, signal })
  const options = { rpcUrl: chain.rpcUrl, signal }
  const overrides = await overridesOf(compileVerifier(certified.optimizedVerifier!), options)
  expect(await callVerifier({ ...made, overrides }, options)).toBe(true)
  const publicInputs = { ...made.publicInputs, context: made.publicInputs.output }
  expect(await callVerifier({ ...made, publicInputs, overrides }, options)).toBe(false)
  for (let at = 0; at < made.proof.length; at += 997) {
    const proof = Uint8Array.from(made.proof)
    proof[at]! ^= 1
    expect(await callVerifier({ ...made, proof, overrides }, options), `byte ${at}`).toBe(false)
  }
})

test('an aborted proof ends its process', async () => {
  const certified = await create().setUp({ model, signal })
  const stop = new AbortController()
  const onProgress = ({ residentBytes }: ProverProgress) => {
    if (residentBytes !== undefined) stop.abort(new Error('enough'))
  }
  const proof = certified.prove({ prompt, salt, context, signal: stop.signal, onProgress })
  await expect(proof).rejects.toThrow('enough')
})

test('Barretenberg rejects proofs of the local reference string for the ceremony', async () => {
  const local = await create().setUp({ model, signal })
  const made = await local.prove({ prompt, salt, context, signal })
  // As the ceremony string, this prover has the local string, like a prover without the ceremony
  // files.
  const native = createProverNoir({ folder: await ceremonyFolder(), referenceString: 'aztec' })
  const certified = await native.setUp({ model, signal })
  expect(certified.verifier?.name).toBe('HonkVerifier')
  expect(await certified.verify({ ...made, signal })).toBe(false)
  const output = PublicInputs.packOutput({ best: 0, logits: [1, 0] })
  const publicInputs = { ...made.publicInputs, output }
  expect(await certified.verify({ ...made, publicInputs, signal })).toBe(false)
  for (const proof of [new Uint8Array(9_152), made.proof.subarray(32), new Uint8Array(31)])
    expect(await certified.verify({ ...made, proof, signal })).toBe(false)
})

/** Returns a folder whose ceremony string has the points of the local string. */
async function ceremonyFolder(): Promise<string> {
  const other = join(folder, 'ceremony')
  const from = join(folder, 'reference-string-local')
  await cp(from, join(other, 'reference-string-aztec'), { recursive: true })
  return other
}
