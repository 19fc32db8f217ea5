import type { ApprovalLedger, Ledger, LedgerReader, SignatureScheme } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { ExternalWalletRequiredError } from './errors.ts'

/**
 * Permitted calls for an account with an external wallet: reads, checks of signatures, and signers
 * for the keys of sessions.
 */
const allowedMembers = [
  'id',
  'domain',
  'nativeAsset',
  'wallets',
  'registrations',
  'createSigner',
  'verify',
  'nowSeconds',
  'parameters',
  'offerTerms',
  'balance',
  'walletBalance',
  'decimals',
  'stake',
  'session',
  'request',
  'modelVersion',
  'resolveModel',
  'mayUse',
  'calibration',
  'providerRecord',
  'passesFilter',
  'nonceFloor',
  'events',
  'watch',
] as const satisfies readonly (keyof SignatureScheme | keyof LedgerReader | keyof Ledger)[]

/**
 * Returns a chain as seen by an account with an external wallet. Each call that would sign with the
 * gateway's own wallet, or send a transaction from this wallet, is refused. A call that is added to
 * the port later is refused too, until the list above contains it.
 *
 * @throws {ExternalWalletRequiredError} From each refused call.
 */
export function accountLedger(ledger: Ledger, account: AccountId): Ledger {
  const members = new Set<PropertyKey>(allowedMembers)
  const refuse = (name: PropertyKey) => async () => {
    throw new ExternalWalletRequiredError({ what: String(name) })
  }
  const approvals: ApprovalLedger | undefined = ledger.approvals && {
    ...ledger.approvals,
    approve: refuse('approve'),
    submitApproval: refuse('submitApproval'),
    cancelApproval: refuse('cancelApproval'),
  }
  // The only part of governance that the gateway needs is the version for a model's name.
  const governance = ledger.governance && restricted(ledger.governance, ['promotedVersion'], refuse)
  return new Proxy(ledger, {
    get(target, name) {
      if (name === 'account') return account
      if (name === 'approvals') return approvals
      if (name === 'governance') return governance
      if (name === 'signer') return { account, scheme: target.domain.scheme, sign: refuse('sign') }
      const value: unknown = Reflect.get(target, name)
      const isCall = typeof value === 'function'
      // Parts that can write, such as `audits`, are undefined, as on a chain that lacks these
      // parts.
      if (!members.has(name)) return isCall ? refuse(name) : undefined
      return isCall ? value.bind(target) : value
    },
  })
}

/** Returns a part of the port with only the given members; each other call is refused. */
function restricted<Part extends object>(
  part: Part,
  members: readonly (keyof Part)[],
  refuse: (name: PropertyKey) => () => Promise<never>,
): Part {
  const allowed = new Set<PropertyKey>(members)
  return new Proxy(part, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (allowed.has(name)) return typeof value === 'function' ? value.bind(target) : value
      return typeof value === 'function' ? refuse(name) : undefined
    },
  })
}
