import { type ConsentWithOpening, isLedgerError, SUPPLY_PART_BYTES_MAX } from '@ostrom/ledger'
import { generateSealKey, sealRequest } from '@ostrom/network/seal'
import { Audit, Cbor, MalformedError } from '@ostrom/protocol'
import type { ChallengeRecord } from './challenge-records.ts'
import type { ChallengeContext } from './challenge-responder-options.ts'

/**
 * Answers a data challenge for a transcript: with the client's consent if it makes the answer
 * private, with a report of a missing consent if there is none, otherwise with the transcript, from
 * part `supplied` on. Returns true if that ends the challenge.
 */
export async function answerTranscriptChallenge(
  options: ChallengeContext,
  challenge: ChallengeRecord,
  supplied: number,
): Promise<boolean> {
  const { dataChallenges, log, transcripts } = options
  const { challengeId: id, sessionId, index } = challenge
  const consent = await transcripts.consent(sessionId)
  if (!(await options.isAudited(sessionId))) {
    const isConsented = consent && index < consent.consent.count
    if (!isConsented) return await reportMissingConsent(options, challenge)
    if (isConsented && Audit.modeAt(consent.modes, index) === 'canary-only') {
      await dataChallenges.publishConsent({
        id,
        shown: await publishedConsentOf(options, challenge, consent),
      })
      log('challenge-answered', { challenge: id, session: sessionId, with: 'consent' })
      return true
    }
  }
  const parts = await partsOf(options, challenge, consent)
  if (parts.length === 0) {
    log('challenge-unanswerable', { challenge: id, session: sessionId })
    return false
  }
  for (const [part, sealed] of parts.entries()) {
    if (part < supplied) continue
    await dataChallenges.supplyTranscript({ id, part, last: part === parts.length - 1, sealed })
  }
  log('challenge-answered', { challenge: id, session: sessionId, with: 'transcript' })
  return true
}

/** Reports a missing consent on chain. A consent published later arrives as an event. */
async function reportMissingConsent(
  { dataChallenges, log }: ChallengeContext,
  challenge: ChallengeRecord,
): Promise<boolean> {
  const { challengeId: id, sessionId: session } = challenge
  try {
    await dataChallenges.reportMissingConsent(id)
    log('consent-missing', { challenge: id, session })
    return true
  } catch (error) {
    // A consent is already on chain. A later step, after its event, follows it.
    if (!isLedgerError(error, 'consent-invalid')) throw error
    return false
  }
}

/** Returns the client's consent, with the session's authorization, which names its signer. */
async function publishedConsentOf(
  { records }: ChallengeContext,
  { sessionId }: ChallengeRecord,
  consent: Audit.SignedConsent,
): Promise<ConsentWithOpening> {
  const session = await records.session(sessionId)
  if (!session) return consent
  const { authorization, authorizationSignature: signature } = session
  return { ...consent, opening: { authorization, signature } }
}

/** Returns the parts of one sealing, stored before the first is sent. */
async function partsOf(
  options: ChallengeContext,
  challenge: ChallengeRecord,
  consent: Audit.SignedConsent | undefined,
): Promise<readonly Uint8Array[]> {
  const { challenges, transcripts } = options
  const before = await challenges.parts(challenge)
  if (before.length > 0) return before
  const transcript = await transcripts.open(challenge.sessionId, challenge.index)
  if (!transcript) return []
  const sealed = await sealFor(options, challenge, { transcript, ...(consent && { consent }) })
  const parts: Uint8Array[] = []
  for (let at = 0; at < sealed.length; at += SUPPLY_PART_BYTES_MAX) {
    parts.push(sealed.slice(at, at + SUPPLY_PART_BYTES_MAX))
  }
  await challenges.saveParts(challenge, parts)
  return parts
}

async function sealFor(
  { auditorKeys, random }: ChallengeContext,
  { sessionId, index, validator }: ChallengeRecord,
  supply: Audit.TranscriptDisclosure,
): Promise<Uint8Array> {
  const plaintext = Cbor.encode(supply)
  const info = { sessionId, callId: index }
  const sealKey = await auditorKeys.of(validator)
  const { enc, ciphertext } = await sealRequest({ sealKey, info, plaintext }).catch((error) => {
    // A validator with an invalid key must not prevent an answer in time.
    if (!(error instanceof MalformedError)) throw error
    const { publicKey } = generateSealKey(() => random(32))
    return sealRequest({ sealKey: publicKey, info, plaintext })
  })
  return Audit.encodeSealed({ enc, sealed: ciphertext })
}
