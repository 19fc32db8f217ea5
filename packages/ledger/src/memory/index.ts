export {
  type Chain,
  type ChainOptions,
  createChain,
  defaultParameters,
  NATIVE_ASSET,
} from './chain.ts'
export type { Reorg } from './history.ts'
export { createMarketMemory } from './market.ts'
export { FEE_SINK, type VaultAccount } from './vault.ts'
