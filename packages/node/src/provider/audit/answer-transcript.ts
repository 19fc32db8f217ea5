import { isLedgerError, type ShownConsent, SUPPLY_PART_BYTES_MAX } from '@ostrom/ledger'
import { generateSealKey, sealRequest } from '@ostrom/network/seal'
import { Audit, Cbor, MalformedError } from '@ostrom/protocol'
import type { DeskOptions } from './desk-options.ts'
import type { KeptDemand } from './kept-demands.ts'

/**
 * Answers a demand for a transcript: with the client's word where nobody may see it, with a denial
 * where no word came, else with the transcript, from part `supplied` on. True where that ends it.
 */
export async function answerTranscript(
  options: DeskOptions,
  demand: KeptDemand,
  supplied: number,
): Promise<boolean> {
  const { audits, log, transcripts } = options
  const { demandId: id, sessionId, index } = demand
  const consent = await transcripts.consent(sessionId)
  if (!(await options.isAudited(sessionId))) {
    const told = consent && index < consent.consent.count
    if (!told) return await deny(options, demand)
    if (told && Audit.modeAt(consent.modes, index) === 'canary-only') {
      await audits.showConsent({ id, shown: await shownBy(options, demand, consent) })
      log('demand-answered', { demand: id, session: sessionId, with: 'consent' })
      return true
    }
  }
  const parts = await partsOf(options, demand, consent)
  if (parts.length === 0) {
    log('demand-unanswerable', { demand: id, session: sessionId })
    return false
  }
  for (const [part, sealed] of parts.entries()) {
    if (part < supplied) continue
    await audits.supplyTranscript({ id, part, last: part === parts.length - 1, sealed })
  }
  log('demand-answered', { demand: id, session: sessionId, with: 'transcript' })
  return true
}

/** Where somebody shows a consent yet, the chain tells of it. */
async function deny({ audits, log }: DeskOptions, demand: KeptDemand): Promise<boolean> {
  const { demandId: id, sessionId: session } = demand
  try {
    await audits.denyConsent(id)
    log('consent-denied', { demand: id, session })
    return true
  } catch (error) {
    // A consent stands on the chain: a look after its event was heard does what it says.
    if (!isLedgerError(error, 'consent-unfit')) throw error
    return false
  }
}

/** The client's word, with what names its signer; of a request the chain knows it. */
async function shownBy(
  { records }: DeskOptions,
  { sessionId }: KeptDemand,
  consent: Audit.SignedConsent,
): Promise<ShownConsent> {
  const session = await records.session(sessionId)
  if (!session) return consent
  const { authorization, authorizationSignature: signature } = session
  return { ...consent, opening: { authorization, signature } }
}

/** Sealed once and kept, so that all parts are of one sealing whenever we are killed. */
async function partsOf(
  options: DeskOptions,
  demand: KeptDemand,
  consent: Audit.SignedConsent | undefined,
): Promise<readonly Uint8Array[]> {
  const { kept, transcripts } = options
  const before = await kept.parts(demand)
  if (before.length > 0) return before
  const transcript = await transcripts.open(demand.sessionId, demand.index)
  if (!transcript) return []
  const sealed = await sealFor(options, demand, { transcript, ...(consent && { consent }) })
  const parts: Uint8Array[] = []
  for (let at = 0; at < sealed.length; at += SUPPLY_PART_BYTES_MAX) {
    parts.push(sealed.slice(at, at + SUPPLY_PART_BYTES_MAX))
  }
  await kept.saveParts(demand, parts)
  return parts
}

async function sealFor(
  { auditorKeys, random }: DeskOptions,
  { sessionId, index, validator }: KeptDemand,
  supply: Audit.Supply,
): Promise<Uint8Array> {
  const plaintext = Cbor.encode(supply)
  const info = { sessionId, requestId: index }
  const sealKey = await auditorKeys.of(validator)
  const { enc, ciphertext } = await sealRequest({ sealKey, info, plaintext }).catch((error) => {
    // A validator that names no key must not keep us from answering in time.
    if (!(error instanceof MalformedError)) throw error
    const { publicKey } = generateSealKey(() => random(32))
    return sealRequest({ sealKey: publicKey, info, plaintext })
  })
  return Audit.encodeSealed({ enc, sealed: ciphertext })
}
