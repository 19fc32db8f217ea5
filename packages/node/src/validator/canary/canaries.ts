import type { Keys, Ledger } from '@ostrom/ledger'
import {
  type AccountId,
  type Clock,
  type Domain,
  type Hash,
  Inference,
  type Log,
  type Random,
  Receipt,
} from '@ostrom/protocol'
import { Detector } from '@ostrom/verification'
import { codeOf } from '../../attempt.ts'
import { nowSeconds } from '../../now-seconds.ts'
import { signedFor } from '../../signed-for.ts'
import { type ExaminedModel, examine, heldFor } from '../examine.ts'
import {
  CANARIES_PER_HOUR,
  CANARY_AUDITS,
  CANARY_DAY_MS,
  CANARY_FALSE_DOUBTS,
  CANARY_TOKENS_MAX,
  CANARY_TOKENS_MIN,
  CANARY_WAIT_MS,
} from '../limits.ts'
import type { Finding, Outcome } from '../records.ts'
import type { CanaryFinding, CanaryRecords } from './canary-records.ts'
import type { CanaryAnswer, CanaryGateway, CanaryQuestion } from './gateway-client.ts'
import { chance, makeQuestion, pick } from './questions.ts'

// A validator's own questions, asked as any client asks: docs/spec/verification.md, section 13.

export type CanarySettings = {
  readonly gateway: CanaryGateway
  /** Prompts of its own; made of words when absent. */
  readonly prompts?: readonly string[]
  readonly perHour?: number
  /** Base units that a day's answers may cost. */
  readonly spendPerDay: bigint
  /** Told of each finding, for its owner to read. */
  readonly tell?: (finding: CanaryFinding) => void
}

export type CanariesOptions = {
  readonly settings: CanarySettings
  readonly records: CanaryRecords
  readonly keys: Pick<Keys, 'verify'>
  /** Tells who speaks for a provider. */
  readonly ledger: Pick<Ledger, 'stake'>
  readonly domain: Domain
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly models: ReadonlyMap<Hash, ExaminedModel>
  readonly signal: AbortSignal
  /** What audits found of a provider's answers. */
  readonly findingsOf: (of: {
    readonly provider: AccountId
    readonly modelVersion: Hash
  }) => Promise<readonly Finding[]>
}

export type Canaries = {
  /** Asks a question where one is due, and compares what audits found with what was allowed. */
  step(): Promise<void>
  /** Providers whose answers, or whose word on consents, give reason for doubt. */
  doubted(): Promise<ReadonlySet<AccountId>>
}

export function createCanaries(options: CanariesOptions): Canaries {
  return {
    async step() {
      await compare(options)
      await askIfDue(options)
    },
    doubted: () => doubted(options),
  }
}

/** Pauses as of a client that asks whenever something occurs to it: exponential. */
function nextMs({ settings, clock, random }: CanariesOptions): number {
  const meanMs = 3_600_000 / (settings.perHour ?? CANARIES_PER_HOUR)
  return Math.ceil(clock.nowMs() - Math.log(1 - chance(random)) * meanMs)
}

async function askIfDue(options: CanariesOptions): Promise<void> {
  const { records, clock, settings, log } = options
  const now = clock.nowMs()
  const day = Math.floor(now / CANARY_DAY_MS)
  const before = await records.pace()
  const spent = before?.day === day ? before.spent : 0n
  // The first question comes after a pause too: a restart must not show.
  if (!before) return await records.savePace({ nextMs: nextMs(options), day, spent })
  if (now < before.nextMs) return
  // On disk first: whatever comes of it, the next one is not asked at once.
  const pace = { nextMs: nextMs(options), day, spent }
  await records.savePace(pace)
  if (spent >= settings.spendPerDay) return
  const question = await questionOf(options)
  try {
    const answer = await inTime(options, (signal) => settings.gateway.ask(question, signal))
    const finding = await findingOf(options, question, answer)
    await records.add(finding, { ...pace, spent: spent + answer.cost })
    settings.tell?.(finding)
    const { provider, evidence, mode } = finding
    log('canary-answered', { provider, evidence, mode, cost: answer.cost })
  } catch (error) {
    log('canary-failed', { code: codeOf(error) })
  }
}

async function inTime<T>(
  { clock, signal }: CanariesOptions,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const over = new AbortController()
  void clock.sleep(CANARY_WAIT_MS, over.signal).then(() => over.abort())
  try {
    return await ask(AbortSignal.any([signal, over.signal]))
  } finally {
    over.abort()
  }
}

