// Goal: a question is sent only for a request of this wallet, with the key that the request names.
// It is never sent for a request with an on-chain answer. For an offer without audits, it is sent
// only if the caller permits this.
// Method: requests on the chain in memory, and locks under several offers;
// apps/e2e/src/network.test.ts tests the answer to such a request.

import type { OfferListing } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import { type Hash, Hex, Offer, Request } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import type { OfferConstraints } from '../inference/inference-service.ts'
import type { InferenceServiceOptions } from './inference-service-options.ts'
import { acceptedBy, sendRequest } from './send-request.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createMemoryScenario()
})

const question = {
  prompt: { kind: 'text', text: 'Hello' },
  sampler: sampleSampler(),
  stop: [],
} as const

/**
 * Returns a key of 32 bytes for a number. The requests of these tests name `key`, the key of the
 * number 21.
 */
const keyOf = (n: number): Hex.Hex => Hex.from(new Uint8Array(32).fill(n))
const key = keyOf(21)

const send = (ledger: Scenario['client'], requestId: Hash, signerSecret = key) => {
  // If a request is refused, no other option is used.
  const options = { ledger } as unknown as InferenceServiceOptions
  const signal = new AbortController().signal
  return sendRequest(options, { requestId, signerSecret, question, signal })
}

const ask = (): Promise<Hash> => {
  const { account: signer } = scenario.client.createSigner(Hex.toBytes(key))
  return scenario.openRequest({ signer })
}

const refusal = { code: 'request-not-sendable' }

test('a request of another client is refused', async () => {
  const id = await ask()
  await expect(send(scenario.stranger, id)).rejects.toMatchObject(refusal)
})

test('a key of another request is refused', async () => {
  const id = await ask()
  const other = keyOf(22)
  await expect(send(scenario.client, id, other)).rejects.toMatchObject(refusal)
})

test('a request with an on-chain answer is refused', async () => {
  const { client, provider, domain } = scenario
  const filter = { ...Request.anyProvider, providers: [provider.account] }
  const { account: signer } = client.createSigner(Hex.toBytes(key))
  const terms = await scenario.terms({ signer, answer: 'chain', filter })
  await client.openRequest({ terms, input: new TextEncoder().encode('Hello') })
  const id = Request.idOf(terms, domain)
  await expect(send(client, id)).rejects.toMatchObject(refusal)
})

test('a missing request has its own error', async () => {
  const unknown: Hash = `0x${'07'.repeat(32)}`
  await expect(send(scenario.client, unknown)).rejects.toMatchObject({ code: 'request-not-open' })
})

test('the client’s own request with its own key is accepted', async () => {
  const id = await ask()
  // The call passes all checks, and fails only because this test has no model.
  await expect(send(scenario.client, id)).rejects.toThrow(TypeError)
})

describe('a lock', () => {
  /** Whether locks under offers of tier T0, T1 and T1b are accepted. */
  const accepted = async (asked: {
    readonly verification?: OfferConstraints['verification']
    readonly usual?: OfferConstraints['verification']
    readonly hasCourt?: boolean
  }) => {
    const { usual: verification, hasCourt = true } = asked
    const marketCache = {
      stakeMin: async () => 1n,
      verifiability: async () => ({ hasCourt, artifacts: [], classOf: () => 'replayable' }),
    }
    const options = { marketCache, verification } as unknown as InferenceServiceOptions
    const accepts = await acceptedBy(options, asked, Hex.zeroHash)
    return [0, 1, 2].map((tier) =>
      accepts({ offer: { verification: { ...Offer.unverifiedTerms, tier } } } as OfferListing),
    )
  }

  // Finding: DAT-9
  test('a lock under a T0 offer is refused unless the caller asked for it', async () => {
    expect(await accepted({})).toEqual([false, true, true])
    expect(await accepted({ verification: 'any' })).toEqual([true, true, true])
    expect(await accepted({ verification: 'none' })).toEqual([true, false, false])
  })

  test('a lock follows the gateway’s setting, which the caller may replace', async () => {
    expect(await accepted({ usual: 'any' })).toEqual([true, true, true])
    expect(await accepted({ usual: 'none' })).toEqual([true, false, false])
    expect(await accepted({ usual: 'none', verification: 'any' })).toEqual([true, true, true])
  })

  test('a lock of any tier is accepted on a chain without a court', async () => {
    expect(await accepted({ hasCourt: false })).toEqual([true, true, true])
  })
})
