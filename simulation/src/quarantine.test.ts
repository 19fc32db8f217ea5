// Goal: a provider stops serving a quarantined model with the block that says so, is paid for all
// that it delivered until then, and serves it again once it is restored.
// Method: one provider and one client on in-memory ports in virtual time; the guardian's hands are
// the chain's.

import { Tally } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { question, read } from './questions.ts'
import { CHECKPOINT, createWorld, PRICES, UNIT } from './world.ts'

const never = new AbortController().signal
const echo = { tokensPerSecond: 100, prefillTokensPerSecond: 4_000, answerTokens: 800 }
const checkpoint = Tally.checkpointUp({ prices: PRICES, ...CHECKPOINT })

describe('a quarantine', () => {
  test('ends a running answer, paid to there; nothing begins before it is lifted', async () => {
    const told: string[] = []
    const log = (party: string, event: string) => void told.push(`${party} ${event}`)
    const world = await createWorld({ deliver: () => [10], log })
    const { time, chain, books } = world
    const version = (await world.ledgerOf('reader').resolveModel('echo'))!
    const provider = await world.startProvider('provider', { echo })
    const client = await world.startGateway('client', { deposit: 10n * UNIT })
    const ask = (text: string) =>
      client.gateway.answerer.answer(question(text, { maxTokens: 800 }), never).then(read)
    const reading = ask('client#0 Tell me.')
    const outcome = reading.then(
      ({ end, text }) => ({ finish: end.finish, length: text.length }),
      (error: { code?: string }) => ({ code: error.code }),
    )
    await time.pass(3_000)
    const [kept] = await client.gateway.sessions.list()
    const [before] = books.pairs()
    expect(before!.due).toBeGreaterThan(checkpoint)

    chain.setModelStatus(version, 'quarantined')
    await time.pass(1_000)
    expect(told.filter((line) => line === 'provider model-stopped')).toHaveLength(1)
    expect(provider.role.status().streams).toBe(0)
    const ended = await time.until(outcome)
    expect(ended).not.toMatchObject({ length: 800 })
    await time.pass(5_000)
    const session = await provider.ledger.session(kept!.id)
    expect(session).toMatchObject({ status: 'closed' })
    const [pair] = books.pairs()
    // The chain rounds up on the whole.
    expect(session!.settled - pair!.due).toBeGreaterThanOrEqual(0n)
    expect(session!.settled - pair!.due).toBeLessThanOrEqual(1n)
    await expect(time.until(ask('client#1 And now?'))).rejects.toMatchObject({
      code: expect.stringMatching(/^(no-provider|model-unknown|model-quarantined)$/),
    })

    chain.setModelStatus(version, 'active')
    await time.pass(60_000)
    expect((await time.until(ask('client#2 And now?'))).text).toHaveLength(800)
    await time.until(client.gateway.closeSessions())
    chain.audit()
    await time.until(client.stop())
    await time.until(provider.stop())
    expect(books.faults).toEqual([])
  })

  test('keeps a provider from starting to sell, not from starting', async () => {
    const world = await createWorld({ deliver: () => [10] })
    const { time, chain } = world
    const version = (await world.ledgerOf('reader').resolveModel('echo'))!
    chain.setModelStatus(version, 'quarantined')
    const provider = await world.startProvider('provider')
    const client = await world.startGateway('client', { deposit: 10n * UNIT })
    const ask = (text: string) => client.gateway.answerer.answer(question(text), never).then(read)
    await expect(time.until(ask('client#0 Hi'))).rejects.toThrow()
    chain.setModelStatus(version, 'active')
    await time.pass(60_000)
    expect((await time.until(ask('client#1 Hi'))).text).toBe('client#1 Hi')
    await time.until(client.stop())
    await time.until(provider.stop())
  })
})
