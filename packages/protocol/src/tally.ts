import { assert } from './errors.ts'
import type { Hash } from './hex.ts'
import { type AnyPrompt, isEmbed } from './inference.ts'
import * as Merkle from './merkle.ts'
import * as Price from './price.ts'

/** Work done for one answer so far, as both sides count it. */
export type Work = {
  /** Prompt tokens processed, cached ones included. */
  readonly prefilled: number
  readonly cached: number
  readonly output: number
  /** Vectors given out. They cost nothing by themselves: their inputs do. */
  readonly vectors?: number
  /** Pictures read or drawn; counted with the first output. */
  readonly images?: number
}

/** Whether an answer has begun to come: before, no more of its prompt is due than is paid ahead. */
export const hasOutput = ({ output, vectors = 0, images = 0 }: Work): boolean =>
  output > 0 || vectors > 0 || images > 0

export const noWork: Work = { prefilled: 0, cached: 0, output: 0 }

/** Prompt tokens that are paid before anything of the answer came, unless a client names others. */
export const PREPAID_TOKENS = 512

/** Most prompt tokens that a client may pay ahead. */
export const PREPAID_TOKENS_MAX = 1 << 16

/**
 * Prompt tokens that become due with each token of output: the rest of a prompt is paid along with
 * an answer, since that it was processed shows in nothing else.
 */
export const PROMPT_TOKENS_PER_OUTPUT = 64

/** How much of a prompt is due before the receipt, in tokens. */
export type PromptTerms = {
  /** Due as soon as they are processed. */
  readonly prepaid: number
  /** Due with each token, vector or picture that came. */
  readonly perOutput: number
  readonly perVector: number
  readonly perImage: number
}

/** The terms of a question, which both sides derive from it. */
export function promptTerms(options: {
  readonly prompt: AnyPrompt
  /** As the asking or answering side counts them. */
  readonly promptTokens: number
  /** What the client named. */
  readonly prepaidTokens: number
}): PromptTerms {
  const { prompt, promptTokens, prepaidTokens: prepaid } = options
  const none = { prepaid, perOutput: 0, perVector: 0, perImage: 0 }
  if (prompt.kind === 'draw') return { ...none, perImage: promptTokens }
  if (!isEmbed(prompt)) return { ...none, perOutput: PROMPT_TOKENS_PER_OUTPUT }
  return { ...none, perVector: Math.ceil(promptTokens / Math.max(1, prompt.inputs.length)) }
}

/** The part of the work of a running answer that is due: all of it but the rest of its prompt. */
export function dueOf(work: Work, terms: PromptTerms): Work {
  const { output, vectors = 0, images = 0 } = work
  const came = terms.perOutput * output + terms.perVector * vectors + terms.perImage * images
  const prefilled = Math.min(work.prefilled, terms.prepaid + came)
  return { ...work, prefilled, cached: Math.min(work.cached, prefilled) }
}

/** A session's account at one voucher: what both sides return to after a lost channel. */
export type Mark = {
  readonly finished: Price.Counts
  readonly frontier: Merkle.Frontier
  /** Base units that stay paid for answers which a lost channel cut off. */
  readonly lapsed: bigint
}

export const start: Mark = { finished: Price.nothing, frontier: Merkle.empty, lapsed: 0n }

/**
 * The account of one session: what is owed for all answers, finished and running. Client and
 * provider keep one each, from the same messages, and so agree on every total.
 *
 * Pure state: no clock, no randomness. Every step takes the same time however many answers run.
 *
 * @see docs/spec/sessions.md, section 3.
 */
