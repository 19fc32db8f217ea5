import { sha256 } from '@noble/hashes/sha2.js'
import { type Hash, Hex } from '@ostrom/protocol'
import { TensorFileInvalidError } from '../errors.ts'
import { type JobSpec, parametersOf } from '../job/job-spec.ts'
import {
  bytesOfFloats,
  decodeFile,
  encodeFile,
  type FileTensor,
  fileBytes,
  firstNotFinite,
  floatsOfBytes,
} from '../safetensors.ts'

/** The trained tensors of a job, in order; they determine the form of a state's file. */
export type StateForm = Pick<JobSpec, 'tensors'>

const tensorsOf = ({ tensors }: StateForm): readonly FileTensor[] =>
  tensors.map(({ name, shape }) => ({ name, dtype: 'F32', shape }))

/** Returns the size in bytes of every state's file of a job. */
export const stateBytesOf = (form: StateForm): number => fileBytes(tensorsOf(form))

/** Returns the file of a state: its numbers, one tensor after another in the job's order. */
export const encodeState = (values: Float32Array, form: StateForm): Uint8Array<ArrayBuffer> =>
  encodeFile(tensorsOf(form), [bytesOfFloats(values)])

/**
 * Returns the numbers of an untrusted state's file.
 *
 * @throws {TensorFileInvalidError} The file is not one of this job, or a number is not finite.
 */
export function decodeState(file: Uint8Array, form: StateForm): Float32Array {
  const parts = decodeFile(file, { tensors: tensorsOf(form), what: 'state' })
  const values = new Float32Array(parametersOf(form))
  let at = 0
  for (const part of parts) {
    values.set(floatsOfBytes(part), at)
    at += part.length / 4
  }
  const fault = firstNotFinite(values)
  if (fault < 0) return values
  const reason = `the number at ${fault} is not finite`
  throw new TensorFileInvalidError({ file: 'state', reason })
}

/** Returns the hash by which the chain names a state: SHA-256 of its file. */
export const stateHash = (values: Float32Array, form: StateForm): Hash =>
  Hex.from(sha256(encodeState(values, form)))
