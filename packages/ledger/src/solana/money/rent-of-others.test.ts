// Goal: no client can make a provider pay for permanent accounts.
// Method: a client that never deposited anything, and a provider that is asked to open its session.

import { Session } from '@ostrom/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScenario, type Scenario } from '../../conformance/index.ts'
import type { Ledger } from '../../ledger.ts'
import { createTestWorld } from '../world.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await createScenario(await createTestWorld())
})
afterAll(() => scenario?.close())

// Finding: SOL-L3
test('a provider opens no session, and no record, of a client that never deposited', async () => {
  const { ledgers, provider, authorize, offer } = scenario
  const fresh = ledgers[9] as Ledger
  const { authorization } = await authorize({ client: fresh.account })
  const message = Session.authorizationMessage(authorization, fresh.domain)
  const signature = await fresh.signer.sign(message)
  const before = await provider.walletBalance(provider.account, provider.nativeAsset)
  const opening = provider.openSession({ authorization, signature, offer })
  await expect(opening).rejects.toMatchObject({ code: 'insufficient-funds' })
  expect(await provider.walletBalance(provider.account, provider.nativeAsset)).toBe(before)
  await fresh.deposit({ asset: fresh.nativeAsset, amount: authorization.cap })
  await provider.openSession({ authorization, signature, offer })
  expect(await fresh.session(Session.idOf(authorization, fresh.domain))).toBeDefined()
})
