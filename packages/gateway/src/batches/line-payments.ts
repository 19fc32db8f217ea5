import type { Clock, Hash } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import type { BeforePaid } from '../inference-service.ts'
import { decodeJson, encodeJson } from '../keys/api-key.ts'
import type { ChargeRecord } from '../keys/index.ts'
import { BatchLineInterruptedError } from './errors.ts'
import { LINE_RECORD_WAIT_MS } from './limits.ts'

/** Record on disk of a line whose answer may be paid before its result is stored. */
type PaidMark = { readonly receipt: string | null }

type Taken = (() => readonly StateChange[])[]

/**
 * Whether any part of one line may have been paid, and the record that is stored with its result.
 */
export type LinePayment = ChargeRecord & {
  /** True once a voucher may count a part of the line. It is on disk then. */
  readonly isPaid: boolean
  /**
   * Lets a voucher count an answer of the line. Of an ended one it waits for the line's result,
   * for `LINE_RECORD_WAIT_MS` at most; otherwise it puts the mark on disk first.
   */
  readonly beforePaid: BeforePaid
  /** @throws {BatchLineInterruptedError} Another question would be paid a second time. */
  assertUnpaid(): void
  /**
   * Returns the message of `assertUnpaid`; undefined where it has none. An abandoned answer may be
   * paid soon.
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

/** Lines of the batches of one key whose answers may be paid and are not stored. */
export type LinePayments = {
  of(batchId: string, at: number): LinePayment
  /** Reads the marks of a batch that an earlier process left behind. */
  load(batchId: string): Promise<void>
}

/** Creates the payments of a key's lines. */
export function createLinePayments(options: {
  readonly state: StateStore
  /** Prefix of the key's batches in the state. */
  readonly root: string
  readonly clock: Clock
  /** Whether the key is removed: then nothing is noted of it. */
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

    /** Commits the charges so far with other changes, once. */
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
        // Marks of one line come one after the other.
        const before = marking?.catch(() => {})
        marking = (async () => {
          await before
          // Else the mark of a stored line would stay behind.
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
