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
  createBoundedMap,
  createTurns,
  type Domain,
  type Hash,
  Receipt,
  Request,
  type Signer,
  withDeadline,
} from '@ostrom/protocol'
import { firstBytes } from '../channels/first-message.ts'
import { AuditUnreadError, ProviderFullError } from '../errors.ts'
import type { ProviderRecords } from '../records.ts'
import type { AuditGate } from './audit-gate.ts'
import type { IsAudited } from './challenge-responder-options.ts'
import {
  AUDIT_ASK_SECONDS,
  AUDIT_ASKS_MAX,
  AUDIT_READ_MS,
  AUDITORS_LIMITED_MAX,
  AUDITS_AT_ONCE_MAX,
  AUDITS_PER_AUDITOR_MAX,
} from './limits.ts'
import type { TranscriptStore } from './transcript-store.ts'

export type AuditServerOptions = {
  readonly provider: AccountId
  /** Verifies signatures that an account's key made. */
  readonly keys: Pick<SignatureScheme, 'verify'>
  /** The provider's current key, which may differ from the key that signed earlier receipts. */
  readonly signer: Pick<Signer, 'sign'>
  readonly domain: Domain
  readonly records: ProviderRecords
  readonly transcripts: TranscriptStore
  readonly isAudited: IsAudited
  /** Returns true while the client of a session may still send its opt-outs. */
  readonly isOpen: (sessionId: Hash) => Promise<boolean>
  readonly nowSeconds: () => bigint
  readonly clock: Clock
  /** Ends the waits for requests when the provider stops. */
  readonly signal?: AbortSignal | undefined
  readonly gate: AuditGate
  /** Stores the validator's seal key; called with each answered request. */
  readonly onKey: (ask: Audit.AuditRequest) => Promise<void>
}

/** Answers validators on `/ostrom/audit/3`: docs/spec/verification.md, section 3. */
export type AuditServer = {
  /**
   * Answers one request. Calls `heard` once the request has arrived or timed out.
   *
   * @throws {HelloMissingError} The request did not arrive in time.
   */
  serve(channel: NetworkChannel, heard?: () => void): Promise<void>
}

/** Creates the server of a provider's audit protocol. */
export function createAuditServer(options: AuditServerOptions): AuditServer {
  const visitors = createAuditorLimits()
  const inTurn = createTurns({ max: AUDITS_AT_ONCE_MAX })
  return {
    async serve(channel, heard = () => {}) {
      // A silent peer occupies no validator's slot.
      const first = await firstBytes(channel, options).finally(heard)
      const message = Audit.decodeRequest(first)
      const { validator } = message.request
      let leave = () => {}
      const enter = () => {
        leave = visitors(validator).enter(message, options)
      }
      try {
        const refusal = await refusalOf(options, message, enter)
        // A reply that waits to be read uses only slots of its own validator.
        const answer = refusal
          ? refusalMessage(refusal)
          : await inTurn(() => answerTo(options, message))
        await sendReply(channel, answer, options)
        // Unread messages after the request would stay in memory, for as long as the peer likes.
        channel.abort(new Error('the request was answered'))
      } finally {
        leave()
      }
    },
  }
}

/** Sends a reply and closes the channel. Aborts it if the peer does not read in time. */
async function sendReply(
  channel: NetworkChannel,
  answer: Audit.AuditResponse,
  { clock, signal }: AuditServerOptions,
): Promise<void> {
  const send = async (over: AbortSignal) => {
    const abort = () => channel.abort(new AuditUnreadError({ waitMs: AUDIT_READ_MS }))
    over.addEventListener('abort', abort, { once: true })
    try {
      await channel.send(Audit.encode(answer))
      await channel.close()
    } finally {
      over.removeEventListener('abort', abort)
    }
  }
  await withDeadline(send, { clock, ms: AUDIT_READ_MS, signal })
}

/**
 * Limits the requests of each validator, so that one validator cannot exhaust the capacity of all.
 */
function createAuditorLimits() {
  const limits = createBoundedMap<AccountId, AuditorLimit>(AUDITORS_LIMITED_MAX)
  return (validator: AccountId): AuditorLimit => {
    const visitor = limits.get(validator) ?? createAuditorLimit()
    limits.set(validator, visitor)
    return visitor
  }
}

type AuditorLimit = ReturnType<typeof createAuditorLimit>

