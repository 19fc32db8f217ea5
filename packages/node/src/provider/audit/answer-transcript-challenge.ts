import { type ConsentWithOpening, isLedgerError, SUPPLY_PART_BYTES_MAX } from '@ostrom/ledger'
import { generateSealKey, sealRequest } from '@ostrom/network/seal'
import { Audit, Cbor, MalformedError, Offer } from '@ostrom/protocol'
import type { ChallengeRecord } from './challenge-records.ts'
import type { ChallengeContext } from './challenge-responder-options.ts'

/**
 * Answers a data challenge for a transcript: with the offer if its tier is T0, whose answers no
 * validator verifies; with the client's opt-out if the chain accepts one; otherwise with the
 * transcript, beginning at part `supplied`. Returns true if the answer ends the challenge.
 */
export async function answerTranscriptChallenge(
  options: ChallengeContext,
  challenge: ChallengeRecord,
  supplied: number,
): Promise<boolean> {
  const { dataChallenges, log, records, transcripts } = options
  const { challengeId: id, sessionId, index } = challenge
  const answered = (by: string) =>
    log('challenge-answered', { challenge: id, session: sessionId, with: by })
  const { offer } = (await records.session(sessionId)) ?? (await records.request(sessionId)) ?? {}
  if (offer && Offer.tiers[offer.verification.tier] === 'T0') {
    await dataChallenges.showUnverifiedOffer({ id, offer })
    answered('offer')
    return true
  }
  const consent = await transcripts.consent(sessionId)
  const transcript = await transcripts.open(sessionId, index)
  if (consent && !(await options.isAudited(sessionId)) && isPrivate(consent, index, transcript)) {
    const shown = await withOpening(options, challenge, consent)
    const isShown = await dataChallenges.showOptOut({ id, shown }).then(
      () => true,
      (error) => {
        // A contract account that opened the session may have revoked its signature of the opt-out.
        if (transcript && isRefusedOptOut(error)) return false
        throw error
      },
    )
    if (isShown) answered('opt-out')
    if (isShown) return true
  }
  const parts = await partsOf(options, challenge, transcript)
  if (parts.length === 0) {
    log('challenge-unanswerable', { challenge: id, session: sessionId })
    return false
  }
  for (const [part, sealed] of parts.entries()) {
    if (part < supplied) continue
    await dataChallenges.supplyTranscript({ id, part, last: part === parts.length - 1, sealed })
  }
  answered('transcript')
  return true
}

const isRefusedOptOut = (error: unknown): boolean =>
  isLedgerError(error, 'consent-invalid') || isLedgerError(error, 'signature-invalid')

/**
 * Returns true for an opted-out answer, also without its transcript: after an opt-out of all
 * answers no transcript is kept.
 */
function isPrivate(
  signed: Audit.SignedConsent,
  index: bigint,
  transcript: Audit.AuditTranscript | undefined,
): boolean {
  if (index >= signed.consent.count) return false
  if (!transcript) return Audit.modeAt(signed.modes, index) === 'canary-only'
  return Audit.isOptedOut({ signed, index, request: transcript.request })
}

/**
 * Returns the client's opt-outs, with the session's authorization, which names the signer of the
 * opt-outs.
 */
async function withOpening(
  { records }: ChallengeContext,
  { sessionId }: ChallengeRecord,
  consent: Audit.SignedConsent,
): Promise<ConsentWithOpening> {
  const session = await records.session(sessionId)
  if (!session) return consent
  const { authorization, authorizationSignature: signature } = session
  return { ...consent, opening: { authorization, signature } }
}

/**
 * Returns the sealed parts of the transcript. They all come from one sealing, which is stored
 * before the first part is sent.
 */
async function partsOf(
  options: ChallengeContext,
  challenge: ChallengeRecord,
  transcript: Audit.AuditTranscript | undefined,
): Promise<readonly Uint8Array[]> {
  const { challenges } = options
  const before = await challenges.parts(challenge)
  if (before.length > 0) return before
  if (!transcript) return []
  const sealed = await sealFor(options, challenge, transcript)
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
  transcript: Audit.AuditTranscript,
): Promise<Uint8Array> {
  const plaintext = Cbor.encode(transcript)
  const info = { sessionId, callId: index }
  const sealKey = await auditorKeys.of(validator)
  const { enc, ciphertext } = await sealRequest({ sealKey, info, plaintext }).catch((error) => {
    // A validator that announced an invalid key must not keep the provider from answering in time.
    if (!(error instanceof MalformedError)) throw error
    const { publicKey } = generateSealKey(() => random(32))
    return sealRequest({ sealKey: publicKey, info, plaintext })
  })
  return Audit.encodeSealed({ enc, sealed: ciphertext })
}
