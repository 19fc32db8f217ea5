// Goal: the largest transaction of each instruction has room for the instructions that set its
// compute budget.
// Method: requests, locks, offers, announcements, sessions and answers at their limits, by the
// real program; the specification names the size of the largest announcement.

import { readFileSync } from 'node:fs'
import { Endpoint, Request } from '@ostrom/protocol'
import { getCompiledTransactionMessageDecoder, getTransactionDecoder } from '@solana/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScenario, endpointAt, type Scenario, sealKeyOf } from '../conformance/world.ts'
import { createTestWorld, type TestChain } from './world.fixture.ts'

let chain: TestChain['chain']
let scenario: Scenario

beforeAll(async () => {
  const world = await createTestWorld()
  chain = world.chain
  scenario = await createScenario(world)
})
afterAll(() => scenario?.close())

/**
 * Returns the bytes of the largest transaction that an action sends; fails if one of its
 * transactions does not call the compute budget program.
 */
async function largestOf(act: () => Promise<unknown>): Promise<number> {
  const before = new Set(chain.landed)
  await act()
  const wires = chain.landed.filter((one) => !before.has(one)).map(({ wire }) => wire)
  for (const wire of wires) {
    const { messageBytes } = getTransactionDecoder().decode(wire)
    const { staticAccounts } = getCompiledTransactionMessageDecoder().decode(messageBytes)
    expect(staticAccounts).toContainEqual(expect.stringMatching(/^ComputeBudget1/))
  }
  return Math.max(...wires.map(({ length }) => length))
}

test('a request with the longest prompt, and one with the most names', async () => {
  const { client, terms } = scenario
  const long = await terms()
  expect(
    await largestOf(() => client.openRequest({ terms: long, input: new Uint8Array(560) })),
  ).toMatchInlineSnapshot(`1207`)
  const providers = Array.from({ length: 8 }, () => scenario.provider.account)
  const named = await terms({ filter: { ...Request.anyProvider, providers } })
  const input = new Uint8Array(560 - 8 * 32)
  expect(await largestOf(() => client.openRequest({ terms: named, input }))).toMatchInlineSnapshot(
    `1207`,
  )
})

test('a lock with the longest addresses', async () => {
  const { provider, offer, openRequest } = scenario
  const requestId = await openRequest()
  const addresses = [`/dns4/${'a'.repeat(238)}/tcp/1`]
  const lock = { requestId, offer, addresses, sealKey: sealKeyOf(1) }
  expect(await largestOf(() => provider.lockRequest(lock))).toMatchInlineSnapshot(`761`)
})

test('the first offer of a provider, and its announcement with the most addresses', async () => {
  const { ledgers, offer } = scenario
  const fresh = ledgers[7]!
  const endpoint = await endpointAt(fresh)
  const addresses = [`/dns4/${'a'.repeat(244)}/tcp/1`, `/dns4/${'b'.repeat(238)}/tcp/1`]
  expect(Endpoint.encodeReach({ addresses })).toHaveLength(512)
  const announce = () => fresh.announceEndpoint({ ...endpoint, addresses })
  const page = new URL('../../../../docs/spec/solana.md', import.meta.url)
  const sentence = `The largest announcement takes ${await largestOf(announce)} bytes.`
  expect(readFileSync(page, 'utf8')).toContain(sentence)
  const publish = () => ledgers[6]!.publishOffer({ ...offer, provider: ledgers[6]!.account })
  expect(await largestOf(publish)).toMatchInlineSnapshot(`728`)
})

test('a session with its client’s first nonce', async () => {
  const { provider, offer, authorize } = scenario
  const authorized = await authorize()
  const open = () => provider.openSession({ ...authorized, offer })
  expect(await largestOf(open)).toMatchInlineSnapshot(`1077`)
})

test('an answer in one transaction, and one in parts', async () => {
  const { client, provider, terms, domain, lockRequest } = scenario
  const sizes: number[] = []
  for (const length of [400, 10_000]) {
    const made = await terms({
      answer: 'chain',
      filter: { ...Request.anyProvider, stakeMin: scenario.cap },
    })
    await client.openRequest({ terms: made, input: new Uint8Array([63]) })
    const requestId = Request.idOf(made, domain)
    await lockRequest(requestId)
    const answer = { kind: 'bytes', bytes: new Uint8Array(length) } as const
    const act = () => provider.onchainAnswers?.postAnswer({ requestId, answer }) ?? Promise.reject()
    sizes.push(await largestOf(act))
  }
  expect(sizes).toMatchInlineSnapshot(`
    [
      953,
      1216,
    ]
  `)
})
