import type { Hash } from '@ostrom/protocol'
import type { InferenceCall } from '../calls/inference-call.ts'

type GatedCall = Pick<InferenceCall, 'id' | 'beforePaid'>

/** Conditions that must hold on disk before the vouchers of one channel count its answers. */
export type PaymentGates = {
  /** Adds an answer that has ended. Vouchers from now on count it. */
  add(call: GatedCall, receipt: Hash): void
  /**
   * Resolves when a voucher for the present debt may be signed. If a gate rejects, the next voucher
   * tries it again.
   *
   * @param counts Whether the voucher counts parts of running answers too.
   */
  open(counts: 'all' | 'ended'): Promise<void>
  /**
   * Returns true if pay is due for a running answer, and each such answer has a gate, so that it
   * prefers to be paid at its end.
   */
  mayWithhold(): boolean
}

/**
 * Creates the gates of a channel: each is a callback of a call, `beforePaid`, for which vouchers
 * wait.
 */
export function createPaymentGates(options: {
  /** Running calls of the channel. */
  readonly calls: ReadonlyMap<bigint, GatedCall>
  /** Returns the base units that the client owes for a running call. */
  readonly dueFor: (id: bigint) => bigint
}): PaymentGates {
  const { calls, dueFor } = options
  const ended = new Map<Hash, GatedCall>()
  const dueCalls = () => [...calls.values()].filter(({ id }) => dueFor(id) > 0n)
  return {
    add(call, receipt) {
      if (call.beforePaid) ended.set(receipt, call)
    },
    mayWithhold() {
      const due = dueCalls()
      return due.length > 0 && due.every(({ beforePaid }) => beforePaid)
    },
    async open(counts) {
      const running = counts === 'all' ? dueCalls() : []
      const passed = [...ended].map(async ([receipt, { beforePaid }]) => {
        await beforePaid?.(receipt)
        ended.delete(receipt)
      })
      await Promise.all([...running.map(({ beforePaid }) => beforePaid?.()), ...passed])
    },
  }
}
