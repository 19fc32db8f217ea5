export * as Amount from './amount.ts'
export * as Approval from './approval.ts'
export * as Audit from './audit.ts'
export * as Cbor from './cbor.ts'
export * as Channel from './channel.ts'
export * as Dataset from './dataset.ts'
export type {
  Domain,
  EscrowName,
  EvmDomain,
  Signable,
  Signature,
  Signer,
  SigningContract,
  SolanaDomain,
} from './domain.ts'
export { domainShape, signingContracts } from './domain.ts'
export * as Drand from './drand.ts'
export * as Endpoint from './endpoint.ts'
export type { Clock, Log, Random } from './environment.ts'
export * as EpochBlock from './epoch-block.ts'
export { assert, BaseError, InvariantError, MalformedError, type Retry } from './errors.ts'
export * as Evaluation from './evaluation.ts'
export * as Findings from './findings.ts'
export type { AccountId, AssetId, Hash } from './hex.ts'
export * as Hex from './hex.ts'
export * as Inference from './inference.ts'
export * as Manifest from './manifest.ts'
export * as Merkle from './merkle.ts'
export * as Offer from './offer.ts'
export * as Pieces from './pieces.ts'
export * as Price from './price.ts'
export * as Profile from './profile.ts'
export * as PublicQuestion from './public-question.ts'
export * as Quote from './quote.ts'
export { readAtMost } from './read-at-most.ts'
export * as Receipt from './receipt.ts'
export * as Registration from './registration.ts'
export * as Request from './request.ts'
export * as Seed from './seed.ts'
export * as Session from './session.ts'
export * as Shape from './shape.ts'
export * as SignedObject from './signed-object.ts'
export * as Sortition from './sortition.ts'
export * as Standing from './standing.ts'
export * as Tally from './tally.ts'
export * as Transcript from './transcript.ts'
export * as Vector from './vector.ts'
export * as Voucher from './voucher.ts'
