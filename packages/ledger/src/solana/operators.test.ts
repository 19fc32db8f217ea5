// Goal: a provider's operator works for it with a key of its own, and holds nothing of it.
// Method: two ledgers of one provider: its own, and one that has the operator's key alone.

import { Session } from '@ostrom/protocol'
import { createKeyPairSignerFromPrivateKeyBytes } from '@solana/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScenario, refused, type Scenario, sealKeyOf } from '../conformance/world.ts'
import type { Ledger } from '../ledger.ts'
import { accountOf, createLedgerSolana } from './index.ts'
import { createTestWorld } from './test-world.ts'

const secretKey = new Uint8Array(32).fill(50)

let scenario: Scenario
/** The provider's, by the operator's key. */
let operator: Ledger

beforeAll(async () => {
  const world = await createTestWorld()
  scenario = await createScenario(world)
  const { address } = await createKeyPairSignerFromPrivateKeyBytes(secretKey)
  world.chain.fund(address, 10n ** 12n)
  const { provider, domain } = scenario
  if (domain.scheme !== 'ed25519') throw new Error('the chain is a Solana one')
  const { account } = provider
  const options = { rpcUrl: world.rpcUrl, secretKey, deployment: domain, account }
  operator = await createLedgerSolana(options)
})
afterAll(() => scenario?.close())

const name = (account: Parameters<NonNullable<Ledger['nameOperator']>>[0]) =>
  scenario.provider.nameOperator?.(account)

test('works for its provider once it is named, and no longer than that', async () => {
  const { provider, authorize, voucher, stranger, offer, ask, domain } = scenario
  await refused(operator.openSession(await authorize()), 'account-mismatch')
  await name(accountOf(secretKey))
  expect(operator.account).toBe(provider.account)

  const opening = await authorize()
  await operator.openSession(opening)
  const id = Session.idOf(opening.authorization, domain)
  const before = await provider.balance(provider.account, offer.asset)
  await operator.settle(await voucher(id, 10_000n))
  // Its word is the provider's: anybody sends what it consents to.
  const more = await voucher(id, 20_000n, 2n)
  const digest = Session.settlementConsentHash(more.voucher, domain)
  const consent = await operator.signer.sign(digest)
  await refused(stranger.settle({ ...more, consent: more.signature }), 'signature-invalid')
  await stranger.settle({ ...more, consent })
  await operator.closeSession({ sessionId: id })
  const after = await provider.balance(provider.account, offer.asset)
  expect(after - before).toBe(17_000n)

  const requestId = await ask()
  const lock = { requestId, offer, addresses: ['/ip4/127.0.0.1/tcp/1'], sealKey: sealKeyOf(1) }
  await operator.lockRequest(lock)
  await operator.claimRequest(await voucher(requestId, 1_000n))
  expect((await provider.request(requestId))?.status).toBe('claimed')

  await name(undefined)
  await refused(operator.openSession(await authorize()), 'account-mismatch')
})

test('moves no stake and no money, and names nobody', async () => {
  const { provider, offer } = scenario
  await name(accountOf(secretKey))
  const available = await provider.balance(provider.account, offer.asset)
  await refused(operator.startUnbonding(1n), 'account-mismatch')
  await refused(operator.withdraw({ asset: offer.asset, amount: available }), 'account-mismatch')
  const named = operator.nameOperator?.(operator.account)
  await refused(named ?? Promise.resolve(), 'account-mismatch')
})

test('what backs an open session cannot be unstaked', async () => {
  const { provider, authorize, domain } = scenario
  const opening = await authorize()
  await provider.openSession(opening)
  const { amount } = await provider.stake(provider.account)
  await refused(provider.startUnbonding(amount), 'stake-held')
  await provider.closeSession({ sessionId: Session.idOf(opening.authorization, domain) })
  await provider.startUnbonding(amount)
})
