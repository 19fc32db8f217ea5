export type { Reorg } from './chain/history.ts'
export {
  createMemoryChain,
  defaultParameters,
  type MemoryChain,
  type MemoryChainOptions,
  NATIVE_ASSET,
} from './chain.ts'
export { BURN_ADDRESS, FEE_SINK, systemAccounts } from './money/system-accounts.ts'
export { createMarketMemory } from './queries/market.ts'
