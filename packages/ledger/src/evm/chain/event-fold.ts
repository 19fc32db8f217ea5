import { createBoundedMap, type Hash, type Hex } from '@ostrom/protocol'
import { LOOKUP_CACHE_MAX } from '../../limits.ts'
import type { EventLookup } from './event-lookup.ts'
import { type ContractEvent, parseLog } from './log.ts'

type FoldStep<State> = (
  state: State | undefined,
  event: ContractEvent,
) => Promise<State | undefined>

/**
 * State computed from the events up to a final block; `next` is the first block that is not
 * included.
 */
type FoldCheckpoint<State> = { readonly state: State; readonly next: bigint }

/** Computes states from the events of an id; events of final blocks are read only once. */
export function createFold<State>(lookup: EventLookup, next: FoldStep<State>) {
  const cache = createBoundedMap<Hash, FoldCheckpoint<State>>(LOOKUP_CACHE_MAX)
  const { client, facts, ask } = lookup.market.connection
  return async (address: Hex.Hex, id: Hash): Promise<State | undefined> => {
    const checkpoint = cache.get(id)
    const latest = await ask('read the latest block', () => client.getBlockNumber({ cacheTime: 0 }))
    const stays = latest - BigInt(facts.confirmations)
    let state = checkpoint?.state
    let finalState = state
    for (const log of await lookup.logsOf(address, id, checkpoint?.next)) {
      const event = parseLog(log)
      if (event) state = await next(state, event)
      if (BigInt(log.blockNumber as Hex.Hex) <= stays) finalState = state
    }
    // A parallel read may have cached a newer state, which must be kept.
    const newest = cache.get(id)
    const isNewer = !newest || newest.next <= stays
    if (finalState !== undefined && isNewer) cache.set(id, { state: finalState, next: stays + 1n })
    return state
  }
}
