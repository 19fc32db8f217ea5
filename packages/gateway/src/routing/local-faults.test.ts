// Goal: no provider is blamed for a fault of the gateway's own network. If only one provider stops
// responding, it is blamed.
// Method: hand-written records of the messages that a question got from its providers.

import { expect, test } from 'vitest'
import { createReachability } from '../inference/provider-attempts.ts'
import { ProviderSilentError } from '../sessions/errors.ts'
import { takeBlamed } from './local-faults.ts'

const accounts = ['01', '02'].map((byte) => `0x${byte.repeat(20)}` as const)

const unheard = (at: number) => {
  const provider = accounts[at]!
  const error = new ProviderSilentError({ provider, waitMs: 1, step: 'ready' })
  return { asked: { provider, asker: 'ann' }, error }
}

test('a silent provider is blamed if another provider was heard', () => {
  const both = { unheard: [unheard(0), unheard(1)], wasHeard: true }
  expect(takeBlamed(both)).toHaveLength(2)
})

test('no provider is blamed if several were asked and none was heard', () => {
  const none = { unheard: [unheard(0), unheard(1)], wasHeard: false }
  expect(takeBlamed(none)).toEqual([])
  // The question's record no longer has the silent providers, because a later silence may have
  // another cause.
  expect(none.unheard).toEqual([])
})

test('one provider under two offers shows nothing of our network', () => {
  expect(takeBlamed({ unheard: [unheard(0), unheard(0)], wasHeard: false })).toHaveLength(2)
  expect(takeBlamed(createReachability())).toEqual([])
})
