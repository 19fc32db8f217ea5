import type { ModelInfo } from '../engine.ts'
import type { RequestSubject, Upstream } from '../http/upstream.ts'
import type { SequencePool } from '../sequence-pool.ts'
import type { Tokenizer } from '../tokenizer/index.ts'
import { ENGINE } from './failed.ts'
import type { VllmGrammars } from './grammar.ts'
import type { CacheSalts } from './request.ts'

/** A model of a vLLM server that has passed the checks. */
export type VllmModelContext = {
  readonly upstream: Upstream
  /** Name of the model or adapter on the server. */
  readonly name: string
  readonly info: ModelInfo
  readonly tokenizer: Tokenizer
  /** Ids that end an answer. */
  readonly eosIds: ReadonlySet<number>
  readonly grammars: VllmGrammars
  /** Whether the server enforces grammars. */
  readonly servesGrammars: boolean
  /** Number of logits of a position. */
  readonly vocabularySize: number
  readonly salts: CacheSalts
  readonly pool: SequencePool
  /** Aborts when the model or its engine is closed. */
  readonly closed: AbortSignal
}

/** Returns the engine, model and limits of a request, which its errors name. */
export const subjectOf = (
  { name, info }: VllmModelContext,
  maxTokens: number,
): Required<RequestSubject> => ({
  engine: ENGINE,
  model: name,
  maxTokens,
  contextLength: info.contextLength,
})

/** A slot among the running answers, which must be released exactly once. */
export type VllmSequence = {
  /** Aborts when the caller's signal aborts or the model is closed. */
  readonly signal: AbortSignal
  release(): void
}

/**
 * Waits for a sequence.
 *
 * @throws {EngineFailedError} The model is closed.
 * @throws {EngineBusyError} Too many calls are waiting.
 */
export async function acquireSequence(
  { pool, closed }: Pick<VllmModelContext, 'pool' | 'closed'>,
  signal: AbortSignal,
): Promise<VllmSequence> {
  closed.throwIfAborted()
  const either = AbortSignal.any([signal, closed])
  const slot = await pool.acquire(either)
  return { signal: either, release: () => pool.release(slot) }
}
