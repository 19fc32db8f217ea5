import type { LedgerEvent } from '@ostrom/ledger'
import { type AccountId, Cbor, Schema } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { AUDITOR_DOMAINS_MAX } from './limits.ts'

// Weights that accounts enlisted, from the chain's events. So a provider knows its auditors without
// a read of the chain, and invented accounts cannot delay them.

const WEIGHTS = 'provider/auditor-weight/'

export type AuditorWeights = {
  /** Returns the changes by an event. Repeated events change nothing. */
  onEvent(event: LedgerEvent): readonly StateChange[]
  /** Returns the weight that an account enlisted, over all domains. */
  of(account: AccountId): Promise<bigint>
}

export function createAuditorWeights(state: StateStore): AuditorWeights {
  return {
    onEvent(event) {
      if (event.kind !== 'weight-enlisted') return []
      const { account, domain, weight } = event
      const key = `${WEIGHTS}${account}/${domain}`
      if (weight === 0n) return [{ kind: 'delete', key }]
      return [{ kind: 'put', key, value: Cbor.encode(weight) }]
    },
    async of(account) {
      const prefix = `${WEIGHTS}${account}/`
      const entries = await state.list(prefix, { limit: AUDITOR_DOMAINS_MAX })
      const weights = entries.map(({ value }) => Cbor.decode(value, Schema.unsigned(128), 'weight'))
      return weights.reduce((sum, weight) => sum + weight, 0n)
    },
  }
}
