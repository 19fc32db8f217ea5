import { assert } from './errors.ts'
import type { Hash } from './hex.ts'
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

/** Whether an answer has begun to come: before, it is free unless its client stops it. */
export const hasOutput = ({ output, vectors = 0, images = 0 }: Work): boolean =>
  output > 0 || vectors > 0 || images > 0

export const noWork: Work = { prefilled: 0, cached: 0, output: 0 }

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
  /** Begins an answer. */
  begin(askId: bigint): void
  /** States how far a running answer has come. */
  reach(askId: bigint, work: Work): void
  workOf(askId: bigint): Work | undefined
  /** Number of answers under way. */
  running(): number
  /** Base units owed for everything so far. */
  owed(): bigint
  /** Base units that will be owed once `askId` has come as far as `work`, and all else stays. */
  owedAt(askId: bigint, work: Work): bigint
  /** Base units owed for finished answers alone. */
  finishedTotal(): bigint
  /** What the session's total becomes when `askId` finishes now; its receipt says so. */
  totalAfter(askId: bigint, ending: Ending): bigint
  /** Ends an answer and appends its receipt. */
  finish(askId: bigint, receiptId: Hash, ending: Ending): void
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

/** `answered`: free unless there was output. `stopped` by the client: what was done is owed. */
export type Ending = 'answered' | 'stopped'

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
 * the first token costs with the flat `request` price, so that no single piece is above half.
 */
export function checkpointUp(options: {
  readonly prices: Price.PriceMap
  readonly checkpointTokens: number
  readonly prefillTokens: number
}): bigint {
  const { prices, checkpointTokens, prefillTokens } = options
  const output = countsOf({ prefilled: 0, cached: 0, output: checkpointTokens })
  const input = countsOf({ prefilled: prefillTokens, cached: 0, output: 0 })
  const first = countsOf({ prefilled: 0, cached: 0, output: 1 })
  const costs = [output, input].map((counts) => Price.costUp(prices, counts))
  const least = 2n * Price.costUp(prices, first)
  return costs.reduce((most, cost) => (cost > most ? cost : most), least)
}

/** What an answer's work is charged for when it ends so. */
const charged = (work: Work, ending: Ending = 'answered'): Price.Counts =>
  hasOutput(work) || ending === 'stopped' ? countsOf(work) : Price.nothing

/** Opens the account of a session at `mark`. */
export function create(prices: Price.PriceMap, mark: Mark = start): Tally {
  let { finished, frontier, lapsed } = mark
  let running = Price.nothing
  /** The part of `running` that belongs to answers with output. */
  let answered = Price.nothing
  const works = new Map<bigint, Work>()
  /** States after each finished answer that no voucher counts yet; first the voucher's own. */
  let marks: Omit<Mark, 'lapsed'>[] = [{ finished, frontier }]

  const workOf = (askId: bigint): Work => {
    const work = works.get(askId)
    assert(work, 'an answer is counted only while it runs')
    return work
  }
  const remove = (askId: bigint) => {
    const work = workOf(askId)
    works.delete(askId)
    running = Price.subtract(running, countsOf(work))
    answered = Price.subtract(answered, charged(work))
  }
  const total = (counts: Price.Counts) => Price.costUp(prices, counts) + lapsed

  return {
    begin(askId) {
      assert(!works.has(askId), 'an answer begins once')
      works.set(askId, noWork)
    },
    reach(askId, work) {
      const before = workOf(askId)
      assert(work.cached <= work.prefilled, 'cached tokens are a part of the prompt')
      works.set(askId, work)
      running = Price.add(Price.subtract(running, countsOf(before)), countsOf(work))
      answered = Price.add(Price.subtract(answered, charged(before)), charged(work))
    },
    workOf: (askId) => works.get(askId),
    running: () => works.size,
    owed: () => total(Price.add(finished, running)),
    owedAt(askId, work) {
      const others = Price.subtract(running, countsOf(workOf(askId)))
      return total(Price.add(finished, Price.add(others, countsOf(work))))
    },
    finishedTotal: () => total(finished),
    totalAfter: (askId, ending) => total(Price.add(finished, charged(workOf(askId), ending))),
    finish(askId, receiptId, ending) {
      finished = Price.add(finished, charged(workOf(askId), ending))
      remove(askId)
      frontier = Merkle.append(frontier, receiptId)
      marks.push({ finished, frontier })
    },
    drop: remove,
    frontier: () => frontier,
    rootAt(count) {
      const entry = marks.find(({ frontier }) => frontier.count === count)
      return entry && Merkle.root(entry.frontier)
    },
    settleMarks(count) {
      marks = marks.filter((entry) => entry.frontier.count >= count)
      assert(marks[0], 'a voucher counts only answers that have finished')
    },
    rewind({ count, total: promised, prefillStays }) {
      const target = marks.find((entry) => entry.frontier.count === count)
      assert(target, 'marks are kept from the last voucher on')
      const kept = Price.costUp(prices, target.finished) + lapsed
      const delivered = total(Price.add(finished, prefillStays ? running : answered))
      const paid = promised < delivered ? promised : delivered
      return { ...target, lapsed: lapsed + (paid > kept ? paid - kept : 0n) }
    },
  }
}
