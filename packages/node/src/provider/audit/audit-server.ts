import type { SignatureScheme } from '@ostrom/ledger'
import type { Channel as NetworkChannel } from '@ostrom/network'
import {
  createReplayCache,
  ReplayCacheFullError,
  RequestReplayedError,
  sealRequest,
} from '@ostrom/network/seal'
import {
  type AccountId,
  Audit,
  Cbor,
  type Clock,
  type Domain,
  type Hash,
  Receipt,
  Request,
  type Signer,
} from '@ostrom/protocol'
import { ProviderFullError } from '../errors.ts'
import { firstBytes } from '../first-message.ts'
import type { ProviderRecords } from '../records.ts'
import type { AuditGate } from './audit-gate.ts'
import type { IsAudited } from './challenge-responder-options.ts'
import {
  AUDIT_ASK_SECONDS,
  AUDIT_ASKS_MAX,
  AUDITORS_LIMITED_MAX,
  AUDITS_AT_ONCE_MAX,
  AUDITS_PER_AUDITOR_MAX,
} from './limits.ts'
import type { TranscriptStore } from './transcript-store.ts'

export type AuditServerOptions = {
  readonly provider: AccountId
  /** Bounds how often the chain is asked whether a contract signed. */
  readonly keys: Pick<SignatureScheme, 'verify'>
  /** Speaks for the provider now; another may have signed receipts before. */
  readonly signer: Pick<Signer, 'sign'>
  readonly domain: Domain
  readonly records: ProviderRecords
  readonly transcripts: TranscriptStore
  readonly isAudited: IsAudited
  readonly nowSeconds: () => bigint
  readonly clock: Clock
  readonly gate: AuditGate
  /** Told of the key that a validator names with a question that is answered. */
  readonly onKey: (ask: Audit.AuditRequest) => Promise<void>
}

/** Answers validators on `/ostrom/audit/2`: docs/spec/verification.md, section 3. */
export type AuditServer = {
  /**
   * Answers one question. `heard` is called once it is there, or does not come.
   *
   * @throws {HelloMissingError} It did not come in time.
   */
  serve(channel: NetworkChannel, heard?: () => void): Promise<void>
}

/** Creates the provider's side of audits. */
export function createAuditServer(options: AuditServerOptions): AuditServer {
  let running = 0
  const visitors = createAuditorLimits()
  return {
    async serve(channel, heard = () => {}) {
      // Who says nothing takes no validator's place.
      const first = await firstBytes(channel, options.clock).finally(heard)
      const leaves: (() => void)[] = [() => running--]
      const leave = () => {
        for (const left of leaves.splice(0)) left()
      }
      running++
      try {
        const message = Audit.decodeRequest(first)
        const enter = () => {
          leaves.push(visitors(message.request.validator).enter(message, options))
        }
        const answer =
          running > AUDITS_AT_ONCE_MAX
            ? refusalMessage('busy')
            : await answerTo(options, message, enter)
        // Who is refused holds no place, however long it takes to hear it.
        if (answer.kind === 'refused') leave()
        await channel.send(Audit.encode(answer))
        await channel.close()
      } finally {
        leave()
      }
    },
  }
}

/** Counts what each validator asks: one of them must not use up what there is for all. */
function createAuditorLimits() {
  const known = new Map<AccountId, AuditorLimit>()
  return (validator: AccountId): AuditorLimit => {
    const visitor = known.get(validator) ?? createAuditorLimit()
    known.delete(validator)
    known.set(validator, visitor)
    if (known.size > AUDITORS_LIMITED_MAX) known.delete(known.keys().next().value!)
    return visitor
  }
}

type AuditorLimit = ReturnType<typeof createAuditorLimit>

function createAuditorLimit() {
  // An ask may come from the future as far as from the past: for both together it holds.
  const asks = createReplayCache({ keysMax: AUDIT_ASKS_MAX, seconds: 2n * AUDIT_ASK_SECONDS + 1n })
  let running = 0
  return {
    /**
     * Remembers a question that is answered now: each once, of each kind.
     *
     * @returns What is called once it is answered.
     * @throws {RequestReplayedError} {ReplayCacheFullError} {ProviderFullError}
     */
    enter(
      { request, kind }: Audit.AuditRequestMessage,
      { domain, nowSeconds }: AuditServerOptions,
    ) {
      if (running >= AUDITS_PER_AUDITOR_MAX) {
        throw new ProviderFullError({
          reason: 'too many concurrent audit requests of one validator',
        })
      }
      const digest = Audit.requestHash(request, domain)
      asks.insert(new TextEncoder().encode(`${kind} ${digest}`), nowSeconds())
      running++
      return () => {
        running--
      }
    },
  }
}

const refusalMessage = (
  reason: Audit.AuditRefusalReason,
  consent?: Audit.SignedConsent,
): Audit.AuditResponse => ({
  kind: 'refused',
  reason,
  ...(consent && { consent }),
})

