export { accountOf, isSignedBy } from '../keys/ed25519.ts'
export { type ServedChain, serveLocalChain } from './chain/serve.ts'
export { deployMarketSolana, fundAccount, type SolanaMarketOptions } from './deployment.ts'
export {
  createLedgerSolana,
  type LedgerSolanaOptions,
  type SolanaDeployment,
  solanaDeploymentShape,
} from './ledger.ts'
