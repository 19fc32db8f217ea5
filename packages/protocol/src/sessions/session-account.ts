import type { Hash } from '../encoding/hex.ts'
import { assert } from '../errors/errors.ts'
import * as Merkle from '../hashing/merkle.ts'
import { type AnyPrompt, type InferenceRequest, isEmbeddingPrompt } from '../inference/inference.ts'
import * as Price from '../money/price.ts'

/** Work of one answer so far, as both sides count it. */
export type Usage = {
  /** Processed prompt tokens, including cached ones. */
  readonly prefilled: number
  /**
   * Prompt tokens at the price of cached input: the tokens of the prefix claim; see `promptUsage`.
   */
  readonly cached: number
  readonly output: number
  /** Delivered embeddings; they are free, and only their inputs have a price. */
  readonly embeddings?: number
  /** Images in the prompt, or generated images; both sides add them with the first output. */
  readonly images?: number
}

/**
 * Returns true if an answer has output. Without output, only the prepaid part of its prompt is due.
 */
export const hasOutput = ({ output, embeddings = 0, images = 0 }: Usage): boolean =>
  output > 0 || embeddings > 0 || images > 0

export const zeroUsage: Usage = { prefilled: 0, cached: 0, output: 0 }

/**
 * Returns the usage after `prefilled` tokens of a prompt. As many of the first tokens as the client
 * claims count as cached. The state of the engine's cache has no effect.
 */
export const promptUsage = (
  usage: Usage,
  prefilled: number,
  { prefixClaim }: Pick<InferenceRequest, 'prefixClaim'>,
): Usage => ({ ...usage, prefilled, cached: Math.min(prefixClaim?.tokens ?? 0, prefilled) })

/** Prompt tokens that are paid before any output, by default. */
export const PREPAID_TOKENS = 512

/** Maximum prompt tokens that a client may prepay. */
export const PREPAID_TOKENS_MAX = 1 << 16

/**
 * Prompt tokens that become due with each output token: the rest of a prompt is paid along with the
 * answer, because only the answer shows that the provider has processed it.
 */
export const PROMPT_TOKENS_PER_OUTPUT = 64

/** Terms by which the tokens of a prompt become due before the answer has its receipt. */
export type PromptBillingTerms = {
  /** Tokens that are due as soon as they are processed. */
  readonly prepaid: number
  /** Tokens that become due with each delivered token, embedding or image. */
  readonly perOutput: number
  readonly perEmbedding: number
  readonly perImage: number
}

/** Returns the billing terms of a question. Both sides compute the same terms. */
export function promptBillingTerms(options: {
  readonly prompt: AnyPrompt
  /** Prompt tokens, as counted by this side, client or provider. */
  readonly promptTokens: number
  /** Number of prepaid tokens that the client chose. */
  readonly prepaidTokens: number
}): PromptBillingTerms {
  const { prompt, promptTokens, prepaidTokens: prepaid } = options
  const none = { prepaid, perOutput: 0, perEmbedding: 0, perImage: 0 }
  if (prompt.kind === 'image') return { ...none, perImage: promptTokens }
  if (!isEmbeddingPrompt(prompt)) return { ...none, perOutput: PROMPT_TOKENS_PER_OUTPUT }
  return { ...none, perEmbedding: Math.ceil(promptTokens / Math.max(1, prompt.inputs.length)) }
}

/** Returns the due usage of a running answer: all of it except the unbilled rest of its prompt. */
export function dueUsage(work: Usage, terms: PromptBillingTerms): Usage {
  const { output, embeddings = 0, images = 0 } = work
  const came = terms.perOutput * output + terms.perEmbedding * embeddings + terms.perImage * images
  const prefilled = Math.min(work.prefilled, terms.prepaid + came)
  return { ...work, prefilled, cached: Math.min(work.cached, prefilled) }
}

/** The session account at one voucher, to which both sides return after a lost channel. */
export type AccountSnapshot = {
  readonly finished: Price.UnitCounts
  readonly frontier: Merkle.Frontier
  /** Base units for answers that a lost channel cut off; they stay paid. */
  readonly writtenOff: bigint
}

export const initialSnapshot: AccountSnapshot = {
  finished: Price.zeroCounts,
  frontier: Merkle.empty,
  writtenOff: 0n,
}

/**
 * The account of one session: the amount owed for all answers, finished and running. Client and
 * provider each keep one from the same messages, so they agree on each total.
 *
 * Pure state, without clock or randomness. The time of a step does not depend on the number of
 * answers.
 *
 * @see docs/spec/sessions.md, section 3.
 */
