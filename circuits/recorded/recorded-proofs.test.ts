// Goal: the verifier contract of the certified model accepts the valid proofs of this model and
// rejects other proofs.
// Method: the EVM of a local chain runs the contract on proofs; circuits/tools/record.ts wrote the
// contract and the proofs.
// Requirements: R004-2

import { readFileSync } from 'node:fs'
import { PublicInputs } from '@ostrom/integer-model'
import { startAnvil } from '@ostrom/ledger/evm'
import {
  callVerifier,
  compileVerifier,
  overridesOf,
  type VerifierOverrides,
} from '@ostrom/proof/noir'
import { type Hash, Hex } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  RECORDED_CONTEXT,
  RECORDED_PROMPT,
  type RecordedProof,
  type RecordedProofName,
  recordedInputs,
} from './statements.ts'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const file: { readonly proofs: Readonly<Record<RecordedProofName, RecordedProof>> } = JSON.parse(
  read('proofs.json'),
)
const code = compileVerifier({
  name: 'LocalHonkVerifier',
  solidity: read('local-verifier.gen.sol'),
})
const { signal } = new AbortController()
const chain = openForTests(startAnvil, (one) => one.stop())
let overrides: VerifierOverrides

beforeAll(async () => {
  overrides = await overridesOf(code, { rpcUrl: chain.rpcUrl, signal })
})

const recordedProof = (name: RecordedProofName) => {
  const { proof, ...publicInputs } = file.proofs[name]
  return { proof: Hex.toBytes(proof), publicInputs }
}

function verdict(
  changed: Partial<PublicInputs.PublicInputs> & { readonly proof?: Uint8Array } = {},
  name: RecordedProofName = 'public',
): Promise<boolean> {
  const { proof, publicInputs } = recordedProof(name)
  const { proof: otherProof, ...inputs } = changed
  return callVerifier(
    { proof: otherProof ?? proof, publicInputs: { ...publicInputs, ...inputs }, overrides },
    { rpcUrl: chain.rpcUrl, signal },
  )
}

describe('the verifier contract', () => {
  test.each(['public', 'private'] as const)('accepts the %s proof', async (name) => {
    expect(recordedProof(name).publicInputs).toEqual(recordedInputs(name))
    expect(await verdict({}, name)).toBe(true)
  })

  test('rejects a proof of coarser weights, with its own output and with ours', async () => {
    expect(recordedProof('coarse').publicInputs).toEqual(recordedInputs('coarse'))
    expect(await verdict({}, 'coarse')).toBe(false)
    expect(await verdict({ output: file.proofs.public.output }, 'coarse')).toBe(false)
  })

  test('rejects another prompt and another salt', async () => {
    const prompt = RECORDED_PROMPT.subarray(1)
    const salt = new Uint8Array(32)
    expect(await verdict({ promptCommitment: PublicInputs.commitPrompt({ prompt, salt }) })).toBe(
      false,
    )
    const { promptCommitment } = file.proofs.private
    expect(await verdict({ promptCommitment })).toBe(false)
  })

  test('rejects another class and another logit', async () => {
    const plus = (by: bigint): Hash =>
      `0x${(BigInt(file.proofs.public.output) + by).toString(16).padStart(64, '0')}`
    expect(await verdict({ output: plus(-1n) })).toBe(false)
    expect(await verdict({ output: plus(256n) })).toBe(false)
  })

  test.each([
    ['request', { requestId: `0x${'5c'.repeat(32)}` }],
    ['account that copied it', { payee: `0x${'c1'.repeat(20)}` }],
    ['contract', { requests: `0x${'9b'.repeat(20)}` }],
    ['chain', { chainId: 1n }],
  ] as const)('rejects the proof for another %s', async (_, change) => {
    const context = PublicInputs.contextOf({ ...RECORDED_CONTEXT, ...change })
    expect(await verdict({ context })).toBe(false)
  })

  test('rejects flipped bits all over the proof, and other lengths', async () => {
    const { proof } = recordedProof('public')
    for (let at = 0; at < proof.length; at += 523) {
      const flipped = Uint8Array.from(proof)
      flipped[at]! ^= 1 << (at % 8)
      expect(await verdict({ proof: flipped }), `byte ${at}`).toBe(false)
    }
    expect(await verdict({ proof: new Uint8Array() })).toBe(false)
    expect(await verdict({ proof: proof.subarray(32) })).toBe(false)
    expect(await verdict({ proof: Hex.join([proof, new Uint8Array(32)]) })).toBe(false)
  })
})

test('a verifier of the local reference string works on no other chain', async () => {
  const other = await startAnvil({ chainId: 1 })
  onTestFinished(() => other.stop())
  const options = { rpcUrl: other.rpcUrl, signal }
  await expect(overridesOf(code, options)).rejects.toThrow(/the chain is not 31337/)
  const call = { ...recordedProof('public'), overrides }
  expect(await callVerifier(call, options)).toBe(false)
})
