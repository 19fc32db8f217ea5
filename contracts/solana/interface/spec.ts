// Description of an instruction.

import type { FieldLayout } from './fields.ts'

/** `s`: the account signs. `w`: the account is writable. */
export type AccountFlags = '' | 's' | 'w' | 'sw'

export type InstructionSpec = {
  /** The first byte; also the second, if several instructions share the first. */
  readonly number: readonly [number] | readonly [number, number]
  readonly data: FieldLayout
  readonly accounts: { readonly [name: string]: AccountFlags }
}
