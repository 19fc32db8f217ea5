// Instructions of the system program and the upgradeable loader that deploy a program, and what the
// loader keeps of it.

import { type AccountMeta, AccountRole, type Address, address, type Instruction } from '@solana/kit'
import { addressOf, bytesOf, runtimePrograms } from './addresses.ts'
import { concat, encodeFields } from './fields.ts'

const sysvars = {
  rent: address('SysvarRent111111111111111111111111111111111'),
  clock: address('SysvarC1ock11111111111111111111111111111111'),
} as const

/** Bytes of a program that one transaction carries beside all else. */
export const WRITE_BYTES = 900
/** Bytes before the program in a buffer account. */
export const BUFFER_HEADER_BYTES = 37
/** Bytes before a program that is deployed: kind, slot, and who may change it. */
export const PROGRAM_DATA_HEADER_BYTES = 45
/** Length of a program account. */
export const PROGRAM_BYTES = 36

type LoaderInstruction = Instruction & { readonly data: Uint8Array }

const meta = (address: Address, role: AccountRole): AccountMeta => ({ address, role })

/** The system program's `CreateAccount`. Both sign. */
export function createAccount(options: {
  readonly payer: Address
  readonly account: Address
  readonly lamports: bigint
  readonly space: bigint
  readonly owner: Address
}): LoaderInstruction {
  const layout = { number: 'u32', lamports: 'u64', space: 'u64', owner: 'key' } as const
  const { lamports, space, owner } = options
  return {
    programAddress: runtimePrograms.system,
    accounts: [
      meta(options.payer, AccountRole.WRITABLE_SIGNER),
      meta(options.account, AccountRole.WRITABLE_SIGNER),
    ],
    data: encodeFields(layout, { number: 0, lamports, space, owner: bytesOf(owner) }),
  }
}

export type ProgramDeployOptions = {
  readonly file: Uint8Array
  /** Pays, and may upgrade the program. */
  readonly authority: Address
  readonly buffer: Address
  readonly program: Address
  readonly programData: Address
  /** Most bytes that a later version may have; as many as the file has when absent. */
  readonly bytesMax?: number
  /** Returns the rent of an account of this number of bytes, in lamports. */
  rentOf(bytes: number): bigint
}

/**
 * Instructions of one transaction each, in order. The first is signed by the buffer too, the last
 * by the program.
 */
export function deployInstructions(
  options: ProgramDeployOptions,
): readonly (readonly LoaderInstruction[])[] {
  const { file } = options
  const writes = Array.from({ length: Math.ceil(file.length / WRITE_BYTES) }, (_, i) => [
    writeBuffer(options, i * WRITE_BYTES),
  ])
  return [openBuffer(options), ...writes, deployBuffer(options)]
}

/** Makes the account that a program is written to first. The authority and the buffer sign. */
export function openBuffer(
  options: Omit<ProgramDeployOptions, 'program' | 'programData'>,
): LoaderInstruction[] {
  const { file, authority, buffer } = options
  const create = createAccount({
    payer: authority,
    account: buffer,
    owner: runtimePrograms.loader,
    lamports: options.rentOf(BUFFER_HEADER_BYTES + file.length),
    space: BigInt(BUFFER_HEADER_BYTES + file.length),
  })
  const initialize: LoaderInstruction = {
    programAddress: runtimePrograms.loader,
    accounts: [meta(buffer, AccountRole.WRITABLE), meta(authority, AccountRole.READONLY)],
    data: encodeFields({ number: 'u32' } as const, { number: 0 }),
  }
  return [create, initialize]
}

/** Writes what of the file begins at `offset` to its buffer, as much as one transaction carries. */
export function writeBuffer(
  { file, authority, buffer }: Pick<ProgramDeployOptions, 'file' | 'authority' | 'buffer'>,
  offset: number,
): LoaderInstruction {
  const bytes = file.subarray(offset, offset + WRITE_BYTES)
  const layout = { number: 'u32', offset: 'u32', length: 'u64' } as const
  const head = encodeFields(layout, { number: 1, offset, length: BigInt(bytes.length) })
  return {
    programAddress: runtimePrograms.loader,
    accounts: [meta(buffer, AccountRole.WRITABLE), meta(authority, AccountRole.READONLY_SIGNER)],
    data: concat([head, bytes]),
  }
}

