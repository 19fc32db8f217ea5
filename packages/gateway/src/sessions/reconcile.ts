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

/** What the client knows of a session by itself, to hold the provider's account against. */
export type ClientAccount = {
  readonly id: Hash
  readonly offer: Offer.Offer
  readonly signer: Signer
  readonly keys: SignatureScheme
  readonly domain: Domain
  readonly accountSnapshot: SessionAccount.AccountSnapshot
  readonly last: Channel.SignedVoucher | undefined
  /** Most that we may have signed, were our own memory lost. */
  readonly ceiling: bigint
}

/**
 * Compares the voucher that a provider says it holds with our own.
 *
 * @returns The newer of the two, and whether the provider counts the same answers as we do.
 * @throws {ProviderMisbehavedError} It shows a voucher that we cannot have signed.
 * @see docs/spec/sessions.md, section 5.
 */
export async function reconcileAccounts(
  ready: Extract<Channel.ProviderMessage, { kind: 'ready' }>,
  own: ClientAccount,
): Promise<{ readonly agreed: boolean; readonly known: Channel.SignedVoucher | undefined }> {
  const { keys, domain } = own
  const { provider } = own.offer
  const refuse = (reason: string) => new ProviderMisbehavedError({ provider, reason })
  let known = own.last
  if (ready.lastVoucher) {
    const { voucher, signature } = ready.lastVoucher
    const digest = Voucher.hash(voucher, domain)
    const ours = await keys.verify({ digest, signature, account: own.signer.account })
    if (!ours || voucher.sessionId !== own.id || voucher.total > own.ceiling) {
      throw refuse('the voucher that it holds is not ours')
    }
    if (!known || voucher.total > known.voucher.total) known = ready.lastVoucher
  }
  const agreed = (ready.lastVoucher?.voucher.count ?? 0n) === own.accountSnapshot.frontier.count
  // What lapsed was paid beside the answers that have finished, so both are within the total.
  const finished = Price.costUp(own.offer.prices, own.accountSnapshot.finished)
  if (ready.writtenOff + finished > (known?.voucher.total ?? 0n)) throw refuse('lapsed is too much')
  return { agreed, known }
}
