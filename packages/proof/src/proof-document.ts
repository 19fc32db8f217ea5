import { type BagClassifier, PublicInputs } from '@ostrom/integer-model'
import { type Hash, Hex, Schema } from '@ostrom/protocol'
import { type CertifiedModel, Limits, ProofInvalidError, type ProvenAnswer } from './index.ts'

/** A proof as a file, as `ostrom prove` writes it. The file has neither prompt nor salt. */
export const proofDocumentSchema = Schema.object({
  version: Schema.oneOf('1'),
  /** SHA-256 of the model file. */
  model: Schema.hash,
  keyHash: Schema.hash,
  referenceString: Schema.oneOf('aztec', 'local'),
  chainId: Schema.decimal(64),
  requests: Schema.hex(20),
  requestId: Schema.hash,
  payee: Schema.hex(20),
  promptCommitment: Schema.hash,
  output: Schema.hash,
  proof: Schema.hex(undefined, Limits.PROOF_BYTES_MAX),
})

export type ProofDocument = Schema.Infer<typeof proofDocumentSchema>

/** Request to which a proof is bound. */
export type ProofBinding = Pick<ProofDocument, 'chainId' | 'requests' | 'requestId' | 'payee'>

/**
 * Returns the document of a proof.
 *
 * @throws {ProofInvalidError} The certified model's proofs are not zero-knowledge.
 */
export function proofDocumentOf(
  certified: CertifiedModel,
  { proof, publicInputs }: ProvenAnswer,
  binding: ProofBinding,
): ProofDocument {
  if (certified.referenceString === 'none')
    throw new ProofInvalidError({ reason: 'it is not zero-knowledge' })
  return {
    version: '1',
    model: certified.modelId,
    keyHash: certified.keyHash,
    referenceString: certified.referenceString,
    ...binding,
    promptCommitment: publicInputs.promptCommitment,
    output: publicInputs.output,
    proof: Hex.from(proof),
  }
}

/**
 * Parses an untrusted value as a document.
 *
 * @throws {ProofInvalidError} The value is no proof document.
 */
export function parseProofDocument(value: unknown): ProofDocument {
  try {
    return proofDocumentSchema(value, 'proof')
  } catch (cause) {
    throw new ProofInvalidError({ reason: 'a field is missing or has another form', cause })
  }
}

/**
 * Returns proof and public inputs; computes their context from the request that the document names.
 */
export const answerProofOf = (document: ProofDocument): ProvenAnswer => ({
  proof: Hex.toBytes(document.proof),
  publicInputs: {
    promptCommitment: document.promptCommitment,
    context: PublicInputs.contextOf(document),
    output: document.output,
  },
})

/** Returns the class and the logits of a packed output: docs/spec/proofs.md, section 5. */
export function unpackOutput(output: Hash, classes: number): BagClassifier.Classification {
  const packed = BigInt(output)
  return {
    best: Number(packed & 0xffn),
    logits: Array.from(
      { length: classes },
      (_, c) => Number((packed >> BigInt(8 + 32 * c)) & 0xffff_ffffn) - 2 ** 31,
    ),
  }
}
