// What a gateway knows of the market, for those who run none: no engine, no tokenizer.

export {
  ModelUnknownError,
  NoProviderError,
  RequestNotSendableError,
} from '../errors.ts'
export { verifications } from '../inference-service.ts'
export {
  ModelSignatureInvalidError,
  requireCreatorSignature,
} from '../models/creator-signature.ts'
export { type Ancestor, createLineageReader, type LineageReader } from '../provenance/lineage.ts'
export { createVerifiability, type Verifiability } from '../routing/verifiability.ts'
export { createNonceSource } from '../sessions/nonce-source.ts'
