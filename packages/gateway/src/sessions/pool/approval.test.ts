// Goal: a client without an approval, or with a used-up approval, gets a session without sending a
// transaction, and approves no more often than necessary.
// Method: a market in memory, whose provider submits the client's signed approvals.

import { createMemoryScenario, UNIT } from '@ostrom/ledger/conformance'
import { Approval, Session } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { allowanceOf, approvalFor, signApproval } from './approval.ts'

const random = (bytes: number) => new Uint8Array(bytes).fill(++counter)
let counter = 0

async function setUp() {
  const scenario = await createMemoryScenario()
  const { client, stranger, offer } = scenario
  await stranger.deposit({ asset: offer.asset, amount: 3n * UNIT })
  const validUntilSeconds = (await client.nowSeconds()) + 300n
  const wish = (needed: bigint) => ({ asset: offer.asset, needed, validUntilSeconds })
  return { ...scenario, wish }
}

test('an amount that was approved with the deposit needs no other approval', async () => {
  const { client, wish } = await setUp()
  expect(await approvalFor(client, random, wish(10n * UNIT))).toBeUndefined()
  expect(await approvalFor(client, random, wish(10n * UNIT + 1n))).toMatchObject({ amount: 1n })
})

test('a signed approval travels with the opening, and lasts for all there is', async () => {
  const scenario = await setUp()
  const {
    stranger: client,
    provider,
    offer,
    offerHash,
    domain,
    nonce,
    wish,
    checkInvariants,
  } = scenario
  const { asset } = offer
  const cap = UNIT / 10n
  const opening = async () => {
    const now = await client.nowSeconds()
    const parties = { client: client.account, signer: client.account, provider: provider.account }
    const authorization = {
      ...parties,
      asset,
      offerHash,
      cap,
      nonce: nonce(),
      openBySeconds: now + 300n,
      expiresAtSeconds: now + 7_200n,
    }
    const message = Session.authorizationMessage(authorization, domain)
    return { authorization, signature: await client.signer.sign(message), offer }
  }
  await expect(provider.openSession(await opening())).rejects.toMatchObject({
    code: 'approval-missing',
  })
  const approval = await approvalFor(client, random, wish(cap))
  expect(approval).toMatchObject({ owner: client.account, amount: 3n * UNIT })
  const signed = await signApproval(client, approval!)
  const digest = Approval.hash(approval!, domain)
  const { signature } = signed
  expect(await client.verify({ digest, signature, account: client.account })).toBe(true)
  await provider.openSession({ ...(await opening()), approval: signed })
  expect(await allowanceOf(client, asset)).toBe(3n * UNIT - cap)
  expect(await approvalFor(client, random, wish(cap))).toBeUndefined()
  await provider.openSession(await opening())
  await checkInvariants()
})

test('each has a number of its own', async () => {
  const { stranger: client, wish } = await setUp()
  const made = [1n, 2n].map((needed) => approvalFor(client, random, wish(needed)))
  const [first, second] = await Promise.all(made)
  expect(first!.nonce).not.toBe(second!.nonce)
})

test('chains without approvals need none', async () => {
  const { stranger, wish } = await setUp()
  const { approvals: _, ...client } = stranger
  expect(await allowanceOf(client, stranger.nativeAsset)).toBeUndefined()
  expect(await approvalFor(client, random, wish(UNIT))).toBeUndefined()
})
