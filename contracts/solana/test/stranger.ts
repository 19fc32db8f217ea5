// A stranger's program, and how an attacker calls it.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type AccountMeta, AccountRole, type Address, type Instruction } from '@solana/kit'

/** Built from `stranger/src`, by the build of the market's program. */
export const strangerFile: Uint8Array = readFileSync(
  path.resolve(import.meta.dirname, 'stranger/generated/stranger.so'),
)

export type StrangerCall = {
  /** Empty lines in the log before the call. */
  readonly lines?: number
  /** What is called between. */
  readonly call?: Instruction
  /** Data that is written to the log at the end, as a program writes an event. */
  readonly last?: Uint8Array
}

/** An instruction of the stranger's program. */
export function strangerInstruction(
  stranger: Address,
  { lines = 0, call, last = new Uint8Array() }: StrangerCall,
): Instruction & { readonly data: Uint8Array } {
  const target: readonly AccountMeta[] = call
    ? [{ address: call.programAddress, role: AccountRole.READONLY }]
    : []
  return {
    programAddress: stranger,
    accounts: [...target, ...((call?.accounts ?? []) as readonly AccountMeta[])],
    data: Uint8Array.from([lines, last.length, ...last, ...(call?.data ?? [])]),
  }
}
