import {
  type Channel,
  type Clock,
  type Domain,
  type Hash,
  Merkle,
  monotonicMs,
  type SessionAccount,
  type Signer,
  Voucher,
} from '@ostrom/protocol'
import { areReadersBehind, type InferenceCall } from './inference-call.ts'
import { READER_HOLD_MS } from './limits.ts'
import { createReaderHolds } from './reader-holds.ts'

export type VoucherPayerOptions = {
  readonly sessionId: Hash
  readonly domain: Domain
  readonly signer: Signer
  readonly account: SessionAccount.SessionAccount
  readonly last: Channel.SignedVoucher | undefined
  readonly cap: () => bigint
  /** Base units that may be unpaid before a voucher is due: half a checkpoint. */
  readonly dueAbove: bigint
  /**
   * Raises the signed maximum on disk to at least `total`, before a voucher is signed.
   *
   * @param counts Whether the voucher counts parts of running answers too.
   */
  readonly reserve: (total: bigint, counts: 'all' | 'ended') => Promise<unknown>
  /** Whether running answers may be left out of a voucher while they are owed less than is due. */
  readonly mayWithhold: () => boolean
  readonly send: (signed: Channel.SignedVoucher) => Promise<void>
  /** Running calls of the channel. */
  readonly calls: ReadonlyMap<bigint, Pick<InferenceCall, 'events' | 'stoppedMs'>>
  readonly clock: Clock
  /** Aborts once the channel has ended and needs no more vouchers. */
  readonly closed: AbortSignal
}

/** Signs the vouchers of one channel, one at a time, each for the usage of all calls. */
export type VoucherPayer = {
  /**
   * Signs a voucher if `dueAbove` is exceeded or an answer has ended since the last one. A voucher
   * for running answers waits `READER_HOLD_MS` at most while the readers of all are behind, so that
   * the provider waits too.
   */
  payIfDue(): void
  /** Resolves when vouchers for the whole amount owed are sent. */
  payAll(): Promise<void>
  last(): Channel.SignedVoucher | undefined
  /** Returns the largest voucher total in base units, including one that is being signed. */
  promised(): bigint
  /** True while so much is due that the provider may lawfully wait for a voucher. */
  isBehind(): boolean
}

/** Returns the total of the next voucher in base units, and whether it counts running answers. */
function nextTotal(
  { account, cap, mayWithhold }: Pick<VoucherPayerOptions, 'account' | 'cap' | 'mayWithhold'>,
  { before, least }: { readonly before: bigint; readonly least: bigint },
): { readonly total: bigint; readonly counts: 'all' | 'ended' } {
  const [owed, ended] = [account.owed(), account.finishedTotal()]
  const counts = mayWithhold() && owed - ended < least ? 'ended' : 'all'
  const counted = counts === 'all' ? owed : ended
  const target = counted > before ? counted : before
  return { total: target < cap() ? target : cap(), counts }
}

/** Creates the voucher payer of a channel: docs/spec/sessions.md, sections 3 and 4. */
export function createVoucherPayer(options: VoucherPayerOptions): VoucherPayer {
  const { sessionId, domain, signer, account, clock, closed } = options
  let last = options.last
  let promised = last?.voucher.total ?? 0n
  let paying: Promise<boolean> | undefined
  /** Ends the wait of a held voucher. */
  let hold: AbortController | undefined
  const holds = createReaderHolds({
    checkpoint: 2n * options.dueAbove,
    dueFor: account.dueFor,
    calls: options.calls,
  })

  const hasEndedAnswer = () => account.frontier().count > (last?.voucher.count ?? 0n)
  const due = (least: bigint): boolean => {
    const unpaid = account.owed() - (last?.voucher.total ?? 0n)
    return hasEndedAnswer() || (unpaid > 0n && unpaid >= least)
  }
  /** True if the next voucher waits; one that counts an ended answer never does. */
  const isHeld = () =>
    !hasEndedAnswer() && areReadersBehind(options.calls.values()) && holds.mayHold()
  /** Signs what is due. Returns true if `mayPause` has left a rest after a voucher. */
  const pay = async (least: bigint, mayPause: () => boolean): Promise<boolean> => {
    while (!closed.aborted && due(least)) {
      // Total and count are read together; answers that finish later are in the next voucher.
      const frontier = account.frontier()
      const before = last?.voucher.total ?? 0n
      const { total, counts } = nextTotal(options, { before, least })
      if (total === before && frontier.count === (last?.voucher.count ?? 0n)) return false
      promised = total
      await options.reserve(total, counts)
      const receiptsRoot = Merkle.root(frontier)
      const voucher: Voucher.Voucher = { sessionId, total, count: frontier.count, receiptsRoot }
      const signature = await signer.sign(Voucher.hash(voucher, domain))
      last = { voucher, signature }
      await options.send(last)
      if (mayPause()) return true
    }
    return false
  }

  const begin = (least: bigint, mayPause: () => boolean): Promise<boolean> => {
    hold?.abort()
    hold = undefined
    paying = pay(least, mayPause).finally(() => {
      paying = undefined
    })
    // The next send on the channel meets the same failure and reports it.
    paying.catch(() => {})
    return paying
  }
  const payDue = async () => {
    // The rest came while a voucher was signed, and waits if no reader takes it.
    if (await begin(options.dueAbove, isHeld)) payIfDue()
  }
  const payLater = async () => {
    hold = new AbortController()
    const { signal } = hold
    const sinceMs = monotonicMs(clock)
    await clock.sleep(READER_HOLD_MS, AbortSignal.any([signal, closed]))
    holds.add(monotonicMs(clock) - sinceMs)
    if (signal.aborted || closed.aborted) return
    await payDue()
  }
  const payIfDue = (): void => {
    if (paying || closed.aborted || !due(options.dueAbove)) return
    if (!isHeld()) payDue().catch(() => {})
    else if (!hold) payLater().catch(() => {})
  }

  return {
    payIfDue,
    async payAll() {
      while (paying) await paying
      await begin(1n, () => false)
    },
    last: () => last,
    promised: () => promised,
    isBehind: () => paying !== undefined || due(options.dueAbove),
  }
}
