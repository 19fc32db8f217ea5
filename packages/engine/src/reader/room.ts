import { READER_PATIENCE_MS, READERS_LOADING_MAX, READERS_MAX } from '../limits.ts'
import type { Reader } from './reader.ts'

/** A process that has a place, or is about to. */
type Occupant = {
  /** Greater for those that were used later. */
  readonly usedAt: number
  /** Unknown while it is loaded. */
  readonly loaded: { readonly reader: Pick<Reader, 'busy' | 'slowMs'> } | undefined
}

/**
 * Whose process is ended for that of another model: of those that do nothing, the one unused for
 * longest. Where all are at work and no place is left at all, the one that has been at one thing
 * for longest, if that is long: slow models must not keep all others out.
 *
 * @returns `undefined` where there is room enough, or nobody who could make any.
 */
export function whoMakesRoom<T extends Occupant>(occupants: Iterable<T>): T | undefined {
  const all = [...occupants]
  if (all.length < READERS_MAX) return undefined
  const idle = all.filter(({ loaded }) => loaded?.reader.busy === 0)
  if (idle.length > 0) return idle.reduce((a, b) => (b.usedAt < a.usedAt ? b : a))
  if (all.length < READERS_MAX + READERS_LOADING_MAX) return undefined
  const slowOf = ({ loaded }: T) => loaded?.reader.slowMs ?? 0
  const slowest = all.reduce((a, b) => (slowOf(b) > slowOf(a) ? b : a))
  return slowOf(slowest) > READER_PATIENCE_MS ? slowest : undefined
}
