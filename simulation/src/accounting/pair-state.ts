import { type Hash, Price, SessionAccount } from '@ostrom/protocol'
import { dueOf, type StreamUsage } from './owed-work.ts'
import { minus } from './unit-sums.ts'

/** Observed work of one provider for one client, and the vouchers for it. */
export type PairState = {
  readonly provider: string
  readonly client: string
  readonly streams: Map<string, StreamUsage>
  /** Attempts at questions whose answers are possibly unpaid, oldest first. */
  exposed: string[]
  unpaidStreams: number
  unpaidLent: bigint
  /**
   * For each attempt that a lost channel left unpaid, the base units of credit for its prompt. They
   * may grow, because the engine may still work on the attempt.
   */
  readonly unpaidMarks: Map<string, bigint>
  counts: Price.UnitCounts
  /** All work that the provider did for the client, including failed work that is not owed. */
  done: Price.UnitCounts
  /** Attempts with the state `running`, oldest first. */
  readonly running: Set<string>
  readonly received: Map<Hash, { total: bigint; count: bigint }>
  readonly sent: Map<Hash, { total: bigint; count: bigint }>
}

/** Creates the state of a pair without any work. */
export const createPairState = (names: Pick<PairState, 'provider' | 'client'>): PairState => ({
  ...names,
  streams: new Map(),
  exposed: [],
  unpaidStreams: 0,
  unpaidLent: 0n,
  unpaidMarks: new Map(),
  counts: Price.zeroCounts,
  done: Price.zeroCounts,
  running: new Set(),
  received: new Map(),
  sent: new Map(),
})

/** Replaces the work and state of an attempt, and updates the units of the pair. */
export function countWork(pair: PairState, mark: string, next: StreamUsage): void {
  const stream = streamOf(pair, mark)
  const of = ({ work, state }: StreamUsage) => {
    if (state === 'free') return Price.zeroCounts
    // A client that stops an answer before its first token owes only the units due until then.
    return state === 'ended' && work.output === 0 ? dueOf(work) : SessionAccount.unitCounts(work)
  }
  pair.counts = Price.add(minus(pair.counts, of(stream)), of(next))
  const unitsOf = ({ work }: StreamUsage) => SessionAccount.unitCounts(work)
  pair.done = Price.add(minus(pair.done, unitsOf(stream)), unitsOf(next))
  if (next.state === 'running') pair.running.add(mark)
  else pair.running.delete(mark)
  Object.assign(stream, next)
}

/** Returns the stream of an attempt. If there is none, creates one that is possibly unpaid. */
export function streamOf(pair: PairState, mark: string): StreamUsage {
  const usage = pair.streams.get(mark)
  if (usage) return usage
  const stream: StreamUsage = { work: SessionAccount.zeroUsage, state: 'running' }
  pair.streams.set(mark, stream)
  pair.running.add(mark)
  pair.exposed.push(mark)
  return stream
}

/** Removes the answers that a voucher counts, oldest first, from the possibly unpaid attempts. */
export function releaseStreams(
  pair: PairState,
  answers: number,
  within: (mark: string) => boolean,
): void {
  let left = answers
  pair.exposed = pair.exposed.filter((mark) => {
    const state = pair.streams.get(mark)?.state
    if (state === 'free') return false
    if (state !== 'ended' || left === 0 || !within(mark)) return true
    left--
    return false
  })
}
