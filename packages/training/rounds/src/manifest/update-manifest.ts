import { Cbor, Hex, MalformedError, Manifest, Schema } from '@ostrom/protocol'
import { CID_LENGTH_MAX, INNER_STEPS_MAX, UPDATE_MANIFEST_BYTES_MAX } from '../limits.ts'
import type { EndRecord, StepRecord, Trace } from '../trace/trace.ts'

const HASH_BYTES = 32
/** Bytes of a step's record, and of the end of a trace: three hashes each. */
const RECORD_BYTES = 3 * HASH_BYTES

const cid = Schema.text(CID_LENGTH_MAX)

/** CIDs of a checkpoint's files; absent if they follow from the hashes in the step's record. */
const locationSchema = Schema.object({
  state: Schema.optional(cid),
  moments: Schema.optional(cid),
})

/**
 * The encoded form of an update manifest. A CID is absent if the file is one block with the hash in
 * the trace, or if there is no file.
 */
const schema = Schema.object({
  version: Schema.oneOf(1),
  /** Hashes of weights, moments and batch in each step record, in the order of steps. */
  steps: Schema.bytes((INNER_STEPS_MAX + 1) * RECORD_BYTES),
  /** Hashes of the error feedback before and after the update, and of the update. */
  end: Schema.bytes(RECORD_BYTES),
  update: Schema.optional(cid),
  residual: Schema.optional(cid),
  checkpoints: Schema.list(locationSchema, INNER_STEPS_MAX + 1),
})

/** CIDs of a trainer's files of state and moments after one step. */
export type CheckpointFiles = {
  readonly state: string
  /** Absent if the moments are zero because no step was taken. */
  readonly moments?: string
}

/**
 * Description of a round that a trainer publishes: its trace, and the locations of its update and
 * checkpoints. The chain stores the manifest's CID. Validators fetch the checkpoints that they
 * replay. See docs/spec/training-rounds.md, section 11.
 */
export type UpdateManifest = {
  readonly version: 1
  /** CID of the update's file. */
  readonly update: string
  /** CID of the error feedback before the update, as a state's file; absent if it is zero. */
  readonly residual?: string
  readonly steps: readonly StepRecord[]
  readonly end: EndRecord
  /** Files for each of `steps`; the first one is the state that the round started from. */
  readonly checkpoints: readonly CheckpointFiles[]
}

const refuse = (path: string, reason: string): never => {
  throw new MalformedError({ what: 'update manifest', path, reason })
}

/** Returns the CID to encode; undefined if it follows from the file's hash. */
const locationOf = (location: string | undefined, hash: Hex.Hash): string | undefined =>
  location === Manifest.blockCidOf(hash) ? undefined : location

/** Returns the CID of a file: `location`, or else the CID that follows from the file's hash. */
function cidOf(
  location: string | undefined,
  { hash, path }: { readonly hash: Hex.Hash; readonly path: string },
): string | undefined {
  const derived = hash === Hex.zeroHash ? undefined : Manifest.blockCidOf(hash)
  if (location === undefined) return derived
  return location === derived ? refuse(path, 'follows from the hash in the trace') : location
}

const bytesOf = (...hashes: readonly Hex.Hash[]) => Hex.concat(...hashes.map(Hex.toBytes))

/** Returns the hashes of records, three by three. */
function recordsOf(bytes: Uint8Array, path: string): readonly (readonly Hex.Hash[])[] {
  if (bytes.length % RECORD_BYTES !== 0) refuse(path, `${bytes.length} bytes are no whole records`)
  return Array.from({ length: bytes.length / RECORD_BYTES }, (_, record) =>
    [0, 1, 2].map((at) => {
      const begin = record * RECORD_BYTES + at * HASH_BYTES
      return Hex.from(bytes.subarray(begin, begin + HASH_BYTES)) as Hex.Hash
    }),
  )
}

/**
 * Returns the canonical bytes (dag-cbor) of a manifest. Steps are encoded in their order, without
 * their numbers.
 */
export function encode({
  version,
  update,
  residual,
  steps,
  end,
  checkpoints,
}: UpdateManifest): Uint8Array {
  return Cbor.encode({
    version,
    steps: bytesOf(...steps.flatMap(({ weights, moments, batch }) => [weights, moments, batch])),
    end: bytesOf(end.residualBefore, end.residualAfter, end.update),
    update: locationOf(update, end.update),
    residual: locationOf(residual, end.residualBefore),
    checkpoints: checkpoints.map(({ state, moments }, at) => ({
      state: locationOf(state, steps[at]?.weights ?? Hex.zeroHash),
      moments: locationOf(moments, steps[at]?.moments ?? Hex.zeroHash),
    })),
  })
}

/**
 * Decodes an untrusted manifest.
 *
 * @throws {MalformedError} Too long or not canonical, a field is missing, unknown or invalid, the
 * numbers of records and checkpoints differ, or a CID is given although it follows from the trace.
 */
export function decode(bytes: Uint8Array): UpdateManifest {
  const within = bytes.length <= UPDATE_MANIFEST_BYTES_MAX ? bytes : new Uint8Array()
  const encoded = Cbor.decode(within, schema, 'update manifest')
  const steps = recordsOf(encoded.steps, '$.steps').map(
    ([weights, moments, batch], step): StepRecord => ({
      step,
      weights: weights as Hex.Hash,
      moments: moments as Hex.Hash,
      batch: batch as Hex.Hash,
    }),
  )
  const [residualBefore, residualAfter, update] = recordsOf(encoded.end, '$.end')[0] ?? []
  if (!residualBefore || !residualAfter || !update) return refuse('$.end', 'no record')
  if (encoded.checkpoints.length !== steps.length) {
    refuse('$.checkpoints', `${encoded.checkpoints.length}, where the trace has ${steps.length}`)
  }
  const checkpoints = encoded.checkpoints.map((location, at): CheckpointFiles => {
    const { weights = Hex.zeroHash, moments: hash = Hex.zeroHash } = steps[at] ?? {}
    const path = `$.checkpoints[${at}]`
    const state = cidOf(location.state, { hash: weights, path })
    const moments = cidOf(location.moments, { hash, path })
    if (state === undefined) return refuse(path, 'no state')
    return { state, ...(moments !== undefined && { moments }) }
  })
  const file = cidOf(encoded.update, { hash: update, path: '$.update' })
  const residual = cidOf(encoded.residual, { hash: residualBefore, path: '$.residual' })
  if (file === undefined) return refuse('$.update', 'no update')
  return {
    version: encoded.version,
    update: file,
    ...(residual !== undefined && { residual }),
    steps,
    end: { residualBefore, residualAfter, update },
    checkpoints,
  }
}

/** Returns the trace of a manifest. */
export const traceOf = ({ steps, end }: UpdateManifest): Trace => ({ steps, end })

/** Returns the last step's record and files; undefined if the lists are empty or do not match. */
export function lastCheckpoint(
  manifest: UpdateManifest,
): { readonly record: StepRecord; readonly files: CheckpointFiles } | undefined {
  const { steps, checkpoints } = manifest
  const [record, files] = [steps.at(-1), checkpoints.at(-1)]
  const isWhole = steps.length === checkpoints.length
  return record && files && isWhole ? { record, files } : undefined
}
