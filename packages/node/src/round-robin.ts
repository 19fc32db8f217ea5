/**
 * Selects things in turn if one step cannot process all: up to `max` things, beginning after the
 * last thing of the previous step. The caller passes the things in ascending order of their keys.
 */
export type RoundRobin<T> = (things: readonly T[]) => readonly T[]

/**
 * Returns a function that takes at most `max` things in turn, beginning with the first key above
 * that of the last thing.
 */
export function createRoundRobin<T>(max: number, keyOf: (thing: T) => string): RoundRobin<T> {
  let last = ''
  return (things) => {
    const next = things.findIndex((thing) => keyOf(thing) > last)
    const from = next < 0 ? 0 : next
    const turn = [...things.slice(from), ...things.slice(0, from)].slice(0, max)
    const end = turn.at(-1)
    last = end ? keyOf(end) : ''
    return turn
  }
}
