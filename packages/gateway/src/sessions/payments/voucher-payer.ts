import { type Channel, type Clock, monotonicMs } from '@ostrom/protocol'
import { areReadersBehind, type InferenceCall } from '../calls/inference-call.ts'
import { READER_HOLD_MS } from '../limits.ts'
import { createReaderHolds } from './reader-holds.ts'
import { createVoucherSigner, type VoucherSignerOptions } from './voucher-signer.ts'

export type VoucherPayerOptions = VoucherSignerOptions & {
  /** Base units that may be unpaid before a voucher is due: half a checkpoint. */
  readonly dueAbove: bigint
  readonly send: (signed: Channel.SignedVoucher) => Promise<void>
  /** Running calls of the channel. */
  readonly calls: ReadonlyMap<bigint, Pick<InferenceCall, 'events' | 'stoppedMs'>>
  readonly clock: Clock
}

/** Signs the vouchers of one channel, one at a time, each for the usage of all calls. */
export type VoucherPayer = {
  /**
   * Signs a voucher if `dueAbove` is exceeded or an answer has ended since the last one. A voucher
   * for running answers waits `READER_HOLD_MS` at most while the readers of all answers are behind,
   * so that the provider waits too.
   */
  payIfDue(): void
  /** Resolves when vouchers for the whole amount owed are sent. */
  payAll(): Promise<void>
  /**
   * Resolves when a voucher counts all answers that have ended. Used for a closed channel: the next
   * channel of its session presents the voucher.
   */
  signEnded(): Promise<void>
  last(): Channel.SignedVoucher | undefined
  /** Returns the largest voucher total in base units, including one that is being signed. */
  promised(): bigint
  /**
   * Returns true while a voucher is due or is being signed and sent, so that the provider may
   * rightly wait for it.
   */
  isBehind(): boolean
}

/** Creates the voucher payer of a channel: docs/spec/sessions.md, sections 3 and 4. */
export function createVoucherPayer(options: VoucherPayerOptions): VoucherPayer {
  const { account, clock, closed } = options
  const { hasEndedAnswer, ...vouchers } = createVoucherSigner(options)
  let paying: Promise<boolean> | undefined
  /** Ends the wait of a held voucher. */
  let hold: AbortController | undefined
  const holds = createReaderHolds({
    checkpoint: 2n * options.dueAbove,
    dueFor: account.dueFor,
    calls: options.calls,
  })

  const due = (least: bigint): boolean => {
    const unpaid = account.owed() - (vouchers.last()?.voucher.total ?? 0n)
    return hasEndedAnswer() || (unpaid > 0n && unpaid >= least)
  }
  /** Returns true if the next voucher waits; a voucher that counts an ended answer never waits. */
  const isHeld = () =>
    !hasEndedAnswer() && areReadersBehind(options.calls.values()) && holds.mayHold()
  /**
   * Signs and sends vouchers while at least `least` base units are due. Returns true if it stopped
   * after a voucher because `mayPause` returned true.
   */
  const pay = async (least: bigint, mayPause: () => boolean): Promise<boolean> => {
    while (!closed.aborted && due(least)) {
      const signed = await vouchers.signNext(least)
      if (!signed) return false
      await options.send(signed)
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
    // If `begin` paused, the readers are behind. An amount that became due while the last voucher
    // was signed then needs a further voucher, which `payIfDue` holds back.
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
    async signEnded() {
      // If a payment has failed, its amount is signed again below.
      while (paying) await paying.catch(() => {})
      if (!hasEndedAnswer()) return
      const signing = vouchers.signNext(1n)
      paying = signing.then(() => false)
      paying.catch(() => {})
      await signing.finally(() => {
        paying = undefined
      })
    },
    last: vouchers.last,
    promised: vouchers.promised,
    isBehind: () => paying !== undefined || due(options.dueAbove),
  }
}
