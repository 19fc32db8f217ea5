// Instructions of the system program and the upgradeable loader that deploy a program.

import { type AccountMeta, AccountRole, type Address, address, type Instruction } from '@solana/kit'
import { bytesOf, runtime } from './addresses.ts'
import { concat, encodeFields } from './fields.ts'

const sysvars = {
  rent: address('SysvarRent111111111111111111111111111111111'),
  clock: address('SysvarC1ock11111111111111111111111111111111'),
} as const

/** Bytes of a program that one transaction carries beside all else. */
const WRITE_BYTES = 900
/** Bytes before the program in a buffer account. */
const BUFFER_HEAD_BYTES = 37
/** Length of a program account. */
export const PROGRAM_BYTES = 36

type Built = Instruction & { readonly data: Uint8Array }

const meta = (place: Address, role: AccountRole): AccountMeta => ({ address: place, role })

/** The system program's `CreateAccount`. Both sign. */
export function createAccount(options: {
  readonly payer: Address
  readonly account: Address
  readonly lamports: bigint
  readonly space: bigint
  readonly owner: Address
}): Built {
  const layout = { number: 'u32', lamports: 'u64', space: 'u64', owner: 'key' } as const
  const { lamports, space, owner } = options
  return {
    programAddress: runtime.system,
    accounts: [
      meta(options.payer, AccountRole.WRITABLE_SIGNER),
      meta(options.account, AccountRole.WRITABLE_SIGNER),
    ],
    data: encodeFields(layout, { number: 0, lamports, space, owner: bytesOf(owner) }),
  }
}

export type DeployOptions = {
  readonly file: Uint8Array
  /** Pays, and may upgrade the program. */
  readonly authority: Address
  readonly buffer: Address
  readonly program: Address
  readonly programData: Address
  /** Rent of an account of so many bytes, in lamports. */
  rentOf(bytes: number): bigint
}

/**
 * Instructions of one transaction each, in order. The first is signed by the buffer too, the last
 * by the program.
 */
export function deployInstructions(options: DeployOptions): readonly (readonly Built[])[] {
  const { file, authority, buffer } = options
  const create = createAccount({
    ...{ payer: authority, account: buffer, owner: runtime.loader },
    lamports: options.rentOf(BUFFER_HEAD_BYTES + file.length),
    space: BigInt(BUFFER_HEAD_BYTES + file.length),
  })
  const initialize: Built = {
    programAddress: runtime.loader,
    accounts: [meta(buffer, AccountRole.WRITABLE), meta(authority, AccountRole.READONLY)],
    data: encodeFields({ number: 'u32' } as const, { number: 0 }),
  }
  const writes = Array.from({ length: Math.ceil(file.length / WRITE_BYTES) }, (_, i) => [
    write(options, i * WRITE_BYTES),
  ])
  return [[create, initialize], ...writes, deploy(options)]
}

function write({ file, authority, buffer }: DeployOptions, offset: number): Built {
  const bytes = file.subarray(offset, offset + WRITE_BYTES)
  const layout = { number: 'u32', offset: 'u32', length: 'u64' } as const
  const head = encodeFields(layout, { number: 1, offset, length: BigInt(bytes.length) })
  return {
    programAddress: runtime.loader,
    accounts: [meta(buffer, AccountRole.WRITABLE), meta(authority, AccountRole.READONLY_SIGNER)],
    data: concat([head, bytes]),
  }
}

function deploy(options: DeployOptions): readonly Built[] {
  const { authority, program, file } = options
  const create = createAccount({
    ...{ payer: authority, account: program, owner: runtime.loader },
    ...{ lamports: options.rentOf(PROGRAM_BYTES), space: BigInt(PROGRAM_BYTES) },
  })
  const layout = { number: 'u32', length: 'u64' } as const
  const finish: Built = {
    programAddress: runtime.loader,
    accounts: [
      meta(authority, AccountRole.WRITABLE_SIGNER),
      meta(options.programData, AccountRole.WRITABLE),
      meta(program, AccountRole.WRITABLE),
      meta(options.buffer, AccountRole.WRITABLE),
      ...[sysvars.rent, sysvars.clock, runtime.system].map((one) =>
        meta(one, AccountRole.READONLY),
      ),
      meta(authority, AccountRole.READONLY_SIGNER),
    ],
    data: encodeFields(layout, { number: 2, length: BigInt(file.length) }),
  }
  return [create, finish]
}