export type Tally = {
  /** Begins an answer, whose prompt is due by these terms. */
  begin(askId: bigint, terms: PromptTerms): void
  /** States how far a running answer has come. */
  reach(askId: bigint, work: Work): void
  workOf(askId: bigint): Work | undefined
  /** Number of answers under way. */
  running(): number
  /** Base units that are due for a running answer by itself. */
  dueFor(askId: bigint): bigint
  /** Base units owed for everything so far. */
  owed(): bigint
  /** Base units that will be owed once `askId` has come as far as `work`, and all else stays. */
  owedAt(askId: bigint, work: Work): bigint
  /** The same, were all running answers to end there with their receipts. */
  totalAt(askId: bigint, work: Work): bigint
  /** Base units of prompts that were processed and are not due yet. */
  lent(): bigint
  /** The same of one running answer by itself. */
  lentFor(askId: bigint): bigint
  /** Base units owed for finished answers alone. */
  finishedTotal(): bigint
  /** What the session's total becomes when `askId` finishes now; its receipt says so. */
  totalAfter(askId: bigint): bigint
  /**
   * Ends an answer and appends its receipt: its work is owed, of a prompt without output the
   * prepaid part, whether its client stopped it or nothing came of it.
   */
  finish(askId: bigint, receiptId: Hash): void
  /** Forgets a failed answer: it costs nothing. */
  drop(askId: bigint): void
  /** Finished answers, and the root over their receipts. */
  frontier(): Merkle.Frontier
  /** Root over the first `count` receipts; `undefined` when that state was left behind already. */
  rootAt(count: bigint): Hash | undefined
  /** The other side holds a voucher for `count` answers: older marks are no longer needed. */
  settleMarks(count: bigint): void
  /**
   * The state at the voucher for `count` answers, with what stays paid of `total`: what was
   * delivered of running answers. Prompt pieces without output count only when the provider is
   * not the one that failed (`prefillStays`).
   */
  rewind(options: {
    readonly count: bigint
    readonly total: bigint
    readonly prefillStays: boolean
  }): Mark
}

/** The counts that work stands for. The flat `request` price is due with the first output. */
export const countsOf = (work: Work): Price.Counts => ({
  ...Price.nothing,
  input: BigInt(work.prefilled - work.cached),
  cachedInput: BigInt(work.cached),
  output: BigInt(work.output),
  image: BigInt(work.images ?? 0),
  request: hasOutput(work) ? 1n : 0n,
})

/**
 * Base units of one checkpoint: of output or of prompt, whichever is more, and at least twice what
 * the first token costs with the flat `request` price and the prompt that becomes due with it, so
 * that no single piece is above half.
 */
export function checkpointUp(options: {
  readonly prices: Price.PriceMap
  readonly checkpointTokens: number
  readonly prefillTokens: number
}): bigint {
  const { prices, checkpointTokens, prefillTokens } = options
  const output = countsOf({ prefilled: 0, cached: 0, output: checkpointTokens })
  const input = Price.dearestPrompt(prices, prefillTokens)
  const released = Price.dearestPrompt(prices, PROMPT_TOKENS_PER_OUTPUT)
  const first = Price.add(released, countsOf({ prefilled: 0, cached: 0, output: 1 }))
  const costs = [output, input].map((counts) => Price.costUp(prices, counts))
  const least = 2n * Price.costUp(prices, first)
  return costs.reduce((most, cost) => (cost > most ? cost : most), least)
}

/** What an answer's work is charged for when it ends with its receipt. */
const charged = ({ work, terms }: Running): Price.Counts =>
  countsOf(hasOutput(work) ? work : dueOf(work, terms))

/** An answer under way. */
type Running = { readonly work: Work; readonly terms: PromptTerms }

/** Sums over all answers under way. */
type Sums = {
  /** What is due. */
  readonly due: Price.Counts
  /** The part of `due` that belongs to answers with output. */
  readonly answered: Price.Counts
  /** What all have done. */
  readonly done: Price.Counts
}

const noSums: Sums = { due: Price.nothing, answered: Price.nothing, done: Price.nothing }

const sumsOf = ({ work, terms }: Running): Sums => {
  const due = countsOf(dueOf(work, terms))
  return { due, answered: hasOutput(work) ? due : Price.nothing, done: countsOf(work) }
}

