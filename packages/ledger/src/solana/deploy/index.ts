// Deployment of the program to a cluster. This module loads the client library of Solana; programs
// that do not deploy need not load it.

export { type DeploySolanaOptions, deploySolana, type SolanaProgress } from './market.ts'
export {
  previewSolanaDeployment,
  type SolanaDeploymentPreview,
} from './prepare.ts'
export { type GovernanceRoles, NO_ACCOUNT } from './program-state.ts'
export { type BoundedNumber, type ProgramRight, readProgramRights } from './rights.ts'
export {
  type ListedMint,
  listMints,
  type MintListing,
  type MintOptions,
  mintListings,
  readMints,
} from './token-listing.ts'
