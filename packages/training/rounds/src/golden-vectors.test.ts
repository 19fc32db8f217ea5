// Goal: training rounds give the same bytes in every implementation. Method: the golden vectors
// that Python reads too.
// Requirements: R003-10
// Shows (train): rules of training rounds as a library: shards, compressed updates, aggregation,
// scores, traces, proof files.

import { Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import vectors from '../../../../vectors/training.json' with { type: 'json' }
import { aggregate } from './aggregation/index.ts'
import * as Trace from './trace/index.ts'
import * as Update from './update/index.ts'

type Hash = Hex.Hash

const floatsOf = (hex: string) => {
  const { buffer, byteOffset, byteLength } = Hex.toBytes(hex as Hash)
  return new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength))
}

test('updates are written and read as in the vectors', () => {
  for (const one of vectors.updates) {
    const { densityPpm, feedbackPpm } = one
    const [delta, residual] = [floatsOf(one.delta), floatsOf(one.residualBefore)]
    const made = Update.compress({ delta, residual, compression: { densityPpm, feedbackPpm } })
    expect(Hex.from(made.file)).toBe(one.file)
    expect(made.residual).toEqual(floatsOf(one.residual))
    const form = { parameters: delta.length, densityPpm }
    expect(Update.decode(Hex.toBytes(one.file as Hash), form)).toEqual(floatsOf(one.values))
  }
})

test('states follow from updates as in the vectors', () => {
  for (const one of vectors.aggregations) {
    const updates = one.updates.map(({ account, values }) => ({
      account: account as Hash,
      values: floatsOf(values),
    }))
    const terms = { ...one, rule: one.rule as 'mean' }
    const { state } = aggregate({ state: floatsOf(one.state), updates, terms })
    expect(state).toEqual(floatsOf(one.next))
  }
  for (const { tensors, values, file, hash } of vectors.states) {
    expect(Hex.from(Update.encodeState(floatsOf(values), { tensors }))).toBe(file)
    expect(Update.stateHash(floatsOf(values), { tensors })).toBe(hash)
  }
})

test('traces have the roots of the vectors', () => {
  for (const { root, ...trace } of vectors.traces) {
    expect(Trace.rootOf(trace as Trace.Trace)).toBe(root)
  }
})
