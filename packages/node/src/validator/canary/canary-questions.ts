import type { Ledger, SignatureScheme } from '@ostrom/ledger'
import {
  type AccountId,
  type Clock,
  type Domain,
  type Hash,
  Inference,
  type Log,
  type RandomBytes,
  Receipt,
  withDeadline,
} from '@ostrom/protocol'
import { Detector } from '@ostrom/verification'
import { nowSeconds } from '../../now-seconds.ts'
import { createPrincipalVerifier } from '../../principal-verifier.ts'
import { errorCodeOf } from '../../try-logged.ts'
import { examineAnswer, type LocalModel, localModelFor } from '../audits/answer-examination.ts'
import {
  CANARIES_PER_HOUR,
  CANARY_AUDITS,
  CANARY_DAY_MS,
  CANARY_FALSE_SUSPICIONS,
  CANARY_TOKENS_MAX,
  CANARY_TOKENS_MIN,
  CANARY_WAIT_MS,
} from '../limits.ts'
import type { CanaryFinding, CanaryRecords } from './canary-records.ts'
import type { CanaryAnswer, CanaryGateway, CanaryQuestion } from './gateway-client.ts'
import { makeQuestion, randomFraction, randomItem } from './question-generator.ts'

// A validator sends canary questions as an ordinary client: docs/spec/verification.md, section 13.

export type CanarySettings = {
  readonly gateway: CanaryGateway
  /** The operator's own prompts; generated questions when absent. */
  readonly prompts?: readonly string[]
  readonly perHour?: number
  /** Base units of cost after which the validator sends no more questions in a day. */
  readonly spendPerDay: bigint
  /** Called with each new finding. */
  readonly onFinding?: (finding: CanaryFinding) => void
}

export type CanaryQuestionsOptions = {
  readonly settings: CanarySettings
  readonly records: CanaryRecords
  readonly keys: Pick<SignatureScheme, 'verify'>
  /** Reads the operator that acts for a provider. */
  readonly ledger: Pick<Ledger, 'stake'>
  readonly domain: Domain
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly models: ReadonlyMap<Hash, LocalModel>
  readonly signal: AbortSignal
}

export type CanaryQuestions = {
  /** Sends a due question. */
  step(): Promise<void>
  /** Returns providers with suspicious answers. */
  suspectedProviders(): Promise<ReadonlySet<AccountId>>
}

/** Creates the service that asks providers canary questions. */
export function createCanaryQuestions(options: CanaryQuestionsOptions): CanaryQuestions {
  return {
    step: () => askIfDue(options),
    suspectedProviders: () => suspectedProviders(options),
  }
}

/** Returns the time of the next question, in Unix milliseconds, after an exponential interval. */
function nextMs({ settings, clock, random }: CanaryQuestionsOptions): number {
  const meanMs = 3_600_000 / (settings.perHour ?? CANARIES_PER_HOUR)
  return Math.ceil(clock.nowMs() - Math.log(1 - randomFraction(random)) * meanMs)
}

async function askIfDue(options: CanaryQuestionsOptions): Promise<void> {
  const { records, clock, settings, log, signal } = options
  const now = clock.nowMs()
  const day = Math.floor(now / CANARY_DAY_MS)
  const before = await records.schedule()
  const spent = before?.day === day ? before.spent : 0n
  // The first question also waits, so that a restart does not reveal a canary question.
  if (!before) return await records.saveSchedule({ nextMs: nextMs(options), day, spent })
  if (now < before.nextMs) return
  // The next time is on disk before the question, so that a failure causes no immediate retry.
  const pace = { nextMs: nextMs(options), day, spent }
  await records.saveSchedule(pace)
  if (spent >= settings.spendPerDay) return
  const question = await questionOf(options)
  try {
    const answer = await withDeadline((over) => settings.gateway.ask(question, over), {
      clock,
      ms: CANARY_WAIT_MS,
      signal,
      error: () => new Error('no answer in time'),
    })
    const finding = await findingOf(options, question, answer)
    await records.add(finding, { ...pace, spent: spent + answer.cost })
    settings.onFinding?.(finding)
    const { provider, evidence, mode } = finding
    log('canary-answered', { provider, evidence, mode, cost: answer.cost })
  } catch (error) {
    log('canary-failed', { code: errorCodeOf(error) })
  }
}

