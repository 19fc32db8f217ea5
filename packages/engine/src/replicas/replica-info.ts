import type { ModelInfo } from '../engine.ts'
import { ReplicaMismatchError } from './errors.ts'

/**
 * Fields of a model that offers and receipts state and on which clients rely, so they must be equal
 * on all replicas.
 */
const equalFields = [
  'build',
  'artifactHash',
  'tokenizerHash',
  'templateHash',
  'contextLength',
  'counting',
  'seeded',
] as const satisfies readonly (keyof ModelInfo)[]

/** @throws {ReplicaMismatchError} A replica differs from the first one. */
export function assertEqualInfo(
  first: ModelInfo,
  { replica, info }: { readonly replica: string; readonly info: ModelInfo },
): void {
  const field = equalFields.find((one) => first[one] !== info[one])
  if (field === undefined) return
  const [expected, received] = [first, info].map((one) => String(one[field]).slice(0, 256))
  throw new ReplicaMismatchError({ replica, field, expected: expected!, received: received! })
}
