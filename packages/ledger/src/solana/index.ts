export { accountOf, createSigner, isSignedBy } from '../keys/ed25519.ts'
export {
  type LedgerSolanaOptions,
  type SolanaDeployment,
  solanaDeploymentShape,
} from './deployed.ts'
export { playMoneySolana } from './faucet.ts'
export { createLedgerSolana } from './open.ts'
