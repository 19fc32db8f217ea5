// Goal: an attack of a stranger fails the soak if, and only if, one of its bounds is broken.
// Method: hand-written facts; for each bound, a value that just meets it and one that just misses
// it, and facts without a report.

import { describe, expect, test } from 'vitest'
import { LOOP_HELD_MS_MAX, MEMORY_MORE_BYTES_MAX } from '../limits.ts'
import { type AttackFacts, judgeAttack, type ProcessFacts, type UseCounts } from './verdict.ts'

const BEFORE = 100 * 1024 * 1024

const all = (asked: number): UseCounts => ({ asked, answered: asked, slowestMs: 9, refusals: [] })
const allButOne = (asked: number): UseCounts => ({
  asked,
  answered: asked - 1,
  slowestMs: 9,
  refusals: ['503 tokenizer-busy'],
})

const gateway: ProcessFacts = {
  name: 'gateway',
  heldMs: 12,
  memoryBefore: BEFORE,
  memoryDuring: BEFORE,
}

const broken = (facts: Partial<AttackFacts>): readonly string[] =>
  judgeAttack({
    attack: 'sign-ins',
    seconds: 5,
    processes: [gateway],
    health: all(20),
    questions: all(10),
    acts: { begun: 3 },
    faults: [],
    ...facts,
  })
    .filter(({ isReached }) => !isReached)
    .map(({ what }) => what)

const withGateway = (facts: Partial<ProcessFacts>) =>
  broken({ processes: [{ ...gateway, ...facts }] })

describe('judgeAttack', () => {
  test('passes what keeps all bounds, to the last', () => {
    const memoryDuring = BEFORE + MEMORY_MORE_BYTES_MAX
    expect(withGateway({ heldMs: LOOP_HELD_MS_MAX, memoryDuring })).toEqual([])
  })

  test('refuses a message that holds the loop for longer, and a process without a report', () => {
    const what = 'sign-ins: processor time that one turn of the gateway took'
    expect(withGateway({ heldMs: LOOP_HELD_MS_MAX + 1 })).toEqual([what])
    expect(withGateway({ heldMs: undefined })).toEqual([what])
  })

  test('refuses memory beyond that of honest questions, and memory without a report', () => {
    const what = 'sign-ins: memory in use of the gateway'
    expect(withGateway({ memoryDuring: BEFORE + MEMORY_MORE_BYTES_MAX + 1 })).toEqual([what])
    expect(withGateway({ memoryDuring: undefined })).toEqual([what])
    expect(withGateway({ memoryBefore: undefined })).toEqual([what])
  })

  test('judges each process by its own figures', () => {
    const processes = [gateway, { ...gateway, name: 'provider', heldMs: 1_000 }]
    expect(broken({ processes })).toEqual([
      'sign-ins: processor time that one turn of the provider took',
    ])
  })

  test('refuses one request for /health or one question without an answer, and none at all', () => {
    const health = 'sign-ins: requests for /health answered'
    const questions = 'sign-ins: honest questions answered'
    expect(broken({ health: allButOne(20) })).toEqual([health])
    expect(broken({ health: all(0) })).toEqual([health])
    expect(broken({ questions: allButOne(10) })).toEqual([questions])
    expect(broken({ questions: all(0) })).toEqual([questions])
  })

  test('names the reasons of what was not answered', () => {
    const facts = { attack: 'a', seconds: 5, processes: [], acts: { begun: 1 }, faults: [] }
    const lines = judgeAttack({ ...facts, health: all(1), questions: allButOne(10) })
    expect(lines.map(({ value }) => value)).toContain('9 of 10; 1 x 503 tokenizer-busy')
  })

  test('refuses an attack that did nothing, so that it cannot pass by its own fault', () => {
    expect(broken({ acts: {} })).toEqual(['sign-ins: acts of the hostile peer'])
  })

  test('refuses the end of a process', () => {
    const faults = ['gateway ended by SIGABRT']
    expect(broken({ faults })).toEqual(['sign-ins: ends of processes'])
  })
})