async function answerTo(
  options: AuditServerOptions,
  message: Audit.AuditRequestMessage,
  enter: () => void,
): Promise<Audit.AuditResponse> {
  const { request } = message
  const refusal = await refusalOf(options, message, enter)
  if (refusal) return refusalMessage(refusal)
  await options.onKey(request)
  if (message.kind === 'transcript') return await transcriptFor(options, request)
  return { kind: 'receipts', envelopes: await receiptsFrom(options, request) }
}

/** Why a question is not answered. `enter` counts one that is. */
async function refusalOf(
  { keys, domain, provider, gate, nowSeconds }: AuditServerOptions,
  { request, signature }: Audit.AuditRequestMessage,
  enter: () => void,
): Promise<'not-allowed' | 'busy' | undefined> {
  const age = nowSeconds() - request.issuedAtSeconds
  const isNow = age <= AUDIT_ASK_SECONDS && age >= -AUDIT_ASK_SECONDS
  if (request.provider !== provider || !isNow) return 'not-allowed'
  const digest = Audit.requestHash(request, domain)
  try {
    const auditor = await gate.auditor(request.validator)
    if (!auditor) return 'not-allowed'
    const { operator } = auditor
    const signed = { digest, signature }
    const isOperator =
      operator !== undefined && (await keys.verify({ ...signed, account: operator, byKey: true }))
    const isSigned = isOperator || (await keys.verify({ ...signed, account: request.validator }))
    if (!isSigned) return 'not-allowed'
    // Only now: who is no validator uses up none of the memory.
    enter()
    return undefined
  } catch (error) {
    // A validator that asks twice within a second says the same twice: it may come again.
    const ours = [RequestReplayedError, ReplayCacheFullError, ProviderFullError]
    if (ours.some((kind) => error instanceof kind)) return 'busy'
    throw error
  }
}

/** The domain of words about the work: a request's, unless it is a session of ours. */
const domainOf = async ({ records, domain }: AuditServerOptions, id: Hash): Promise<Domain> =>
  (await records.session(id)) ? domain : Request.domain(domain)

const envelopeAt = async ({ records }: AuditServerOptions, sessionId: Hash, index: bigint) => {
  const bytes = await records.receipt(sessionId, index)
  return bytes && Cbor.decode(bytes, Audit.receiptEnvelopeSchema, 'receipt')
}

async function receiptsFrom(
  options: AuditServerOptions,
  { sessionId, index }: Audit.AuditRequest,
): Promise<Audit.ReceiptEnvelope[]> {
  const domain = await domainOf(options, sessionId)
  const envelopes: Audit.ReceiptEnvelope[] = []
  for (let at = index; envelopes.length < Audit.AUDIT_RECEIPTS_MAX; at++) {
    const envelope = await envelopeAt(options, sessionId, at)
    if (!envelope) break
    const { receipt } = envelope
    // Signed anew: validators believe the key that speaks for the provider now.
    const signature = await options.signer.sign(Receipt.idOf(receipt, domain))
    envelopes.push({ receipt, signature })
  }
  return envelopes
}

async function transcriptFor(
  options: AuditServerOptions,
  { sessionId, index, sealKey }: Audit.AuditRequest,
): Promise<Audit.AuditResponse> {
  const { transcripts, isAudited } = options
  const envelope = await envelopeAt(options, sessionId, index)
  if (!envelope) return refusalMessage('unknown')
  const consent = await transcripts.consent(sessionId)
  const refusal = (await isAudited(sessionId))
    ? undefined
    : await privacyOf(options, envelope, consent)
  if (refusal) return refusal
  const transcript = await transcripts.open(sessionId, index)
  if (!transcript) return refusalMessage('unknown', consent)
  const info = { sessionId, callId: index }
  const plaintext = Cbor.encode(transcript)
  const { enc, ciphertext } = await sealRequest({ sealKey, info, plaintext })
  return { kind: 'transcript', envelope, enc, sealed: ciphertext, ...(consent && { consent }) }
}

/** Why an answer is not shown, by its client's word and by what was drawn. */
async function privacyOf(
  options: AuditServerOptions,
  { receipt }: Audit.ReceiptEnvelope,
  consent: Audit.SignedConsent | undefined,
): Promise<Audit.AuditResponse | undefined> {
  const { sessionId, index } = receipt
  if (!consent) return refusalMessage('consent-pending')
  const mode = Audit.modeAt(consent.modes, index)
  if (mode === 'canary-only') return refusalMessage('private', consent)
  const receiptId = Receipt.idOf(receipt, await domainOf(options, sessionId))
  const due = mode === 'every' || (await options.gate.isSampled({ sessionId, index, receiptId }))
  return due ? undefined : refusalMessage('not-sampled', consent)
}
