export { type ServedChain, serveLocalChain } from './chain/serve.ts'
export { deployMarketSolana, type SolanaMarketOptions } from './deployment.ts'
export { createLedgerSolana, type LedgerSolanaOptions, type SolanaDeployment } from './ledger.ts'
