export { accountOf, curveName, isSignedBy, recover, sign } from '../keys/secp256k1.ts'
export { type Anvil, type AnvilOptions, startAnvil } from './anvil.ts'
export { type ChainFacts, chains, factsOf } from './chains.ts'
export {
  type Deployment,
  type DeployOptions,
  deployMarket,
  deploymentShape,
  type Overrides,
} from './deployment.ts'
export { type Governed, type GovernOptions, setParameters } from './govern.ts'
export { createLedgerEvm, type LedgerEvmOptions } from './ledger.ts'
export {
  deployPlayMoney,
  mintPlayMoney,
  PLAY_MONEY_DECIMALS,
} from './play-money.ts'
