// Goal: a transcript goes on chain only where the client's consent, or an audit of the request,
// allows it; its parts are of one sealing, which is on disk before the first part leaves.
// Method: a court on a chain in memory, a provider's state in memory, and a node that stops between
// two transactions.

import { isLedgerError, LedgerError, requireMember, SUPPLY_PART_BYTES_MAX } from '@ostrom/ledger'
import { beforeEach, describe, expect, test } from 'vitest'
import { answerTranscriptChallenge } from './answer-transcript-challenge.ts'
import { type ChallengeRecord, createChallengeRecords } from './challenge-records.ts'
import type { ChallengeResponderOptions } from './challenge-responder-options.ts'
import {
  type ChallengedProvider,
  createChallengedProvider,
  transcriptOf,
} from './test-challenges.ts'

let fixture: ChallengedProvider
let challenge: ChallengeRecord
beforeEach(async () => {
  fixture = await createChallengedProvider('transcript')
  const { served, validator } = fixture
  const challengeId = await fixture.challenge()
  const words = { sessionId: served.id, index: 0n, validator: validator.account }
  challenge = { kind: 'transcript', challengeId, ...words }
})

const status = () => fixture.status(challenge.challengeId)
const storedParts = () => createChallengeRecords(fixture.state).parts(challenge)
const suppliedParts = async () => {
  const { events } = await fixture.scenario.client.events(undefined)
  return events.flatMap((event) =>
    event.kind === 'transcript-supplied' ? [{ part: event.part, last: event.last }] : [],
  )
}
/** Answers as after a start, from the given part on. */
function answer(change: Partial<ChallengeResponderOptions> = {}, supplied = 0) {
  const challenges = createChallengeRecords(fixture.state)
  const context = { ...fixture.start(), ...change, challenges }
  return answerTranscriptChallenge(context, challenge, supplied)
}

describe('without a consent for the answer', () => {
  test('its absence is reported, and nothing of the transcript leaves', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    expect(await answer()).toBe(true)
    expect([await status(), await suppliedParts()]).toEqual(['consent-missing', []])
    expect(await storedParts()).toEqual([])
    expect(fixture.logged).toEqual(['consent-missing'])
  })

  test('a consent for fewer answers counts as absent', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    await fixture.consent('sampled', 1)
    challenge = { ...challenge, index: 1n }
    expect(await answer()).toBe(true)
    expect(await status()).toBe('consent-missing')
  })

  test('but with one on chain, the challenge waits for its event', async () => {
    const shown = await fixture.consent('sampled')
    const others = requireMember(fixture.scenario.stranger, 'dataChallenges')
    await others.publishConsent({ shown: { ...shown, opening: fixture.served.opening } })
    await fixture.state.commit([{ kind: 'delete', key: `provider/consent/${challenge.sessionId}` }])
    expect(await answer()).toBe(false)
    expect(await status()).toBe('open')
    expect(fixture.logged).toEqual([])
  })

  test('a failure of the chain is passed on, so that a later step retries', async () => {
    const reportMissingConsent = async () => {
      throw new LedgerError('chain-unreachable')
    }
    const failed = await answer(fixture.start({ reportMissingConsent })).catch((error) => error)
    expect(isLedgerError(failed, 'chain-unreachable')).toBe(true)
    expect(fixture.logged).toEqual([])
  })
})

describe('a consent that excludes validators', () => {
  test('ends the challenge instead of the transcript', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    await fixture.saveSession()
    await fixture.consent('canary-only')
    expect(await answer()).toBe(true)
    expect([await status(), await suppliedParts()]).toEqual(['private', []])
    expect(await storedParts()).toEqual([])
    expect(fixture.logged).toEqual(['challenge-answered'])
  })

  test.each([true, false])('is shown with the opening if the session is known: %s', async (is) => {
    const shown: unknown[] = []
    const publishConsent = async (options: unknown) => {
      shown.push(options)
      return { hash: '' } as never
    }
    if (is) await fixture.saveSession()
    const consent = await fixture.consent('canary-only')
    await answer(fixture.start({ publishConsent }))
    const { opening } = fixture.served
    const told = is ? { ...consent, opening } : consent
    expect(shown).toEqual([{ id: challenge.challengeId, shown: told }])
  })

  test('excludes no validator from the answer of an audited request', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    const consent = await fixture.consent('canary-only')
    const isAudited = async (id: string) => id === challenge.sessionId
    expect(await answer({ isAudited })).toBe(true)
    expect(await status()).toBe('supplied')
    const supply = { transcript: transcriptOf(5), consent }
    expect(await fixture.opened(challenge.challengeId)).toEqual(supply)
  })
})

