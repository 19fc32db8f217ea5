import type { AccountId, AssetId } from '@ostrom/protocol'
import { approvalsOf } from '../../composition/approvals-of.ts'
import type { Answered, Asked, Handlers } from '../endpoints.ts'
import { SubjectUnknownError } from '../errors.ts'
import type { Place } from '../place.ts'

type Names = 'GET /api/wallet/approvals' | 'POST /api/wallet/approvals/revoke'

/** Amounts of the protocol have 128 bits: who may move more may move anything. */
const AMOUNTS_END = 1n << 128n

async function listed({ parts }: Place): Promise<Answered<'GET /api/wallet/approvals'>> {
  const { ledger, indexer } = parts
  const { approvals } = ledger
  if (!approvals) return { canApprove: false, approvals: [] }
  const known = await approvalsOf({ ...ownParts(ledger), approvals }, indexer)
  return {
    canApprove: true,
    approvals: known.map(({ spender, name, asset, amount }) => ({
      spender,
      asset,
      ...(name !== undefined && { name }),
      ...(amount < AMOUNTS_END && { amount: `${amount}` }),
    })),
  }
}

const ownParts = ({ account, nativeAsset }: Place['parts']['ledger']) => ({ account, nativeAsset })

/** An approval of nothing, which ends what was approved. */
export const revocation = ({ spender, asset }: Asked<Names>['body'] & object) => ({
  spender: spender as AccountId,
  asset: asset as AssetId,
  amount: 0n,
})

/** Handlers of what contracts may move of the gateway's own wallet. */
export function approvalHandlers(place: Place): Handlers<Names> {
  const { approvals, id } = place.parts.ledger
  return {
    'GET /api/wallet/approvals': () => listed(place),
    async 'POST /api/wallet/approvals/revoke'({ body }) {
      if (!approvals) throw new SubjectUnknownError({ what: 'approvals on', id })
      return { transaction: (await approvals.approve(revocation(body))).hash }
    },
  }
}
