import type { EngineStreamPart, LoadedModel } from '../engine.ts'
import { REPLICA_ATTEMPTS_MAX } from './limits.ts'
import type { Replica } from './replica.ts'
import { canFailOver } from './replica-failure.ts'
import type { ReplicaCall, ReplicaPool } from './replica-pool.ts'

/**
 * Runs a call on a replica and, if the replica fails before any output, on another one. After the
 * first output the call fails as with a single server, because a client has begun to pay for it.
 *
 * @throws The error of the last replica that was tried, or the error of `ReplicaPool.acquire`.
 */
export async function* failOver<T>(
  pool: ReplicaPool,
  { call, run, isOutput }: failOver.Options<T>,
): AsyncGenerator<T, void> {
  const excluded = new Set<Replica>()
  let failure: unknown
  for (;;) {
    const { replica, model, release } = await pool.acquire({ ...call, excluded, failure })
    let hasOutput = false
    try {
      for await (const part of run(model)) {
        hasOutput ||= isOutput(part)
        yield part
      }
      replica.succeed()
      return
    } catch (error) {
      // An abort by the caller is no evidence against the replica.
      call.signal.throwIfAborted()
      replica.report(error)
      excluded.add(replica)
      failure = error
      const isLast = excluded.size >= REPLICA_ATTEMPTS_MAX
      if (hasOutput || isLast || !canFailOver(error)) throw error
    } finally {
      release()
    }
  }
}

export declare namespace failOver {
  type Options<T> = {
    readonly call: ReplicaCall
    readonly run: (model: LoadedModel) => AsyncIterable<T>
    /** Whether a part belongs to the answer, so that it cannot be undone. */
    readonly isOutput: (part: T) => boolean
  }
}

/**
 * Joins the prompt reports of all replicas on which one answer is tried. A later replica processes
 * the prompt again, at the provider's cost. Therefore no prompt token is reported twice, and tokens
 * that one replica reported as cached remain cached.
 */
export function createPromptReport() {
  let reported: { readonly tokens: number; readonly cached: number } | undefined
  return async function* join(
    parts: AsyncIterable<EngineStreamPart>,
  ): AsyncGenerator<EngineStreamPart> {
    const before = reported
    const cachedOf = (cached: number) => Math.max(cached, before?.cached ?? 0)
    for await (const part of parts) {
      if (part.kind === 'prefill') {
        if (before && part.tokens <= before.tokens) continue
        reported = { tokens: part.tokens, cached: cachedOf(part.cached) }
        yield { kind: 'prefill', ...reported }
      } else if (part.kind === 'end') {
        yield { ...part, cachedInputTokens: cachedOf(part.cachedInputTokens) }
      } else yield part
    }
  }
}
