// A chain in this process, for development and tests: it loads the runtime, which is native code.

export {
  type LocalChainServerOptions,
  type RunningLocalChain,
  serveLocalChain,
} from '@ostrom/solana-local'
export {
  deployMarketSolana,
  fundAccount,
  hasProgram,
  type SolanaMarketOptions,
} from './local-deployment.ts'
export {
  addressOfAccount,
  createPlayMoney,
  listToken,
  mintPlayMoney,
  PLAY_MONEY_DECIMALS,
} from './play-money.ts'
