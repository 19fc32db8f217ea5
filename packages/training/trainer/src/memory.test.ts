// Goal: the trainer in memory behaves like every trainer, with an adapter and with a layer.
// Method: the conformance suite on jobs of both kinds; gradients compared with finite differences.
// Requirements: R000-7

import { Hex } from '@ostrom/protocol'
import { Update } from '@ostrom/training'
import { expect, test } from 'vitest'
import { trainerConformance } from './conformance/index.ts'
import { createTrainerMemory } from './memory/index.ts'
import { createPairModel, pairRow } from './memory/pair-model.ts'

const parts = {
  adapter: { adapter: { rank: 2, alpha: 4, targetModules: ['pairs'] } },
  layer: { layers: ['pairs.weight'] },
}

for (const [name, part] of Object.entries(parts)) {
  const disk = new Map()
  trainerConformance(`memory, ${name}`, {
    create: () => createTrainerMemory({ disk }),
    model: '',
    part,
    learningRateNano: 100_000_000,
  })
}

test('gradients are the slopes of the loss', async () => {
  const { signal } = new AbortController()
  const part = parts.adapter
  const seed = Hex.zeroHash
  const { tensors, state } = await createTrainerMemory().firstState({
    model: '',
    part,
    seed,
    signal,
  })
  const values = Update.decodeState(state, { tensors }).map((value, at) => value + (at % 7) / 50)
  const row = pairRow({ prompt: 'a', completion: 'bab' }, 10)
  const sum = new Float64Array(values.length)
  createPairModel(values, part.adapter).loss(row, { sum, weight: 1 })
  const lossWith = (at: number, change: number) =>
    createPairModel(values.with(at, (values[at] as number) + change), part.adapter).loss(row)
  const used = [...sum.keys()].filter((at) => Math.abs(sum[at] as number) > 1e-3).slice(0, 40)
  expect(used.length).toBe(40)
  for (const at of used) {
    const slope = (lossWith(at, 1 / 128) - lossWith(at, -1 / 128)) * 64
    expect(slope).toBeCloseTo(sum[at] as number, 3)
  }
})
