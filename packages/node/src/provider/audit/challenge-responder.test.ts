// Goal: a data challenge stays on disk until the chain expects no answer to it, and is answered
// once in spite of failures and restarts. Challenges without an answer delay no others.
// Method: a court on a chain in memory and a provider's state in memory; each step uses a new
// responder, as after a restart, except in the last test.

import {
  type DataChallengeLedger,
  LedgerError,
  type LedgerEvent,
  SUPPLY_PART_BYTES_MAX,
} from '@ostrom/ledger'
import { beforeEach, describe, expect, test } from 'vitest'
import { CHALLENGES_AT_ONCE_MAX, CHALLENGES_PER_STEP_MAX } from '../limits.ts'
import {
  type ChallengedProvider,
  createChallengedProvider,
  transcriptOf,
} from '../testing/challenges.fixture.ts'
import { createChallengeRecords } from './challenge-records.ts'
import { createChallengeResponder } from './challenge-responder.ts'

let fixture: ChallengedProvider
let read: number
beforeEach(async () => {
  fixture = await createChallengedProvider('transcript')
  read = 0
})

/** Creates a responder, as after a restart. `change` replaces calls to the chain. */
const start = (change: Partial<DataChallengeLedger> = {}) =>
  createChallengeResponder(fixture.start(change))
const step = async (change: Partial<DataChallengeLedger> = {}) => await start(change).step()

/** Reads new events of the chain into the provider's state. */
async function takeIn(): Promise<void> {
  const { events } = await fixture.scenario.client.events(undefined)
  for (const event of events.slice(read)) {
    await fixture.state.commit([...(await start().onEvent(event))])
  }
  read = events.length
}
/** Opens a challenge and lets the provider read its event. */
async function challenge(): Promise<bigint> {
  const id = await fixture.challenge()
  await takeIn()
  return id
}
/** Ids of challenges on disk. */
const stored = async () =>
  (await createChallengeRecords(fixture.state).all()).map(({ challengeId }) => challengeId)
const supplied = async () => {
  const { events } = await fixture.scenario.client.events(undefined)
  return events.flatMap((event) => (event.kind === 'transcript-supplied' ? [event.part] : []))
}
const unreachable = async () => {
  throw new LedgerError('chain-unreachable')
}

describe('an event', () => {
  test('an event of a challenge returns a change, which the reader of events commits', async () => {
    const { served, validator, scenario } = fixture
    const id = await fixture.challenge()
    const { events } = await scenario.client.events(undefined)
    const event = events.find(({ kind }) => kind === 'transcript-challenged') as LedgerEvent
    const changes = await start().onEvent(event)
    expect(await stored()).toEqual([])
    await fixture.state.commit([...changes])
    const words = { sessionId: served.id, index: 0n, validator: validator.account }
    expect(await createChallengeRecords(fixture.state).all()).toEqual([
      { kind: 'transcript', challengeId: id, ...words },
    ])
  })

  test('about another provider, or of another kind, changes nothing', async () => {
    const { events } = await fixture.scenario.client.events(undefined)
    for (const event of events) expect(await start().onEvent(event)).toEqual([])
    const provider = fixture.scenario.stranger.account
    for (const kind of ['transcript-challenged', 'receipt-challenged'] as const) {
      expect(await start().onEvent({ kind, provider } as LedgerEvent)).toEqual([])
    }
  })
})

