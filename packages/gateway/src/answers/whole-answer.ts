import type { Answer, AnswerEvent } from '../inference/inference-service.ts'
import type { PreparedQuestion } from '../questions/prepare-question.ts'
import { faultOf } from '../routing/provider-faults.ts'
import type { AnswerSoFar } from './answer-so-far.ts'

// An answer whose tokens have all arrived ends by the gateway's own count if its provider fails
// before the receipt: docs/spec/inference.md, section 17.

/**
 * Returns how many more output tokens an answer may have: the maximum of the prepared question,
 * less the ids that providers have delivered since this question was prepared.
 */
function tokensLeft({ maxTokens, promptIds }: PreparedQuestion, soFar: AnswerSoFar): number {
  const before = promptIds?.kind === 'ids' ? (promptIds.answered ?? 0) : 0
  return maxTokens - (soFar.ids.length - before)
}

/**
 * True if nothing can follow: all tokens that the question asks for, or a stop text, have come, or
 * the grammar of the answer is finished.
 */
export function isWhole(prepared: PreparedQuestion, soFar: AnswerSoFar): boolean {
  if (soFar.isSpoiled) return false
  if (soFar.stop !== undefined || soFar.isFinished) return true
  const isCounted = prepared.promptIds?.kind === 'ids' && soFar.ids.length > 0
  return isCounted && tokensLeft(prepared, soFar) < 1
}

/**
 * Returns the last events of an answer whose provider failed after its last token; `undefined` if a
 * token is missing, or if the provider sent a receipt, which was refused.
 */
export function wholeAnswerEnd(
  failed: Answer,
  error: unknown,
  { prepared, soFar, signal }: wholeAnswerEnd.Options,
): readonly AnswerEvent[] | undefined {
  const { stop, isFinished } = soFar
  // A receipt for more than the text before a stop text is refused, but this text stands.
  const isRefused = soFar.part.hasReceipt && stop === undefined
  const mayEnd = !signal.aborted && !isRefused && faultOf(error) !== undefined
  if (!mayEnd || !isWhole(prepared, soFar)) return undefined
  const { cost, fee } = failed.expense()
  const usage = {
    inputTokens: failed.inputTokens,
    cachedInputTokens: failed.expected.cachedInputTokens,
    outputTokens: soFar.ids.length,
    reasoningTokens: soFar.reader?.reasoningTokens ?? 0,
  }
  const rest = soFar.reader?.end() ?? []
  const finish = stop !== undefined || isFinished ? 'stop' : 'length'
  return [...rest, { kind: 'end', finish, ...(stop && { stop }), usage, cost, fee }]
}

export declare namespace wholeAnswerEnd {
  type Options = {
    readonly prepared: PreparedQuestion
    readonly soFar: AnswerSoFar
    readonly signal: AbortSignal
  }
}
