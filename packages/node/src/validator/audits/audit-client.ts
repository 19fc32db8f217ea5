import type { Ledger, SessionState, SignatureScheme } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import {
  createReplayCache,
  openRequest,
  type ReplayCache,
  type SealKey,
} from '@ostrom/network/seal'
import {
  type AccountId,
  Audit,
  Cbor,
  type Clock,
  type Domain,
  type Hash,
  Inference,
  Merkle,
  Receipt,
  Request,
  type Schema,
  SignedObject,
  type Signer,
  withDeadline,
} from '@ostrom/protocol'
import { nowSeconds } from '../../now-seconds.ts'
import { createPrincipalVerifier } from '../../principal-verifier.ts'
import { ProviderBusyError, ReceiptsInvalidError, TranscriptWithheldError } from '../errors.ts'
import { AUDIT_REPLY_WAIT_MS } from '../limits.ts'

// A validator requests receipts and transcripts from a provider, and checks each reply against the
// receipts root on chain.

export type AuditClientOptions = {
  readonly network: Network
  readonly keys: Pick<SignatureScheme, 'verify'>
  /** Reads the operator that acts for a provider. */
  readonly ledger: Pick<Ledger, 'stake'>
  readonly domain: Domain
  readonly clock: Clock
  /** The validator's account. */
  readonly validator: AccountId
  /** The key of the validator or of its operator. */
  readonly signer: Signer
  /** Key pair to which providers seal transcripts. */
  readonly sealKey: SealKey
  readonly replayCache: ReplayCache
}

/** A settled session or a request on chain, with its provider's network addresses. */
export type AuditedSession = Pick<SessionState, 'id' | 'count' | 'receiptsRoot'> & {
  readonly kind: 'session' | 'request'
  readonly provider: AccountId
  /** The account whose opt-outs are valid: a session's signer, or a request's client. */
  readonly signer: AccountId
  readonly addresses: readonly string[]
  /**
   * True for a request whose client demanded an audit on chain before the provider locked the
   * request. A later opt-out of the client does not revoke this demand.
   */
  readonly isAudited: boolean
}

/** A provider's reply about one answer. */
export type AuditReply =
  | { readonly kind: 'transcript'; readonly transcript: Audit.AuditTranscript }
  /** The client opted the answer out with its signature. */
  | { readonly kind: 'private' }
  /**
   * The transcript is not disclosed now, for example because the receipt is not drawn or the
   * provider is busy.
   */
  | { readonly kind: 'later'; readonly reason: Audit.AuditRefusalReason }

/** Returns true if time is left for another request, which may take `AUDIT_REPLY_WAIT_MS`. */
export type MayRequest = () => boolean

/** A validator's client for a provider's receipts and transcripts. Verifies every reply. */
export type AuditClient = {
  /**
   * Returns all receipts of a session. Each request fetches one page.
   *
   * @throws {ReceiptsInvalidError} A receipt is missing, not signed by the provider, or not under
   *   the root on chain.
   * @throws {ProviderBusyError} The provider is busy, or `mayAsk` allows no further request.
   */
  receipts(session: AuditedSession, mayAsk?: MayRequest): Promise<readonly Audit.ReceiptEnvelope[]>
  /**
   * Returns the provider's reply on the transcript of a receipt.
   *
   * @throws {TranscriptWithheldError} The provider sends no valid reply or refuses without a valid
   *   reason, or its transcript or opt-out does not verify.
   * @throws {ProviderBusyError} The provider did not reply within `AUDIT_REPLY_WAIT_MS`.
   */
  transcript(session: AuditedSession, receipt: Receipt.ReceiptCore): Promise<AuditReply>
  /**
   * Unseals a transcript that the provider supplied on chain.
   *
   * @throws {TranscriptWithheldError} The transcript does not match the receipt.
   */
  supplied(
    session: AuditedSession,
    receipt: Receipt.ReceiptCore,
    sealed: Uint8Array,
  ): Promise<AuditReply>
}

/** Creates a client that asks providers for receipts and transcripts. */
export function createAuditClient(options: AuditClientOptions): AuditClient {
  return {
    receipts: (session, mayAsk = () => true) => receipts(options, session, mayAsk),
    transcript: (session, receipt) => transcript(options, session, receipt),
    supplied: (session, receipt, sealed) => supplied(options, { session, receipt, sealed }),
  }
}

