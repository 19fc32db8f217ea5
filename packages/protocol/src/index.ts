export * as Audit from './audits/audit.ts'
export * as Findings from './audits/findings.ts'
export * as Dataset from './datasets/dataset.ts'
export * as Address from './encoding/address.ts'
export { ByteQueue } from './encoding/byte-queue.ts'
export * as Cbor from './encoding/cbor.ts'
export * as Embedding from './encoding/embedding.ts'
export * as FileSignature from './encoding/file-signature.ts'
export type { AccountId, AssetId, Hash } from './encoding/hex.ts'
export * as Hex from './encoding/hex.ts'
export * as JsonNumber from './encoding/json-number.ts'
export * as JsonText from './encoding/json-text.ts'
export * as Schema from './encoding/schema.ts'
export {
  assert,
  BaseError,
  errorClass,
  errorPage,
  InputInvalidError,
  InvariantError,
  MalformedError,
  type Retry,
} from './errors/errors.ts'
export * as Contribution from './governance/contribution.ts'
export * as EpochBlock from './governance/epoch-block.ts'
export * as Load from './governance/load.ts'
export * as Keccak from './hashing/keccak.ts'
export * as Merkle from './hashing/merkle.ts'
export * as Inference from './inference/inference.ts'
export * as PrefixHistory from './inference/prefix-history.ts'
export * as PublicPrompt from './inference/public-prompt.ts'
export * as Receipt from './inference/receipt.ts'
export * as Transcript from './inference/transcript.ts'
export * as Content from './models/content.ts'
export * as Conversion from './models/conversion.ts'
export * as Evaluation from './models/evaluation.ts'
export * as Manifest from './models/manifest.ts'
export * as Privacy from './models/privacy.ts'
export * as Registration from './models/registration.ts'
export * as Amount from './money/amount.ts'
export * as Approval from './money/approval.ts'
export * as Price from './money/price.ts'
export * as Endpoint from './offers/endpoint.ts'
export * as Offer from './offers/offer.ts'
export * as Profile from './offers/profile.ts'
export * as Quote from './offers/quote.ts'
export * as Reputation from './offers/reputation.ts'
export * as Drand from './randomness/drand.ts'
export { createNonceSource } from './randomness/nonce-source.ts'
export * as Seed from './randomness/seed.ts'
export * as Sortition from './randomness/sortition.ts'
export * as Request from './requests/request.ts'
export { type AsyncCache, createAsyncCache } from './runtime/async-cache.ts'
export { type AsyncQueue, createAsyncQueue } from './runtime/async-queue.ts'
export { createBoundedMap, createBoundedSet } from './runtime/bounded-map.ts'
export { type Deadline, type FailingDeadline, withDeadline } from './runtime/deadline.ts'
export { type Clock, type Log, monotonicMs, type RandomBytes } from './runtime/environment.ts'
export {
  createPlaces,
  type HeldShare,
  type PlaceOwner,
  type PlaceRefusal,
} from './runtime/places.ts'
export { readAtMost } from './runtime/read-at-most.ts'
export { createTurns, type Turns } from './runtime/turns.ts'
export * as BlindTerms from './sessions/blind-terms.ts'
export * as Channel from './sessions/channel.ts'
export * as Padding from './sessions/padding.ts'
export * as ProxyChannel from './sessions/proxy-channel.ts'
export * as Session from './sessions/session.ts'
export * as SessionAccount from './sessions/session-account.ts'
export * as Voucher from './sessions/voucher.ts'
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
} from './signing/domain.ts'
export { domainSchema, signingContracts } from './signing/domain.ts'
export * as SignIn from './signing/sign-in.ts'
export * as SignedObject from './signing/signed-object.ts'
export * as Chunks from './storage-deals/chunks.ts'
export * as TicketCount from './tickets/ticket-count.ts'
