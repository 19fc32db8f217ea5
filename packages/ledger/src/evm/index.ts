export {
  accountOf,
  curveName,
  isSignedBy,
  isSignedUpToV,
  recover,
  sign,
} from '../keys/secp256k1.ts'
export { type Anvil, type AnvilOptions, startAnvil } from './anvil.ts'
export { type ChainFacts, chains, factsOf } from './chains.ts'
export { decisionsShape, type Overrides } from './deploy/decisions.ts'
export {
  type ListedToken,
  type ListingOptions,
  listTokens,
  type PreparedListing,
  prepareListing,
  type TokenListing,
} from './deploy/listing.ts'
export { type DeployOptions, deployMarket, type MarketOptions } from './deploy/market.ts'
export {
  type Prepared,
  type PreparedContract,
  prepareMarket,
  type UnsignedTransaction,
} from './deploy/prepare.ts'
export { putDeployer } from './deploy/put-deployer.ts'
export { readTokens, type TokenFacts } from './deploy/tokens.ts'
export { type Deployment, deploymentShape } from './deployment.ts'
export { playMoneyEvm } from './faucet.ts'
export type { GasFees, GasPrice } from './gas-price.ts'
export { type Governed, type GovernOptions, setParameters } from './govern.ts'
export { createLedgerEvm, type LedgerEvmOptions } from './ledger.ts'
export {
  deployPlayMoney,
  mintPlayMoney,
  PLAY_MONEY_DECIMALS,
} from './play-money.ts'
