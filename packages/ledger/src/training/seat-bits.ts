import { TRAINERS_MAX } from '../limits.ts'

/**
 * Returns the trainers' seats whose bits are set, ascending. Pure.
 *
 * @param bits 32 bits without a sign; bit `i` is seat `i`.
 */
export const seatsIn = (bits: number): readonly number[] =>
  Array.from({ length: TRAINERS_MAX }, (_, seat) => seat).filter((seat) => (bits >>> seat) & 1)
