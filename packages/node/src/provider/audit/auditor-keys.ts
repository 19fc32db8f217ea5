import type { Ledger, MarketReader } from '@ostrom/ledger'
import { generateSealKey } from '@ostrom/network/seal'
import {
  type AccountId,
  type Hash,
  Hex,
  type Log,
  type RandomBytes,
  Schema,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { AUDITOR_KEYS_MAX } from './limits.ts'

// Seal keys of validators. The chain has no registry for seal keys: a validator sends its key with
// each request, and announces it as an endpoint: docs/spec/verification.md, section 11.

const KEYS = 'provider/auditor-key/'

export type AuditorKeys = {
  /** Stores the key that a validator signed. */
  record(validator: AccountId, sealKey: Hash): Promise<void>
  /** Returns a validator's seal key, or a random key without a known secret. */
  of(validator: AccountId): Promise<Hash>
}

export type AuditorKeysOptions = {
  readonly ledger: Pick<Ledger, 'stake'>
  readonly market: Pick<MarketReader, 'endpoint' | 'sync'>
  readonly state: StateStore
  readonly random: RandomBytes
  readonly log: Log
}

/** Creates a reader of the seal keys of validators. */
export function createAuditorKeys(options: AuditorKeysOptions): AuditorKeys {
  const { ledger, market, state, random, log } = options
  const keyOnChain = async (validator: AccountId): Promise<Hash | undefined> => {
    const stored = await state.get(KEYS + validator)
    return stored && Schema.hash(Hex.from(stored), 'seal key')
  }
  const announced = async (validator: AccountId): Promise<Hash | undefined> => {
    await market.sync()
    const { operator } = await ledger.stake(validator, 'court')
    const own = await market.endpoint(validator)
    const endpoint = own ?? (operator && (await market.endpoint(operator)))
    return endpoint && Schema.hash(endpoint.sealKey, 'seal key')
  }
  return {
    async record(validator, sealKey) {
      if ((await keyOnChain(validator)) === sealKey) return
      const others = await state.list(KEYS, { limit: AUDITOR_KEYS_MAX })
      const isStored = others.some(({ key }) => key === KEYS + validator)
      if (others.length >= AUDITOR_KEYS_MAX && !isStored) return
      await state.commit([{ kind: 'put', key: KEYS + validator, value: Hex.toBytes(sealKey) }])
    },
    async of(validator) {
      const key = (await keyOnChain(validator)) ?? (await announced(validator))
      if (key) return key
      // The validator cannot unseal a transcript sealed to this random key, but the provider has
      // answered in time.
      log('seal-key-missing', { validator })
      return generateSealKey(() => random(32)).publicKey as Hash
    },
  }
}
