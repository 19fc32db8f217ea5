import type { Keys } from '@ostrom/ledger'
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
import {
  AUDIT_ASK_SECONDS,
  AUDIT_ASKS_MAX,
  AUDITORS_COUNTED_MAX,
  AUDITS_AT_ONCE_MAX,
  AUDITS_OF_ONE_MAX,
} from '../limits.ts'
import type { Records } from '../records.ts'
import type { AuditGate } from './audit-gate.ts'
import type { IsAudited } from './desk-options.ts'
import type { Transcripts } from './transcripts.ts'

export type AuditServerOptions = {
  readonly provider: AccountId
  /** Bounds how often the chain is asked whether a contract signed. */
  readonly keys: Pick<Keys, 'verify'>
  /** Speaks for the provider now; another may have signed receipts before. */
  readonly signer: Pick<Signer, 'sign'>
  readonly domain: Domain
  readonly records: Records
  readonly transcripts: Transcripts
  readonly isAudited: IsAudited
  readonly nowSeconds: () => bigint
  readonly clock: Clock
  readonly gate: AuditGate
  /** Told of the key that a validator names with a question that is answered. */
  readonly noteKey: (ask: Audit.AuditAsk) => Promise<void>
}

/** Answers validators on `/ostrom/audit/1`: docs/spec/verification.md, section 3. */
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
  const visitors = createVisitors()
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
        const message = Audit.decodeValidator(first)
        const enter = () => {
          leaves.push(visitors(message.ask.validator).enter(message, options))
        }
        const answer =
          running > AUDITS_AT_ONCE_MAX ? refused('busy') : await answerTo(options, message, enter)
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
function createVisitors() {
  const known = new Map<AccountId, Visitor>()
  return (validator: AccountId): Visitor => {
    const visitor = known.get(validator) ?? createVisitor()
    known.delete(validator)
    known.set(validator, visitor)
    if (known.size > AUDITORS_COUNTED_MAX) known.delete(known.keys().next().value!)
    return visitor
  }
}

type Visitor = ReturnType<typeof createVisitor>

function createVisitor() {
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
    enter({ ask, kind }: Audit.ValidatorMessage, { domain, nowSeconds }: AuditServerOptions) {
      if (running >= AUDITS_OF_ONE_MAX) {
        throw new ProviderFullError({ reason: 'you ask too much at once' })
      }
      const digest = Audit.askHash(ask, domain)
      asks.admit(new TextEncoder().encode(`${kind} ${digest}`), nowSeconds())
      running++
      return () => {
        running--
      }
    },
  }
}

const refused = (reason: Audit.Refusal, consent?: Audit.SignedConsent): Audit.AuditMessage => ({
  kind: 'refused',
  reason,
  ...(consent && { consent }),
})

async function answerTo(
  options: AuditServerOptions,
  message: Audit.ValidatorMessage,
  enter: () => void,
): Promise<Audit.AuditMessage> {
  const { ask } = message
  const refusal = await refusalOf(options, message, enter)
  if (refusal) return refused(refusal)
  await options.noteKey(ask)
  if (message.kind === 'transcript') return await transcriptFor(options, ask)
  return { kind: 'receipts', envelopes: await receiptsFrom(options, ask) }
}

/** Why a question is not answered. `enter` counts one that is. */
async function refusalOf(
  { keys, domain, provider, gate, nowSeconds }: AuditServerOptions,
  { ask, signature }: Audit.ValidatorMessage,
  enter: () => void,
): Promise<'not-allowed' | 'busy' | undefined> {
  const age = nowSeconds() - ask.issuedAtSeconds
  const isNow = age <= AUDIT_ASK_SECONDS && age >= -AUDIT_ASK_SECONDS
  if (ask.provider !== provider || !isNow) return 'not-allowed'
  const digest = Audit.askHash(ask, domain)
  try {
    const auditor = await gate.auditor(ask.validator)
    if (!auditor) return 'not-allowed'
    const { operator } = auditor
    const signed = { digest, signature }
    const isOperator =
      operator !== undefined && (await keys.verify({ ...signed, account: operator, byKey: true }))
    const isSigned = isOperator || (await keys.verify({ ...signed, account: ask.validator }))
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
  return bytes && Cbor.decode(bytes, Audit.envelopeShape, 'receipt')
}

async function receiptsFrom(
  options: AuditServerOptions,
  { sessionId, index }: Audit.AuditAsk,
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
  { sessionId, index, sealKey }: Audit.AuditAsk,
): Promise<Audit.AuditMessage> {
  const { transcripts, isAudited } = options
  const envelope = await envelopeAt(options, sessionId, index)
  if (!envelope) return refused('unknown')
  const consent = await transcripts.consent(sessionId)
  const refusal = (await isAudited(sessionId))
    ? undefined
    : await privacyOf(options, envelope, consent)
  if (refusal) return refusal
  const transcript = await transcripts.open(sessionId, index)
  if (!transcript) return refused('unknown', consent)
  const info = { sessionId, requestId: index }
  const plaintext = Cbor.encode(transcript)
  const { enc, ciphertext } = await sealRequest({ sealKey, info, plaintext })
  return { kind: 'transcript', envelope, enc, sealed: ciphertext, ...(consent && { consent }) }
}

/** Why an answer is not shown, by its client's word and by what was drawn. */
async function privacyOf(
  options: AuditServerOptions,
  { receipt }: Audit.ReceiptEnvelope,
  consent: Audit.SignedConsent | undefined,
): Promise<Audit.AuditMessage | undefined> {
  const { sessionId, index } = receipt
  if (!consent) return refused('not-yet')
  const mode = Audit.modeAt(consent.modes, index)
  if (mode === 'canary-only') return refused('private', consent)
  const receiptId = Receipt.idOf(receipt, await domainOf(options, sessionId))
  const due = mode === 'every' || (await options.gate.isDrawn({ sessionId, index, receiptId }))
  return due ? undefined : refused('not-drawn', consent)
}
