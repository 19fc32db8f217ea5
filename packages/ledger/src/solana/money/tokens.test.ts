// Goal: a client that pays in a token is served as with lamports, and all deposits can be
// withdrawn.
// Method: the genuine token programs create a token on the local chain, and the market's owner
// lists it. The test makes deposits, a session, a request and withdrawals through the port, and
// checks their sums at the end.

import { accountAddresses, tokenBalanceOf } from '@ostrom/contracts-solana'
import { Hex, Offer, Request, Session } from '@ostrom/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScenario, type Scenario } from '../../conformance/index.ts'
import { expectRefusal, sealKeyOf } from '../../conformance/world.ts'
import { createPlayMoney, listToken, mintPlayMoney } from '../play-money.ts'
import { createTestWorld, type TestChain } from '../world.fixture.ts'

const MINTED = 1_000_000n

let world: TestChain
let scenario: Scenario
let asset: Hex.Hex

beforeAll(async () => {
  const made = await createTestWorld()
  world = made
  scenario = await createScenario(made)
  const { client } = scenario
  const by = { chain: world.chain, secretKey: new Uint8Array(32).fill(99) }
  asset = await createPlayMoney(by, new Uint8Array(32).fill(60))
  await mintPlayMoney(by, { asset, to: client.account, amount: MINTED })
  await expectRefusal(client.deposit({ asset, amount: 1n }), 'asset-not-allowed')
  // A lamport of stake backs one base unit of the token.
  await listToken(by, { program: world.program, asset, ratio: [1, 1] })
})
afterAll(() => scenario?.close())

test('a session and a request are paid in a token, to the unit', async () => {
  const { client, provider, creator, domain, offer, authorize, voucher, terms } = scenario
  const own = { ...offer, asset, ...(await client.offerTerms(asset)), nonce: 2n }
  await provider.publishOffer(own)
  expect(await client.walletBalance(client.account, asset)).toBe(MINTED)
  await expectRefusal(client.deposit({ asset, amount: MINTED + 1n }), 'insufficient-funds')
  await client.deposit({ asset, amount: 300_000n })
  expect(await client.walletBalance(client.account, asset)).toBe(700_000n)

  const { authorization } = await authorize({
    asset,
    offerHash: Offer.hash(own, domain),
    cap: 100_000n,
  })
  const message = Session.authorizationMessage(authorization, domain)
  const signature = await client.signer.sign(message)
  await provider.openSession({ authorization, signature, offer: own })
  const id = Session.idOf(authorization, domain)
  await provider.closeSession({ sessionId: id, last: await voucher(id, 40_000n) })

  const requestTerms = await terms({ asset, costMax: 50_000n })
  await client.openRequest({ terms: requestTerms })
  const requestId = Request.idOf(requestTerms, domain)
  const addresses = ['/ip4/127.0.0.1/tcp/4001']
  await provider.lockRequest({ requestId, offer: own, addresses, sealKey: sealKeyOf(1) })
  await provider.claimRequest(await voucher(requestId, 20_000n))

  const paid = 60_000n
  const fee = (paid * BigInt(own.feeBps)) / 10_000n
  const royalty = (paid * 500n) / 10_000n
  const of = async (account: Hex.AccountId) => await client.balance(account, asset)
  expect(await of(client.account)).toBe(300_000n - paid)
  expect(await of(creator.account)).toBe(royalty)
  expect(await of(provider.account)).toBe(paid - fee - royalty)
})

test('earnings are withdrawn to a wallet that never held the token', async () => {
  const { client, provider } = scenario
  const available = await provider.balance(provider.account, asset)
  await expectRefusal(provider.withdraw({ asset, amount: available + 1n }), 'insufficient-funds')
  await provider.withdraw({ asset, amount: available })
  expect(await provider.walletBalance(provider.account, asset)).toBe(available)

  const rest = await client.balance(client.account, asset)
  await client.withdraw({ asset, amount: rest })
  expect(await client.walletBalance(client.account, asset)).toBe(700_000n + rest)

  // The rest in the vault is the fee and the creator's royalty.
  const vault = await accountAddresses(world.program).vault(Hex.toBytes(asset))
  const account = world.chain.svm.getAccount(vault)
  const left = account.exists ? tokenBalanceOf(Uint8Array.from(account.data)) : 0n
  expect(left).toBe(MINTED - available - 700_000n - rest)
  expect(left).toBeGreaterThan(0n)
})
