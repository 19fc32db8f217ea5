import type { Hash } from '../encoding/hex.ts'
import { assert } from '../errors/errors.ts'
import * as Merkle from '../hashing/merkle.ts'
import * as Price from '../money/price.ts'
import {
  createRunningAnswers,
  type RunningAnswer,
  roundUp,
  unroundedCost,
} from './running-answers.ts'
import { hasOutput, type PromptBillingTerms, type Usage, unitCounts } from './usage.ts'

export * from './usage.ts'

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

/** Returns the billed usage of an answer that ends with its receipt, and its unrounded cost. */
const billed = ({ usage, due, isStopped, costs }: RunningAnswer) =>
  hasOutput(usage) && !isStopped ? { usage, cost: costs.done } : { usage: due, cost: costs.due }

/** Creates the account of a session at `snapshot`. */
export function create(
  prices: Price.PriceMap,
  snapshot: AccountSnapshot = initialSnapshot,
): SessionAccount {
  let { finished, frontier } = snapshot
  const { writtenOff } = snapshot
  const running = createRunningAnswers(prices)
  const { sums } = running
  /** Cost of the finished answers, in millionths of a base unit. */
  let finishedCost = unroundedCost(prices, finished)
  /** Snapshot of the last voucher, followed by a snapshot after each later finished answer. */
  let snapshots: Omit<AccountSnapshot, 'writtenOff'>[] = [{ finished, frontier }]

  const snapshotAt = (count: bigint) => snapshots.find((entry) => entry.frontier.count === count)
  /** Returns the session's total in base units with `cost` millionths for running answers. */
  const totalWith = (cost: bigint) => roundUp(finishedCost + cost) + writtenOff
  /** The total that is owed, and the costs from which it was computed. */
  let owed = { due: 0n, finished: finishedCost, total: totalWith(0n) }

  return {
    begin: running.begin,
    update: running.reach,
    usageOf: (callId) => running.find(callId)?.usage,
    runningCount: running.count,
    creditFor(callId) {
      const { usage, costs } = running.of(callId)
      const worst = Price.worstCasePrompt(prices, usage.prefilled)
      const lent = hasOutput(usage) ? roundUp(costs.done) : Price.costUp(prices, worst)
      return lent - roundUp(costs.due)
    },
    dueFor: (callId) => roundUp(running.of(callId).costs.due),
    owed() {
      // Both sides ask for this amount several times between two steps.
      if (owed.due !== sums.due || owed.finished !== finishedCost) {
        owed = { due: sums.due, finished: finishedCost, total: totalWith(sums.due) }
      }
      return owed.total
    },
    owedAt(callId, work) {
      const { due } = running.of(callId).costs
      return totalWith(sums.due - due + running.costsAt(callId, work).due)
    },
    totalAt(callId, work) {
      const { done } = running.of(callId).costs
      return totalWith(sums.done - done + running.costsAt(callId, work).done)
    },
    credit: () => totalWith(sums.done) - totalWith(sums.due),
    finishedTotal: () => totalWith(0n),
    totalAfter: (callId) => totalWith(billed(running.of(callId)).cost),
    stop: running.stop,
    finish(callId, receiptId) {
      const { usage, cost } = billed(running.of(callId))
      finished = Price.add(finished, unitCounts(usage))
      finishedCost += cost
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
      const delivered = totalWith(prefillStays ? sums.due : sums.withOutput)
      const paid = promised < delivered ? promised : delivered
      return { ...target, writtenOff: writtenOff + (paid > costSoFar ? paid - costSoFar : 0n) }
    },
  }
}
