import { Cbor, Schema } from '@ostrom/protocol'
import { CID_LENGTH_MAX, INNER_STEPS_MAX, UPDATE_MANIFEST_BYTES_MAX } from '../limits.ts'
import { endRecordSchema, type StepRecord, stepRecordSchema, type Trace } from '../trace/trace.ts'

const cid = Schema.text(CID_LENGTH_MAX)

/** Files of a trainer after a step. Moments are absent where they are zeros of no step. */
const checkpointSchema = Schema.object({ state: cid, moments: Schema.optional(cid) })

const schema = Schema.object({
  version: Schema.oneOf(1),
  /** The update's file. */
  update: cid,
  /** Error feedback that the update began with, as a state's file; absent where it is zero. */
  residual: Schema.optional(cid),
  steps: Schema.list(stepRecordSchema, INNER_STEPS_MAX + 1),
  end: endRecordSchema,
  /** For each of `steps`; the first one is the state that the round started from. */
  checkpoints: Schema.list(checkpointSchema, INNER_STEPS_MAX + 1),
})

/** Where the files of a trainer after one step are. */
export type CheckpointFiles = Schema.Infer<typeof checkpointSchema>

/**
 * What a trainer publishes of a round: its trace, and where update and checkpoints are. The chain
 * has the manifest's CID. Validators fetch the checkpoints that they replay. See
 * docs/spec/training-rounds.md, section 11.
 */
export type UpdateManifest = Schema.Infer<typeof schema>

/** Returns the canonical bytes (dag-cbor) of a manifest. */
export const encode = (manifest: UpdateManifest): Uint8Array => Cbor.encode(manifest)

/**
 * Decodes an untrusted manifest.
 *
 * @throws {MalformedError} Too long or not canonical, or a field is missing, unknown or invalid.
 */
export function decode(bytes: Uint8Array): UpdateManifest {
  const within = bytes.length <= UPDATE_MANIFEST_BYTES_MAX ? bytes : new Uint8Array()
  return Cbor.decode(within, schema, 'update manifest')
}

/** Returns the trace that a manifest tells. */
export const traceOf = ({ steps, end }: UpdateManifest): Trace => ({ steps, end })

/** Returns the last step's record and its files; undefined where the lists do not fit. */
export function lastCheckpoint(
  manifest: UpdateManifest,
): { readonly record: StepRecord; readonly files: CheckpointFiles } | undefined {
  const { steps, checkpoints } = manifest
  const [record, files] = [steps.at(-1), checkpoints.at(-1)]
  const isWhole = steps.length === checkpoints.length
  return record && files && isWhole ? { record, files } : undefined
}
