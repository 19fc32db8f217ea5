// Goal: a validator announces its encryption key with the artifacts that it examines, once. It
// announces them again if the artifacts change or half of the announcement's validity is over, but
// never replaces a provider's addresses. Method: announcers on a chain in memory, read through the
// market as a gateway does.

import type { Ledger, MarketReader } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { generateSealKey } from '@ostrom/network/seal'
import { Endpoint, type Hash, Hex } from '@ostrom/protocol'
import { sampleEndpoint } from '@ostrom/protocol/testing'
import { beforeEach, expect, test } from 'vitest'
import { SEAL_KEY_SECONDS } from './limits.ts'
import { createSealKeyAnnouncer } from './seal-key.ts'

const hashOf = (byte: number): Hash => Hex.from(new Uint8Array(32).fill(byte)) as Hash
const sealKey = generateSealKey(() => new Uint8Array(32).fill(5))
let scenario: Scenario
let ledger: Ledger
let market: MarketReader
let logged: [string, unknown][]

beforeEach(async () => {
  scenario = await createMemoryScenario()
  ledger = scenario.ledgers[5] as Ledger
  market = createMarketMemory(ledger)
  logged = []
})

const announcer = (...artifacts: readonly Hash[]) =>
  createSealKeyAnnouncer({
    ledger,
    market,
    sealKey,
    artifacts,
    log: (name, fields) => void logged.push([name, fields]),
  })

async function announced(): Promise<Endpoint.Endpoint | undefined> {
  await market.sync()
  return await market.endpoint(ledger.account)
}

// Finding: ART-1
test('a validator announces key and artifacts once, and again at half their time', async () => {
  const announcing = announcer(hashOf(1), hashOf(2))
  await announcing.step()
  const first = await announced()
  expect(first).toMatchObject({
    sealKey: sealKey.publicKey,
    addresses: [],
    artifacts: [hashOf(1), hashOf(2)],
  })
  await announcing.step()
  await announcer(hashOf(1), hashOf(2)).step()
  expect(await announced()).toEqual(first)
  await scenario.advance(SEAL_KEY_SECONDS / 2n)
  await announcing.step()
  const later = await announced()
  expect(later?.expiresAtSeconds).toBeGreaterThan(first?.expiresAtSeconds ?? 0n)
})

test('after a restart with other artifacts those are announced', async () => {
  await announcer(hashOf(1)).step()
  await announced()
  await scenario.advance(1n)
  await announcer(hashOf(1), hashOf(3)).step()
  expect((await announced())?.artifacts).toEqual([hashOf(1), hashOf(3)])
  await scenario.advance(1n)
  await announcer().step()
  expect(await announced()).not.toHaveProperty('artifacts')
})

test('artifacts beyond the limit are left out, which the log says', async () => {
  const many = Array.from({ length: Endpoint.ARTIFACTS_MAX + 2 }, (_, at) => hashOf(at))
  await announcer(...many).step()
  expect((await announced())?.artifacts).toEqual(many.slice(0, Endpoint.ARTIFACTS_MAX))
  expect(logged).toEqual([
    ['seal-key-announced', expect.objectContaining({ artifacts: 16, artifactsLeftOut: 2 })],
  ])
})

test('the addresses of a provider of the same account stay', async () => {
  const own = { provider: ledger.account, artifacts: [hashOf(1)] }
  const issuedAtSeconds = await ledger.nowSeconds()
  await ledger.announceEndpoint(sampleEndpoint({ ...own, issuedAtSeconds }))
  const before = await announced()
  await announcer(hashOf(1)).step()
  expect(await announced()).toEqual(before)
  expect(logged.map(([name]) => name)).toEqual(['seal-key-not-announced'])
})
