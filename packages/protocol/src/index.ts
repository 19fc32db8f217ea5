export * as Address from './address.ts'
export * as Amount from './amount.ts'
export * as Approval from './approval.ts'
export { type AsyncCache, createAsyncCache } from './async-cache.ts'
export * as Audit from './audit.ts'
export * as BlindTerms from './blind-terms.ts'
export * as Cbor from './cbor.ts'
export * as Channel from './channel.ts'
export * as Chunks from './chunks.ts'
export * as Content from './content.ts'
export * as Contribution from './contribution.ts'
export * as Conversion from './conversion.ts'
export * as Dataset from './dataset.ts'
export { type Deadline, type FailingDeadline, withDeadline } from './deadline.ts'
export type {
  Domain,
  EscrowContract,
  EvmDomain,
  Signable,
  Signature,
  Signer,
  SigningContract,
  SolanaDomain,
  TypedData,
  TypedSignable,
} from './domain.ts'
export { domainSchema, signingContracts } from './domain.ts'
export * as Drand from './drand.ts'
export * as Embedding from './embedding.ts'
export * as Endpoint from './endpoint.ts'
export { type Clock, type Log, monotonicMs, type RandomBytes } from './environment.ts'
export * as EpochBlock from './epoch-block.ts'
export {
  assert,
  BaseError,
  errorPage,
  InvariantError,
  MalformedError,
  type Retry,
} from './errors.ts'
export * as Evaluation from './evaluation.ts'
export * as FileSignature from './file-signature.ts'
export * as Findings from './findings.ts'
export type { AccountId, AssetId, Hash } from './hex.ts'
export * as Hex from './hex.ts'
export * as Inference from './inference.ts'
export * as JsonNumber from './json-number.ts'
export * as JsonText from './json-text.ts'
export * as Keccak from './keccak.ts'
export * as Load from './load.ts'
export * as Manifest from './manifest.ts'
export * as Merkle from './merkle.ts'
export { createNonceSource } from './nonce-source.ts'
export * as Offer from './offer.ts'
export * as Padding from './padding.ts'
export * as PrefixHistory from './prefix-history.ts'
export * as Price from './price.ts'
export * as Privacy from './privacy.ts'
export * as Profile from './profile.ts'
export * as ProxyChannel from './proxy-channel.ts'
export * as PublicPrompt from './public-prompt.ts'
export * as Quote from './quote.ts'
export { readAtMost } from './read-at-most.ts'
export * as Receipt from './receipt.ts'
export * as Registration from './registration.ts'
export * as Reputation from './reputation.ts'
export * as Request from './request.ts'
export * as Schema from './schema.ts'
export * as Seed from './seed.ts'
export * as Session from './session.ts'
export * as SessionAccount from './session-account.ts'
export * as SignIn from './sign-in.ts'
export * as SignedObject from './signed-object.ts'
export * as Sortition from './sortition.ts'
export * as TicketCount from './ticket-count.ts'
export * as Transcript from './transcript.ts'
export { createTurns, type Turns } from './turns.ts'
export * as Voucher from './voucher.ts'