async function questionOf(options: CanaryQuestionsOptions): Promise<CanaryQuestion> {
  const { random, settings, models } = options
  const tokens =
    CANARY_TOKENS_MIN + randomFraction(random) * (CANARY_TOKENS_MAX - CANARY_TOKENS_MIN)
  const doubts = [...(await suspectedProviders(options))]
  // Half of the questions go to suspected providers.
  const provider =
    doubts.length > 0 && randomFraction(random) < 0.5 ? randomItem(random, doubts) : undefined
  return {
    model: randomItem(random, [...models.keys()]),
    text: makeQuestion(random, settings.prompts),
    temperature: randomItem(random, [0.7, 0.8, 1]),
    maxTokens: Math.floor(tokens),
    // The mode is random, so that it does not identify a canary question.
    audit: randomFraction(random) < 0.5 ? 'canary-only' : 'sampled',
    ...(provider && { provider }),
  }
}

async function findingOf(
  options: CanaryQuestionsOptions,
  question: CanaryQuestion,
  answer: CanaryAnswer,
): Promise<CanaryFinding> {
  const { receipt, provider, receiptId } = answer
  const { sessionId, index, modelVersion } = receipt
  const evidence = await evidenceOf(options, question, answer)
  return {
    receiptId,
    sessionId,
    index,
    provider,
    modelVersion,
    mode: question.audit,
    atSeconds: nowSeconds(options.clock),
    ...(evidence !== undefined && { evidence }),
  }
}

/**
 * Returns an e-value. Returns undefined without a valid receipt for this prompt and output, or if
 * the examination is inconclusive.
 */
async function evidenceOf(
  { models, domain, keys, ledger, signal }: CanaryQuestionsOptions,
  question: CanaryQuestion,
  { receipt, receiptId, signature, provider, text, logitFingerprint }: CanaryAnswer,
): Promise<number | undefined> {
  const examined = localModelFor(models, receipt)
  if (!examined || receipt.modelVersion !== question.model) return
  const digest = Receipt.idOf(receipt, domain)
  // Canary questions use sessions, never on-chain requests.
  const isSigned = createPrincipalVerifier(
    { keys, ledger },
    { account: provider, market: 'sessions' },
  )
  if (digest !== receiptId || !(await isSigned({ digest, signature }))) return
  const messages = [{ role: 'user' as const, content: question.text }]
  const { tokenizer } = examined
  const prompt = {
    kind: 'ids' as const,
    ids: tokenizer.encodePrompt({ kind: 'messages', messages }),
  }
  const { temperature, maxTokens } = question
  const sampler = { ...Inference.greedySampler, temperature }
  const request = { prompt, sampler, maxTokens, stop: [] }
  const ids = idsOf(examined, { text, logitFingerprint, outputHash: receipt.outputHash })
  const same =
    Inference.promptHash(prompt) === receipt.promptHash &&
    Inference.samplerHash(request) === receipt.samplerHash
  if (!same || !ids) return
  const transcript = {
    request,
    output: { ids, ...(logitFingerprint && { logitFingerprint }) },
  }
  return (await examineAnswer(examined, { transcript, receipt }, signal)).evidence
}

/** Returns the token ids of an answer, with or without an end token, that match its output hash. */
function idsOf(
  { tokenizer }: LocalModel,
  answered: {
    readonly text: string
    readonly logitFingerprint: Uint8Array | undefined
    readonly outputHash: Hash
  },
): readonly number[] | undefined {
  const { text, logitFingerprint, outputHash } = answered
  const plain = tokenizer.encode(text)
  const fingerprinted = logitFingerprint && { logitFingerprint }
  const candidates = [plain, ...[...tokenizer.eosIds].map((eos) => [...plain, eos])]
  return candidates.find(
    (ids) => Inference.outputHash({ ids, text, ...fingerprinted }) === outputHash,
  )
}

/**
 * These limits require less evidence than those of an accusation, because a suspicion only causes
 * more questions.
 */
const suspicionLimits = { audits: CANARY_AUDITS, falseFlags: CANARY_FALSE_SUSPICIONS }

async function suspectedProviders({
  records,
}: CanaryQuestionsOptions): Promise<ReadonlySet<AccountId>> {
  const doubts = await records.suspicions()
  const doubtful = doubts.filter(({ suspicion }) => Detector.isFlagged(suspicion, suspicionLimits))
  return new Set(doubtful.map(({ provider }) => provider))
}
