import type { EvmDomain } from '../signing/domain.ts'
import { accountOf } from './values.ts'

/** Returns the domain of a chain for tests, with the given fields. Each contract has an address. */
export const sampleDomain = (fields: Partial<EvmDomain> = {}): EvmDomain => ({
  scheme: 'eip712',
  chainId: 31_337n,
  contracts: {
    vault: accountOf('5a'),
    sessions: accountOf('5b'),
    requests: accountOf('5c'),
    offers: accountOf('5d'),
    models: accountOf('5e'),
  },
  escrow: 'sessions',
  ...fields,
})