describe('a challenge', () => {
  test('a challenge is answered once and then leaves the disk', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    const id = await challenge()
    expect(await stored()).toEqual([id])
    await step()
    await step()
    expect([await fixture.status(id), await supplied(), await stored()]).toEqual([
      'supplied',
      [0],
      [],
    ])
    expect(await fixture.state.list('provider/challenge-part/')).toEqual([])
  })

  test('stays on disk while the chain is unreachable, and is answered after a start', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    const id = await challenge()
    for (const change of [{ dataChallenge: unreachable }, { supplyTranscript: unreachable }]) {
      await step(change)
      expect(await stored()).toEqual([id])
    }
    expect(fixture.logged).toEqual(['challenge-not-answered', 'challenge-not-answered'])
    await step()
    expect([await fixture.status(id), await stored()]).toEqual(['supplied', []])
  })

  test('whose answer came through before the node stopped is not answered again', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    const id = await challenge()
    const chain = fixture.start().dataChallenges
    // The transaction succeeds, but the node does not receive the result.
    const supplyTranscript: typeof chain.supplyTranscript = async (options) => {
      await chain.supplyTranscript(options)
      return await unreachable()
    }
    await step({ supplyTranscript })
    expect(await stored()).toEqual([id])
    await step({ supplyTranscript: unreachable })
    expect([await supplied(), await stored()]).toEqual([[0], []])
    expect(fixture.logged).toEqual(['challenge-not-answered'])
  })

  test('goes on from the first part that the chain lacks', async () => {
    await fixture.saveTranscript(transcriptOf(2 * SUPPLY_PART_BYTES_MAX))
    const id = await challenge()
    const chain = fixture.start().dataChallenges
    const supplyTranscript: typeof chain.supplyTranscript = async (options) =>
      options.part === 2 ? await unreachable() : await chain.supplyTranscript(options)
    await step({ supplyTranscript })
    expect([await supplied(), await stored()]).toEqual([[0, 1], [id]])
    await step()
    expect([await supplied(), await stored()]).toEqual([[0, 1, 2], []])
    expect(await fixture.opened(id)).toMatchObject({ output: { ids: [3, 4, 5] } })
  })

  test('a challenge that ends during its answer is read again before its removal', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    const id = await challenge()
    const supplyTranscript = async () => {
      throw new LedgerError('challenge-not-open', { challenge: id, status: 'supplied' })
    }
    await step({ supplyTranscript })
    expect([await stored(), fixture.logged]).toEqual([[id], []])
  })

  test('a challenge that the chain node does not show yet stays on disk', async () => {
    const id = await challenge()
    await step({ dataChallenge: async () => undefined })
    expect([await stored(), await fixture.status(id)]).toEqual([[id], 'open'])
  })

  test('whose time is over is left to its opener, from that second on', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    const id = await challenge()
    const chain = fixture.start().dataChallenges
    const { untilSeconds = 0n } = (await chain.dataChallenge(id)) ?? {}
    const { client } = fixture.scenario
    const early = untilSeconds - (await client.nowSeconds()) - 1n
    await fixture.scenario.advance(early)
    await step({ supplyTranscript: unreachable })
    expect(await stored()).toEqual([id])
    await fixture.scenario.advance(untilSeconds - (await client.nowSeconds()))
    await step()
    expect([await fixture.status(id), await supplied(), await stored()]).toEqual(['open', [], []])
  })
})

describe('a challenge for a receipt', () => {
  beforeEach(async () => {
    fixture = await createChallengedProvider('receipt')
  })

  test('a challenge for a receipt is answered with the receipt and leaves the disk', async () => {
    await fixture.saveSession()
    const id = await challenge()
    expect((await createChallengeRecords(fixture.state).all())[0]?.kind).toBe('receipt')
    await step()
    expect([await fixture.status(id), await stored()]).toEqual(['supplied', []])
    expect(fixture.logged).toEqual(['challenge-answered'])
  })

  test('stays on disk while the provider has no receipt', async () => {
    const id = await challenge()
    await step()
    expect([await fixture.status(id), await stored()]).toEqual(['open', [id]])
    expect(fixture.logged).toEqual(['challenge-unanswerable'])
    await fixture.saveSession()
    await step()
    expect(await fixture.status(id)).toBe('supplied')
  })
})

test('a step takes its share of many challenges, a few at once, the next the rest', async () => {
  const count = CHALLENGES_PER_STEP_MAX + CHALLENGES_AT_ONCE_MAX
  const records = createChallengeRecords(fixture.state)
  const words = { sessionId: fixture.served.id, index: 0n, validator: fixture.validator.account }
  for (let id = 1n; id <= count; id++) {
    await records.save({ kind: 'transcript', challengeId: id, ...words })
  }
  const seen: bigint[] = []
  let running = 0
  let runningMax = 0
  const responder = start({
    // Each read fails, so every challenge stays on disk and is due again in the next step.
    async dataChallenge(id) {
      seen.push(id)
      runningMax = Math.max(runningMax, ++running)
      for (let turn = 0; turn < 10; turn++) await Promise.resolve()
      running -= 1
      return await unreachable()
    },
  })
  await responder.step()
  expect([seen.length, runningMax]).toEqual([CHALLENGES_PER_STEP_MAX, CHALLENGES_AT_ONCE_MAX])
  expect(seen[0]).toBe(1n)
  await responder.step()
  expect(new Set(seen).size).toBe(count)
})
