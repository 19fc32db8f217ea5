import type { Hash } from '@ostrom/protocol'
import { taggedHash } from '../tagged-hash.ts'

/** Applicants for validators' seats, and the number of seats. */
export type SeatsDraw = {
  readonly jobId: Hash
  /** 32 bytes of a beacon, which no party knew when the last applicant applied. */
  readonly unknown: Hash
  /** Weights of the applicants, above zero, in the order of their applications. */
  readonly weights: readonly number[]
  readonly seats: number
}

/**
 * Draws seats without replacement: each draw selects one of the remaining applicants with a
 * probability proportional to its weight.
 *
 * Pure. See docs/spec/training-jobs.md, section 2. The number of draw `i` is
 * H("ostrom:TrainingSeats:v1", job, unknown, i) as an integer of 256 bits, highest byte first,
 * modulo the sum of the remaining applicants' weights: it is an offset into these weights in order.
 *
 * @returns Indices in `weights`, in the order of the draws.
 */
export function drawSeats({ jobId, unknown, weights, seats }: SeatsDraw): readonly number[] {
  const left = weights.map((weight, position) => ({ weight, position }))
  const drawn: number[] = []
  while (drawn.length < seats && left.length > 0) {
    const total = left.reduce((sum, { weight }) => sum + weight, 0)
    const number = BigInt(taggedHash('ostrom:TrainingSeats:v1', jobId, unknown, drawn.length))
    let rest = Number(number % BigInt(total))
    const at = left.findIndex(({ weight }) => {
      rest -= weight
      return rest < 0
    })
    drawn.push(...left.splice(at, 1).map(({ position }) => position))
  }
  return drawn
}
