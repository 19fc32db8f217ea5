// A gateway's view of the market, for programs that run no gateway: it loads no engine and no
// tokenizer.

export { ModelUnknownError, RequestNotSendableError } from '../errors.ts'
export { requireCreatorSignature } from '../models/creator-signature.ts'
export { type Ancestor, createLineageReader } from '../provenance/lineage.ts'
export { createVerifiability, type Verifiability } from '../routing/verifiability.ts'
