// Description of an instruction.

import type { FieldLayout } from './fields.ts'

/** `s` signs, `w` is written. A trailing `?` may be left out: any account stands in for it. */
export type AccountFlags = '' | 's' | 'w' | 'sw'

export type InstructionSpec = {
  /** First byte, and the second where several instructions share the first. */
  readonly number: readonly [number] | readonly [number, number]
  readonly data: FieldLayout
  readonly accounts: { readonly [name: string]: AccountFlags }
}
