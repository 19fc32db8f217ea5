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
   * Resolves when `askId` may come as far as `next`, at once in the usual case: what is unpaid then
   * stays within a checkpoint for each stream. Before the chain has confirmed the session, waits
   * for as long as that takes.
   *
   * @throws {PaymentOverdueError} No voucher came within `PAYMENT_WAIT_MS`.
   * @throws The signal's reason.
   */
  credit(askId: bigint, next: Tally.Work, signal: AbortSignal): Promise<void>
  /** `askId` does no more work: gives back the credit that it holds. */
  release(askId: bigint): void
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
  /** By stream at work: base units of the piece that it has credit for and has not brought yet. */
  const granted = new Map<bigint, bigint>()
  let grantedSum = 0n

  // A client pays when half a checkpoint is unpaid. To ask for more room than the other half would
  // be to wait for a voucher that never comes.
  const reserve = (piece: bigint): bigint => (piece < checkpoint / 2n ? piece : checkpoint / 2n)
  const allowed = (streams: number): bigint =>
    confirmed ? paid + BigInt(streams) * checkpoint : checkpoint
  const grant = (askId: bigint, piece: bigint) => {
    grantedSum += piece - (granted.get(askId) ?? 0n)
    granted.set(askId, piece)
  }

  /** Lets waiting streams go on, all at once: what is allowed is allowed to the session. */
  const wake = () => {
    if (tally.owed() + grantedSum > allowed(granted.size + 1)) return
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
    release(askId) {
      grantedSum -= granted.get(askId) ?? 0n
      granted.delete(askId)
      wake()
    },
    async credit(askId, next, signal) {
      const held = granted.get(askId)
      if (held) {
        grant(askId, 0n)
        wake()
      }
      let deadlineMs = clock.nowMs() + PAYMENT_WAIT_MS
      const piece = () => reserve(tally.owedAt(askId, next) - tally.owed())
      // Streams that have not begun to work give nobody credit.
      const most = () => allowed(granted.size + (granted.has(askId) ? 0 : 1))
      while (tally.owed() + grantedSum + piece() > most()) {
        signal.throwIfAborted()
        if (!confirmed) deadlineMs = clock.nowMs() + PAYMENT_WAIT_MS
        const leftMs = deadlineMs - clock.nowMs()
        if (leftMs <= 0) {
          throw new PaymentOverdueError({ owed: tally.owed(), paid, allowed: most() - paid })
        }
        await nextChange(waiting, clock, leftMs, signal)
      }
      grant(askId, piece())
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
