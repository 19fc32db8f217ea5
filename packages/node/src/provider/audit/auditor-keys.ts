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

// What validators' transcripts are sealed to. The chain keeps no key for jurors: each names one
// with its questions, and announces one as providers do: docs/spec/verification.md, section 11.

const KEYS = 'provider/auditor-key/'

export type AuditorKeys = {
  /** Takes note of what a validator signed. */
  record(validator: AccountId, sealKey: Hash): Promise<void>
  /** What to seal to; a key that nobody has where the validator never told one. */
  of(validator: AccountId): Promise<Hash>
}

export type AuditorKeysOptions = {
  readonly ledger: Pick<Ledger, 'stake'>
  readonly market: Pick<MarketReader, 'endpoint' | 'sync'>
  readonly state: StateStore
  readonly random: RandomBytes
  readonly log: Log
}

export function createAuditorKeys(options: AuditorKeysOptions): AuditorKeys {
  const { ledger, market, state, random, log } = options
  const told = async (validator: AccountId): Promise<Hash | undefined> => {
    const kept = await state.get(KEYS + validator)
    return kept && Schema.hash(Hex.from(kept), 'seal key')
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
      if ((await told(validator)) === sealKey) return
      const others = await state.list(KEYS, { limit: AUDITOR_KEYS_MAX })
      const isKnown = others.some(({ key }) => key === KEYS + validator)
      if (others.length >= AUDITOR_KEYS_MAX && !isKnown) return
      await state.commit([{ kind: 'put', key: KEYS + validator, value: Hex.toBytes(sealKey) }])
    },
    async of(validator) {
      const known = (await told(validator)) ?? (await announced(validator))
      if (known) return known
      // It can open nothing, and we are to be silent for nobody's sake.
      log('seal-key-missing', { validator })
      return generateSealKey(() => random(32)).publicKey as Hash
    },
  }
}
