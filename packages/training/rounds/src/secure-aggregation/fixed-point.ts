import { norm } from '../aggregation/aggregate.ts'
import { AggregationRefusedError, ValueNotFiniteError } from '../errors.ts'
import { FIXED_POINT_BITS } from '../limits.ts'

const SCALE = 2 ** FIXED_POINT_BITS

/** Upper bound of the magnitude of all members' sum, so that the sum's sign is unambiguous. */
const SUM_LIMIT = 2 ** 31

/**
 * Returns an update scaled to a norm of at most `normMax`, rounded to whole multiples of 2^-20.
 * The member must do this itself, because no other party sees its update and could check it.
 *
 * @param values Change of each parameter.
 * @throws {ValueNotFiniteError} A number is not finite.
 * @throws {AggregationRefusedError} The sum over this number of members could leave 32 bits.
 */
export function toFixedPoint(
  values: Float32Array,
  { normMax, members }: { readonly normMax: number; readonly members: number },
): Int32Array {
  const fault = values.findIndex((value) => !Number.isFinite(value))
  if (fault >= 0) throw new ValueNotFiniteError({ what: 'update', index: fault })
  // The 1 covers the rounding of a number, which is half a step of 2^-20 at most.
  if ((normMax * SCALE + 1) * members >= SUM_LIMIT) {
    const reason = `${members} members with a norm of ${normMax} need more than 32 bits`
    throw new AggregationRefusedError({ reason })
  }
  const length = norm(values)
  const factor = length > normMax ? normMax / length : 1
  return Int32Array.from(values, (value) => Math.round(value * factor * SCALE))
}

/** Returns the mean change of each parameter from the sum of all members. */
export const meanOfSum = (sum: Int32Array, members: number): Float32Array =>
  Float32Array.from(sum, (value) => value / SCALE / members)