describe('a transcript', () => {
  test.each(['sampled', 'every'] as const)('is supplied with its consent %s', async (mode) => {
    await fixture.saveTranscript(transcriptOf(5))
    const consent = await fixture.consent(mode)
    expect(await answer()).toBe(true)
    expect([await status(), await suppliedParts()]).toEqual(['supplied', [{ part: 0, last: true }]])
    const supply = { transcript: transcriptOf(5), consent }
    expect(await fixture.opened(challenge.challengeId)).toEqual(supply)
    expect(fixture.logged).toEqual(['challenge-answered'])
  })

  test('of an audited request needs no consent', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    expect(await answer({ isAudited: async () => true })).toBe(true)
    const supply = { transcript: transcriptOf(5) }
    expect(await fixture.opened(challenge.challengeId)).toEqual(supply)
  })

  test('that is lost leaves the challenge open', async () => {
    await fixture.consent('sampled')
    expect(await answer()).toBe(false)
    expect([await status(), await storedParts()]).toEqual(['open', []])
    expect(fixture.logged).toEqual(['challenge-unanswerable'])
  })

  test('is on disk in all of its parts before the first of them leaves', async () => {
    await fixture.saveTranscript(transcriptOf(2 * SUPPLY_PART_BYTES_MAX))
    await fixture.consent('sampled')
    const chain = fixture.start().dataChallenges
    const stored: number[][] = []
    const supplyTranscript: typeof chain.supplyTranscript = async (options) => {
      const parts = await storedParts()
      expect(parts[options.part]).toEqual(options.sealed)
      stored.push(parts.map(({ length }) => length))
      return await chain.supplyTranscript(options)
    }
    await answer(fixture.start({ supplyTranscript }))
    expect(await suppliedParts()).toEqual([
      { part: 0, last: false },
      { part: 1, last: false },
      { part: 2, last: true },
    ])
    expect(stored[0]?.slice(0, 2)).toEqual([SUPPLY_PART_BYTES_MAX, SUPPLY_PART_BYTES_MAX])
    expect(stored[0]?.[2]).toBeLessThan(SUPPLY_PART_BYTES_MAX)
    expect(stored).toEqual([stored[0], stored[0], stored[0]])
  })

  test('goes on after a stop with the parts of the same sealing that are missing', async () => {
    const transcript = transcriptOf(2 * SUPPLY_PART_BYTES_MAX)
    await fixture.saveTranscript(transcript)
    const consent = await fixture.consent('sampled')
    const chain = fixture.start().dataChallenges
    const supplyTranscript: typeof chain.supplyTranscript = async (options) => {
      if (options.part > 0) throw new LedgerError('chain-unreachable')
      return await chain.supplyTranscript(options)
    }
    await expect(answer(fixture.start({ supplyTranscript }))).rejects.toMatchObject({
      code: 'chain-unreachable',
    })
    const { parts = 0 } = (await chain.dataChallenge(challenge.challengeId)) ?? {}
    expect([parts, fixture.logged]).toEqual([1, []])
    expect(await answer({}, parts)).toBe(true)
    expect((await suppliedParts()).map(({ part }) => part)).toEqual([0, 1, 2])
    expect(await fixture.opened(challenge.challengeId)).toEqual({ transcript, consent })
  })

  test('is supplied in time where the key of the validator is invalid', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    await fixture.consent('sampled')
    const auditorKeys = { record: async () => {}, of: async () => `0x${'00'.repeat(32)}` as const }
    expect(await answer({ auditorKeys })).toBe(true)
    expect(await status()).toBe('supplied')
    await expect(fixture.opened(challenge.challengeId)).rejects.toThrow()
  })

  test('is not sealed to another key where the key cannot be read', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    await fixture.consent('sampled')
    const of = async () => {
      throw new LedgerError('chain-unreachable')
    }
    await expect(answer({ auditorKeys: { record: async () => {}, of } })).rejects.toMatchObject({
      code: 'chain-unreachable',
    })
    expect([await status(), await storedParts()]).toEqual(['open', []])
  })
})
