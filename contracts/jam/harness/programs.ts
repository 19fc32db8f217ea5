import { readFileSync } from 'node:fs'

/** Programs of `contracts/jam/generated`. */
export type ProgramName = 'service' | 'service-given' | 'authorizer'

/** Counters of entry points: refine or the authorizer's only one, and accumulate. */
export const counters = { refine: 0, authorize: 0, accumulate: 5 } as const

/** Returns a committed program: `pvm` in JAM's format, `wasm` as it was compiled. */
export const readProgram = (name: ProgramName, form: 'pvm' | 'wasm'): Uint8Array =>
  readFileSync(new URL(`../generated/${name}.${form}`, import.meta.url))
