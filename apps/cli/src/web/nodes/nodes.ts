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

/** What the chain says of a node's money, in the chain's native token. */
async function moneyOf({ parts }: Place, provider: AccountId, nowSeconds: number) {
  const { indexer, ledger } = parts
  const ofToken = (rows: readonly UsageRow[]) =>
    rows.filter(({ asset }) => asset === ledger.nativeAsset)
  const all = ofToken(indexer.queries.usage({ provider }))
  const today = ofToken(indexer.queries.usage({ provider, fromSeconds: nowSeconds - DAY }))
  const held = await indexer.heldRequests({ provider })
  return {
    settled: `${sumOf(all, 'amount')}`,
    fees: `${sumOf(all, 'fee')}`,
    settledToday: `${sumOf(today, 'amount')}`,
    held: `${held.reduce((sum, { paid }) => sum + paid, 0n)}`,
    stake: `${indexer.browse.provider(provider)?.stake.amount ?? 0n}`,
  }
}

async function shownOf(place: Place, seen: SeenNode, nowSeconds: number): Promise<Shown> {
  const account = (seen.status ?? seen.last)?.account
  if (!Hex.is(account)) return seen
  return { ...seen, money: await moneyOf(place, account, nowSeconds) }
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
