import { assert } from '../errors/errors.ts'
import * as Price from '../money/price.ts'
import { dueUsage, hasOutput, type PromptBillingTerms, type Usage, zeroUsage } from './usage.ts'

// Costs of running answers, in millionths of a base unit: prices of tokens are per million. Such
// costs are exact, so that they can grow by what each step adds. Only a sum over a whole session is
// rounded.

const MILLIONTHS = Price.TOKENS_PER_PRICE

/** Returns a cost in base units, rounded up. */
export const roundUp = (cost: bigint): bigint => (cost + MILLIONTHS - 1n) / MILLIONTHS

/** Returns the cost of unit counts in millionths of a base unit. */
export const unroundedCost = (prices: Price.PriceMap, counts: Price.UnitCounts): bigint =>
  counts.input * prices.input +
  counts.cachedInput * prices.cachedInput +
  counts.output * prices.output +
  MILLIONTHS *
    (counts.image * prices.image + counts.second * prices.second + counts.request * prices.request)

/** Costs of one answer, in millionths of a base unit. */
export type AnswerCosts = {
  /** The part that is due. */
  readonly due: bigint
  /** All of its work. */
  readonly done: bigint
}

/** A running answer. */
export type RunningAnswer = {
  readonly usage: Usage
  /** The part of `usage` that is due; the same object if all of it is due. */
  readonly due: Usage
  readonly terms: PromptBillingTerms
  readonly isStopped: boolean
  readonly costs: AnswerCosts
}

/** Running answers, and sums of their costs that grow with each step of an answer. */
export type RunningAnswers = {
  /** Returns a running answer. */
  of(callId: bigint): RunningAnswer
  find(callId: bigint): RunningAnswer | undefined
  /** Number of running answers. */
  count(): number
  /** Sums over all answers, in millionths of a base unit. */
  readonly sums: AnswerCosts & {
    /** The part of `due` that belongs to answers with output. */
    readonly withOutput: bigint
  }
  /** Returns the costs of `callId` once it has reached `usage`. */
  costsAt(callId: bigint, usage: Usage): AnswerCosts
  begin(callId: bigint, terms: PromptBillingTerms): void
  /** Sets the usage of an answer. */
  reach(callId: bigint, usage: Usage): void
  /** Notes that the client stopped an answer and pays for at least `promptTokens` of its prompt. */
  stop(callId: bigint, promptTokens: number): void
  remove(callId: bigint): void
}

/** Creates an empty collection of running answers under `prices`. */
export function createRunningAnswers(prices: Price.PriceMap): RunningAnswers {
  const calls = new Map<bigint, RunningAnswer>()
  const sums = { due: 0n, withOutput: 0n, done: 0n }
  const priceGrowth = createGrowthPricer(prices)
  const of = (callId: bigint): RunningAnswer => {
    const call = calls.get(callId)
    assert(call, 'an answer is counted only while it runs')
    return call
  }
  /** Returns an answer at another usage or under other terms. */
  const movedTo = (call: RunningAnswer, usage: Usage, terms: PromptBillingTerms): RunningAnswer => {
    const due = dueUsage(usage, terms)
    const done = call.costs.done + priceGrowth(call.usage, usage)
    const isAll = due === usage
    const costs = { due: isAll ? done : call.costs.due + priceGrowth(call.due, due), done }
    return { usage, due, terms, isStopped: call.isStopped, costs }
  }
  const subtract = ({ usage, costs }: RunningAnswer): void => {
    sums.due -= costs.due
    sums.done -= costs.done
    if (hasOutput(usage)) sums.withOutput -= costs.due
  }
  const replace = (callId: bigint, before: RunningAnswer, next: RunningAnswer): void => {
    subtract(before)
    const { usage, costs } = next
    sums.due += costs.due
    sums.done += costs.done
    if (hasOutput(usage)) sums.withOutput += costs.due
    calls.set(callId, next)
  }
  return {
    of,
    find: (callId) => calls.get(callId),
    count: () => calls.size,
    sums,
    costsAt(callId, usage) {
      const call = of(callId)
      return movedTo(call, usage, call.terms).costs
    },
    begin(callId, terms) {
      assert(!calls.has(callId), 'an answer begins once')
      const none = { usage: zeroUsage, due: zeroUsage, costs: { due: 0n, done: 0n } }
      calls.set(callId, { ...none, terms, isStopped: false })
    },
    reach(callId, usage) {
      assert(usage.cached <= usage.prefilled, 'cached tokens are a part of the prompt')
      const call = of(callId)
      replace(callId, call, movedTo(call, usage, call.terms))
    },
    stop(callId, promptTokens) {
      const call = of(callId)
      const prepaid = Math.max(call.due.prefilled, promptTokens)
      const terms = { prepaid, perOutput: 0, perEmbedding: 0, perImage: 0 }
      replace(callId, call, { ...movedTo(call, call.usage, terms), isStopped: true })
    },
    remove(callId) {
      subtract(of(callId))
      calls.delete(callId)
    },
  }
}

/**
 * Returns a function that prices the difference of two usages, in millionths of a base unit. Most
 * steps of an answer change only the count of its output.
 */
function createGrowthPricer(prices: Price.PriceMap) {
  const imagePrice = prices.image * MILLIONTHS
  const requestPrice = prices.request * MILLIONTHS
  return (from: Usage, to: Usage): bigint => {
    const input = to.prefilled - to.cached - (from.prefilled - from.cached)
    const cached = to.cached - from.cached
    const output = to.output - from.output
    const images = (to.images ?? 0) - (from.images ?? 0)
    const requests = Number(hasOutput(to)) - Number(hasOutput(from))
    let cost = 0n
    if (input !== 0) cost += BigInt(input) * prices.input
    if (cached !== 0) cost += BigInt(cached) * prices.cachedInput
    if (output !== 0) cost += BigInt(output) * prices.output
    if (images !== 0) cost += BigInt(images) * imagePrice
    if (requests !== 0) cost += BigInt(requests) * requestPrice
    return cost
  }
}
