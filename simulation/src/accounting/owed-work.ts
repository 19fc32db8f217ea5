import { type Hash, Price, SessionAccount } from '@ostrom/protocol'
import { sum } from './unit-sums.ts'

/**
 * An engine's progress in one attempt at a question. In the state `stopped`, the client owes at
 * least the units that were due until its stop; in the state `free`, it owes nothing.
 */
export type StreamUsage = {
  work: SessionAccount.Usage
  state: 'running' | 'ended' | 'stopped' | 'free'
}

/** The work of one provider for one client, and the client's vouchers by session. */
export type AttemptedWork = {
  readonly streams: ReadonlyMap<string, StreamUsage>
  readonly sent: { readonly bySession: ReadonlyMap<Hash, { readonly count: bigint }> }
}

/** Returns the mark of an attempt's question: the id at the beginning of the question's text. */
export const markOfAttempt = (attempt: string): string => attempt.split('~')[0]!

/**
 * Number of prompt tokens that are due before the first output token, and number of further prompt
 * tokens that become due with each output token.
 */
const AHEAD = 512
const WITH_OUTPUT = 64

/**
 * Returns the units of a stream that are due before its receipt. The prompt becomes due step by
 * step, together with the answer.
 */
export const dueOf = (work: SessionAccount.Usage): Price.UnitCounts => {
  const prefilled = Math.min(work.prefilled, AHEAD + WITH_OUTPUT * work.output)
  return SessionAccount.unitCounts({ ...work, prefilled, cached: Math.min(work.cached, prefilled) })
}

/**
 * Returns the maximum number of units that a client can owe a provider, with all prompt tokens at
 * the price of input. Each attempt counts with its done work, and with at least the prompt tokens
 * that are due with its output. For each answer that a voucher counts, the function adds the rest
 * of one prompt, largest first, because a receipt is owed in full. It also adds the rest of the
 * prompts without output, but at most the tokens that were prefilled in attempts with output.
 */
export function owedMax(
  { streams, sent }: AttemptedWork,
  prompts: ReadonlyMap<string, number>,
): Price.UnitCounts {
  let [earned, stopped] = [0, 0]
  const rests: number[] = []
  const owed = [...streams].reduce((counts, [mark, { work }]) => {
    const prompt = prompts.get(markOfAttempt(mark)) ?? 0
    const claimed = Math.min(prompt, AHEAD + WITH_OUTPUT * work.output)
    if (work.output > 0) earned += work.prefilled
    else stopped += prompt - claimed
    const input = Math.max(work.prefilled, claimed)
    if (work.output > 0 && prompt > input) rests.push(prompt - input)
    const billed = { ...SessionAccount.unitCounts(work), input: BigInt(input), cachedInput: 0n }
    return Price.add(counts, billed)
  }, Price.zeroCounts)
  const receipts = Number(sum([...sent.bySession.values()].map(({ count }) => count)))
  const receipted = rests.sort((a, b) => b - a).slice(0, receipts)
  const rest = [Math.min(earned, stopped), ...receipted].reduce((all, tokens) => all + tokens)
  return { ...owed, input: owed.input + BigInt(rest) }
}
