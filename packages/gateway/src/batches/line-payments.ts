import type { Clock, Hash } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import type { BeforePaid } from '../inference/question-payment.ts'
import { decodeJson, encodeJson } from '../keys/api-key.ts'
import type { ChargeRecord } from '../keys/index.ts'
import { BatchLineInterruptedError } from './errors.ts'
import { LINE_RECORD_WAIT_MS } from './limits.ts'

/**
 * Mark on disk that a line may be paid although the line's result is not stored. The mark has the
 * hash of the answer's receipt, if the receipt is known.
 */
type PaidMark = { readonly receipt: string | null }

type Taken = (() => readonly StateChange[])[]

/**
 * Payment of one line: whether any part may have been paid, and the changes to commit with the
 * line's result.
 */
export type LinePayment = ChargeRecord & {
  /**
   * True if a voucher may count a part of the line before the line's result is stored. The mark
   * under `paidMark` is then on disk, unless the key is removed.
   */
  readonly isPaid: boolean
  /**
   * Called before a voucher counts an answer of the line. For an ended answer the call waits until
   * the line's result is on disk, for `LINE_RECORD_WAIT_MS` at most. If the result is then not on
   * disk, the call writes the mark that the line may be paid. For a running answer it writes the
   * mark at once.
   */
  readonly beforePaid: BeforePaid
  /**
   * @throws {BatchLineInterruptedError} The line may be paid already; asking its question again
   *   would pay a second time.
   */
  assertUnpaid(): void
  /**
   * Returns the message of the error that `assertUnpaid` throws; undefined if it throws none. If
   * `isLeft`, the gateway has abandoned the line's answer. Such a line counts as paid, because a
   * voucher for the answer may follow.
   */
  lost(options: { readonly isLeft: boolean }): string | undefined
  /** Calls `act` once the line's result is on disk. */
  onStored(act: () => void): void
  /**
   * Commits a line's result together with its charge.
   *
   * @param commit Commits changes in one step.
   */
  store(commit: (changes: readonly StateChange[]) => Promise<void>): Promise<void>
}

/**
 * Tracks the payments of lines in one key's batches: which answers may be paid although their
 * results are not stored.
 */
export type LinePayments = {
  of(batchId: string, at: number): LinePayment
  /** Reads the marks that an earlier process left for a batch. */
  load(batchId: string): Promise<void>
}

/** Creates the payments of a key's lines. */
export function createLinePayments(options: {
  readonly state: StateStore
  /** Prefix of the key's batches in the state. */
  readonly root: string
  readonly clock: Clock
  /** True if the key is removed; marks are then not written. */
  readonly isRemoved: () => boolean
}): LinePayments {
  const { state, root, clock, isRemoved } = options
  const open = new Map<string, LinePayment>()
  const prefixOf = (batchId: string) => `${root}paid/${batchId}/`

  function create(paidMark: string, found: PaidMark | undefined): LinePayment {
    let mark = found
    let isStored = false
    let marking: Promise<void> | undefined
    let storing: Promise<void> | undefined
    let charges: Taken = []
    const stored = new AbortController()

    /** Commits other changes together with the charges that no earlier commit has written. */
    async function commitCharges(
      commit: (changes: readonly StateChange[]) => Promise<void>,
    ): Promise<void> {
      const taken = charges
      charges = []
      try {
        await commit(taken.flatMap((changes) => changes()))
      } catch (error) {
        charges = [...taken, ...charges]
        throw error
      }
    }

    async function putMark(receipt: Hash | undefined): Promise<void> {
      const next: PaidMark = { receipt: receipt ?? mark?.receipt ?? null }
      if (mark && mark.receipt === next.receipt) return
      const put = { kind: 'put', key: paidMark, value: encodeJson(next) } as const
      await commitCharges((changes) => state.commit(isRemoved() ? changes : [...changes, put]))
      mark = next
    }

    return {
      paidMark,
      get isPaid() {
        return mark !== undefined
      },
      async beforePaid(receipt) {
        if (receipt !== undefined && !isStored) {
          await clock.sleep(LINE_RECORD_WAIT_MS, stored.signal)
        }
        if (isStored) return
        // Marks of one line are written one after the other.
        const before = marking?.catch(() => {})
        marking = (async () => {
          await before
          // A mark that is written while the result is being stored would never be deleted.
          await storing?.catch(() => {})
          if (!isStored) await putMark(receipt)
        })()
        await marking
      },
      assertUnpaid() {
        if (mark) throw new BatchLineInterruptedError(mark)
      },
      lost({ isLeft }) {
        const lost = mark ?? (isLeft ? { receipt: null } : undefined)
        return lost && new BatchLineInterruptedError(lost).message
      },
      async charge(changes) {
        if (isStored) return await state.commit([...changes()], { sync: false })
        charges.push(changes)
      },
      onStored(act) {
        stored.signal.addEventListener('abort', act, { once: true })
      },
      async store(commit) {
        await marking?.catch(() => {})
        storing = commitCharges((changes) => {
          const unmark = { kind: 'delete', key: paidMark } as const
          return commit(mark ? [...changes, unmark] : changes)
        })
        await storing
        isStored = true
        open.delete(paidMark)
        stored.abort()
      },
    }
  }

  return {
    of(batchId, at) {
      const key = `${prefixOf(batchId)}${at}`
      const payment = open.get(key) ?? create(key, undefined)
      open.set(key, payment)
      return payment
    },
    async load(batchId) {
      for await (const { key, value } of listAll(state, prefixOf(batchId))) {
        if (!open.has(key)) open.set(key, create(key, decodeJson(value) as PaidMark))
      }
    },
  }
}