async function questionOf(options: CanariesOptions): Promise<CanaryQuestion> {
  const { random, settings, models } = options
  const tokens = CANARY_TOKENS_MIN + chance(random) * (CANARY_TOKENS_MAX - CANARY_TOKENS_MIN)
  const doubts = [...(await doubted(options))]
  // Half of the questions go to whom there is reason to doubt.
  const provider = doubts.length > 0 && chance(random) < 0.5 ? pick(random, doubts) : undefined
  return {
    model: pick(random, [...models.keys()]),
    text: makeQuestion(random, settings.prompts),
    temperature: pick(random, [0.7, 0.8, 1]),
    maxTokens: Math.floor(tokens),
    // Both, so that neither tells a canary from a client.
    audit: chance(random) < 0.5 ? 'canary-only' : 'sampled',
    ...(provider && { provider }),
  }
}

async function findingOf(
  options: CanariesOptions,
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
    consent: 'open',
    ...(evidence !== undefined && { evidence }),
  }
}

/** Undefined where it cannot be told what exactly was asked and answered. */
async function evidenceOf(
  { models, domain, keys, ledger, signal }: CanariesOptions,
  question: CanaryQuestion,
  { receipt, receiptId, signature, provider, text, print }: CanaryAnswer,
): Promise<number | undefined> {
  const examined = heldFor(models, receipt)
  if (!examined || receipt.modelVersion !== question.model) return
  const digest = Receipt.idOf(receipt, domain)
  // It asks in sessions alone.
  const isSigned = signedFor({ keys, ledger }, { account: provider, market: 'sessions' })
  if (digest !== receiptId || !(await isSigned({ digest, signature }))) return
  const messages = [{ role: 'user' as const, content: question.text }]
  const { tokenizer } = examined
  const prompt = {
    kind: 'ids' as const,
    ids: tokenizer.encodePrompt({ kind: 'messages', messages }),
  }
  const { temperature, maxTokens } = question
  const sampler = { ...plainSampler, temperature }
  const asked = { prompt, sampler, maxTokens, stop: [] }
  const ids = idsOf(examined, { text, print, outputHash: receipt.outputHash })
  const same =
    Inference.promptHash(prompt) === receipt.promptHash &&
    Inference.samplerHash(asked) === receipt.samplerHash
  if (!same || !ids) return
  const transcript = { question: asked, output: { ids, ...(print && { print }) } }
  return (await examine(examined, { transcript, receipt }, signal)).evidence
}

const plainSampler = {
  topP: 1,
  topK: 0,
  frequencyPenalty: 0,
  presencePenalty: 0,
  logitBias: [] as const,
}

/** The ids that an answer's text was made of; the model's end token is no text. */
function idsOf(
  { tokenizer }: ExaminedModel,
  answered: {
    readonly text: string
    readonly print: Uint8Array | undefined
    readonly outputHash: Hash
  },
): readonly number[] | undefined {
  const { text, print, outputHash } = answered
  const plain = tokenizer.encode(text)
  const printed = print && { print }
  const candidates = [plain, ...[...tokenizer.eosIds].map((eos) => [...plain, eos])]
  return candidates.find((ids) => Inference.outputHash({ ids, text, ...printed }) === outputHash)
}

/** What comes of an answer whose provider says that nobody may see it. */
const denying: ReadonlySet<Outcome> = new Set(['private', 'unsaid', 'denied'])

/** A provider that was allowed to show an answer, and said that it was not, denies a consent. */
async function compare({ records, findingsOf, log, settings }: CanariesOptions): Promise<void> {
  // One provider answers many of our questions: what audits found of it is read once.
  const read = new Map<string, ReadonlyMap<string, Finding>>()
  for (const canary of await records.all()) {
    if (canary.consent !== 'open' || canary.mode === 'canary-only') continue
    const { provider, modelVersion, sessionId } = canary
    const of = `${provider}/${modelVersion}`
    const findings = read.get(of) ?? byPlace(await findingsOf({ provider, modelVersion }))
    read.set(of, findings)
    const found = findings.get(placeOf(canary))
    if (!found || found.outcome === 'withheld') continue
    const consent = denying.has(found.outcome) ? 'denied' : 'kept'
    const after = { ...canary, consent } as const
    await records.save(after)
    if (consent === 'kept') continue
    log('consent-denied', { provider, session: sessionId })
    settings.tell?.(after)
  }
}

type Place = { readonly sessionId: Hash; readonly index: bigint }

const placeOf = ({ sessionId, index }: Place): string => `${sessionId}/${index}`

const byPlace = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [placeOf(finding.receipt), finding]))

/** Lower than what an accusation takes: a doubt costs its provider nothing but questions. */
const doubtLimits = { audits: CANARY_AUDITS, falseFlags: CANARY_FALSE_DOUBTS }

async function doubted({ records }: CanariesOptions): Promise<ReadonlySet<AccountId>> {
  const [findings, doubts] = await Promise.all([records.all(), records.doubts()])
  const denying = findings.filter(({ consent }) => consent === 'denied')
  const doubtful = doubts.filter(({ suspicion }) => Detector.flagged(suspicion, doubtLimits))
  return new Set([...denying, ...doubtful].map(({ provider }) => provider))
}
