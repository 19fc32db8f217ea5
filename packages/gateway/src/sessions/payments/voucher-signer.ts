import {
  type Channel,
  type Domain,
  type Hash,
  Merkle,
  type SessionAccount,
  type Signer,
  Voucher,
} from '@ostrom/protocol'

export type VoucherSignerOptions = {
  readonly sessionId: Hash
  readonly domain: Domain
  readonly signer: Signer
  readonly account: SessionAccount.SessionAccount
  readonly last: Channel.SignedVoucher | undefined
  readonly cap: () => bigint
  /**
   * Raises the signed maximum on disk to at least `total`, before a voucher is signed.
   *
   * @param counts Whether the voucher counts parts of running answers too.
   */
  readonly reserve: (total: bigint, counts: 'all' | 'ended') => Promise<unknown>
  /**
   * Returns whether a voucher may leave out running answers while the client owes for these answers
   * less than the argument `least` of `signNext`.
   */
  readonly mayWithhold: () => boolean
  /** Aborts once the channel has ended; later vouchers count only ended answers. */
  readonly closed: AbortSignal
}

/**
 * Signs the vouchers of one channel. The caller waits for each voucher before it asks for the next.
 */
export type VoucherSigner = {
  /**
   * Signs the next voucher; `undefined` if it would equal the last one.
   *
   * @param least If the client owes fewer base units than this for running answers, a voucher may
   *   leave these answers out.
   */
  signNext(least: bigint): Promise<Channel.SignedVoucher | undefined>
  last(): Channel.SignedVoucher | undefined
  /** Returns the largest total in base units, including one that is being signed. */
  promised(): bigint
  /** True if an answer has ended that the last voucher does not count. */
  hasEndedAnswer(): boolean
}

/** Returns the total of the next voucher in base units, and whether it counts running answers. */
function nextTotal(
  {
    account,
    cap,
    mayWithhold,
    closed,
  }: Pick<VoucherSignerOptions, 'account' | 'cap' | 'mayWithhold' | 'closed'>,
  { before, least }: { readonly before: bigint; readonly least: bigint },
): { readonly total: bigint; readonly counts: 'all' | 'ended' } {
  const [owed, ended] = [account.owed(), account.finishedTotal()]
  // After the channel is lost, the client owes nothing more for running answers.
  const isRunningLeftOut = closed.aborted || (mayWithhold() && owed - ended < least)
  const counts = isRunningLeftOut ? 'ended' : 'all'
  const counted = counts === 'all' ? owed : ended
  const target = counted > before ? counted : before
  return { total: target < cap() ? target : cap(), counts }
}

/** Creates the signer of a channel's vouchers. */
export function createVoucherSigner(options: VoucherSignerOptions): VoucherSigner {
  const { sessionId, domain, signer, account } = options
  let last = options.last
  let promised = last?.voucher.total ?? 0n
  return {
    async signNext(least) {
      // Total and count are read together, so answers that finish later are in the next voucher.
      const frontier = account.frontier()
      const before = last?.voucher.total ?? 0n
      const { total, counts } = nextTotal(options, { before, least })
      if (total === before && frontier.count === (last?.voucher.count ?? 0n)) return undefined
      promised = total
      await options.reserve(total, counts)
      const receiptsRoot = Merkle.root(frontier)
      const voucher: Voucher.Voucher = { sessionId, total, count: frontier.count, receiptsRoot }
      const signature = await signer.sign(Voucher.hash(voucher, domain))
      last = { voucher, signature }
      return last
    },
    last: () => last,
    promised: () => promised,
    hasEndedAnswer: () => account.frontier().count > (last?.voucher.count ?? 0n),
  }
}
