// Builds instructions for @solana/kit from the descriptions in `instructions.ts`.

import type { AccountMeta, Address, Instruction } from '@solana/kit'
import { AccountRole } from '@solana/kit'
import { runtimePrograms } from './addresses.ts'
import { concat, encodeFields, type FieldLayout, type LayoutValues } from './fields.ts'
import { type InstructionName, instructions } from './instructions.ts'
import type { AccountFlags } from './spec.ts'

type InstructionSpecs = typeof instructions

const roles: { readonly [role in AccountFlags]: AccountRole } = {
  '': AccountRole.READONLY,
  s: AccountRole.READONLY_SIGNER,
  w: AccountRole.WRITABLE,
  sw: AccountRole.WRITABLE_SIGNER,
}

/** Accounts that a caller may leave out, because they are the same in every deployment. */
type DefaultAccountName = 'system' | 'token' | 'instructions'

export type AccountsOf<name extends InstructionName> = {
  readonly [key in Exclude<keyof InstructionSpecs[name]['accounts'], DefaultAccountName>]: Address
}

export type InstructionOptions<name extends InstructionName> = {
  readonly data: LayoutValues<InstructionSpecs[name]['data']>
  readonly accounts: AccountsOf<name>
  /** Read-only accounts after the named accounts: the parents of a registration. */
  readonly more?: readonly Address[]
}

/** Builds one instruction of the program. */
export function buildInstruction<name extends InstructionName>(
  program: Address,
  name: name,
  { data, accounts, more = [] }: InstructionOptions<name>,
): Instruction<string, readonly AccountMeta[]> & { readonly data: Uint8Array } {
  const spec = instructions[name]
  const given: Readonly<Record<string, Address>> = { ...runtimePrograms, ...accounts }
  const metas = Object.entries(spec.accounts).map(([key, role]): AccountMeta => {
    const address = given[key]
    if (address === undefined) throw new Error(`${name} needs the account ${key}`)
    return { address, role: roles[role as AccountFlags] }
  })
  // The last account of each instruction is the program, because it emits events by calling itself.
  const others = [...more, program].map((one) => ({ address: one, role: AccountRole.READONLY }))
  return {
    programAddress: program,
    accounts: [...metas, ...others],
    data: concat([
      Uint8Array.from(spec.number),
      encodeFields(spec.data as FieldLayout, data as LayoutValues<FieldLayout>),
    ]),
  }
}

const HEAD_BYTES = 16
const OWN = 0xffff

/** Builds an instruction of the runtime's ed25519 program that checks one signature. */
export function ed25519Instruction(options: {
  readonly key: Uint8Array
  readonly message: Uint8Array
  readonly signature: Uint8Array
}): Instruction & { readonly data: Uint8Array } {
  const { key, message, signature } = options
  const keyAt = HEAD_BYTES + signature.length
  const messageAt = keyAt + key.length
  const words = [HEAD_BYTES, OWN, keyAt, OWN, messageAt, message.length, OWN]
  const head = new Uint8Array(HEAD_BYTES)
  head[0] = 1
  words.forEach((word, i) => {
    new DataView(head.buffer).setUint16(2 + 2 * i, word, true)
  })
  return { programAddress: runtimePrograms.ed25519, data: concat([head, signature, key, message]) }
}
