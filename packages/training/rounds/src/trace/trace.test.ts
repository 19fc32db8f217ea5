// Goal: a trainer cannot prove a step that differs from its commitment. The start and the end of a
// trace must match the round of the trace. Method: every record is changed, and every value at the
// start and at the end.

import { expect, test } from 'vitest'
import { testHash } from '../testing.fixture.ts'
import * as Trace from './index.ts'

const innerSteps = 5
const trace: Trace.Trace = {
  steps: Array.from({ length: innerSteps + 1 }, (_, step) => ({
    step,
    weights: testHash(10 + step),
    moments: testHash(20 + step),
    batch: testHash(step),
  })),
  end: { residualBefore: testHash(1), residualAfter: testHash(2), update: testHash(3) },
}
const commitment = { root: Trace.rootOf(trace), innerSteps }
const ends = {
  parentState: testHash(10),
  moments: testHash(20),
  residual: testHash(1),
  update: testHash(3),
  innerSteps,
}

test('each record is proven, and no other in its place', () => {
  for (const record of trace.steps) {
    const proof = Trace.prove(trace, record.step)
    expect(Trace.verifyStep(commitment, { record, proof })).toBe(true)
    const others = [
      { ...record, weights: testHash(99) },
      { ...record, moments: testHash(99) },
      { ...record, batch: testHash(99) },
      { ...record, step: record.step + 1 },
    ]
    for (const other of others) {
      expect(Trace.verifyStep(commitment, { record: other, proof })).toBe(false)
    }
  }
  const proof = Trace.prove(trace, innerSteps + 1)
  expect(Trace.verifyEnd(commitment, { record: trace.end, proof })).toBe(true)
  const end = { ...trace.end, update: testHash(9) }
  expect(Trace.verifyEnd(commitment, { record: end, proof })).toBe(false)
})

test('a trainer that left a step out cannot prove an end', () => {
  const short = { ...trace, steps: trace.steps.slice(0, -1) }
  const commitment = { root: Trace.rootOf(short), innerSteps }
  for (const index of short.steps.keys()) {
    const proof = Trace.prove(short, index)
    expect(Trace.verifyEnd(commitment, { record: trace.end, proof })).toBe(false)
  }
  const proof = Trace.prove(short, innerSteps)
  expect(Trace.verifyEnd(commitment, { record: trace.end, proof })).toBe(false)
})

test('its ends are those of the round', () => {
  expect(Trace.findTraceFault(trace, ends)).toBeUndefined()
  const faults = [
    [{ parentState: testHash(9) }, 'parent-state'],
    [{ moments: testHash(9) }, 'moments'],
    [{ residual: testHash(9) }, 'residual'],
    [{ update: testHash(9) }, 'update'],
    [{ innerSteps: 4 }, 'steps'],
  ] as const
  for (const [change, fault] of faults) {
    expect(Trace.findTraceFault(trace, { ...ends, ...change })).toBe(fault)
  }
})
