import type { SignatureScheme } from '@ostrom/ledger'
import {
  type Channel,
  type Domain,
  type Hash,
  type Offer,
  Price,
  type SessionAccount,
  type Signer,
  Voucher,
} from '@ostrom/protocol'
import { ProviderMisbehavedError } from './errors.ts'
import type { ReadyMessage } from './ready-message.ts'

/** The client's own counts of a session, to compare with those that the provider states. */
export type ClientAccount = {
  readonly id: Hash
  readonly offer: Offer.Offer
  readonly signer: Signer
  readonly keys: Pick<SignatureScheme, 'verify'>
  readonly domain: Domain
  readonly accountSnapshot: SessionAccount.AccountSnapshot
  readonly last: Channel.SignedVoucher | undefined
  /** The signed maximum on disk, in base units: no voucher above it was ever signed. */
  readonly ceiling: bigint
}

/**
 * Compares the provider's last voucher with our own.
 *
 * @returns The newer voucher of the two, and whether both sides count the same number of answers.
 * @throws {ProviderMisbehavedError} The provider presents a voucher that we cannot have signed, or
 *   states a written-off amount that the newer voucher does not cover.
 * @see docs/spec/sessions.md, section 5.
 */
export async function reconcileAccounts(
  ready: ReadyMessage,
  own: ClientAccount,
): Promise<{ readonly agreed: boolean; readonly voucher: Channel.SignedVoucher | undefined }> {
  const { keys, domain } = own
  const { provider } = own.offer
  const refuse = (reason: string) => new ProviderMisbehavedError({ provider, reason })
  let last = own.last
  if (ready.lastVoucher) {
    const { voucher, signature } = ready.lastVoucher
    const digest = Voucher.hash(voucher, domain)
    const ours = await keys.verify({ digest, signature, account: own.signer.account })
    if (!ours || voucher.sessionId !== own.id || voucher.total > own.ceiling) {
      throw refuse('the voucher that it holds is not ours')
    }
    if (!last || voucher.total > last.voucher.total) last = ready.lastVoucher
  }
  const agreed = (ready.lastVoucher?.voucher.count ?? 0n) === own.accountSnapshot.frontier.count
  // The voucher total must cover both the written-off amount and the finished answers.
  const finished = Price.costUp(own.offer.prices, own.accountSnapshot.finished)
  if (ready.writtenOff + finished > (last?.voucher.total ?? 0n)) throw refuse('lapsed is too much')
  return { agreed, voucher: last }
}
