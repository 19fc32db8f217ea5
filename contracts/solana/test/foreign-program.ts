// A foreign program, and how an attacker calls it.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type AccountMeta, AccountRole, type Address, type Instruction } from '@solana/kit'

/** Built from `foreign-program/src`, by the build of the market's program. */
export const foreignProgramFile: Uint8Array = readFileSync(
  path.resolve(import.meta.dirname, 'foreign-program/generated/foreign-program.so'),
)

export type ForeignProgramCall = {
  /** Empty lines in the log before the call. */
  readonly lines?: number
  /** Instruction that is called between. */
  readonly call?: Instruction
  /** Data that is written to the log at the end, as a program writes an event. */
  readonly last?: Uint8Array
}

/** An instruction of the foreign program. */
export function foreignProgramInstruction(
  foreignProgram: Address,
  { lines = 0, call, last = new Uint8Array() }: ForeignProgramCall,
): Instruction & { readonly data: Uint8Array } {
  const target: readonly AccountMeta[] = call
    ? [{ address: call.programAddress, role: AccountRole.READONLY }]
    : []
  return {
    programAddress: foreignProgram,
    accounts: [...target, ...((call?.accounts ?? []) as readonly AccountMeta[])],
    data: Uint8Array.from([lines, last.length, ...last, ...(call?.data ?? [])]),
  }
}
