import type { Hash } from '@ostrom/protocol'
import type { CallObserver } from '../calls/call-observer.ts'
import type { InferenceCall } from '../calls/inference-call.ts'

type GatedCall = Pick<InferenceCall, 'id'> & {
  readonly observer: Pick<CallObserver, 'beforePaid'>
}

/** Conditions that must hold on disk before the vouchers of one channel count its answers. */
export type PaymentGates = {
  /** Adds an ended answer. All later vouchers count the answer. */
  add(call: GatedCall, receipt: Hash): void
  /**
   * Resolves when a voucher for the amount that is owed now may be signed. If a gate rejects, the
   * next voucher tries the gate again.
   *
   * @param counts Whether the voucher counts parts of running answers too.
   */
  open(counts: 'all' | 'ended'): Promise<void>
  /**
   * Returns true if pay is due for running answers, and each of these answers has a gate. A voucher
   * may then leave these answers out: it is better to pay them at their ends, after their results
   * are on disk.
   */
  mayWithhold(): boolean
}

/**
 * Creates the gates of a channel: the gate of a call is `beforePaid` of its observer. A voucher
 * that counts the call waits for the returned promise.
 */
export function createPaymentGates(options: {
  /** Running calls of the channel. */
  readonly calls: ReadonlyMap<bigint, GatedCall>
  /** Returns the base units that the client owes for a running call. */
  readonly dueFor: (id: bigint) => bigint
}): PaymentGates {
  const { calls, dueFor } = options
  const ended = new Map<Hash, GatedCall>()
  const openRunning = (): readonly Promise<void>[] => {
    const opening: Promise<void>[] = []
    for (const { id, observer } of calls.values()) {
      if (observer.beforePaid && dueFor(id) > 0n) opening.push(observer.beforePaid())
    }
    return opening
  }
  return {
    add(call, receipt) {
      if (call.observer.beforePaid) ended.set(receipt, call)
    },
    mayWithhold() {
      let isAnyDue = false
      for (const { id, observer } of calls.values()) {
        if (dueFor(id) === 0n) continue
        if (!observer.beforePaid) return false
        isAnyDue = true
      }
      return isAnyDue
    },
    async open(counts) {
      const passed = [...ended].map(async ([receipt, { observer }]) => {
        await observer.beforePaid?.(receipt)
        ended.delete(receipt)
      })
      const running = counts === 'all' ? openRunning() : []
      await Promise.all([...running, ...passed])
    },
  }
}
