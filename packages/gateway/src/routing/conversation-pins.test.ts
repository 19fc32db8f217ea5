// Goal: a conversation stays with its last provider for the cache time, until this provider is at
// fault. The conversations of one key do not displace those of another, and parallel questions also
// go to other providers.
// Method: a sequence of turns at times that the test sets.

import type { AccountId, Hash } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { createConversationPins, type PinQuery } from './conversation-pins.ts'
import {
  PIN_CALLERS_MAX,
  PIN_MS,
  PIN_RUNNING_MAX,
  PIN_WAIT_MS,
  PIN_WAIT_MS_PER_TOKEN,
  PINS_PER_CALLER_MAX,
} from './limits.ts'

const [a, b]: readonly AccountId[] = [`0x${'0a'.repeat(20)}`, `0x${'0b'.repeat(20)}`]
const modelVersion: Hash = `0x${'0d'.repeat(32)}`
const turn = (id = 'one', callerId = 'alice'): PinQuery => ({
  conversation: { id, isContinued: true },
  callerId,
  modelVersion,
})

/** Creates pins, and functions with which a turn ends as soon as it begins. */
function createWorld() {
  const pins = createConversationPins()
  const answer = (asked: PinQuery, provider = a!, nowMs = 0) =>
    pins.begin(asked, provider, nowMs)(nowMs)
  return {
    pins,
    answer,
    of: (asked: PinQuery, nowMs = 0) => pins.of(asked, nowMs)?.provider,
  }
}

describe('a pin', () => {
  test('a pin applies to one conversation, key and model, and to later turns', () => {
    const { answer, of } = createWorld()
    answer(turn())
    expect(of(turn())).toBe(a)
    expect(of(turn('two'))).toBeUndefined()
    expect(of(turn('one', 'bob'))).toBeUndefined()
    expect(of({ ...turn(), modelVersion: `0x${'0e'.repeat(32)}` })).toBeUndefined()
    expect(of({ ...turn(), conversation: { id: 'one', isContinued: false } })).toBeUndefined()
    expect(of({ ...turn(), conversation: undefined })).toBeUndefined()
  })

  test('lasts for the cache time after the end of the last answer', () => {
    const { pins, of } = createWorld()
    const end = pins.begin(turn(), a!, 0)
    end(60_000)
    expect(of(turn(), 60_000 + PIN_MS)).toBe(a)
    expect(of(turn(), 60_001 + PIN_MS)).toBeUndefined()
  })

  // Finding: DIA-7
  test('a pin records a wait that is too long for the new part of the prompt', () => {
    const { pins, answer } = createWorld()
    answer(turn())
    const slowAfter = (waitedMs: number, newTokens: number, provider = a!) => {
      pins.recordWait(turn(), provider, { waitedMs, newTokens })
      return pins.of(turn(), 0)?.slowMs
    }
    expect(slowAfter(PIN_WAIT_MS, 0)).toBeUndefined()
    expect(slowAfter(PIN_WAIT_MS + 1, 0)).toBe(PIN_WAIT_MS + 1)
    // The wait at another provider does not change this provider's record.
    expect(slowAfter(1, 0, b)).toBe(PIN_WAIT_MS + 1)
    // A long file at 50 tokens a second, the slowest rate that does not count as slow.
    expect(slowAfter(10_000 * PIN_WAIT_MS_PER_TOKEN, 10_000)).toBeUndefined()
  })

  test('moves with the conversation, and ends for its own provider alone', () => {
    const { pins, answer, of } = createWorld()
    answer(turn(), a)
    answer(turn(), b)
    pins.release(turn(), a!)
    expect(of(turn())).toBe(b)
    pins.release(turn(), b!)
    expect(of(turn())).toBeUndefined()
  })

  test('a pin stays if its busy provider leaves a question to another provider', () => {
    const { pins, answer, of } = createWorld()
    const ends = Array.from({ length: PIN_RUNNING_MAX }, () => pins.begin(turn(), a!, 0))
    expect(of(turn())).toBeUndefined()
    answer(turn(), b)
    for (const end of ends) end(0)
    expect(of(turn())).toBe(a)
  })

  test('expects answers as long as those before', () => {
    const { pins, answer } = createWorld()
    answer(turn())
    expect(pins.of(turn(), 0)?.outputTokens).toBeUndefined()
    pins.recordOutput(turn(), 100)
    pins.recordOutput(turn(), 200)
    expect(pins.of(turn(), 0)?.outputTokens).toBeCloseTo(130)
  })
})

test('a key displaces its own oldest conversations, and none of another key', () => {
  const { answer, of } = createWorld()
  answer(turn('kept', 'bob'))
  for (let at = 0; at <= PINS_PER_CALLER_MAX; at++) answer(turn(`${at}`))
  expect([of(turn('0')), of(turn('1')), of(turn('kept', 'bob'))]).toEqual([undefined, a, a])
})

test('keys beyond the most displace the one that was used longest ago', () => {
  const { answer, of } = createWorld()
  for (let at = 0; at <= PIN_CALLERS_MAX; at++) answer(turn('one', `${at}`))
  expect([of(turn('one', '0')), of(turn('one', '1'))]).toEqual([undefined, a])
})
