// Goal: a provider's operator works for the provider with its own key, and holds none of the
// provider's money.
// Method: a provider's ledger, and a ledger with only the operator's key. The operator's own
// account has lamports for fees, but no stake and no balance in the market.

import { accountAddresses, buildInstruction, bytesOf } from '@ostrom/contracts-solana'
import { type AccountId, type Hash, Offer, Request, Session } from '@ostrom/protocol'
import { createKeyPairSignerFromPrivateKeyBytes } from '@solana/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createScenario,
  endpointAt,
  expectRefusal,
  type Scenario,
  sealKeyOf,
} from '../conformance/world.ts'
import type { Ledger } from '../ledger.ts'
import { readAllEvents } from '../queries/all-events.ts'
import { ANSWER_RETENTION_SECONDS } from '../requests/onchain-answers.ts'
import { accountOf, createLedgerSolana } from './index.ts'
import { sendTo } from './local-deployment.ts'
import { keyBytes } from './program/program.ts'
import { createTestWorld } from './world.fixture.ts'

const secretKey = new Uint8Array(32).fill(50)

let world: Awaited<ReturnType<typeof createTestWorld>>
let scenario: Scenario
let operator: Ledger

beforeAll(async () => {
  world = await createTestWorld()
  scenario = await createScenario(world)
  const { address } = await createKeyPairSignerFromPrivateKeyBytes(secretKey)
  world.chain.fund(address, 10n ** 12n)
  const { domain } = scenario
  if (domain.scheme !== 'ed25519') throw new Error('the chain is a Solana one')
  operator = await createLedgerSolana({ rpcUrl: world.rpcUrl, secretKey, deployment: domain })
})
afterAll(() => scenario?.close())

const market = 'sessions'
const name = (account: AccountId | undefined) =>
  scenario.provider.setOperator({ market, operator: account })

test('acts for its provider only while it is named', async () => {
  const { provider, authorize, voucher, stranger, offer, openRequest, domain } = scenario
  await expectRefusal(operator.openSession(await authorize()), 'account-mismatch')
  await name(accountOf(secretKey))
  expect(operator.account).toBe(accountOf(secretKey))

  const opening = await authorize()
  await operator.openSession(opening)
  const id = Session.idOf(opening.authorization, domain)
  const before = await provider.balance(provider.account, offer.asset)
  await operator.settle(await voucher(id, 10_000n))
  // The operator's consent counts as the provider's: any account can send such a voucher.
  const more = await voucher(id, 20_000n, 2n)
  const digest = Session.settlementConsentHash(more.voucher, domain)
  const consent = await operator.signer.sign(digest)
  await expectRefusal(stranger.settle({ ...more, consent: more.signature }), 'signature-invalid')
  await stranger.settle({ ...more, consent })
  await operator.closeSession({ sessionId: id })
  const after = await provider.balance(provider.account, offer.asset)
  expect(after - before).toBe(17_000n)

  const requestId = await openRequest()
  const lock = { requestId, offer, addresses: ['/ip4/127.0.0.1/tcp/1'], sealKey: sealKeyOf(1) }
  await operator.lockRequest(lock)
  await operator.claimRequest(await voucher(requestId, 1_000n))
  expect((await provider.request(requestId))?.status).toBe('claimed')

  const again = { ...offer, nonce: 50n }
  await operator.publishOffer(again)
  await operator.retireOffer(Offer.hash(again, domain))
  await operator.announceEndpoint({ ...(await endpointAt(operator)), provider: provider.account })

  await name(undefined)
  await expectRefusal(operator.openSession(await authorize()), 'account-mismatch')
  await expectRefusal(operator.publishOffer(again), 'account-mismatch')
})

test('posts answers and recovers their rent also after the request is erased', async () => {
  const { provider, client, terms, offer, domain } = scenario
  await name(accountOf(secretKey))
  const made = await terms({
    answer: 'chain',
    filter: { ...Request.anyProvider, stakeMin: scenario.cap },
  })
  await client.openRequest({ terms: made, input: new Uint8Array([63]) })
  const requestId = Request.idOf(made, domain)
  await operator.lockRequest({ requestId, offer, addresses: [], sealKey: sealKeyOf(1) })
  const answer = { kind: 'bytes', bytes: new Uint8Array([42]) } as const
  await operator.onchainAnswers?.postAnswer({ requestId, answer })
  await eraseRequest(requestId)
  expect(await client.request(requestId)).toBeUndefined()
  expect(await operator.onchainAnswers?.answer(requestId)).toMatchObject({
    requestId,
    provider: provider.account,
    content: answer,
  })
  await scenario.advance(ANSWER_RETENTION_SECONDS)
  const before = await operator.walletBalance(operator.account, offer.asset)
  await operator.onchainAnswers?.closeAnswer(requestId)
  const after = await operator.walletBalance(operator.account, offer.asset)
  expect(after).toBeGreaterThan(before)
})

/** Erases a request as its client, which gets the rent back. */
async function eraseRequest(requestId: Hash): Promise<void> {
  const owner = await createKeyPairSignerFromPrivateKeyBytes(new Uint8Array(32).fill(3))
  const at = accountAddresses(world.program)
  const accounts = {
    sender: owner.address,
    client: owner.address,
    request: await at.request(keyBytes(requestId)),
    clientRecord: await at.client(bytesOf(owner.address)),
  }
  const act = buildInstruction(world.program, 'eraseRequest', { data: {}, accounts })
  await sendTo(world.chain, [act], [owner])
}

test('causes an event in each market when it is set or removed', async () => {
  const { provider, client } = scenario
  await name(accountOf(secretKey))
  await name(undefined)
  const events = (await readAllEvents(client)).filter(({ kind }) => kind === 'operator-set')
  const expected = { account: provider.account, operator: operator.account }
  expect(events.slice(-4)).toMatchObject([
    ...['sessions', 'requests'].map((market) => ({ ...expected, market })),
    ...['sessions', 'requests'].map((market) => ({ account: provider.account, market })),
  ])
  expect(events.slice(-2).some((one) => 'operator' in one)).toBe(false)
})

test('moves no stake and no money', async () => {
  const { provider, offer } = scenario
  await name(accountOf(secretKey))
  const available = await provider.balance(provider.account, offer.asset)
  // The operator has no stake or balance, and these calls concern only its own account.
  await expectRefusal(operator.startUnbonding({ market, amount: 1n }), 'stake-too-low')
  const wish = { asset: offer.asset, amount: available }
  await expectRefusal(operator.withdraw(wish), 'insufficient-funds')
  await operator.setOperator({ market, operator: operator.account })
  expect((await provider.stake(provider.account, market)).operator).toBe(operator.account)
  expect(await provider.balance(provider.account, offer.asset)).toBe(available)
})
