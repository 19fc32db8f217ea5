import type { ApprovalLedger, Ledger } from '@ostrom/ledger'
import {
  Approval,
  type AssetId,
  type Channel,
  Hex,
  type RandomBytes,
  SignedObject,
} from '@ostrom/protocol'

type ApprovalReader = Pick<Ledger, 'account' | 'balance'> & { readonly approvals?: ApprovalLedger }

export type ApprovalNeed = {
  readonly asset: AssetId
  /** Base units to reserve, including those of sessions that are being opened. */
  readonly needed: bigint
  /** Last Unix second at which the approval is valid. */
  readonly validUntilSeconds: bigint
}

/** Returns the allowance of the sessions contract; undefined on chains without approvals. */
export async function allowanceOf(
  { account: owner, approvals }: ApprovalReader,
  asset: AssetId,
): Promise<bigint | undefined> {
  const spender = approvals?.spenders.get('sessions')
  return spender && (await approvals?.allowance({ owner, spender, asset }))
}

/**
 * Returns the approval that a session needs in addition to its authorization; undefined if the
 * allowance suffices. The approval covers the account's balance, so that later sessions and top-ups
 * need no other.
 */
export async function approvalFor(
  ledger: ApprovalReader,
  random: RandomBytes,
  { asset, needed, validUntilSeconds }: ApprovalNeed,
): Promise<Approval.Approval | undefined> {
  const { account: owner, approvals } = ledger
  const spender = approvals?.spenders.get('sessions')
  const allowance = await allowanceOf(ledger, asset)
  if (!spender || allowance === undefined || allowance >= needed) return undefined
  const available = await ledger.balance(owner, asset)
  const amount = (available > needed ? available : needed) - allowance
  const nonce = BigInt(Hex.from(random(16)))
  return { owner, spender, asset, amount, nonce, validUntilSeconds }
}

/** Signs an approval with the ledger's own key. */
export async function signApproval(
  { signer, domain }: Pick<Ledger, 'signer' | 'domain'>,
  approval: Approval.Approval,
): Promise<Channel.SignedApproval> {
  const message = SignedObject.signable(Approval.struct, approval, domain)
  return { approval, signature: await signer.sign(message) }
}