export type SessionAccount = {
  /** Begins an answer with the billing terms of its prompt. */
  begin(callId: bigint, terms: PromptBillingTerms): void
  /** Sets the usage of a running answer. */
  update(callId: bigint, work: Usage): void
  usageOf(callId: bigint): Usage | undefined
  /** Number of running answers. */
  runningCount(): number
  /** Returns the base units that are due for one running answer. */
  dueFor(callId: bigint): bigint
  /** Returns the base units owed so far. */
  owed(): bigint
  /**
   * Returns the base units owed once `callId` has reached `work`, if all other answers stay
   * unchanged.
   */
  owedAt(callId: bigint, work: Usage): bigint
  /**
   * Returns the base units owed if `callId` reached `work`, and all running answers then ended with
   * their receipts.
   */
  totalAt(callId: bigint, work: Usage): bigint
  /** Returns the base units of processed prompts that are not due yet. */
  credit(): bigint
  /**
   * Returns the base units of one running answer's processed prompt that are not due yet. Before
   * the answer has output, all these tokens count at the higher of the prices `input` and
   * `cachedInput`, because the provider may have had to process claimed tokens again.
   */
  creditFor(callId: bigint): bigint
  /** Returns the base units owed for finished answers. */
  finishedTotal(): bigint
  /** Returns the session's total if `callId` finishes now, as in its receipt. */
  totalAfter(callId: bigint): bigint
  /**
   * Notes that the answer that ends now was stopped by its client. The client then owes the output,
   * and as much of the prompt as was due while the answer ran, or `promptTokens` of the processed
   * tokens if that is more. Called right before the end.
   */
  stop(callId: bigint, promptTokens: number): void
  /**
   * Ends an answer and appends its receipt. The client owes the answer's work. For an answer
   * without output it owes only the prepaid part of the prompt; for a stopped answer see `stop`.
   */
  finish(callId: bigint, receiptId: Hash): void
  /** Removes a failed answer, which costs nothing. */
  discard(callId: bigint): void
  /** Returns the finished answers and the root over their receipts. */
  frontier(): Merkle.Frontier
  /** Returns the root over the first `count` receipts; `undefined` without a snapshot for it. */
  rootAt(count: bigint): Hash | undefined
  /**
   * Removes the snapshots below `count`, the count of the last voucher, because neither side
   * restores them any more.
   */
  pruneSnapshots(count: bigint): void
  /**
   * Returns the state at the voucher for `count` answers. Its `writtenOff` also contains the
   * cost of later finished answers and of the delivered parts of running answers, as far as the
   * voucher's `total` pays for it. Processed prompts without output count as delivered only if
   * `prefillStays` is true: the provider did not cause the failure.
   */
  restore(options: {
    readonly count: bigint
    readonly total: bigint
    readonly prefillStays: boolean
  }): AccountSnapshot
}

/** Returns the unit counts of usage. The flat `request` price is due with the first output. */
export const unitCounts = (work: Usage): Price.UnitCounts => ({
  input: BigInt(work.prefilled - work.cached),
  cachedInput: BigInt(work.cached),
  output: BigInt(work.output),
  image: BigInt(work.images ?? 0),
  second: 0n,
  request: hasOutput(work) ? 1n : 0n,
})

/**
 * Returns the base units of one checkpoint: the cost of `checkpointTokens` output tokens or of
 * `prefillTokens` prompt tokens, the larger of the two. A checkpoint is at least twice the cost of
 * the first output token. This cost includes the flat `request` price and the prompt part that
 * becomes due with the token. So the first output never exceeds half of a checkpoint.
 */
export function checkpointUp(options: {
  readonly prices: Price.PriceMap
  readonly checkpointTokens: number
  readonly prefillTokens: number
}): bigint {
  const { prices, checkpointTokens, prefillTokens } = options
  const output = unitCounts({ prefilled: 0, cached: 0, output: checkpointTokens })
  const input = Price.worstCasePrompt(prices, prefillTokens)
  const released = Price.worstCasePrompt(prices, PROMPT_TOKENS_PER_OUTPUT)
  const first = Price.add(released, unitCounts({ prefilled: 0, cached: 0, output: 1 }))
  const costs = [output, input].map((counts) => Price.costUp(prices, counts))
  const least = 2n * Price.costUp(prices, first)
  return costs.reduce((most, cost) => (cost > most ? cost : most), least)
}

/** Returns the billed unit counts of an answer that ends with its receipt. */
const billedCounts = ({ usage, terms, isStopped }: BillableCall): Price.UnitCounts =>
  unitCounts(hasOutput(usage) && !isStopped ? usage : dueUsage(usage, terms))

/** A running answer. */
type BillableCall = {
  readonly usage: Usage
  readonly terms: PromptBillingTerms
  readonly isStopped: boolean
}

/** Sums over all running answers. */
type RunningTotals = {
  /** Counts that are due. */
  readonly due: Price.UnitCounts
  /** The part of `due` that belongs to answers with output. */
  readonly withOutput: Price.UnitCounts
  /** Counts of all work. */
  readonly done: Price.UnitCounts
}

const zeroTotals: RunningTotals = {
  due: Price.zeroCounts,
  withOutput: Price.zeroCounts,
  done: Price.zeroCounts,
}

const totalsOf = ({ usage, terms }: Omit<BillableCall, 'isStopped'>): RunningTotals => {
  const due = unitCounts(dueUsage(usage, terms))
  return { due, withOutput: hasOutput(usage) ? due : Price.zeroCounts, done: unitCounts(usage) }
}

