// Goal: a validator audits exactly the sessions and requests whose anchors are final, each once,
// with the terms and parties from the chain, even if reading is interrupted repeatedly.
// Method: sessions and requests on a chain in memory, and records in memory.

import type { Ledger, LedgerEvent } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario, serveSession } from '@ostrom/ledger/conformance'
import { Hex, Offer, Request, Session, Voucher } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, expect, test } from 'vitest'
import { createEventIngest } from './event-ingest.ts'
import { createValidatorRecords } from './records/validator-records.ts'

const { signal } = new AbortController()
let scenario: Scenario
beforeEach(async () => {
  scenario = await createMemoryScenario()
})

function setUp(ledger: Ledger = scenario.stranger) {
  const records = createValidatorRecords(createStateMemory())
  const seen: string[] = []
  const onEvent = async ({ kind }: { readonly kind: string }) => void seen.push(kind)
  const { step } = createEventIngest({ ledger, records, signal, onEvent })
  const due = async () => await records.due((await ledger.nowSeconds()) + 1n)
  return { records, seen, step, due }
}

async function claim(total: bigint, receiptsRoot: Hex.Hash): Promise<Hex.Hash> {
  const { openRequest, lockRequest, provider, signer, domain } = scenario
  const sessionId = await openRequest()
  await lockRequest(sessionId)
  const count = receiptsRoot === Hex.zeroHash ? 0n : 1n
  const voucher = { sessionId, total, count, receiptsRoot }
  const signature = await signer.sign(Voucher.hash(voucher, Request.domain(domain)))
  await provider.claimRequest({ voucher, signature })
  return sessionId
}

test('a session is no subject while it may settle more, nor where it settled nothing', async () => {
  const { step, due } = setUp()
  const { openSession, provider, voucher } = scenario
  const open = await openSession()
  await provider.settle(await voucher(open, 100n))
  const empty = await openSession()
  await provider.closeSession({ sessionId: empty })
  await step()
  expect(await due()).toEqual([])
})

test('a request whose client counted no answer is no subject', async () => {
  const { step, due } = setUp()
  await claim(1n, Hex.zeroHash)
  await step()
  expect(await due()).toEqual([])
})

test('the parties of work that ended are deleted, with and without a subject', async () => {
  const { step, records } = setUp()
  const { openSession, openRequest, provider, client, voucher } = scenario
  const settled = await openSession()
  await provider.settle(await voucher(settled, 100n))
  const ended = [settled, await openSession(), await openRequest(), await claim(1n, Hex.zeroHash)]
  const open = [await openSession(), await openRequest()]
  await provider.closeSession({ sessionId: settled })
  await provider.closeSession({ sessionId: ended[1]! })
  await client.cancelRequest(ended[2]!)
  await step()
  const known = await Promise.all([...ended, ...open].map((id) => records.parties(id)))
  expect(known.map((parties) => parties !== undefined)).toEqual([
    ...ended.map(() => false),
    ...open.map(() => true),
  ])
})

test('a closed session is a subject of its last root, with its parties and terms', async () => {
  const { step, due } = setUp()
  const { client, provider, offer, version: modelVersion } = scenario
  const made = await serveSession(scenario, { client, total: 5_000n, answers: 2 })
  await step()
  const [subject, ...rest] = await due()
  expect(rest).toEqual([])
  const parties = { client: client.account, signer: client.account, provider: provider.account }
  expect(subject).toMatchObject({ id: made.id, kind: 'session', count: 2n, modelVersion })
  expect(subject).toMatchObject(parties)
  expect(subject?.windowSeconds).toBe(BigInt(offer.windowSeconds))
  expect(subject?.paid).toBe((5_000n << 64n) / offer.stakeRatio)
})

test('work under an offer of tier T0 is no subject', async () => {
  const { stranger, client } = scenario
  const events: Ledger['events'] = async (...args) => {
    const page = await stranger.events(...args)
    const unverified = page.events.map((event) => {
      if (event.kind !== 'offer-published') return event
      const verification = { ...event.offer.verification, tier: Offer.tiers.indexOf('T0') }
      return { ...event, offer: { ...event.offer, verification } }
    })
    return { ...page, events: unverified }
  }
  const ledger = new Proxy(stranger, {
    get: (target, name) => (name === 'events' ? events : Reflect.get(target, name)),
  })
  await serveSession(scenario, { client, total: 5_000n, answers: 2 })
  for (const [from, count] of [
    [ledger, 0],
    [stranger, 1],
  ] as const) {
    const { step, due } = setUp(from)
    await step()
    expect(await due()).toHaveLength(count)
  }
})

// Finding: DAT-13
test('a request that was locked again under an offer of tier T0 is not audited', async () => {
  const { stranger } = scenario
  const events: Ledger['events'] = async (...args) => {
    const page = await stranger.events(...args)
    const again = page.events.flatMap((event): readonly LedgerEvent[] =>
      event.kind === 'request-locked' ? [event, { ...event, offerHash: Hex.zeroHash }] : [event],
    )
    return { ...page, events: again }
  }
  const ledger = new Proxy(stranger, {
    get: (target, name) => (name === 'events' ? events : Reflect.get(target, name)),
  })
  const { step, due } = setUp(ledger)
  await claim(700n, `0x${'07'.repeat(32)}`)
  await step()
  expect(await due()).toEqual([])
})

test('a claimed request is a subject of one receipt, whose opt-out its client signs', async () => {
  const { step, due } = setUp()
  const { client, provider } = scenario
  const root = `0x${'07'.repeat(32)}` as const
  const id = await claim(700n, root)
  await step()
  expect(await due()).toMatchObject([
    { id, kind: 'request', count: 1n, receiptsRoot: root, signer: client.account },
  ])
  expect((await due())[0]?.provider).toBe(provider.account)
})

test('a session that closes late counts as anchored at its deadline', async () => {
  const { step, due } = setUp()
  const { openSession, provider, voucher, signer, stranger, advance, domain } = scenario
  const sessionId = await openSession()
  await provider.settle(await voucher(sessionId, 100n))
  const signature = await signer.sign(Session.closeRequestHash({ sessionId }, domain))
  await stranger.requestClose({ sessionId, signature })
  const { deadlineSeconds } = (await stranger.session(sessionId)) ?? {}
  await advance(86_400n)
  await stranger.expireSession(sessionId)
  await step()
  const [subject] = await due()
  expect(subject?.anchoredSeconds).toBe(deadlineSeconds)
})

test('a session is a subject once where the chain is read again from its beginning', async () => {
  const { step, due, records, seen } = setUp()
  const { client } = scenario
  await serveSession(scenario, { client, total: 5_000n, answers: 1 })
  await step()
  const [subject] = await due()
  await records.finish(subject!, [])
  const count = seen.length
  await step()
  expect(seen).toHaveLength(count)
  const again = createEventIngest({
    ledger: scenario.stranger,
    records: { ...records, cursor: async () => undefined },
    signal,
    onEvent: async () => {},
  })
  await again.step()
  expect(await due()).toEqual([])
})
