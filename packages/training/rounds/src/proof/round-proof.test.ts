// Goal: any reader can recompute a round's state from its proof file and the files that it names.
// The reader detects a forged file or state. Method: an honest round, then each part changed.

import { type Hash, Hex } from '@ostrom/protocol'
import { createPrng, nextNormal } from '@ostrom/verification/testing'
import { expect, test } from 'vitest'
import { aggregate } from '../aggregation/index.ts'
import * as Job from '../job/index.ts'
import { testAccounts, testHash, testSpec } from '../testing.fixture.ts'
import * as Update from '../update/index.ts'
import * as RoundProof from './index.ts'

const random = createPrng(5)
const parameters = Job.parametersOf(testSpec)
const numbers = (scale: number) =>
  Float32Array.from({ length: parameters }, () => scale * nextNormal(random))
const form = { parameters, densityPpm: testSpec.compression.densityPpm }
const files = new Map<Hash, Uint8Array>()
const keep = (file: Uint8Array): Hash => {
  const hash = Hex.sha256Hex(file)
  files.set(hash, file)
  return hash
}

const parent = numbers(1)
const residual = new Float32Array(parameters)
const updates = testAccounts.map((account) => {
  const { compression } = testSpec
  const { file } = Update.compress({ delta: numbers(0.01), residual, compression })
  return { account, update: keep(file), values: Update.decode(file, form) }
})
const accepted = updates.slice(1)
const { state } = aggregate({ state: parent, updates: accepted, terms: testSpec.aggregation })
const proof: RoundProof.RoundProof = {
  version: 1,
  jobId: testHash(1),
  spec: Job.hash(testSpec),
  round: 3,
  seed: testHash(2),
  parentState: keep(Update.encodeState(parent, testSpec)),
  state: Update.stateHash(state, testSpec),
  updates: updates.map(({ account, update }, i) => ({
    account,
    update,
    trace: testHash(3),
    salt: testHash(4),
    score: 100 * i,
  })),
}
const faultOf = (changed: RoundProof.RoundProof, given: RoundProof.FilesByHash = files) =>
  RoundProof.recompute(changed, { spec: testSpec, files: given }).fault?.kind

test('the state is computed again from the files', () => {
  const read = RoundProof.decode(RoundProof.encode(proof))
  expect(read).toEqual(proof)
  const verdict = RoundProof.recompute(read, { spec: testSpec, files })
  expect(verdict).toEqual({ state })
})

test('each forged part is found', () => {
  const [first, ...rest] = proof.updates as [RoundProof.RoundProof['updates'][0]]
  expect(faultOf({ ...proof, spec: testHash(9) })).toBe('spec-mismatch')
  expect(faultOf({ ...proof, state: testHash(9) })).toBe('state-mismatch')
  expect(faultOf({ ...proof, parentState: testHash(9) })).toBe('file-missing')
  expect(faultOf({ ...proof, updates: [{ ...first, score: 1 }, ...rest] })).toBe('state-mismatch')
  const forged = new Map(files).set(proof.parentState, Update.encodeState(state, testSpec))
  expect(faultOf(proof, forged)).toBe('file-mismatch')
  expect(() => RoundProof.decode(new Uint8Array(2_000_000))).toThrow('dag-cbor')
})