const join = (by: (a: Price.Counts, b: Price.Counts) => Price.Counts, a: Sums, b: Sums): Sums => ({
  due: by(a.due, b.due),
  answered: by(a.answered, b.answered),
  done: by(a.done, b.done),
})

/** The answers under way, and the sums over them, which no step counts anew. */
function createRunning() {
  let sums = noSums
  const answers = new Map<bigint, Running>()
  const of = (askId: bigint): Running => {
    const running = answers.get(askId)
    assert(running, 'an answer is counted only while it runs')
    return running
  }
  const sumsAt = (askId: bigint, work: Work): Sums => {
    const before = of(askId)
    const others = join(Price.subtract, sums, sumsOf(before))
    return join(Price.add, others, sumsOf({ ...before, work }))
  }
  return {
    of,
    find: (askId: bigint) => answers.get(askId),
    count: () => answers.size,
    sums: () => sums,
    /** The sums once `askId` has come as far as `work`. */
    sumsAt,
    begin(askId: bigint, terms: PromptTerms) {
      assert(!answers.has(askId), 'an answer begins once')
      answers.set(askId, { work: noWork, terms })
    },
    reach(askId: bigint, work: Work) {
      assert(work.cached <= work.prefilled, 'cached tokens are a part of the prompt')
      sums = sumsAt(askId, work)
      answers.set(askId, { ...of(askId), work })
    },
    remove(askId: bigint) {
      sums = join(Price.subtract, sums, sumsOf(of(askId)))
      answers.delete(askId)
    },
  }
}

/** Opens the account of a session at `mark`. */
export function create(prices: Price.PriceMap, mark: Mark = start): Tally {
  let { finished, frontier, lapsed } = mark
  const running = createRunning()
  /** States after each finished answer that no voucher counts yet; first the voucher's own. */
  let marks: Omit<Mark, 'lapsed'>[] = [{ finished, frontier }]

  const markAt = (count: bigint) => marks.find((entry) => entry.frontier.count === count)
  const total = (counts: Price.Counts) => Price.costUp(prices, counts) + lapsed
  const withFinished = (counts: Price.Counts) => total(Price.add(finished, counts))

  return {
    begin: running.begin,
    reach: running.reach,
    workOf: (askId) => running.find(askId)?.work,
    running: running.count,
    lentFor(askId) {
      const { due, done } = sumsOf(running.of(askId))
      return Price.costUp(prices, done) - Price.costUp(prices, due)
    },
    dueFor: (askId) => Price.costUp(prices, sumsOf(running.of(askId)).due),
    owed: () => withFinished(running.sums().due),
    owedAt: (askId, work) => withFinished(running.sumsAt(askId, work).due),
    totalAt: (askId, work) => withFinished(running.sumsAt(askId, work).done),
    lent: () => withFinished(running.sums().done) - withFinished(running.sums().due),
    finishedTotal: () => total(finished),
    totalAfter: (askId) => withFinished(charged(running.of(askId))),
    finish(askId, receiptId) {
      finished = Price.add(finished, charged(running.of(askId)))
      running.remove(askId)
      frontier = Merkle.append(frontier, receiptId)
      marks.push({ finished, frontier })
    },
    drop: running.remove,
    frontier: () => frontier,
    rootAt(count) {
      const entry = markAt(count)
      return entry && Merkle.root(entry.frontier)
    },
    settleMarks(count) {
      marks = marks.filter((entry) => entry.frontier.count >= count)
      assert(marks[0], 'a voucher counts only answers that have finished')
    },
    rewind({ count, total: promised, prefillStays }) {
      const target = markAt(count)
      assert(target, 'marks are kept from the last voucher on')
      const kept = Price.costUp(prices, target.finished) + lapsed
      const { due, answered } = running.sums()
      const delivered = withFinished(prefillStays ? due : answered)
      const paid = promised < delivered ? promised : delivered
      return { ...target, lapsed: lapsed + (paid > kept ? paid - kept : 0n) }
    },
  }
}
