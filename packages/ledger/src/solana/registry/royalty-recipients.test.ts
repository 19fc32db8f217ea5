// Goal: no recipient of a part of a payment can prevent the payment.
// Method: after the provider's last read of the chain, while its transaction is pending, a
// recipient of royalties closes its empty balance account.

import {
  accountAddresses,
  addressOf,
  buildInstruction,
  decodeAccount,
} from '@ostrom/contracts-solana'
import { Session } from '@ostrom/protocol'
import { createKeyPairSignerFromPrivateKeyBytes } from '@solana/kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createScenario, type Scenario } from '../../conformance/index.ts'
import type { Ledger } from '../../ledger.ts'
import { createLedgerSolana } from '../index.ts'
import { sendTo } from '../local-deployment.ts'
import { keyBytes } from '../program/program.ts'
import { type RpcProxy, startProxy } from '../proxy.fixture.ts'
import { createTestWorld } from '../world.fixture.ts'

let world: Awaited<ReturnType<typeof createTestWorld>>
let scenario: Scenario
let proxy: RpcProxy
/** The provider, which sends through the proxy. */
let provider: Ledger
/** Action of the recipient while a transaction is in flight; undefined after it ran. */
let meanwhile: (() => Promise<void>) | undefined
/** True after the recipient's action ran. */
let isDone = false

const secretOf = (n: number) => new Uint8Array(32).fill(n)

beforeAll(async () => {
  world = await createTestWorld()
  scenario = await createScenario(world)
  proxy = await startProxy(world.rpcUrl, async (method) => {
    if (method === 'sendTransaction') {
      const act = meanwhile
      meanwhile = undefined
      await act?.()
    }
    return undefined
  })
  const { domain } = scenario
  if (domain.scheme !== 'ed25519') throw new Error('the chain is a Solana one')
  const options = { rpcUrl: proxy.rpcUrl, secretKey: secretOf(2), deployment: domain }
  provider = await createLedgerSolana(options)
})
afterAll(async () => {
  proxy?.close()
  await scenario?.close()
})
beforeEach(() => {
  isDone = false
})

/** Withdraws the recipient's whole balance, and returns an action that closes it. */
async function closingOfRecipient(): Promise<() => Promise<void>> {
  const { creator, offer } = scenario
  const available = await creator.balance(creator.account, offer.asset)
  if (available > 0n) await creator.withdraw({ asset: offer.asset, amount: available })
  const owner = await createKeyPairSignerFromPrivateKeyBytes(secretOf(1))
  const at = accountAddresses(world.program)
  const balance = await at.balance(keyBytes(creator.account), keyBytes(offer.asset))
  const account = world.chain.svm.getAccount(balance)
  const record = account.exists && decodeAccount('balance', Uint8Array.from(account.data))
  if (!record) throw new Error('the recipient was paid before')
  const payer = addressOf(record.payer)
  const accounts = { owner: owner.address, balance, payer }
  const close = buildInstruction(world.program, 'closeBalance', { data: {}, accounts })
  return async () => {
    await sendTo(world.chain, [close], [owner])
    isDone = true
  }
}

test('a settlement pays a recipient that closes its balance meanwhile', async () => {
  const id = await scenario.openSession()
  await provider.settle(await scenario.voucher(id, 10_000n, 1n))
  meanwhile = await closingOfRecipient()
  await provider.settle(await scenario.voucher(id, 20_000n, 2n))
  expect(isDone).toBe(true)
  const { creator, offer } = scenario
  expect(await creator.balance(creator.account, offer.asset)).toBe(500n)
})

// Finding: SOL-L2
test('a cooperative close pays a recipient that closes its balance meanwhile', async () => {
  const { creator, domain, offer, provider: signing } = scenario
  const id = await scenario.openSession()
  const last = await scenario.voucher(id, 10_000n, 1n)
  const digest = Session.closeConsentHash(last.voucher, domain)
  meanwhile = await closingOfRecipient()
  const consentSignature = await signing.signer.sign(digest)
  await provider.closeCooperatively({ last, consentSignature })
  expect(isDone).toBe(true)
  expect(await creator.balance(creator.account, offer.asset)).toBe(500n)
  expect(await creator.session(id)).toMatchObject({ status: 'closed', settled: 10_000n })
})

test('a claim pays a recipient that closes its balance meanwhile', async () => {
  const id = await scenario.openRequest()
  await scenario.lockRequest(id)
  meanwhile = await closingOfRecipient()
  await provider.claimRequest(await scenario.voucher(id, 10_000n))
  expect(isDone).toBe(true)
  const { creator, offer } = scenario
  expect(await creator.balance(creator.account, offer.asset)).toBe(500n)
})
