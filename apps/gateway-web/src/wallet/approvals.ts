import { listApprovals } from '@ostrom/indexer/list-approvals'
import type { AccountId, AssetId } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointHandlers, EndpointInput, EndpointOutput } from '../schema/endpoints.ts'
import { ResourceUnknownError } from '../services/errors.ts'

type ApprovalEndpointName = 'GET /api/wallet/approvals' | 'POST /api/wallet/approvals/revoke'

/** Amounts of the protocol have 128 bits, so a larger approval is unlimited. */
const AMOUNTS_END = 1n << 128n

async function toApprovalRow({
  parts,
}: WebContext): Promise<EndpointOutput<'GET /api/wallet/approvals'>> {
  const { ledger, indexer } = parts
  const { approvals } = ledger
  if (!approvals) return { hasApprovals: false, approvals: [] }
  const activeApprovals = await listApprovals({ ...ownParts(ledger), approvals }, indexer)
  return {
    hasApprovals: true,
    approvals: activeApprovals.map(({ spender, name, asset, amount }) => ({
      spender,
      asset,
      name,
      ...(amount < AMOUNTS_END && { amount: `${amount}` }),
    })),
  }
}

const ownParts = ({ account, nativeAsset }: WebContext['parts']['ledger']) => ({
  account,
  nativeAsset,
})

/** Returns an approval of zero, which revokes the present approval. */
export const revocation = ({
  spender,
  asset,
}: EndpointInput<ApprovalEndpointName>['body'] & object) => ({
  spender: spender as AccountId,
  asset: asset as AssetId,
  amount: 0n,
})

/** Handlers of the contracts' allowances over the gateway's own wallet. */
export function approvalHandlers(context: WebContext): EndpointHandlers<ApprovalEndpointName> {
  const { approvals, id } = context.parts.ledger
  return {
    'GET /api/wallet/approvals': () => toApprovalRow(context),
    async 'POST /api/wallet/approvals/revoke'({ body }) {
      if (!approvals) throw new ResourceUnknownError({ what: 'approvals on', id })
      return { transaction: (await approvals.approve(revocation(body))).hash }
    },
  }
}
