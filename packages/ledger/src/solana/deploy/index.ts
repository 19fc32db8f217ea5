// Putting the program onto a cluster. It loads the client library, which others do without.

export {
  type ListedMint,
  listMints,
  type MintListing,
  type MintOptions,
  mintListings,
  readMints,
} from './listing.ts'
export { type DeploySolanaOptions, deploySolana, type SolanaProgress } from './market.ts'
export { type PreparedSolana, prepareSolana } from './prepare.ts'
export { nobody, type Roles } from './standing.ts'
