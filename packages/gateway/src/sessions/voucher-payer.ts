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
  /** Makes sure that `total` is under the ceiling on disk before it is signed. */
  readonly reserve: (total: bigint) => Promise<void>
  readonly send: (signed: Channel.SignedVoucher) => Promise<void>
  /** True once the channel is over: nothing more is signed for it. */
  readonly isClosed: () => boolean
}

/** Signs vouchers for one channel as work arrives: one at a time, each covering all streams. */
export type VoucherPayer = {
  /** Pays if enough is unpaid, or an answer has ended since the last voucher. */
  payIfDue(): void
  /** Resolves when everything owed has been promised and sent. */
  payAll(): Promise<void>
  last(): Channel.SignedVoucher | undefined
  /** Most that was promised, in base units, a voucher that is being signed now included. */
  promised(): bigint
}

/** Creates the paying side of a channel, see docs/spec/sessions.md, sections 3 and 4. */
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
      // Total and count are taken in one moment: what finishes meanwhile is the next voucher's.
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
    // Whoever sends on the channel meets the same failure and reports it.
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
