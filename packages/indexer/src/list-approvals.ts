import { ALLOWANCE_UNLIMITED, type ApprovalLedger, type Ledger } from '@ostrom/ledger'
import type { AccountId, AssetId } from '@ostrom/protocol'
import type { Indexer } from './index.ts'

/** Present allowance of an account for one contract and one asset. */
export type ActiveApproval = {
  readonly spender: AccountId
  /** Name of the spender if it is a contract of this deployment, such as `sessions`. */
  readonly name?: string
  readonly asset: AssetId
  readonly amount: bigint
  readonly isUnlimited: boolean
}

/** Returns an account's approvals that are not zero, as read from the chain. */
export async function listApprovals(
  {
    account: owner,
    approvals,
    nativeAsset,
  }: Pick<Ledger, 'account' | 'nativeAsset'> & {
    readonly approvals: ApprovalLedger
  },
  { queries }: Pick<Indexer, 'queries'>,
): Promise<readonly ActiveApproval[]> {
  const names = new Map([...approvals.spenders].map(([name, spender]) => [spender, name]))
  // The deployment's contracts are read even if the index has not seen their approvals yet.
  const usual = [...approvals.spenders.values()].map((spender) => ({ spender, asset: nativeAsset }))
  const keys = [...usual, ...queries.approvals(owner)]
  const keysById = new Map(keys.map((key) => [`${key.spender}:${key.asset}`, key]))
  const all = await Promise.all(
    [...keysById.values()].map(async ({ spender, asset }): Promise<ActiveApproval> => {
      const amount = await approvals.allowance({ owner, spender, asset })
      const name = names.get(spender)
      const isUnlimited = amount === ALLOWANCE_UNLIMITED
      return { spender, asset, amount, isUnlimited, ...(name !== undefined && { name }) }
    }),
  )
  return all.filter(({ amount }) => amount > 0n)
}
