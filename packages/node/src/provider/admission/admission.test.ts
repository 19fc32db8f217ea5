// Goal: a provider admits a client only if the chain will open and pay the client's session. Each
// fault of a hello (a channel's first message), an authorization or a top-up is refused with a
// reason of its own.
// Method: a client with a deposit on a chain in memory, and one field changed at a time.

import { createMemoryScenario, type Scenario, UNIT } from '@ostrom/ledger/conformance'
import { Channel, Offer, Session } from '@ostrom/protocol'
import { sampleTopUp } from '@ostrom/protocol/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { CAP_CHECKPOINTS_MIN } from '../limits.ts'
import { checkHello, checkOpening, checkTopUp, peerHashOf } from './admission.ts'
import { OPEN_BY_MIN_SECONDS } from './openings/limits.ts'

const PEER = 'peer-1'
let scenario: Scenario
beforeEach(async () => {
  scenario = await createMemoryScenario()
})

type Authorization = Session.SessionAuthorization
const refusal = async (act: Promise<unknown>) => {
  const error = await act.then(
    () => undefined,
    (reason) => reason,
  )
  return error && `${error.code}: ${error.details.join(' ')}`
}

async function hello(
  change: Partial<Authorization> = {},
  { known = false, peer = PEER, forged = false, offer = scenario.offer } = {},
) {
  const { client, provider, signer, stranger, domain } = scenario
  const made = await scenario.authorize(change)
  const sessionId = Session.idOf(made.authorization, domain)
  const digest = Channel.helloHash({ sessionId, peerHash: peerHashOf(PEER) }, domain)
  const proof = await signer.sign(digest)
  const message = Session.authorizationMessage(made.authorization, domain)
  const signature = forged ? await stranger.signer.sign(message) : made.signature
  const offered = { offer: scenario.offer, served: {} as never }
  const offers = new Map([[Offer.hash(scenario.offer, domain), offered]])
  const first = { kind: 'hello-session' as const, ...made, offer, signature, proof }
  return await checkHello(first, peer, {
    keys: client,
    domain,
    provider: provider.account,
    offers,
    authorizationOf: () => (known ? made.authorization : undefined),
  })
}

describe('a hello is refused', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['another provider', () => hello({ provider: scenario.stranger.account })],
    ['offer does not stand', () => hello({ offerHash: `0x${'07'.repeat(32)}` })],
    ['offer does not stand', () => hello({}, { offer: { ...scenario.offer, nonce: 9n } })],
    ['another asset', () => hello({ asset: scenario.stranger.account })],
    ['did not sign for this peer', () => hello({}, { peer: 'peer-2' })],
    ['did not sign for this peer', () => hello({ signer: scenario.stranger.account })],
    ['client did not sign it', () => hello({}, { forged: true })],
  ])('where its %s', async (reason, act) => {
    expect(await refusal(act())).toContain(reason)
  })
})

test('a hello of the client is admitted; a known authorization needs no signature', async () => {
  const { domain } = scenario
  const { authorization } = await scenario.authorize()
  const id = Session.idOf({ ...authorization, nonce: authorization.nonce + 1n }, domain)
  expect(await hello()).toBe(id)
  expect(await refusal(hello({}, { known: true, forged: true }))).toBeUndefined()
})

async function opening(change: Partial<Authorization> = {}, checkpoint = 1n) {
  const { client, domain } = scenario
  const { authorization } = await scenario.authorize(change)
  const sessionId = Session.idOf(authorization, domain)
  const nowSeconds = await client.nowSeconds()
  return await checkOpening({ authorization, sessionId, ledger: client, nowSeconds, checkpoint })
}

describe('an opening is refused', () => {
  test.each<[string, (now: bigint) => Partial<Authorization>]>([
    ['openBy has passed', (now) => ({ openBySeconds: now })],
    ['openBy is too near', (now) => ({ openBySeconds: now + OPEN_BY_MIN_SECONDS - 1n })],
    ['openBy is too far', (now) => ({ openBySeconds: now + Session.OPEN_BY_MAX_SECONDS + 1n })],
    ['expires too soon', (now) => ({ expiresAtSeconds: now + 300n, openBySeconds: now + 300n })],
    ['expires too late', (now) => ({ expiresAtSeconds: now + Session.SESSION_MAX_SECONDS + 1n })],
    ['available', () => ({ cap: 10n * UNIT + 1n })],
  ])('where %s', async (reason, change) => {
    const now = await scenario.client.nowSeconds()
    expect(await refusal(opening(change(now)))).toContain(reason)
  })

  test('where its nonce was cancelled', async () => {
    await scenario.client.cancelNonces(50n)
    expect(await refusal(opening({ nonce: 49n }))).toContain('nonce was cancelled')
    expect(await refusal(opening({ nonce: 50n }))).toBeUndefined()
  })

  test('where the cap is below two checkpoints', async () => {
    const cap = CAP_CHECKPOINTS_MIN * 100n
    expect(await refusal(opening({ cap: cap - 1n }, 100n))).toContain('below two checkpoints')
    expect(await refusal(opening({ cap }, 100n))).toBeUndefined()
  })

  test('where the client lets sessions move nothing of its money', async () => {
    const { stranger, offer } = scenario
    await stranger.deposit({ asset: offer.asset, amount: UNIT })
    expect(await refusal(opening({ client: stranger.account }))).toContain('let sessions move')
  })
})

test('an opening that the chain takes is admitted at the ends of its bounds', async () => {
  const now = await scenario.client.nowSeconds()
  const openBySeconds = now + Session.OPEN_BY_MAX_SECONDS
  const expiresAtSeconds = now + Session.SESSION_MAX_SECONDS
  expect(await refusal(opening({ openBySeconds, expiresAtSeconds }))).toBeUndefined()
  const soon = { openBySeconds: now + OPEN_BY_MIN_SECONDS, expiresAtSeconds }
  expect(await refusal(opening(soon))).toBeUndefined()
  expect(await refusal(opening({ cap: 10n * UNIT }))).toBeUndefined()
})

async function topUp({
  more = 5n,
  validFor = 60n,
  deadlineIn = 60n,
  by = scenario.client,
  client = scenario.client,
} = {}) {
  const { domain } = scenario
  const { authorization } = await scenario.authorize({ client: client.account })
  const cap = 100n
  const now = await client.nowSeconds()
  const sessionId = Session.idOf(authorization, domain)
  const terms = sampleTopUp({ sessionId, cap: cap + more, validUntilSeconds: now + validFor })
  const signature = await by.signer.sign(Session.topUpHash(terms, domain))
  const deadlineSeconds = now + deadlineIn
  const ledger = client
  await checkTopUp({ topUp: terms, signature, authorization, cap, deadlineSeconds, ledger })
}

describe('a top-up is refused', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['time for it is over', () => topUp({ validFor: -1n })],
    ['time for it is over', () => topUp({ deadlineIn: 0n })],
    ['client did not sign it', () => topUp({ by: scenario.stranger })],
    ['available', () => topUp({ more: 10n * UNIT + 1n })],
    ['let sessions move', () => topUp({ client: scenario.provider, by: scenario.provider })],
  ])('where its %s', async (reason, act) => {
    expect(await refusal(act())).toContain(reason)
  })
})

test('a top-up in time, of what the client has, is taken', async () => {
  expect(await refusal(topUp({ validFor: 0n, deadlineIn: 1n, more: 10n * UNIT }))).toBeUndefined()
})
