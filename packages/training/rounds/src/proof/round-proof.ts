import { sha256 } from '@noble/hashes/sha2.js'
import { type AccountId, Cbor, type Hash, Hex, Schema } from '@ostrom/protocol'
import { type AcceptedUpdate, aggregate } from '../aggregation/aggregate.ts'
import { decode as decodeUpdate } from '../compression/update.ts'
import { type JobSpec, parametersOf, hash as specHash } from '../job/job-spec.ts'
import { PROOF_BYTES_MAX, ROUNDS_MAX, SCORE_MAX, TRAINERS_MAX } from '../limits.ts'
import { decodeState, stateHash } from '../update/state-file.ts'

const updateSchema = Schema.object({
  account: Schema.account,
  /** SHA-256 of the update's file. */
  update: Schema.hash,
  trace: Schema.hash,
  salt: Schema.hash,
  /** Final score of the update; the aggregation used the update if this score is not zero. */
  score: Schema.integer(0, SCORE_MAX),
})

export const schema = Schema.object({
  version: Schema.oneOf(1),
  jobId: Schema.hash,
  /** SHA-256 of the job's document. */
  spec: Schema.hash,
  round: Schema.integer(1, ROUNDS_MAX),
  seed: Schema.hash,
  /** State that the round started from, followed by the state that it ended with. */
  parentState: Schema.hash,
  state: Schema.hash,
  updates: Schema.list(updateSchema, TRAINERS_MAX),
})

/**
 * The proof file of a round: with the files that it names by hash, it suffices to recompute the
 * round's state. See docs/spec/training-rounds.md, section 9.
 */
export type RoundProof = Schema.Infer<typeof schema>

/** Returns the canonical bytes (dag-cbor) of a proof file. */
export const encode = (proof: RoundProof): Uint8Array => Cbor.encode(proof)

/**
 * Decodes an untrusted proof file.
 *
 * @throws {MalformedError} Too long or not canonical, or a field is missing, unknown or invalid.
 */
export function decode(bytes: Uint8Array): RoundProof {
  const within = bytes.length <= PROOF_BYTES_MAX ? bytes : new Uint8Array()
  return Cbor.decode(within, schema, 'proof of a round')
}

/** Bytes of files by the hashes with which a proof names them. */
export type FilesByHash = ReadonlyMap<Hash, Uint8Array>

/** The first fault that is found in a proof. */
export type RoundProofFault =
  | { readonly kind: 'spec-mismatch' }
  | { readonly kind: 'file-missing'; readonly file: Hash }
  | { readonly kind: 'file-mismatch'; readonly file: Hash }
  | { readonly kind: 'state-mismatch'; readonly computed: Hash }

/** Result of checking a proof. */
export type RoundProofVerdict =
  | { readonly state: Float32Array; readonly fault?: undefined }
  | { readonly fault: RoundProofFault }

function checkedFile(files: FilesByHash, hash: Hash): Uint8Array | RoundProofFault {
  const file = files.get(hash)
  if (!file) return { kind: 'file-missing', file: hash }
  return Hex.from(sha256(file)) === hash ? file : { kind: 'file-mismatch', file: hash }
}

/**
 * Recomputes a round's state from the parent state and the accepted updates.
 *
 * Pure. Only a replay of the steps shows whether updates were trained honestly.
 *
 * @throws {TensorFileInvalidError} A file has the right hash, but is not a file of this job.
 */
export function recompute(
  proof: RoundProof,
  { spec, files }: { readonly spec: JobSpec; readonly files: FilesByHash },
): RoundProofVerdict {
  if (specHash(spec) !== proof.spec) return { fault: { kind: 'spec-mismatch' } }
  const parent = checkedFile(files, proof.parentState)
  if (!(parent instanceof Uint8Array)) return { fault: parent }
  const form = {
    parameters: parametersOf(spec),
    densityPpm: spec.compression.densityPpm,
  }
  const updates: AcceptedUpdate[] = []
  for (const { account, update, score } of proof.updates) {
    if (score === 0) continue
    const file = checkedFile(files, update)
    if (!(file instanceof Uint8Array)) return { fault: file }
    updates.push({ account: account satisfies AccountId, values: decodeUpdate(file, form) })
  }
  const before = decodeState(parent, spec)
  const { state } = aggregate({ state: before, updates, terms: spec.aggregation })
  const computed = stateHash(state, spec)
  return computed === proof.state ? { state } : { fault: { kind: 'state-mismatch', computed } }
}