const combine = (
  by: (a: Price.UnitCounts, b: Price.UnitCounts) => Price.UnitCounts,
  a: RunningTotals,
  b: RunningTotals,
): RunningTotals => ({
  due: by(a.due, b.due),
  withOutput: by(a.withOutput, b.withOutput),
  done: by(a.done, b.done),
})

/** Creates an empty collection of running answers, which updates its sums with each change. */
function createRunningCalls() {
  let sums = zeroTotals
  const answers = new Map<bigint, BillableCall>()
  const of = (callId: bigint): BillableCall => {
    const running = answers.get(callId)
    assert(running, 'an answer is counted only while it runs')
    return running
  }
  const sumsAt = (callId: bigint, usage: Usage): RunningTotals => {
    const before = of(callId)
    const others = combine(Price.subtract, sums, totalsOf(before))
    return combine(Price.add, others, totalsOf({ ...before, usage }))
  }
  return {
    of,
    find: (callId: bigint) => answers.get(callId),
    count: () => answers.size,
    sums: () => sums,
    /** Returns the sums after `callId` reaches `work`. */
    sumsAt,
    begin(callId: bigint, terms: PromptBillingTerms) {
      assert(!answers.has(callId), 'an answer begins once')
      answers.set(callId, { usage: zeroUsage, terms, isStopped: false })
    },
    reach(callId: bigint, usage: Usage) {
      assert(usage.cached <= usage.prefilled, 'cached tokens are a part of the prompt')
      sums = sumsAt(callId, usage)
      answers.set(callId, { ...of(callId), usage })
    },
    stop(callId: bigint, promptTokens: number) {
      const { usage, terms } = of(callId)
      const due = dueUsage(usage, terms).prefilled
      const prepaid = Math.max(due, promptTokens)
      const ended = { prepaid, perOutput: 0, perEmbedding: 0, perImage: 0 }
      const stopped = { usage, terms: ended, isStopped: true }
      const others = combine(Price.subtract, sums, totalsOf(of(callId)))
      sums = combine(Price.add, others, totalsOf(stopped))
      answers.set(callId, stopped)
    },
    remove(callId: bigint) {
      sums = combine(Price.subtract, sums, totalsOf(of(callId)))
      answers.delete(callId)
    },
  }
}

/** Creates the account of a session at `snapshot`. */
export function create(
  prices: Price.PriceMap,
  snapshot: AccountSnapshot = initialSnapshot,
): SessionAccount {
  let { finished, frontier, writtenOff } = snapshot
  const running = createRunningCalls()
  /** Snapshot of the last voucher, followed by a snapshot after each later finished answer. */
  let snapshots: Omit<AccountSnapshot, 'writtenOff'>[] = [{ finished, frontier }]

  const snapshotAt = (count: bigint) => snapshots.find((entry) => entry.frontier.count === count)
  const total = (counts: Price.UnitCounts) => Price.costUp(prices, counts) + writtenOff
  const withFinished = (counts: Price.UnitCounts) => total(Price.add(finished, counts))

  return {
    begin: running.begin,
    update: running.reach,
    usageOf: (callId) => running.find(callId)?.usage,
    runningCount: running.count,
    creditFor(callId) {
      const call = running.of(callId)
      const { due, done } = totalsOf(call)
      const worst = Price.worstCasePrompt(prices, call.usage.prefilled)
      const lent = hasOutput(call.usage) ? done : worst
      return Price.costUp(prices, lent) - Price.costUp(prices, due)
    },
    dueFor: (callId) => Price.costUp(prices, totalsOf(running.of(callId)).due),
    owed: () => withFinished(running.sums().due),
    owedAt: (callId, work) => withFinished(running.sumsAt(callId, work).due),
    totalAt: (callId, work) => withFinished(running.sumsAt(callId, work).done),
    credit: () => withFinished(running.sums().done) - withFinished(running.sums().due),
    finishedTotal: () => total(finished),
    totalAfter: (callId) => withFinished(billedCounts(running.of(callId))),
    stop: running.stop,
    finish(callId, receiptId) {
      finished = Price.add(finished, billedCounts(running.of(callId)))
      running.remove(callId)
      frontier = Merkle.append(frontier, receiptId)
      snapshots.push({ finished, frontier })
    },
    discard: running.remove,
    frontier: () => frontier,
    rootAt(count) {
      const entry = snapshotAt(count)
      return entry && Merkle.root(entry.frontier)
    },
    pruneSnapshots(count) {
      snapshots = snapshots.filter((entry) => entry.frontier.count >= count)
      assert(snapshots[0], 'a voucher counts only answers that have finished')
    },
    restore({ count, total: promised, prefillStays }) {
      const target = snapshotAt(count)
      assert(target, 'snapshots exist from the last voucher on')
      const costSoFar = Price.costUp(prices, target.finished) + writtenOff
      const { due, withOutput } = running.sums()
      const delivered = withFinished(prefillStays ? due : withOutput)
      const paid = promised < delivered ? promised : delivered
      return { ...target, writtenOff: writtenOff + (paid > costSoFar ? paid - costSoFar : 0n) }
    },
  }
}
