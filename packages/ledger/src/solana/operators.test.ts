// Goal: a provider's operator works for it with a key of its own, and holds nothing of it.
// Method: a provider's ledger, and one of the operator's key alone, which has no stake and no
// record.

import { buildInstruction, bytesOf, recordAddresses } from '@ostrom/contracts-solana'
import { type AccountId, type Hash, Offer, Request, Session } from '@ostrom/protocol'
import { createKeyPairSignerFromPrivateKeyBytes } from '@solana/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allEvents } from '../all-events.ts'
import { ANSWER_KEPT_SECONDS } from '../answers.ts'
import {
  createScenario,
  endpointAt,
  refused,
  type Scenario,
  sealKeyOf,
} from '../conformance/world.ts'
import type { Ledger } from '../ledger.ts'
import { sendTo } from './deployment.ts'
import { accountOf, createLedgerSolana } from './index.ts'
import { keyOf } from './market.ts'
import { createTestWorld } from './test-world.ts'

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
  scenario.provider.nameOperator({ market, operator: account })

test('works for its provider once it is named, and no longer than that', async () => {
  const { provider, authorize, voucher, stranger, offer, ask, domain } = scenario
  await refused(operator.openSession(await authorize()), 'account-mismatch')
  await name(accountOf(secretKey))
  expect(operator.account).toBe(accountOf(secretKey))

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

  const again = { ...offer, nonce: 50n }
  await operator.publishOffer(again)
  await operator.retireOffer(Offer.hash(again, domain))
  await operator.announceEndpoint({ ...(await endpointAt(operator)), provider: provider.account })

  await name(undefined)
  await refused(operator.openSession(await authorize()), 'account-mismatch')
  await refused(operator.publishOffer(again), 'account-mismatch')
})

test('posts answers, and has their rent back although the request is erased', async () => {
  const { provider, client, terms, offer, domain } = scenario
  await name(accountOf(secretKey))
  const made = await terms({ answer: 'chain', filter: { ...Request.anyProvider, stakeMin: 1n } })
  await client.openRequest({ terms: made, input: new Uint8Array([63]) })
  const requestId = Request.idOf(made, domain)
  await operator.lockRequest({ requestId, offer, addresses: [], sealKey: sealKeyOf(1) })
  const answer = { kind: 'bytes', bytes: new Uint8Array([42]) } as const
  await operator.answers?.postAnswer({ requestId, answer })
  await eraseRequest(requestId)
  expect(await client.request(requestId)).toBeUndefined()
  expect(await operator.answers?.answer(requestId)).toMatchObject({
    requestId,
    provider: provider.account,
    content: answer,
  })
  await scenario.advance(ANSWER_KEPT_SECONDS)
  const before = await operator.walletBalance(operator.account, offer.asset)
  await operator.answers?.closeAnswer(requestId)
  const after = await operator.walletBalance(operator.account, offer.asset)
  expect(after).toBeGreaterThan(before)
})

/** By the client, for the rent of its request. */
async function eraseRequest(requestId: Hash): Promise<void> {
  const owner = await createKeyPairSignerFromPrivateKeyBytes(new Uint8Array(32).fill(3))
  const at = recordAddresses(world.program)
  const accounts = {
    sender: owner.address,
    client: owner.address,
    request: await at.request(keyOf(requestId)),
    clientRecord: await at.client(bytesOf(owner.address)),
  }
  const act = buildInstruction(world.program, 'eraseRequest', { data: {}, accounts })
  await sendTo(world.chain, [act], [owner])
}

test('is told as an event, for each market that the one stake backs', async () => {
  const { provider, client } = scenario
  await name(accountOf(secretKey))
  await name(undefined)
  const events = (await allEvents(client)).filter(({ kind }) => kind === 'operator-named')
  const told = { account: provider.account, operator: operator.account }
  expect(events.slice(-4)).toMatchObject([
    ...['sessions', 'requests'].map((market) => ({ ...told, market })),
    ...['sessions', 'requests'].map((market) => ({ account: provider.account, market })),
  ])
  expect(events.slice(-2).some((one) => 'operator' in one)).toBe(false)
})

test('moves no stake and no money', async () => {
  const { provider, offer } = scenario
  await name(accountOf(secretKey))
  const available = await provider.balance(provider.account, offer.asset)
  // It has none of its own, and speaks for itself alone there.
  await refused(operator.startUnbonding({ market, amount: 1n }), 'stake-too-low')
  const wish = { asset: offer.asset, amount: available }
  await refused(operator.withdraw(wish), 'insufficient-funds')
  await operator.nameOperator({ market, operator: operator.account })
  expect((await provider.stake(provider.account, market)).operator).toBe(operator.account)
  expect(await provider.balance(provider.account, offer.asset)).toBe(available)
})
