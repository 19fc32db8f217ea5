import type { AuditHoldLedger, AuditLedger, Ledger, MarketReader } from '@ostrom/ledger'
import {
  assert,
  BaseError,
  type Clock,
  type Hash,
  Inference,
  type Log,
  Merkle,
  monotonicMs,
  Receipt,
  Request,
  withDeadline,
} from '@ostrom/protocol'
import { AuditSampling } from '@ostrom/verification'
import type { Randomness } from '../../randomness.ts'
import { ProviderBusyError } from '../errors.ts'
import { BUDGET_TOKENS_PER_HOUR, IMAGE_EXAMINATION_MS, TOKEN_BUDGET_PERIOD_MS } from '../limits.ts'
import type { AuditFinding } from '../records/audit-finding.ts'
import type { Subject } from '../records/validator-records.ts'
import {
  type AnswerExamination,
  type DisclosedAnswer,
  examineAnswer,
  examinedTokens,
  type LocalModel,
  localModelFor,
} from './answer-examination.ts'
import type { AuditClient, AuditedSession, AuditReply, MayRequest } from './audit-client.ts'
import { inputSeed } from './input-selection.ts'

export type ExaminerOptions = {
  readonly ledger: Pick<Ledger, 'domain'>
  readonly audits: Pick<AuditLedger, 'auditRateBps'>
  /** Undefined on chains without audit holds. */
  readonly auditHolds: Pick<AuditHoldLedger, 'auditHold'> | undefined
  readonly randomness: Randomness
  readonly market: MarketReader
  readonly auditClient: AuditClient
  /** Models that this validator can compute, by version. */
  readonly models: ReadonlyMap<Hash, LocalModel>
  readonly clock: Pick<Clock, 'nowMs' | 'sleep'>
  readonly signal: AbortSignal
  /** Called with the number of tokens that an examination cost. */
  readonly onTokens: (tokens: number) => void
  /**
   * True if this validator generates no image again. A generation takes minutes, and its result can
   * never be evidence against a provider.
   */
  readonly skipsImages?: boolean
  readonly log: Log
}

/** Obtains transcripts of drawn receipts and scores them. Writes no records. */
export type ReceiptExaminer = {
  /**
   * Returns the drawn receipts of a subject as findings with outcome `withheld`, or
   * `unsupported-model` if this validator lacks the model. Returns undefined while the draw is
   * unknown, and if the chain does not have the session or request.
   *
   * @throws {ReceiptsInvalidError} {ProviderBusyError} The provider did not disclose the receipts.
   */
  sampledReceipts(
    subject: Subject,
    mayAsk?: MayRequest,
  ): Promise<readonly AuditFinding[] | undefined>
  /**
   * Requests and examines the transcript of a receipt.
   *
   * @param signal Stops the examination, which then fails.
   * @throws {ProviderBusyError} The provider is busy or does not answer in time.
   */
  examine(subject: Subject, finding: AuditFinding, signal?: AbortSignal): Promise<AuditFinding>
  /** Examines the transcript of a receipt that the provider supplied on chain. */
  examineSupplied(
    subject: Subject,
    finding: AuditFinding,
    sealed: Uint8Array,
  ): Promise<AuditFinding>
}

/** Creates the examiner of answers: docs/spec/verification.md, sections 3 to 6. */
export function createReceiptExaminer(options: ExaminerOptions): ReceiptExaminer {
  const { auditClient } = options
  return {
    sampledReceipts: (subject, mayAsk) => sampledReceipts(options, subject, mayAsk),
    examine(subject, finding, until) {
      const signal = until ? AbortSignal.any([options.signal, until]) : options.signal
      return examineReply({ ...options, signal }, { subject, finding }, (session) =>
        auditClient.transcript(session, finding.receipt),
      )
    },
    examineSupplied: (subject, finding, sealed) =>
      examineReply(options, { subject, finding }, (session) =>
        auditClient.supplied(session, finding.receipt, sealed),
      ),
  }
}

/** Returns a receipt's id in the EIP-712 domain of its escrow: sessions or requests. */
export const receiptIdIn = (
  { ledger }: Pick<ExaminerOptions, 'ledger'>,
  { kind }: Pick<Subject, 'kind'>,
  receipt: Receipt.ReceiptCore,
): Hash => {
  const { domain } = ledger
  return Receipt.idOf(receipt, kind === 'request' ? Request.domain(domain) : domain)
}

async function auditedSessionOf(
  { market, auditHolds }: ExaminerOptions,
  subject: Subject,
): Promise<AuditedSession> {
  const endpoint = await market.endpoint(subject.provider)
  const isRequest = subject.kind === 'request'
  const isAudited = isRequest && (await auditHolds?.auditHold(subject.id)) !== undefined
  return { ...subject, addresses: endpoint?.addresses ?? [], isAudited }
}

