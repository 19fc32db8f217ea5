import type { LedgerEvent } from '@ostrom/ledger'
import { type AccountId, Cbor, type Hash, Schema } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { WEIGHTS_PER_COMMIT_MAX } from './limits.ts'

// Records the weights that accounts enlisted, from the chain's events. So a provider recognizes an
// auditor without a read of the chain, and requests of invented accounts do not delay auditors.

const DOMAIN_WEIGHTS = 'provider/auditor-domain/'
/**
 * Stored sum of an account's weights, updated with each weight, so that a read needs no addition.
 */
const TOTALS = 'provider/auditor-total/'

export type AuditorWeights = {
  /** Records the weights in a page of events. Repeated events do not change the final weights. */
  record(events: readonly LedgerEvent[]): Promise<void>
  /** Returns the weight that an account enlisted, over all domains. */
  of(account: AccountId): Promise<bigint>
}

/** Creates the records of enlisted weights over a state. */
export function createAuditorWeights(state: Pick<StateStore, 'get' | 'commit'>): AuditorWeights {
  const stored = async (key: string): Promise<bigint> => {
    const value = await state.get(key)
    return value ? Cbor.decode(value, Schema.unsigned(128), 'weight') : 0n
  }
  const changesBy = async (enlisted: readonly WeightEnlisted[]): Promise<StateChange[]> => {
    const written = new Map<string, bigint>()
    const read = async (key: string) => written.get(key) ?? (await stored(key))
    for (const { account, domain, weight } of enlisted) {
      const key = `${DOMAIN_WEIGHTS}${account}/${domain}`
      const others = (await read(TOTALS + account)) - (await read(key))
      written.set(key, weight)
      written.set(TOTALS + account, others + weight)
    }
    return [...written].map(([key, weight]) =>
      weight === 0n ? { kind: 'delete', key } : { kind: 'put', key, value: Cbor.encode(weight) },
    )
  }
  return {
    async record(events) {
      const enlisted = events.filter((event) => event.kind === 'weight-enlisted')
      for (let at = 0; at < enlisted.length; at += WEIGHTS_PER_COMMIT_MAX) {
        await state.commit(await changesBy(enlisted.slice(at, at + WEIGHTS_PER_COMMIT_MAX)))
      }
    },
    of: (account) => stored(TOTALS + account),
  }
}

type WeightEnlisted = {
  readonly account: AccountId
  readonly domain: Hash
  readonly weight: bigint
}
