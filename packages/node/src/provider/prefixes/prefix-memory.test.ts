// Goal: the answers that a provider remembers for the prefix claims of all clients use no more
// memory than one total limit. If a client fills this memory, the provider forgets this client's
// answers, not those of a client that uses less memory.
// Method: real histories of many channels that share one memory; the claims that each channel can
// still make.

import { type AccountId, PrefixHistory } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { createPrefixMemory, type PrefixMemory } from './prefix-memory.ts'

const account = (name: number): AccountId => `0x${String(name).padStart(40, '0')}`
const [ALICE, MALLORY] = [account(1), account(2)]
const LENGTH = 32
const promptIds = Array.from({ length: LENGTH - 1 }, (_, at) => at)

/** Opens a channel of a client with answers of 32 ids each. */
function open(memory: PrefixMemory, client: AccountId) {
  const history = PrefixHistory.create(PrefixHistory.providerWindow)
  let last = -1n
  const question = (scope: string) => ({ callId: ++last, scope, promptIds })
  return {
    history,
    answer(nowMs = 0, scope = '') {
      const asked = question(scope)
      history.begin(asked, nowMs)
      const receipt = { inputTokens: BigInt(LENGTH - 1), outputTokens: 1n }
      history.end({ ...asked, receipt, outputIds: [1] }, nowMs)
      memory.register(client, history)
      return asked.callId
    },
    /** Returns the provider's verdict on a claim of an earlier call. */
    claim(callId: bigint, nowMs = 0) {
      const asked = question('')
      history.begin(asked, nowMs)
      const claim = { callId, tokens: PrefixHistory.CLAIM_STEP_TOKENS }
      if (history.isForgotten(claim, asked, nowMs)) return 'forgotten'
      return history.refusalOf(claim, asked, nowMs) === undefined ? 'granted' : 'refused'
    },
    end: () => memory.release(client, history),
  }
}

describe('a full memory', () => {
  test('forgets the oldest answers of the client that holds most, on all of its channels', () => {
    const memory = createPrefixMemory(4 * LENGTH)
    const alice = open(memory, ALICE)
    const [first, second] = [open(memory, MALLORY), open(memory, MALLORY)]
    const kept = alice.answer(0)
    const [oldest, newer, newest] = [first.answer(1), second.answer(2), first.answer(3)]
    const added = second.answer(4)
    expect(memory.heldTokens).toBe(4 * LENGTH)
    expect(alice.claim(kept, 5)).toBe('granted')
    expect(first.claim(oldest, 5)).toBe('forgotten')
    expect(second.claim(newer, 5)).toBe('granted')
    expect(first.claim(newest, 5)).toBe('granted')
    expect(second.claim(added, 5)).toBe('granted')
  })

  test('keeps the answers of a client that holds less, however many another adds', () => {
    const memory = createPrefixMemory(10 * LENGTH)
    const [alice, mallory] = [open(memory, ALICE), open(memory, MALLORY)]
    const kept = Array.from({ length: 5 }, () => alice.answer())
    for (let at = 0; at < 100; at++) mallory.answer()
    expect(kept.map((callId) => alice.claim(callId))).toEqual(kept.map(() => 'granted'))
    expect(memory.heldTokens).toBe(10 * LENGTH)
  })

  test('takes from a client that holds most, where a client with less adds', () => {
    const memory = createPrefixMemory(10 * LENGTH)
    const [alice, mallory] = [open(memory, ALICE), open(memory, MALLORY)]
    const all = Array.from({ length: 10 }, (_, at) => mallory.answer(at))
    const kept = Array.from({ length: 5 }, (_, at) => alice.answer(20 + at))
    expect(kept.map((callId) => alice.claim(callId, 30))).toEqual(kept.map(() => 'granted'))
    const taken = all.map((callId) => mallory.claim(callId, 30))
    expect(taken).toEqual(all.map((_, at) => (at < 5 ? 'forgotten' : 'granted')))
  })

  test('holds its total over 64 sessions of 32 scopes', () => {
    const tokensMax = 1_000 * LENGTH
    const memory = createPrefixMemory(tokensMax)
    const channels = Array.from({ length: 64 }, (_, at) => open(memory, account(at % 8)))
    let most = 0
    for (let scope = 0; scope < 32; scope++) {
      for (const channel of channels) {
        channel.answer(scope, `scope ${scope}`)
        most = Math.max(most, memory.heldTokens)
      }
    }
    expect(most).toBe(tokensMax)
    for (const channel of channels) channel.end()
    expect(memory.heldTokens).toBe(0)
  })

  test('forgets an answer that alone exceeds it', () => {
    const memory = createPrefixMemory(LENGTH - 1)
    const alice = open(memory, ALICE)
    expect(alice.claim(alice.answer())).toBe('forgotten')
    expect(memory.heldTokens).toBe(0)
  })
})

test('the end of a channel, and the cache time of an idle one, free its memory', () => {
  const memory = createPrefixMemory(10 * LENGTH)
  const [alice, mallory] = [open(memory, ALICE), open(memory, MALLORY)]
  alice.answer(0)
  mallory.answer(1)
  mallory.end()
  expect(memory.heldTokens).toBe(LENGTH)
  memory.sweep(PrefixHistory.providerWindow.ms)
  expect(memory.heldTokens).toBe(LENGTH)
  memory.sweep(PrefixHistory.providerWindow.ms + 1)
  expect(memory.heldTokens).toBe(0)
})
