import type { SettledUsageRow } from '@ostrom/indexer'
import { type AccountId, Hex } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import type { OwnedNode } from '../dashboard/node-directory.ts'
import type { EndpointHandlers, EndpointOutput } from '../schema/endpoints.ts'
import type { nodeEndpoints } from '../schema/nodes.ts'
import { courtRisksOf } from './court-risks.ts'

type NodeRow = EndpointOutput<'GET /api/nodes'>['nodes'][number]

const DAY = 86_400

const sumOf = (rows: readonly SettledUsageRow[], field: 'amount' | 'fee'): bigint =>
  rows.reduce((sum, row) => sum + row[field], 0n)

type NodeEarnings = {
  readonly provider: AccountId
  readonly asset: string
  readonly nowSeconds: number
}

/** Returns a node's pay and fees, in the asset of its prices, and its stake in native coin. */
async function earningsOf({ parts }: WebContext, { provider, asset, nowSeconds }: NodeEarnings) {
  const { indexer } = parts
  const ofToken = (rows: readonly SettledUsageRow[]) => rows.filter((row) => row.asset === asset)
  const all = ofToken(indexer.queries.usage({ provider }))
  const today = ofToken(indexer.queries.usage({ provider, fromSeconds: nowSeconds - DAY }))
  const onHold = await indexer.requestsOnAuditHold({ provider })
  const unclaimed = onHold.filter(({ terms }) => terms.asset === asset)
  return {
    settled: `${sumOf(all, 'amount')}`,
    fees: `${sumOf(all, 'fee')}`,
    settledToday: `${sumOf(today, 'amount')}`,
    unclaimedRequests: `${unclaimed.reduce((sum, { paid }) => sum + paid, 0n)}`,
    stake: `${indexer.browse.provider(provider)?.stake.amount ?? 0n}`,
  }
}

async function toNodeRow(
  context: WebContext,
  seen: OwnedNode,
  nowSeconds: number,
): Promise<NodeRow> {
  const { account, asset = context.parts.ledger.nativeAsset } =
    seen.status ?? seen.lastSnapshot ?? {}
  if (!Hex.is(account)) return seen
  const [earnings, court] = await Promise.all([
    earningsOf(context, { provider: account, asset, nowSeconds }),
    courtRisksOf(context.parts, { provider: account, nowSeconds }),
  ])
  return { ...seen, earnings, ...(court && { court }) }
}

/** Handlers of the endpoints about the owner's own nodes. */
export function nodeHandlers(context: WebContext): EndpointHandlers<keyof typeof nodeEndpoints> {
  return {
    async 'GET /api/nodes'() {
      const [seen, now] = await Promise.all([
        context.nodes.list(),
        context.parts.ledger.nowSeconds(),
      ])
      const nodes = await Promise.all(seen.map((one) => toNodeRow(context, one, Number(now))))
      return { nodes, nowMs: context.parts.clock.nowMs() }
    },
  }
}
