// A program other than the market's, which a test deploys beside it, and the instructions with
// which an attacker calls this foreign program.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type AccountMeta, AccountRole, type Address, type Instruction } from '@solana/kit'

/**
 * File of the foreign program, which the build of the market's program makes from
 * `foreign-program/src`.
 */
export const foreignProgramFile: Uint8Array = readFileSync(
  path.resolve(import.meta.dirname, 'foreign-program/generated/foreign-program.so'),
)

export type ForeignProgramCall = {
  /** Number of empty lines that the foreign program writes to the log before its call. */
  readonly lines?: number
  /** Instruction that the foreign program calls after these lines. */
  readonly call?: Instruction
  /** Data that the foreign program writes to the log at the end, like an event. */
  readonly last?: Uint8Array
}

/** Builds an instruction of the foreign program. */
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