async function requestOnce(
  { network, clock, validator, signer, sealKey, domain }: AuditClientOptions,
  session: AuditedSession,
  { kind, index }: { readonly kind: Audit.AuditRequestMessage['kind']; readonly index: bigint },
): Promise<Audit.AuditResponse | undefined> {
  const request: Audit.AuditRequest = {
    validator,
    provider: session.provider,
    sessionId: session.id,
    index,
    sealKey: sealKey.publicKey as Hash,
    issuedAtSeconds: nowSeconds(clock),
  }
  const signature = await signer.sign(
    SignedObject.signable(Audit.auditRequestStruct, request, domain),
  )
  const { addresses, provider } = session
  const error = () => new ProviderBusyError({ provider })
  const exchange = async (signal: AbortSignal) => {
    const channel = await network.connect({ addresses, protocol: Audit.AUDIT_PROTOCOL, signal })
    const abort = () => channel.abort(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    try {
      await channel.send(Audit.encode({ kind, request, signature }))
      const answer = await channel.receive().next()
      return answer.done ? undefined : decodeReply(answer.value)
    } finally {
      signal.removeEventListener('abort', abort)
      await channel.close().catch(() => {})
    }
  }
  return await withDeadline(exchange, { clock, ms: AUDIT_REPLY_WAIT_MS, error })
}

/** Returns undefined for invalid bytes, so that they count as a missing reply. */
function decodeReply(bytes: Uint8Array): Audit.AuditResponse | undefined {
  try {
    return Audit.decodeResponse(bytes)
  } catch {
    return undefined
  }
}

/** Returns the EIP-712 domain for signatures about a session or a request. */
const domainOf = ({ domain }: AuditClientOptions, { kind }: AuditedSession): Domain =>
  kind === 'request' ? Request.domain(domain) : domain

async function receipts(
  options: AuditClientOptions,
  session: AuditedSession,
  mayAsk: MayRequest,
): Promise<readonly Audit.ReceiptEnvelope[]> {
  const domain = domainOf(options, session)
  const { id: sessionId, provider } = session
  const wrong = (reason: string) => new ReceiptsInvalidError({ sessionId, provider, reason })
  const all: Audit.ReceiptEnvelope[] = []
  while (BigInt(all.length) < session.count) {
    if (!mayAsk()) throw new ProviderBusyError({ provider })
    const index = BigInt(all.length)
    const answer = await requestOnce(options, session, { kind: 'receipts', index })
    if (answer?.kind === 'refused' && answer.reason === 'busy') {
      throw new ProviderBusyError({ provider })
    }
    if (answer?.kind !== 'receipts') throw wrong('it disclosed no receipts')
    if (answer.envelopes.length === 0)
      throw wrong(`receipt ${index} of ${session.count} is missing`)
    all.push(...answer.envelopes)
  }
  const settled = all.slice(0, Number(session.count))
  const ids = settled.map(({ receipt }) => Receipt.idOf(receipt, domain))
  if (Merkle.rootOf(ids) !== session.receiptsRoot) throw wrong('root does not match the chain')
  const market = session.kind === 'request' ? 'requests' : 'sessions'
  const isSigned = createPrincipalVerifier(options, { account: provider, market })
  for (const [at, { signature }] of settled.entries()) {
    const signed = await isSigned({ digest: ids[at]!, signature })
    if (!signed) throw wrong(`receipt ${at} is not signed by the provider`)
  }
  return settled
}

async function transcript(
  options: AuditClientOptions,
  session: AuditedSession,
  receipt: Receipt.ReceiptCore,
): Promise<AuditReply> {
  const { id: sessionId, provider } = session
  const { index } = receipt
  const withheld = (reason: string) =>
    new TranscriptWithheldError({ sessionId, provider, index, reason })
  const answer = await requestOnce(options, session, { kind: 'transcript', index })
  if (answer?.kind === 'transcript') {
    const opened = await open(options, session, { index, ...answer })
    const differs = opened === undefined ? 'seal' : transcriptMismatch(opened, receipt)
    if (!opened || differs) throw withheld(`its transcript has another ${differs}`)
    return { kind: 'transcript', transcript: opened }
  }
  if (answer?.kind !== 'refused') throw withheld('it did not answer')
  const { reason, consent } = answer
  if (session.isAudited && reason !== 'busy') throw withheld(`audit refused as ${reason}`)
  if (reason === 'private') {
    // A provider that calls an answer private must prove the client's opt-out.
    const isPrivate = consent && Audit.modeAt(consent.modes, index) === 'canary-only'
    if (!isPrivate || !(await isSignedByClient(options, session, consent))) {
      throw withheld('it proves no opt-out')
    }
    return { kind: 'private' }
  }
  if (reason === 'unknown') throw withheld('it reports the answer as unknown')
  return { kind: 'later', reason }
}

async function supplied(
  options: AuditClientOptions,
  {
    session,
    receipt,
    sealed,
  }: { session: AuditedSession; receipt: Receipt.ReceiptCore; sealed: Uint8Array },
): Promise<AuditReply> {
  const { id: sessionId, provider } = session
  const { index } = receipt
  // An event may be read more than once, so a transcript that was opened before must not count as a
  // replay.
  const fresh = { ...options, replayCache: createReplayCache() }
  const transcript = await open(fresh, session, { index, ...decodeSealed(sealed) })
  const differs = transcript ? transcriptMismatch(transcript, receipt) : 'seal'
  if (!transcript || differs) {
    const reason = `its disclosure has another ${differs}`
    throw new TranscriptWithheldError({ sessionId, provider, index, reason })
  }
  return { kind: 'transcript', transcript }
}

/** Decodes a sealed transcript; returns an empty one, which no key can open, for invalid bytes. */
function decodeSealed(bytes: Uint8Array): Audit.SealedTranscript {
  try {
    return Audit.decodeSealed(bytes)
  } catch {
    return { enc: new Uint8Array(), sealed: new Uint8Array() }
  }
}

const open = (
  options: AuditClientOptions,
  session: Pick<AuditedSession, 'id'>,
  at: { readonly index: bigint } & Audit.SealedTranscript,
): Promise<Audit.AuditTranscript | undefined> =>
  decodeOpened(options, session, { ...at, shape: Audit.auditTranscriptSchema })

async function decodeOpened<T>(
  { sealKey, replayCache, clock }: AuditClientOptions,
  session: Pick<AuditedSession, 'id'>,
  at: { readonly index: bigint; readonly shape: Schema.Schema<T> } & Audit.SealedTranscript,
): Promise<T | undefined> {
  const { index, enc, sealed, shape } = at
  try {
    const { plaintext } = await openRequest({
      secretKey: sealKey.secretKey,
      enc,
      info: { sessionId: session.id, callId: index },
      ciphertext: sealed,
      replayCache,
      nowSeconds: nowSeconds(clock),
    })
    return Cbor.decode(plaintext, shape, 'transcript')
  } catch {
    return undefined
  }
}

/** Returns true if the key of the session's signer signed this consent for this session. */
async function isSignedByClient(
  options: AuditClientOptions,
  session: AuditedSession,
  { consent, modes, signature }: Audit.SignedConsent,
): Promise<boolean> {
  const { id, signer: account } = session
  const bound = consent.sessionId === id && consent.modesHash === Audit.modesHash(modes)
  const digest = Audit.consentHash(consent, domainOf(options, session))
  return bound && (await options.keys.verify({ digest, signature, account, byKey: true }))
}

/**
 * Returns the name of the first part of a transcript that differs from its receipt, or undefined.
 */
export function transcriptMismatch(
  { request, output }: Audit.AuditTranscript,
  receipt: Receipt.ReceiptCore,
): string | undefined {
  if (request.modelVersion !== receipt.modelVersion) return 'model version'
  if (Inference.promptHash(request.prompt) !== receipt.promptHash) return 'prompt'
  if (Inference.samplerHash(request) !== receipt.samplerHash) return 'sampler'
  if (Inference.outputHash(output) !== receipt.outputHash) return 'output'
  if (!isInputCount(request.prompt, output, receipt)) return 'input count'
  return outputMismatch(output, receipt)
}

/**
 * Returns true if the receipt's number of input tokens is the number of ids in its prompt, or if
 * the prompt has no ids. A receipt for output bytes, or for no output at all, may count fewer input
 * tokens than the prompt has ids.
 */
function isInputCount(
  prompt: Inference.AnyPrompt,
  { ids, bytes }: Inference.InferenceOutput,
  { inputTokens, cachedInputTokens }: Receipt.ReceiptCore,
): boolean {
  if (cachedInputTokens > inputTokens) return false
  if (prompt.kind !== 'ids' && prompt.kind !== 'embed-ids') return true
  const all = prompt.kind === 'ids' ? [prompt.ids] : prompt.inputs
  const tokens = BigInt(all.reduce((sum, { length }) => sum + length, 0))
  return bytes || ids.length === 0 ? inputTokens <= tokens : inputTokens === tokens
}

/**
 * Returns the part of an output that contradicts the counts of its receipt, or undefined:
 * docs/spec/inference.md, section 4.
 */
function outputMismatch(
  { ids, text, bytes }: Inference.InferenceOutput,
  { counting, outputTokens }: Receipt.ReceiptCore,
): string | undefined {
  if (bytes) return outputTokens === 0n && ids.length === 0 && text === '' ? undefined : 'output'
  if (Receipt.tokenCountings[counting] !== 'ids') return ids.length === 0 ? undefined : 'output'
  // Text besides or instead of token ids cannot be attributed to tokens.
  if (text !== '') return 'output'
  return outputTokens === BigInt(ids.length) ? undefined : 'output count'
}
