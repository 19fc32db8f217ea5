// A chain in this process, for development and tests: it loads the runtime, which is native code.

export { type ServedChain, type ServeOptions, serveLocalChain } from '@ostrom/solana-local'
export {
  deployMarketSolana,
  fundAccount,
  hasProgram,
  type SolanaMarketOptions,
} from './deployment.ts'
export {
  createPlayMoney,
  listToken,
  mintPlayMoney,
  PLAY_MONEY_DECIMALS,
  placeOf,
} from './play-money.ts'
