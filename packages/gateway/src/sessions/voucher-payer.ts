import {
  type Channel,
  type Domain,
  type Hash,
  Merkle,
  type SessionAccount,
  type Signer,
  Voucher,
} from '@ostrom/protocol'

export type VoucherPayerOptions = {
  readonly sessionId: Hash
  readonly domain: Domain
  readonly signer: Signer
  readonly account: SessionAccount.SessionAccount
  readonly last: Channel.SignedVoucher | undefined
  readonly cap: () => bigint
  /** Base units that may be unpaid before a voucher is due: half a checkpoint. */
  readonly dueAbove: bigint
  /** Raises the signed maximum on disk to at least `total`, before a voucher is signed. */
  readonly reserve: (total: bigint) => Promise<void>
  readonly send: (signed: Channel.SignedVoucher) => Promise<void>
  /** Returns true once the channel has ended and needs no more vouchers. */
  readonly isClosed: () => boolean
}

/** Signs the vouchers of one channel, one at a time, each for the usage of all calls. */
export type VoucherPayer = {
  /** Signs a voucher if `dueAbove` is exceeded or an answer has ended since the last one. */
  payIfDue(): void
  /** Resolves when vouchers for the whole amount owed are sent. */
  payAll(): Promise<void>
  last(): Channel.SignedVoucher | undefined
  /** Returns the largest voucher total in base units, including one that is being signed. */
  promised(): bigint
}

/** Creates the voucher payer of a channel: docs/spec/sessions.md, sections 3 and 4. */
export function createVoucherPayer(options: VoucherPayerOptions): VoucherPayer {
  const { sessionId, domain, signer, account } = options
  let last = options.last
  let promised = last?.voucher.total ?? 0n
  let paying: Promise<void> | undefined

  const due = (least: bigint): boolean => {
    const total = last?.voucher.total ?? 0n
    const count = last?.voucher.count ?? 0n
    const unpaid = account.owed() - total
    return account.frontier().count > count || (unpaid > 0n && unpaid >= least)
  }
  const pay = async (least: bigint) => {
    while (!options.isClosed() && due(least)) {
      // Total and count are read together; answers that finish later are in the next voucher.
      const owed = account.owed()
      const frontier = account.frontier()
      const before = last?.voucher.total ?? 0n
      const wanted = owed > before ? owed : before
      const total = wanted < options.cap() ? wanted : options.cap()
      const repeats = total === before && frontier.count === (last?.voucher.count ?? 0n)
      if (repeats) return
      promised = total
      await options.reserve(total)
      const receiptsRoot = Merkle.root(frontier)
      const voucher: Voucher.Voucher = { sessionId, total, count: frontier.count, receiptsRoot }
      const signature = await signer.sign(Voucher.hash(voucher, domain))
      last = { voucher, signature }
      await options.send(last)
    }
  }

  const begin = (least: bigint): Promise<void> => {
    paying = pay(least).finally(() => {
      paying = undefined
    })
    // The next send on the channel meets the same failure and reports it.
    paying.catch(() => {})
    return paying
  }

  return {
    payIfDue() {
      if (!paying && due(options.dueAbove)) void begin(options.dueAbove)
    },
    async payAll() {
      while (paying) await paying
      await begin(1n)
    },
    last: () => last,
    promised: () => promised,
  }
}
