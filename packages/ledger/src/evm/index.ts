export { type Anvil, type AnvilOptions, startAnvil } from './anvil.ts'
export { type ChainFacts, chains, factsOf } from './chains.ts'
export { type Deployment, type DeployOptions, deployMarket, deploymentShape } from './deployment.ts'
export { createLedgerEvm, type LedgerEvmOptions } from './ledger.ts'