async function sampledReceipts(
  options: ExaminerOptions,
  subject: Subject,
  mayAsk?: MayRequest,
): Promise<readonly AuditFinding[] | undefined> {
  const { audits, auditClient, models, randomness } = options
  const beacon = await randomness.selectionValue(subject.anchoredSeconds)
  if (!beacon) return undefined
  // The audit rate on chain decides, because a provider has to disclose only transcripts that this
  // rate draws.
  const rateBps = await audits.auditRateBps(subject.id)
  if (rateBps === undefined) return undefined
  const envelopes = await auditClient.receipts(await auditedSessionOf(options, subject), mayAsk)
  const ids = envelopes.map(({ receipt }) => receiptIdIn(options, subject, receipt))
  const prove = Merkle.prover(ids)
  const { client, provider } = subject
  return envelopes.flatMap(({ receipt }, at): AuditFinding[] => {
    const receiptId = ids[at]!
    if (!AuditSampling.isSampled({ beacon, receiptId, rateBps })) return []
    const outcome = localModelFor(models, receipt) ? 'withheld' : 'unsupported-model'
    const atSeconds = receipt.endedAtSeconds
    const parties = { client, provider, atSeconds, isAccused: false }
    return [{ receiptId, receipt, path: prove(at), ...parties, outcome }]
  })
}

/** Returns the finding for a provider's reply on a receipt. */
async function examineReply(
  options: ExaminerOptions,
  { subject, finding }: { readonly subject: Subject; readonly finding: AuditFinding },
  ask: (session: AuditedSession) => Promise<AuditReply>,
): Promise<AuditFinding> {
  const { receipt, provider } = finding
  const model = localModelFor(options.models, receipt)
  if (!model) return { ...finding, outcome: 'unsupported-model' }
  const reply = await ask(await auditedSessionOf(options, subject)).catch((error) => {
    if (BaseError.is(error) && error.code === 'transcript-withheld') return undefined
    throw error
  })
  if (!reply) return { ...finding, outcome: 'withheld' }
  if (reply.kind === 'later' && reply.reason === 'busy') {
    throw new ProviderBusyError({ provider })
  }
  if (reply.kind !== 'transcript') {
    return { ...finding, outcome: reply.kind === 'private' ? 'private' : 'withheld' }
  }
  const { transcript } = reply
  const { prompt } = transcript.request
  if (prompt.kind === 'image') {
    const disclosed = { transcript, receipt }
    const found = options.skipsImages ? undefined : await examineImage(options, model, disclosed)
    const { evidence, image } = found ?? {}
    // A different image is no evidence, so it is only logged.
    if (image) options.log('image-generated', { provider, subject: receipt.sessionId, image })
    return { ...finding, outcome: 'examined', ...(evidence !== undefined && { evidence }) }
  }
  const isEmbedding = Inference.isEmbeddingPrompt(prompt)
  const seed = isEmbedding ? await inputSeedOf(options, subject, finding) : undefined
  const disclosed = { transcript, receipt, inputSeed: seed }
  options.onTokens(examinedTokens(model, disclosed))
  const { evidence, inputs } = await examineAnswer(model, disclosed, options.signal)
  const examined = { ...finding, outcome: 'examined' } as const
  return {
    ...examined,
    ...(evidence !== undefined && { evidence }),
    ...(inputs && { inputs }),
  }
}

/** Returns the seed that selects the examined inputs of a drawn receipt. */
async function inputSeedOf(
  { randomness }: ExaminerOptions,
  { anchoredSeconds }: Subject,
  { receiptId }: AuditFinding,
): Promise<Hash> {
  const beacon = await randomness.selectionValue(anchoredSeconds)
  assert(beacon, 'a receipt is drawn by a value of the beacon')
  return inputSeed({ beacon, receiptId })
}

/**
 * Generates an image again within `IMAGE_EXAMINATION_MS`, and counts the time as the number of
 * tokens that the budget allows in this time. Returns undefined after that time.
 */
async function examineImage(
  { clock, signal, onTokens }: ExaminerOptions,
  model: LocalModel,
  disclosed: DisclosedAnswer,
): Promise<AnswerExamination | undefined> {
  const beganMs = monotonicMs(clock)
  const examine = (over: AbortSignal) => examineAnswer(model, disclosed, over)
  try {
    const found = await withDeadline(examine, { clock, ms: IMAGE_EXAMINATION_MS, signal })
    signal.throwIfAborted()
    return found
  } finally {
    const share = (monotonicMs(clock) - beganMs) / TOKEN_BUDGET_PERIOD_MS
    onTokens(Math.ceil(share * BUDGET_TOKENS_PER_HOUR))
  }
}