/** Ends a buffer; its rent goes to its authority, which signs. */
export function closeBuffer({
  authority,
  buffer,
}: Pick<ProgramDeployOptions, 'authority' | 'buffer'>) {
  const built: LoaderInstruction = {
    programAddress: runtimePrograms.loader,
    accounts: [
      meta(buffer, AccountRole.WRITABLE),
      meta(authority, AccountRole.WRITABLE),
      meta(authority, AccountRole.READONLY_SIGNER),
    ],
    data: encodeFields({ number: 'u32' } as const, { number: 5 }),
  }
  return built
}

/** Makes a program of its buffer. The authority and the program sign. */
export function deployBuffer(options: ProgramDeployOptions): LoaderInstruction[] {
  const { authority, program, file, bytesMax = file.length } = options
  const create = createAccount({
    payer: authority,
    account: program,
    owner: runtimePrograms.loader,
    lamports: options.rentOf(PROGRAM_BYTES),
    space: BigInt(PROGRAM_BYTES),
  })
  const layout = { number: 'u32', length: 'u64' } as const
  const finish: LoaderInstruction = {
    programAddress: runtimePrograms.loader,
    accounts: [
      meta(authority, AccountRole.WRITABLE_SIGNER),
      meta(options.programData, AccountRole.WRITABLE),
      meta(program, AccountRole.WRITABLE),
      meta(options.buffer, AccountRole.WRITABLE),
      ...[sysvars.rent, sysvars.clock, runtimePrograms.system].map((one) =>
        meta(one, AccountRole.READONLY),
      ),
      meta(authority, AccountRole.READONLY_SIGNER),
    ],
    data: encodeFields(layout, { number: 2, length: BigInt(bytesMax) }),
  }
  return [create, finish]
}

/**
 * Hands the right to upgrade a program on, which needs no signature of the next holder; or ends it,
 * for good, where there is no next holder. The authority signs.
 */
export function setUpgradeAuthority(options: {
  readonly programData: Address
  readonly authority: Address
  readonly next: Address | undefined
}): LoaderInstruction {
  const { programData, authority, next } = options
  return {
    programAddress: runtimePrograms.loader,
    accounts: [
      meta(programData, AccountRole.WRITABLE),
      meta(authority, AccountRole.READONLY_SIGNER),
      ...(next === undefined ? [] : [meta(next, AccountRole.READONLY)]),
    ],
    data: encodeFields({ number: 'u32' } as const, { number: 4 }),
  }
}

/** Content of an account of the loader. */
export type LoaderAccount =
  | {
      readonly kind: 'buffer'
      /** Account that may write it; none where it is undefined. */
      readonly authority: Address | undefined
      readonly bytes: Uint8Array
    }
  | {
      readonly kind: 'program-data'
      /** Slot of the last upgrade: it can be called from the next on. */
      readonly slot: bigint
      /** Account that may upgrade it; none where it is undefined. */
      readonly authority: Address | undefined
      /** The program, and zeros up to the longest that it may become. */
      readonly bytes: Uint8Array
    }

/** Reads an account of the loader; `undefined` for one that holds something else. */
export function decodeLoaderAccount(data: Uint8Array): LoaderAccount | undefined {
  if (data.length < BUFFER_HEADER_BYTES) return undefined
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  const kind = view.getUint32(0, true)
  const authorityAt = (at: number) =>
    data[at] === 1 ? addressOf(data.slice(at + 1, at + 33)) : undefined
  if (kind === 1) {
    return { kind: 'buffer', authority: authorityAt(4), bytes: data.subarray(BUFFER_HEADER_BYTES) }
  }
  if (kind !== 3 || data.length < PROGRAM_DATA_HEADER_BYTES) return undefined
  const bytes = data.subarray(PROGRAM_DATA_HEADER_BYTES)
  const slot = view.getBigUint64(4, true)
  return { kind: 'program-data', slot, authority: authorityAt(12), bytes }
}
