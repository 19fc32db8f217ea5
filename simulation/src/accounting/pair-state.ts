import { type Hash, Price, SessionAccount } from '@ostrom/protocol'
import { dueOf, type StreamUsage } from './owed-work.ts'

/** Observed work of one provider for one client, and the vouchers for it. */
export type PairState = {
  readonly provider: string
  readonly client: string
  readonly streams: Map<string, StreamUsage>
  /** The streams in the state `running`. */
  readonly running: Set<StreamUsage>
  /** Attempts at questions whose answers are possibly unpaid, oldest first. */
  exposed: string[]
  unpaidStreams: number
  unpaidLent: bigint
  /**
   * For each attempt that a lost channel left unpaid, the base units of credit for its prompt. They
   * may grow, because the engine may still work on the attempt.
   */
  readonly unpaidMarks: Map<string, bigint>
  /** Units of all owed work. */
  counts: Price.UnitCounts
  /** Units of all work, including failed work that is not owed. */
  done: Price.UnitCounts
  readonly received: VoucherTotals
  readonly sent: VoucherTotals
}

/** The last voucher of each session, and the sum of their totals. */
export type VoucherTotals = {
  readonly bySession: ReadonlyMap<Hash, VoucherTotal>
  readonly total: bigint
  /** Replaces the voucher of a session. */
  set(session: Hash, voucher: VoucherTotal): void
}

export type VoucherTotal = { readonly total: bigint; readonly count: bigint }

function createVoucherTotals(): VoucherTotals {
  const bySession = new Map<Hash, VoucherTotal>()
  let sum = 0n
  return {
    bySession,
    get total() {
      return sum
    },
    set(session, voucher) {
      sum += voucher.total - (bySession.get(session)?.total ?? 0n)
      bySession.set(session, voucher)
    },
  }
}

/** Creates the state of a pair without any work. */
export const createPairState = (names: Pick<PairState, 'provider' | 'client'>): PairState => ({
  ...names,
  streams: new Map(),
  running: new Set(),
  exposed: [],
  unpaidStreams: 0,
  unpaidLent: 0n,
  unpaidMarks: new Map(),
  counts: Price.zeroCounts,
  done: Price.zeroCounts,
  received: createVoucherTotals(),
  sent: createVoucherTotals(),
})

/** Replaces a stream's work and state, and updates the units and running streams of the pair. */
export function countWork(pair: PairState, stream: StreamUsage, next: StreamUsage): void {
  const of = ({ work, state }: StreamUsage) => {
    if (state === 'free') return Price.zeroCounts
    // Of an answer without output, only the units that were due before its end are owed.
    const isPart = state === 'stopped' || (state === 'ended' && work.output === 0)
    return isPart ? dueOf(work) : SessionAccount.unitCounts(work)
  }
  const unitsOf = ({ work }: StreamUsage) => SessionAccount.unitCounts(work)
  pair.counts = Price.add(Price.subtract(pair.counts, of(stream)), of(next))
  pair.done = Price.add(Price.subtract(pair.done, unitsOf(stream)), unitsOf(next))
  Object.assign(stream, next)
  if (next.state === 'running') pair.running.add(stream)
  else pair.running.delete(stream)
}

/** Returns the stream of an attempt. If there is none, creates one that is possibly unpaid. */
export function streamOf(pair: PairState, mark: string): StreamUsage {
  const usage = pair.streams.get(mark)
  if (usage) return usage
  const stream: StreamUsage = { work: SessionAccount.zeroUsage, state: 'running' }
  pair.streams.set(mark, stream)
  pair.running.add(stream)
  pair.exposed.push(mark)
  return stream
}

/**
 * Removes the answers that a voucher counts, oldest first, from the possibly unpaid attempts. A
 * voucher that counts an answer also pays the credit for its prompt. An answer with more credit
 * than the voucher's increase is therefore removed only if too few others have ended.
 *
 * @param voucher - The further `answers` that it counts, and the further base units that it pays.
 * @param streams - Whether an attempt may belong to the voucher's session, and the base units of
 *   credit for the prompt of a stream.
 */
export function releaseStreams(
  pair: PairState,
  voucher: { readonly answers: number; readonly paid: bigint },
  streams: {
    readonly within: (mark: string) => boolean
    readonly lentFor: (stream: StreamUsage) => bigint
  },
): void {
  const streamAt = (mark: string) => pair.streams.get(mark)
  const ended = pair.exposed.filter((mark) => {
    const state = streamAt(mark)?.state
    return state !== undefined && state !== 'running' && state !== 'free' && streams.within(mark)
  })
  let left = voucher.paid
  const paidInFull = ended.filter((mark) => {
    const lent = streams.lentFor(streamAt(mark)!)
    if (lent > left) return false
    left -= lent
    return true
  })
  const others = ended.filter((mark) => !paidInFull.includes(mark))
  const counted = new Set([...paidInFull, ...others].slice(0, voucher.answers))
  pair.exposed = pair.exposed.filter(
    (mark) => streamAt(mark)?.state !== 'free' && !counted.has(mark),
  )
}
