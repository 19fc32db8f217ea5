// Goal: a transcript goes on chain unless the client opted out before the answer, or the answers of
// the offer are not verified. The provider seals all parts of the transcript together, and stores
// them before it sends the first part.
// Method: a court on a chain in memory, a provider's state in memory, and a node that stops between
// two transactions.

import { isLedgerError, LedgerError, SUPPLY_PART_BYTES_MAX } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  type ChallengedProvider,
  createChallengedProvider,
  transcriptOf,
} from '../testing/challenges.fixture.ts'
import { answerTranscriptChallenge } from './answer-transcript-challenge.ts'
import { type ChallengeRecord, createChallengeRecords } from './challenge-records.ts'
import type { ChallengeResponderOptions } from './challenge-responder-options.ts'

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
/** Answers like a restarted node, after the given number of parts. */
function answer(change: Partial<ChallengeResponderOptions> = {}, supplied = 0) {
  const challenges = createChallengeRecords(fixture.state)
  const context = { ...fixture.start(), ...change, challenges }
  return answerTranscriptChallenge(context, challenge, supplied)
}

describe('an opt-out of the client', () => {
  test('ends the challenge instead of the transcript', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    await fixture.saveSession()
    await fixture.consent('canary-only')
    expect(await answer()).toBe(true)
    expect([await status(), await suppliedParts()]).toEqual(['private', []])
    expect(await storedParts()).toEqual([])
    expect(fixture.logged).toEqual(['challenge-answered'])
  })

  test('ends it too where the transcript is deleted', async () => {
    await fixture.saveSession()
    await fixture.consent('canary-only')
    expect(await answer()).toBe(true)
    expect(await status()).toBe('private')
  })

  test('an opt-out to which its question did not commit is void', async () => {
    const { request, output } = transcriptOf(5)
    const transcript = { request: { ...request, auditCommitment: Hex.zeroHash }, output }
    await fixture.saveTranscript(transcript)
    await fixture.saveSession()
    await fixture.consent('canary-only')
    expect(await answer()).toBe(true)
    expect(await status()).toBe('supplied')
    expect(await fixture.opened(challenge.challengeId)).toEqual(transcript)
  })

  test('an opt-out that covers fewer answers opts no later answer out', async () => {
    await fixture.consent('canary-only', 1)
    challenge = { ...challenge, index: 1n }
    expect(await answer()).toBe(false)
    expect([await status(), fixture.logged]).toEqual(['open', ['challenge-unanswerable']])
  })

  test.each([true, false])('an opt-out shows the opening of a known session: %s', async (is) => {
    const shown: unknown[] = []
    const showOptOut = async (options: unknown) => {
      shown.push(options)
      return { hash: '' } as never
    }
    if (is) await fixture.saveSession()
    const consent = await fixture.consent('canary-only')
    await answer(fixture.start({ showOptOut }))
    const { opening } = fixture.served
    const told = is ? { ...consent, opening } : consent
    expect(shown).toEqual([{ id: challenge.challengeId, shown: told }])
  })

  test('opts no answer of an audited request out', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    await fixture.consent('canary-only')
    const isAudited = async (id: string) => id === challenge.sessionId
    expect(await answer({ isAudited })).toBe(true)
    expect(await status()).toBe('supplied')
    expect(await fixture.opened(challenge.challengeId)).toEqual(transcriptOf(5))
  })

  test('a chain error at an opt-out is passed on, so that a later step retries', async () => {
    await fixture.consent('canary-only')
    const showOptOut = async () => {
      throw new LedgerError('chain-unreachable')
    }
    const failed = await answer(fixture.start({ showOptOut })).catch((error) => error)
    expect(isLedgerError(failed, 'chain-unreachable')).toBe(true)
    expect(fixture.logged).toEqual([])
  })

  // Finding: DAT-3
  test.each(['consent-invalid', 'signature-invalid'] as const)(
    'an opt-out that a contract revoked, %s, leaves the transcript to its provider',
    async (code) => {
      await fixture.saveTranscript(transcriptOf(5))
      await fixture.saveSession()
      await fixture.consent('canary-only')
      const showOptOut = async () => {
        throw new LedgerError(code)
      }
      expect(await answer(fixture.start({ showOptOut }))).toBe(true)
      expect([await status(), fixture.logged]).toEqual(['supplied', ['challenge-answered']])
      expect(await fixture.opened(challenge.challengeId)).toEqual(transcriptOf(5))
    },
  )
})

test('an answer under an offer of tier 0 is shown by its offer alone', async () => {
  const shown: unknown[] = []
  const showUnverifiedOffer = async (options: unknown) => {
    shown.push(options)
    return { hash: '' } as never
  }
  await fixture.saveTranscript(transcriptOf(5))
  const { verification, ...terms } = fixture.scenario.offer
  const offer = { ...terms, verification: { ...verification, tier: 0 } }
  await fixture.saveSession(offer)
  expect(await answer(fixture.start({ showUnverifiedOffer }))).toBe(true)
  expect(shown).toEqual([{ id: challenge.challengeId, offer }])
  expect(await suppliedParts()).toEqual([])
})

describe('a transcript', () => {
  test.each(['sampled', 'every', undefined] as const)(
    'a transcript is supplied where the consent of its client is %s',
    async (mode) => {
      await fixture.saveTranscript(transcriptOf(5))
      if (mode) await fixture.consent(mode)
      expect(await answer()).toBe(true)
      const parts = [{ part: 0, last: true }]
      expect([await status(), await suppliedParts()]).toEqual(['supplied', parts])
      expect(await fixture.opened(challenge.challengeId)).toEqual(transcriptOf(5))
      expect(fixture.logged).toEqual(['challenge-answered'])
    },
  )

  test('a lost transcript leaves the challenge open', async () => {
    expect(await answer()).toBe(false)
    expect([await status(), await storedParts()]).toEqual(['open', []])
    expect(fixture.logged).toEqual(['challenge-unanswerable'])
  })

  test('all parts of a transcript are on disk before the first part is sent', async () => {
    await fixture.saveTranscript(transcriptOf(2 * SUPPLY_PART_BYTES_MAX))
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
    expect(await fixture.opened(challenge.challengeId)).toEqual(transcript)
  })

  test('a transcript is supplied in time even if the key of the validator is invalid', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    const auditorKeys = { record: async () => {}, of: async () => `0x${'00'.repeat(32)}` as const }
    expect(await answer({ auditorKeys })).toBe(true)
    expect(await status()).toBe('supplied')
    await expect(fixture.opened(challenge.challengeId)).rejects.toThrow()
  })

  test('a transcript is not sealed to another key if the key cannot be read', async () => {
    await fixture.saveTranscript(transcriptOf(5))
    const of = async () => {
      throw new LedgerError('chain-unreachable')
    }
    await expect(answer({ auditorKeys: { record: async () => {}, of } })).rejects.toMatchObject({
      code: 'chain-unreachable',
    })
    expect([await status(), await storedParts()]).toEqual(['open', []])
  })
})
