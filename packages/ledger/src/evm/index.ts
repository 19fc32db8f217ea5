export {
  accountOf,
  curveName,
  isSignedBy,
  isSignedUpToV,
  recover,
  sign,
} from '../keys/secp256k1.ts'
export { advanceTime } from './chain/advance-time.ts'
export { type Anvil, type AnvilOptions, startAnvil } from './chain/anvil.ts'
export type { GasPrice } from './chain/gas-price.ts'
export {
  type KnownChain,
  knownChain,
  knownChains,
} from './chain/known-chains.ts'
export {
  deployDeployer,
  deployMarket,
  previewMarketDeployment,
  readDeploymentRights,
} from './deploy/deploy.ts'
export {
  type DeploymentOverrides,
  deploymentOverridesSchema,
} from './deploy/deploy-config.ts'
export type { DeployMarketOptions, EvmMarketOptions } from './deploy/market.ts'
export type {
  DeploymentPreview,
  PreparedContract,
  UnsignedTransaction,
} from './deploy/prepare.ts'
export type { DeploymentRight, RightHolder } from './deploy/rights.ts'
export {
  type ListedToken,
  listTokens,
  type PreparedListing,
  prepareListing,
  type TokenListing,
  type TokenListingOptions,
  type TokenProposal,
} from './deploy/token-listing.ts'
export { readTokens, type TokenMetadata } from './deploy/tokens.ts'
export {
  addressesOf,
  type EvmDeployment,
  type EvmGovernance,
  evmDeploymentSchema,
} from './deployment.ts'
export { createLedgerEvm, type LedgerEvmOptions } from './ledger.ts'
export { playMoneyEvm } from './money/faucet.ts'
export {
  type ParameterChanges,
  type SetParametersOptions,
  setParameters,
} from './money/governance.ts'
export {
  deployPlayMoney,
  mintPlayMoney,
  PLAY_MONEY_DECIMALS,
} from './money/play-money.ts'
export { openReceiptAnchorsEvm, type ReceiptAnchorsEvmOptions } from './receipt-anchors.ts'
export {
  type DeployedAnswerVerifier,
  deployAnswerVerifier,
  type LinkableVerifier,
} from './requests/answer-verifier.ts'
export {
  type ChainClassifier,
  type ChainClassifierModel,
  chainClassifierChunks,
  chainClassifierCode,
  deployChainClassifier,
} from './requests/chain-classifier.ts'
export type { DeployerWallet } from './requests/example-contract.ts'
export {
  deployInstructionInbox,
  type InstructionInbox,
  type InstructionInboxOptions,
} from './requests/instruction-inbox.ts'
export {
  deployModeratedBoard,
  type ModeratedBoard,
  type ModeratedBoardOptions,
} from './requests/moderated-board.ts'
export type { AccountSigner, GasFees, TransactionToSign } from './signers/account-signer.ts'
export {
  createJsonRpcSigner,
  type JsonRpcSigner,
  type JsonRpcSignerOptions,
} from './signers/json-rpc-signer.ts'
