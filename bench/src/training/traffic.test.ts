// Goal: the files that a worker publishes in a round, including headers and manifest, are as small
// as the bench's test T4 requires.
// Method: files that the bench's workers publish, for a change of the bench's own adapter and ten
// steps.

import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { type Job, Update } from '@ostrom/training'
import { expect, test } from 'vitest'
import { noiseOf } from './attacks.ts'
import { accounts, adapter, densities, hashOf, specOf } from './plan.ts'
import { submit } from './worker-round.ts'

const STEPS = 10

/** Sizes of the weight matrices in each layer of the bundled model: input and output. */
const sides: Readonly<Record<string, readonly [into: number, out: number]>> = {
  q_proj: [128, 128],
  k_proj: [128, 64],
  v_proj: [128, 64],
  o_proj: [128, 128],
  gate_proj: [128, 384],
  up_proj: [128, 384],
  down_proj: [384, 128],
}

const tensors: Job.JobSpec['tensors'] = Array.from({ length: 6 }, (_, layer) =>
  adapter.targetModules.flatMap((module) => {
    const [into, out] = sides[module] ?? [0, 0]
    const name = `model.layers.${layer}.${module}`
    return [
      { name: `${name}.lora_A.weight`, shape: [adapter.rank, into] },
      { name: `${name}.lora_B.weight`, shape: [out, adapter.rank] },
    ]
  }),
).flat()

const spec = specOf({
  plan: {
    rounds: 10,
    innerSteps: STEPS,
    batch: 8,
    heldOutRows: 256,
    measuredRows: 256,
    learningRateNano: 10_000_000,
  },
  first: { tensors, state: new Uint8Array() },
  environment: { hash: Hex.zeroHash },
  corpus: {
    rows: Array.from({ length: 48 }, (_, row) => `${row}`),
    measured: [],
    hash: Hex.zeroHash,
  },
})

const recordOf = (step: number) => {
  const of = (name: string): Hash => hashOf(`${name} ${step}`)
  return { step, weights: of('weights'), moments: of('moments'), batch: of('batch') }
}

test.each([
  ['default', densities.default, 18],
  ['long', densities.long, 60],
] as const)('T4: the %s profile sends so many times less than adapters', (_, densityPpm, bar) => {
  const parameters = 116_736
  const own = { ...spec, compression: { ...spec.compression, densityPpm } }
  const parent = new Float32Array(parameters)
  const residual = new Float32Array(parameters)
  const trainer = {
    train: () => Promise.reject(new Error('nothing is trained here')),
    losses: () => Promise.reject(new Error('nothing is measured here')),
  }
  const { file, manifest } = submit(
    {
      spec: own,
      account: accounts[0] as AccountId,
      round: 2,
      parent,
      batches: [],
      start: { residual, residualHash: hashOf('feedback') },
      trainer,
    },
    {
      state: noiseOf('change', parameters, 1),
      moments: new Uint8Array(),
      steps: Array.from({ length: STEPS + 1 }, (__, step) => recordOf(step)),
    },
  )
  const perRound = Update.stateBytesOf(own) / (file.length + manifest.length)
  expect(perRound).toBeGreaterThanOrEqual(bar)
  expect(STEPS * perRound).toBeGreaterThanOrEqual(10 * bar)
})
