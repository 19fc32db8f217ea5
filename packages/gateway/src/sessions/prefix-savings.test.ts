// Goal: the saving of a prompt on a channel equals the value of the prompt's prefix claim there. If
// a provider lost channels, its offers are ranked as more expensive during the cache time, by the
// saving that the prompt would have had on these channels. The provider cannot hide the loss.
// Method: real histories of channels, whose sessions end when the test decides.

import type { OfferListing } from '@ostrom/ledger'
import { type Hash, Hex, PrefixHistory, Price } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { ClientSession } from './client-session.ts'
import { LOST_CHANNELS_PER_PROVIDER_MAX } from './limits.ts'
import { createPrefixSavings } from './prefix-savings.ts'

const MILLION = 1_000_000n
const prices = { ...Price.zeroPrices, input: 10n * MILLION, cachedInput: MILLION }
const ids = Array.from({ length: 100 }, (_, at) => at)
const prompt = { ids, caller: 'alice' }
/** Of 100 tokens, 96 can be claimed; each of these costs 1 base unit instead of 10. */
const SAVED = 96n * 9n
const cacheScopeOf = (caller: string) => Hex.from(new TextEncoder().encode(caller.padEnd(16)))
const offerHash: Hash = `0x${'0f'.repeat(32)}`

function createWorld() {
  let nowMs = 0
  const savings = createPrefixSavings({ nowMs: () => nowMs })
  const offer = {
    provider: `0x${'01'.repeat(20)}`,
    modelVersion: `0x${'0d'.repeat(32)}`,
    asset: `0x${'00'.repeat(20)}`,
    prices,
  } as unknown as OfferListing['offer']
  const listing = { offer, offerHash } as OfferListing
  let sessions = 0
  /** A channel on which the caller got an answer to a prompt of the first `length` token ids. */
  const open = (length: number, caller = 'alice') => {
    const session = { id: `0x${++sessions}` as Hash, offer, status: 'open' }
    const prefixes = PrefixHistory.create(PrefixHistory.clientWindow)
    savings.add({ session: session as ClientSession, offerHash, prefixes, cacheScopeOf })
    const promptIds = ids.slice(0, length)
    const question = { callId: 0n, scope: cacheScopeOf(caller), promptIds }
    prefixes.begin(question, nowMs)
    const receipt = { inputTokens: BigInt(length), outputTokens: 1n }
    prefixes.end({ ...question, receipt, outputIds: [length] }, nowMs)
    return {
      session: session as ClientSession,
      lose: () => void Object.assign(session, { status: 'ended' }),
    }
  }
  return {
    savings,
    open,
    saving: (asked = prompt, fields: Partial<OfferListing> = {}) =>
      savings.savingOf({ ...listing, ...fields }, asked),
    offer,
    advance(ms: number) {
      nowMs += ms
    },
  }
}

test('a prompt saves by the longest claim on a live channel, for the same caller only', () => {
  const { open, saving } = createWorld()
  expect(saving()).toBe(0n)
  open(50)
  expect(saving()).toBe(48n * 9n)
  open(100)
  expect(saving()).toBe(SAVED)
  expect(saving({ ids, caller: 'bob' })).toBe(0n)
})

test('channels that a provider lost count against it, each, for the cache time', () => {
  const { open, saving, advance } = createWorld()
  for (let at = 0; at < 2; at++) open(100).lose()
  expect(saving()).toBe(-2n * SAVED)
  expect(saving({ ids, caller: 'bob' })).toBe(0n)
  advance(PrefixHistory.clientWindow.ms)
  expect(saving()).toBe(-2n * SAVED)
  advance(1)
  expect(saving()).toBe(0n)
})

test('a live claim is worth its saving, whatever was lost before', () => {
  const { open, saving } = createWorld()
  open(100).lose()
  open(100)
  expect(saving()).toBe(SAVED)
})

test('a session that the gateway closes itself counts for nothing', () => {
  const { open, saving, savings } = createWorld()
  const channel = open(100)
  savings.delete(channel.session.id)
  channel.lose()
  expect(saving()).toBe(0n)
})

test('a short live claim hides no loss of a long one', () => {
  const { open, saving } = createWorld()
  open(100).lose()
  open(20)
  const short = 16n * 9n
  expect(saving()).toBe(short - (SAVED - short))
})

test('short answers that a provider loses afterwards hide no loss of a long one', () => {
  const { open, saving } = createWorld()
  open(100).lose()
  for (let at = 0; at < 2 * LOST_CHANNELS_PER_PROVIDER_MAX; at++) open(1, 'mallory').lose()
  expect(saving()).toBe(-SAVED)
})

test('a session that the gateway closes itself hides no channel that was lost before', () => {
  const { open, saving, savings } = createWorld()
  const channel = open(100)
  channel.lose()
  savings.delete(channel.session.id)
  expect(saving()).toBe(-SAVED)
})

test('a new offer of the provider counts as the loss of the channels under the old', () => {
  const { open, saving } = createWorld()
  open(100)
  expect(saving(prompt, { offerHash: `0x${'10'.repeat(32)}` })).toBe(-SAVED)
})

test('a loss counts against no offer in another asset, or for another model', () => {
  const { open, offer, saving } = createWorld()
  open(100).lose()
  for (const other of [
    { asset: `0x${'02'.repeat(20)}` } as const,
    { modelVersion: `0x${'03'.repeat(32)}` } as const,
  ]) {
    expect(saving(prompt, { offer: { ...offer, ...other } })).toBe(0n)
  }
})

test('only the last lost channels of a provider are remembered', () => {
  const { open, saving } = createWorld()
  for (let at = 0; at < LOST_CHANNELS_PER_PROVIDER_MAX + 5; at++) open(100).lose()
  open(1, 'bob')
  expect(saving()).toBe(-SAVED * BigInt(LOST_CHANNELS_PER_PROVIDER_MAX))
})

test('the session with the longest claim is chosen, or the first one', () => {
  const { open, savings } = createWorld()
  const [first, longest, other] = [open(50), open(100), open(100, 'bob')]
  expect(savings.longest([first, longest, other], prompt)).toBe(longest)
  expect(savings.longest([other, first], { ids, caller: 'carol' })).toBe(other)
  expect(savings.longest([other, first], undefined)).toBe(other)
  expect(savings.longest([], prompt)).toBeUndefined()
})
