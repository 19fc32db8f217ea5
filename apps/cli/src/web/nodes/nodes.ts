import type { UsageRow } from '@ostrom/indexer'
import { type AccountId, Hex } from '@ostrom/protocol'
import type { SeenNode } from '../../dashboard/nodes.ts'
import type { Answered, Handlers } from '../endpoints.ts'
import type { Place } from '../place.ts'
import type { nodeEndpoints } from './endpoints.ts'

type Shown = Answered<'GET /api/nodes'>['nodes'][number]

/** Seconds of a day. */
const DAY = 86_400

const sumOf = (rows: readonly UsageRow[], field: 'amount' | 'fee'): bigint =>
  rows.reduce((sum, row) => sum + row[field], 0n)

type MoneyOf = {
  readonly provider: AccountId
  readonly asset: string
  readonly nowSeconds: number
}

/** What the chain says of a node's money, in the asset that it asks for. */
async function moneyOf({ parts }: Place, { provider, asset, nowSeconds }: MoneyOf) {
  const { indexer } = parts
  const ofToken = (rows: readonly UsageRow[]) => rows.filter((row) => row.asset === asset)
  const all = ofToken(indexer.queries.usage({ provider }))
  const today = ofToken(indexer.queries.usage({ provider, fromSeconds: nowSeconds - DAY }))
  const held = await indexer.heldRequests({ provider })
  return {
    settled: `${sumOf(all, 'amount')}`,
    fees: `${sumOf(all, 'fee')}`,
    settledToday: `${sumOf(today, 'amount')}`,
    held: `${held.reduce((sum, one) => (one.terms.asset === asset ? sum + one.paid : sum), 0n)}`,
    stake: `${indexer.browse.provider(provider)?.stake.amount ?? 0n}`,
  }
}

async function shownOf(place: Place, seen: SeenNode, nowSeconds: number): Promise<Shown> {
  const { account, asset = place.parts.ledger.nativeAsset } = seen.status ?? seen.last ?? {}
  if (!Hex.is(account)) return seen
  return { ...seen, money: await moneyOf(place, { provider: account, asset, nowSeconds }) }
}

/** Handlers of the endpoints of the owner's own nodes. */
export function nodeHandlers(place: Place): Handlers<keyof typeof nodeEndpoints> {
  return {
    async 'GET /api/nodes'() {
      const [seen, now] = await Promise.all([place.nodes.look(), place.parts.ledger.nowSeconds()])
      const nodes = await Promise.all(seen.map((one) => shownOf(place, one, Number(now))))
      return { nodes, nowMs: place.parts.clock.nowMs() }
    },
  }
}
