import type { Keys } from '@ostrom/ledger'
import {
  type AccountId,
  type Channel,
  type Clock,
  type Domain,
  type Hash,
  type Offer,
  Tally,
  Voucher,
} from '@ostrom/protocol'
import { PaymentOverdueError, VoucherRefusedError } from './errors.ts'
import { PAYMENT_WAIT_MS } from './limits.ts'

/** What pays for answers: a session, or a single locked request. */
export type PaidSession = {
  readonly id: Hash
  readonly client: AccountId
  readonly signer: AccountId
  readonly offer: Offer.Offer
  /** The account of the channel now open, or of the last one. */
  tally(): Tally.Tally
  /** Last voucher accepted. */
  last(): Channel.SignedVoucher | undefined
  cap(): bigint
  /** The session is open on chain, or its cap was raised: more may be served. */
  confirm(cap: bigint): void
  /**
   * Takes a voucher: checks it, writes it down, and lets waiting streams go on.
   *
   * @throws {VoucherRefusedError} Wrong signer, or a root that this provider does not compute.
   * @throws {VoucherNotIncreasingError} It lowers what was promised, or repeats it.
   * @throws {VoucherOverCapError} It exceeds the cap.
   */
  pay(signed: Channel.SignedVoucher): Promise<void>
  /**
   * Resolves when the session's streams may do more work, at once in the usual case.
   *
   * @throws {PaymentOverdueError} No voucher came within `PAYMENT_WAIT_MS`.
   * @throws The signal's reason.
   */
  credit(signal: AbortSignal): Promise<void>
  /** A channel was lost: goes back to the last voucher. Returns what stays paid beyond it. */
  rewind(): Tally.Mark
}

export type PaidSessionOptions = {
  readonly id: Hash
  readonly client: AccountId
  readonly signer: AccountId
  readonly offer: Offer.Offer
  readonly cap: bigint
  /** False until the chain has confirmed the opening: at most one checkpoint is served. */
  readonly confirmed: boolean
  readonly mark: Tally.Mark
  readonly last: Channel.SignedVoucher | undefined
  /** Base units that may be unpaid in each stream. */
  readonly checkpoint: bigint
  readonly keys: Keys
  readonly domain: Domain
  readonly clock: Clock
  /** Makes a voucher durable with the account's state at it. */
  readonly save: (last: Channel.SignedVoucher, mark: Tally.Mark) => Promise<void>
}

/** Creates the payment side of a session, see docs/spec/sessions.md, sections 3 to 5. */
export function createPaidSession(options: PaidSessionOptions): PaidSession {
  const { id, keys, domain, clock, checkpoint, save } = options
  let { cap, confirmed, last } = options
  let tally = Tally.create(options.offer.prices, options.mark)
  /** Total of the last voucher that is on disk: only that counts as paid. */
  let paid = last?.voucher.total ?? 0n
  const waiting = new Set<() => void>()

  const allowed = (): bigint =>
    confirmed ? paid + BigInt(Math.max(1, tally.running())) * checkpoint : checkpoint

  /** Lets waiting streams go on, all at once: what is allowed is allowed to the session. */
  const wake = () => {
    if (tally.owed() > allowed()) return
    for (const resume of [...waiting]) resume()
  }
  const check = async ({ voucher, signature }: Channel.SignedVoucher) => {
    Voucher.increase({ previous: last?.voucher, next: voucher, cap })
    if (voucher.sessionId !== id) {
      throw new VoucherRefusedError({ sessionId: id, reason: 'it names another session' })
    }
    if (tally.rootAt(voucher.count) !== voucher.receiptsRoot) {
      throw new VoucherRefusedError({ sessionId: id, reason: 'its receipts root is not ours' })
    }
    const digest = Voucher.hash(voucher, domain)
    if (!(await keys.verify({ digest, signature, account: options.signer }))) {
      throw new VoucherRefusedError({ sessionId: id, reason: 'its signer is not the session key' })
    }
  }

  return {
    id,
    client: options.client,
    signer: options.signer,
    offer: options.offer,
    tally: () => tally,
    last: () => last,
    cap: () => cap,
    confirm(confirmedCap) {
      cap = confirmedCap
      confirmed = true
      wake()
    },
    async pay(signed) {
      await check(signed)
      last = signed
      const { count, total } = signed.voucher
      tally.settleMarks(count)
      await save(signed, tally.rewind({ count, total, prefillStays: false }))
      if (total > paid) paid = total
      wake()
    },
    async credit(signal) {
      const deadlineMs = clock.nowMs() + PAYMENT_WAIT_MS
      while (tally.owed() > allowed()) {
        signal.throwIfAborted()
        const leftMs = deadlineMs - clock.nowMs()
        if (leftMs <= 0) {
          throw new PaymentOverdueError({ owed: tally.owed(), paid, allowed: allowed() - paid })
        }
        await nextChange(waiting, clock, leftMs, signal)
      }
    },
    rewind() {
      const voucher = last?.voucher
      const { count, total } = voucher ?? { count: 0n, total: 0n }
      const mark = tally.rewind({ count, total, prefillStays: true })
      tally = Tally.create(options.offer.prices, mark)
      return mark
    },
  }
}

/** Waits until woken, or for `leftMs`, or until `signal` aborts. */
async function nextChange(
  waiting: Set<() => void>,
  clock: Clock,
  leftMs: number,
  signal: AbortSignal,
): Promise<void> {
  const done = new AbortController()
  const woken = new Promise<void>((resolve) => {
    const resume = () => {
      waiting.delete(resume)
      resolve()
    }
    waiting.add(resume)
    done.signal.addEventListener('abort', resume, { once: true })
  })
  await Promise.race([woken, clock.sleep(leftMs, AbortSignal.any([signal, done.signal]))])
  done.abort()
}
