import {
  EngineFailedError,
  type EngineStreamPart,
  type GenerateOptions,
  type LoadedModel,
} from '@ostrom/engine'
import { Inference, PrefixHistory, SessionAccount } from '@ostrom/protocol'
import type { ReferenceAccounting } from '../accounting/reference-accounting.ts'
import { clientOf, readQuestionId } from '../questions/question-ids.ts'
import { echoTokenizer } from './model.ts'

/** Current fault of an engine. */
export type EngineFault = 'well' | 'fails' | 'stalls'

type ModelTapOptions = {
  readonly provider: string
  readonly accounting: ReferenceAccounting
  readonly engineFault: () => EngineFault
  /** False after the process was killed; later actions of its code must be ignored. */
  readonly isAlive: () => boolean
}

/** Returns the same model, and records every piece of its work in the accounting. */
export function tapModel(model: LoadedModel, options: ModelTapOptions): LoadedModel {
  const context = { ...options, answers: new Map<string, (readonly number[])[]>() }
  return { ...model, generate: (request) => generateTapped(model, request, context) }
}

type ModelTapContext = ModelTapOptions & {
  /** Answered conversations by client, each as the token ids of a prompt and its output. */
  readonly answers: Map<string, (readonly number[])[]>
}

/**
 * Returns the maximum number of prompt tokens that the client may claim as cached input. The claim
 * may refer to any earlier answer, also to one of another session.
 */
function claimableTokens(ids: readonly number[], answers: readonly (readonly number[])[]): number {
  let most = 0
  for (const answer of answers) {
    let shared = 0
    while (shared < ids.length - 1 && answer[shared] === ids[shared]) shared++
    most = Math.max(most, shared)
  }
  return most - (most % PrefixHistory.CLAIM_STEP_TOKENS)
}

async function* generateTapped(
  model: LoadedModel,
  request: GenerateOptions,
  { provider, accounting, engineFault, isAlive, answers }: ModelTapContext,
): AsyncGenerator<EngineStreamPart> {
  const mark = markOfPrompt(request)
  const ids = idsOf(request)
  if (Inference.answeredIdsOf(request.prompt).length > 0) {
    accounting.recordQuestion(mark, ids.length)
  }
  const output: number[] = []
  const known = answers.get(clientOf(mark)) ?? []
  answers.set(clientOf(mark), known)
  const claimable = claimableTokens(ids, known)
  let work = SessionAccount.zeroUsage
  let ending: 'owed' | 'stopped' | 'free' = 'owed'
  const attempt = accounting.recordStart(provider, mark)
  try {
    for await (const piece of model.generate(request)) {
      if (piece.kind === 'prefill') {
        work = usageAfter(work, piece.tokens, claimable)
      } else if (piece.kind === 'tokens') {
        work = { ...work, output: work.output + piece.ids.length }
        output.push(...piece.ids)
        if (work.output > 3 && engineFault() === 'fails') {
          throw new EngineFailedError({ engine: 'echo', reason: 'a fault was asked for' })
        }
        if (work.output > 3 && engineFault() === 'stalls') await stall(request.signal)
      }
      if (piece.kind !== 'end' && isAlive()) accounting.recordUsage(provider, attempt, work)
      yield piece
    }
  } catch (error) {
    // An answer that its client stopped is owed; an answer that failed is not.
    if (!request.signal.aborted) ending = 'free'
    else if (work.output === 0 && isAlive())
      accounting.recordUsage(provider, attempt, startedUsageOf(request, work, claimable))
    throw error
  } finally {
    if (ending === 'owed' && request.signal.aborted) ending = 'stopped'
    // If a provider stops by itself before the first token, it gets nothing for the prompt.
    if (request.signal.reason === 'provider' && work.output === 0) ending = 'free'
    if (isAlive()) accounting.recordEnd(provider, attempt, ending)
    if (output.length > 0) known.push([...ids, ...output])
  }
}

/**
 * Returns the work once `prefilled` prompt tokens are processed. The client may claim the first
 * `claimable` tokens of the prompt as cached.
 */
const usageAfter = (
  work: SessionAccount.Usage,
  prefilled: number,
  claimable: number,
): SessionAccount.Usage => ({ ...work, prefilled, cached: Math.min(claimable, prefilled) })

/**
 * Returns the usage including the prompt piece that was being processed when an answer was stopped.
 */
function startedUsageOf(
  request: GenerateOptions,
  work: SessionAccount.Usage,
  claimable: number,
): SessionAccount.Usage {
  const prefilled = Math.min(idsOf(request).length, work.prefilled + request.prefillTokens)
  return usageAfter(work, prefilled, claimable)
}

/** Returns a promise that stays pending until `signal` aborts, and then rejects. */
export const stall = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) return reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

const tokenizer = echoTokenizer()

/** Returns the prompt's tokens. */
export const idsOf = ({ prompt }: Pick<GenerateOptions, 'prompt'>): readonly number[] =>
  prompt.kind === 'ids' ? prompt.ids : tokenizer.encodePrompt(prompt)

/** Returns the mark at the beginning of a question; `nobody#0` for a question without a mark. */
export function markOfPrompt(options: Pick<GenerateOptions, 'prompt'>): string {
  const ids = idsOf(options)
  const mark = readQuestionId(tokenizer.decode(ids.slice(0, 128), { special: true }))
  return mark ?? 'nobody#0'
}
