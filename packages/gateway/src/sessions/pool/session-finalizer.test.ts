// Goal: no cap of a client stays reserved. A session without a channel is closed together with its
// provider or, if this is not possible, by a request on the chain. It is recorded as closed only
// after the chain confirms this.
// Method: sessions on a chain in memory whose provider cannot be reached.

import { createMemoryScenario, type Scenario, UNIT } from '@ostrom/ledger/conformance'
import type { TokenizedModel } from '@ostrom/models/catalog'
import { createHub } from '@ostrom/network/memory'
import { Hex, Session } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { type ClientSessionRecord, createClientSessionRecords } from '../client-session-records.ts'
import { CLOSE_ATTEMPTS } from '../limits.ts'
import { createStopPays } from '../payments/stop-pay.ts'
import { createPrefixSavings } from '../prefix-savings.ts'
import { createSessionFinalizer, type SessionSigning } from './session-finalizer.ts'

const secret = new Uint8Array(32).fill(9)
let scenario: Scenario
beforeEach(async () => {
  scenario = await createMemoryScenario()
})

/**
 * Stores the record of a session without a channel. The session is open on the chain if `opens` is
 * true.
 */
async function setUp({ opens = true, signing = 'own' as SessionSigning } = {}) {
  const { client, provider, domain, offer } = scenario
  const signer = client.createSigner(secret).account
  // This expiry is later than the end that a close request gives the session.
  const expiresAtSeconds = (await client.nowSeconds()) + 14_400n
  const made = await scenario.authorize({ signer, expiresAtSeconds })
  const id = Session.idOf(made.authorization, domain)
  if (opens) await provider.openSession(made)
  const records = createClientSessionRecords(createStateMemory())
  const record: ClientSessionRecord = {
    authorization: made.authorization,
    signature: made.signature,
    offer,
    signerSecret: Hex.from(secret),
    sealKey: Hex.zeroHash,
    addresses: [],
    ceiling: 0n,
    cap: UNIT / 10n,
    status: 'closing',
  }
  await records.save(id, record)
  const finalizer = createSessionFinalizer({
    ledger: client,
    network: createHub().createNetwork({ name: 'gateway' }),
    clock: { nowMs: () => 0, sleep: () => new Promise(() => {}) },
    records,
    receipts: { auditModes: async () => new Map() } as never,
    breaches: {} as never,
    stopPays: createStopPays({ nowMs: () => 0 }),
    savings: createPrefixSavings({ nowMs: () => 0 }),
    model: async () => ({}) as TokenizedModel,
    endpoint: async () => undefined,
    signing,
  })
  const close = async () =>
    await finalizer.close(id, record).then(
      () => 'done',
      () => 'failed',
    )
  /**
   * Fails to close `CLOSE_ATTEMPTS` times. Returns the outcome of the next attempt, which sends a
   * close request to the chain.
   */
  const closeOften = async () => {
    for (let tries = 0; tries < CLOSE_ATTEMPTS; tries++) expect(await close()).toBe('failed')
    return await close()
  }
  const status = async () => (await records.get(id))?.status
  return { id, close, closeOften, status, confirm: () => finalizer.confirm(id) }
}

describe('a session is noted as closed', () => {
  test('not by the word of its provider alone', async () => {
    const { id, confirm, status } = await setUp()
    await confirm()
    expect(await status()).toBe('closing')
    await scenario.provider.closeSession({ sessionId: id })
    await confirm()
    expect(await status()).toBe('closed')
  })

  test('without any channel where the chain has closed it', async () => {
    const { id, close, status } = await setUp()
    await scenario.provider.closeSession({ sessionId: id })
    expect([await close(), await status()]).toEqual(['done', 'closed'])
  })

  test('where it was never opened, and only once nobody can open it any more', async () => {
    const { close, status } = await setUp({ opens: false })
    expect([await close(), await status()]).toEqual(['done', 'closing'])
    await scenario.advance(301n)
    expect([await close(), await status()]).toEqual(['done', 'closed'])
  })
})

describe('a session whose provider is away', () => {
  test('the chain closes the session of an absent provider: a request, then expiry', async () => {
    const { id, closeOften, close, status } = await setUp()
    const { client } = scenario
    const before = (await client.session(id))?.deadlineSeconds ?? 0n
    expect(await closeOften()).toBe('done')
    const { deadlineSeconds = 0n, cap } = (await client.session(id)) ?? {}
    expect(deadlineSeconds).toBeLessThan(before)
    expect([await close(), await status()]).toEqual(['done', 'closing'])
    const balance = await client.balance(client.account, scenario.offer.asset)
    await scenario.advance(deadlineSeconds - (await client.nowSeconds()))
    expect([await close(), await status()]).toEqual(['done', 'closed'])
    expect(await client.balance(client.account, scenario.offer.asset)).toBe(balance + cap!)
  })

  test('sends no transaction for a wallet that is elsewhere', async () => {
    const { id, closeOften, status } = await setUp({ signing: 'external' })
    const before = await scenario.client.session(id)
    expect(await closeOften()).toBe('done')
    expect(await scenario.client.session(id)).toEqual(before)
    expect(await status()).toBe('closing')
  })
})