function createAuditorLimit() {
  // The clock of the sender may be ahead or behind by `AUDIT_ASK_SECONDS`, so the cache remembers
  // requests for the sum of both intervals.
  const asks = createReplayCache({ keysMax: AUDIT_ASKS_MAX, seconds: 2n * AUDIT_ASK_SECONDS + 1n })
  let running = 0
  return {
    /**
     * Records a request, so that each request is answered once per kind.
     *
     * @returns A function to call after the answer.
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
  { request, kind }: Audit.AuditRequestMessage,
): Promise<Audit.AuditResponse> {
  await options.onKey(request)
  if (kind === 'transcript') return await transcriptFor(options, request)
  return { kind: 'receipts', envelopes: await receiptsFrom(options, request) }
}

/** Returns the reason to refuse a request, or undefined after `enter` has counted it. */
async function refusalOf(
  { keys, domain, provider, gate, nowSeconds }: AuditServerOptions,
  { request, signature }: Audit.AuditRequestMessage,
  enter: () => void,
): Promise<'not-allowed' | 'busy' | undefined> {
  const age = nowSeconds() - request.issuedAtSeconds
  const isNow = age <= AUDIT_ASK_SECONDS && age >= -AUDIT_ASK_SECONDS
  if (request.provider !== provider || !isNow) return 'not-allowed'
  const digest = Audit.requestHash(request, domain)
  // Only the signature of a key counts, because its check needs no chain read. For a contract
  // account, its operator signs.
  const isSignedBy = (account: AccountId) =>
    keys.verify({ digest, signature, account, byKey: true })
  try {
    const isSigned = await isSignedBy(request.validator)
    const auditor = await gate.auditor(request.validator, { isSigned })
    if (!auditor) return 'not-allowed'
    const { operator } = auditor
    if (!isSigned && !(operator && (await isSignedBy(operator)))) return 'not-allowed'
    // The request is recorded after the checks, so that only validators use memory.
    enter()
    return undefined
  } catch (error) {
    // Two equal requests within one second look like a replay, so the validator may retry.
    const ours = [RequestReplayedError, ReplayCacheFullError, ProviderFullError]
    if (ours.some((kind) => error instanceof kind)) return 'busy'
    throw error
  }
}

/** Returns the EIP-712 domain of a known session, otherwise that of requests. */
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
    // The receipt is signed again, because validators accept only the provider's current keys.
    const signature = await options.signer.sign(Receipt.idOf(receipt, domain))
    envelopes.push({ receipt, signature })
  }
  return envelopes
}

async function transcriptFor(
  options: AuditServerOptions,
  { validator, sessionId, index, sealKey }: Audit.AuditRequest,
): Promise<Audit.AuditResponse> {
  const { transcripts, isAudited } = options
  const envelope = await envelopeAt(options, sessionId, index)
  if (!envelope) return refusalMessage('unknown')
  const transcript = await transcripts.open(sessionId, index)
  const refusal = (await isAudited(sessionId))
    ? undefined
    : await privacyOf(options, validator, { envelope, transcript })
  if (refusal) return refusal
  if (!transcript) return refusalMessage('unknown')
  const info = { sessionId, callId: index }
  const plaintext = Cbor.encode(transcript)
  const { enc, ciphertext } = await sealRequest({ sealKey, info, plaintext })
  return { kind: 'transcript', envelope, enc, sealed: ciphertext }
}

/**
 * Returns the reason not to disclose an answer to a validator: an opt-out of the client, or a
 * receipt or validator that was not drawn.
 */
async function privacyOf(
  options: AuditServerOptions,
  validator: AccountId,
  { envelope, transcript }: DisclosedRecord,
): Promise<Audit.AuditResponse | undefined> {
  const { receipt } = envelope
  const { sessionId, index, modelVersion } = receipt
  const signed = await options.transcripts.consent(sessionId)
  if (!signed && (await options.isOpen(sessionId))) return refusalMessage('consent-pending')
  const mode = signed ? Audit.modeAt(signed.modes, index) : Audit.defaultMode
  // A missing transcript means that the client opted out all answers of the session.
  const isPrivate = transcript
    ? Audit.isOptedOut({ signed, index, request: transcript.request })
    : mode === 'canary-only'
  if (isPrivate) return refusalMessage('private', signed)
  if (mode === 'every') return undefined
  const receiptId = Receipt.idOf(receipt, await domainOf(options, sessionId))
  const drawn = { sessionId, index, receiptId }
  const { gate } = options
  if (!(await gate.isSampled(drawn))) return refusalMessage('not-sampled')
  const windowSeconds = await windowOf(options, sessionId)
  const hasSeat = await gate.hasSeat(validator, { ...drawn, modelVersion, windowSeconds })
  return hasSeat ? undefined : refusalMessage('not-allowed')
}

type DisclosedRecord = {
  readonly envelope: Audit.ReceiptEnvelope
  readonly transcript: Audit.AuditTranscript | undefined
}

/** Returns the audit window of a session's or request's offer. */
async function windowOf({ records }: AuditServerOptions, id: Hash): Promise<bigint> {
  const { offer } = (await records.session(id)) ?? (await records.request(id)) ?? {}
  return BigInt(offer?.windowSeconds ?? 0)
}
