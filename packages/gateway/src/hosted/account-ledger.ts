import type { ApprovalLedger, Ledger, LedgerReader, SignatureScheme } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { ExternalWalletRequiredError } from './errors.ts'

/** All that may be done for an account whose wallet is elsewhere: read, and check signatures. */
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
 * A chain seen through an account whose wallet is elsewhere. Each call that would sign with the
 * gateway's own wallet, or send a transaction from it, is refused; so is each later addition to the
 * port, until it stands in the list above.
 *
 * @throws {ExternalWalletRequiredError} From each such call.
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
  // Of governance it needs only the version that a name of a model stands for.
  const governance = ledger.governance && restricted(ledger.governance, ['promotedVersion'], refuse)
  return new Proxy(ledger, {
    get(target, name) {
      if (name === 'account') return account
      if (name === 'approvals') return approvals
      if (name === 'governance') return governance
      if (name === 'signer') return { account, scheme: target.domain.scheme, sign: refuse('sign') }
      const value: unknown = Reflect.get(target, name)
      const isCall = typeof value === 'function'
      // Parts that can write, such as `audits`, are as if the chain had none.
      if (!members.has(name)) return isCall ? refuse(name) : undefined
      return isCall ? value.bind(target) : value
    },
  })
}

/** A part of the port of which these members are there; each other call is refused. */
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
