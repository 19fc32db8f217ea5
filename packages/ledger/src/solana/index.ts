export { accountOf, createSigner, isSignedBy } from '../keys/ed25519.ts'
export {
  type LedgerSolanaOptions,
  type SolanaDeployment,
  solanaDeploymentSchema,
} from './deployment.ts'
export { playMoneySolana } from './money/faucet.ts'
export { createLedgerSolana } from './open.ts'
