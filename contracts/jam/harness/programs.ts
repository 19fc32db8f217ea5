import { readFileSync } from 'node:fs'

/** Programs of `contracts/jam/generated`. */
export type ProgramName = 'service' | 'service-given' | 'authorizer'

/** Program counters of the entry points: the service's two, and the authorizer's only one. */
export const counters = { refine: 0, authorize: 0, accumulate: 5 } as const

/** Returns a committed program: `pvm` in JAM's format, `wasm` as it was compiled. */
export const readProgram = (name: ProgramName, form: 'pvm' | 'wasm'): Uint8Array =>
  readFileSync(new URL(`../generated/${name}.${form}`, import.meta.url))
