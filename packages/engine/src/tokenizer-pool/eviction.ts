import {
  TOKENIZER_WORKER_EVICTION_MS,
  TOKENIZER_WORKERS_LOADING_MAX,
  TOKENIZER_WORKERS_MAX,
} from './limits.ts'
import type { TokenizerWorker } from './worker.ts'

/** A process that has a slot in the pool, or is starting. */
type EvictionCandidate = {
  /** Value that a counter of uses had at the last use of this process; greater means later. */
  readonly usedAt: number
  /** Undefined while the process loads. */
  readonly loadedWorker: { readonly worker: Pick<TokenizerWorker, 'busy' | 'slowMs'> } | undefined
}

/**
 * Selects the process to end so that another model has room: the least recently used idle process.
 * If all are busy and no further process may start, selects the process that has worked longest on
 * its task. This process must have exceeded `TOKENIZER_WORKER_EVICTION_MS`. So slow models do not
 * keep all others out.
 *
 * @returns `undefined` if there is room, or if no process may be ended.
 */
export function selectEviction<T extends EvictionCandidate>(occupants: Iterable<T>): T | undefined {
  const all = [...occupants]
  if (all.length < TOKENIZER_WORKERS_MAX) return undefined
  const idle = all.filter(({ loadedWorker }) => loadedWorker?.worker.busy === 0)
  if (idle.length > 0) return idle.reduce((a, b) => (b.usedAt < a.usedAt ? b : a))
  if (all.length < TOKENIZER_WORKERS_MAX + TOKENIZER_WORKERS_LOADING_MAX) return undefined
  const slowOf = ({ loadedWorker }: T) => loadedWorker?.worker.slowMs ?? 0
  const slowest = all.reduce((a, b) => (slowOf(b) > slowOf(a) ? b : a))
  return slowOf(slowest) > TOKENIZER_WORKER_EVICTION_MS ? slowest : undefined
}
