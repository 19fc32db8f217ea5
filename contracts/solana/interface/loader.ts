// Instructions of the system program and the upgradeable loader that deploy a program, and the
// accounts in which the loader keeps it.

import { type AccountMeta, AccountRole, type Address, address, type Instruction } from '@solana/kit'
import { addressOf, bytesOf, runtimePrograms } from './addresses.ts'
import { concat, encodeFields } from './fields.ts'

const sysvars = {
  rent: address('SysvarRent111111111111111111111111111111111'),
  clock: address('SysvarC1ock11111111111111111111111111111111'),
} as const

/** Bytes of a program that one transaction can write. */
export const WRITE_BYTES = 900
/** Bytes of a buffer account before the program. */
export const BUFFER_HEADER_BYTES = 37
/** Bytes of a program data account before the program: kind, slot and upgrade authority. */
export const PROGRAM_DATA_HEADER_BYTES = 45
/** Length of a program account. */
export const PROGRAM_BYTES = 36

type LoaderInstruction = Instruction & { readonly data: Uint8Array }

const meta = (address: Address, role: AccountRole): AccountMeta => ({ address, role })

/** Builds `CreateAccount` of the system program. The payer and the new account sign. */
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
  /** Account that pays for the deployment, and may upgrade the program. */
  readonly authority: Address
  readonly buffer: Address
  readonly program: Address
  readonly programData: Address
  /** Most bytes of a later version; the length of the file if absent. */
  readonly bytesMax?: number
  /** Returns the rent of an account of this number of bytes, in lamports. */
  rentOf(bytes: number): bigint
}

/**
 * Returns the instructions of each transaction, in order. The authority signs all transactions, the
 * buffer also the first, the program also the last.
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

/**
 * Creates the buffer, the account that takes the program before its deployment. The authority and
 * the buffer sign.
 */
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

/** Writes the part of the file from `offset` on to the buffer, at most `WRITE_BYTES`. */
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

/** Closes a buffer. Its rent goes to its authority, which signs. */
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

/** Deploys a program from its buffer. The authority and the program sign. */
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
 * Transfers the right to upgrade a program, without a signature of the next holder. Without a next
 * holder, the program can never be upgraded again. The authority signs.
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

/** Content of an account that the loader owns. */
export type LoaderAccount =
  | {
      readonly kind: 'buffer'
      /** Account that may write the buffer; no account if undefined. */
      readonly authority: Address | undefined
      readonly bytes: Uint8Array
    }
  | {
      readonly kind: 'program-data'
      /** Slot of the last upgrade. The program can be called from the next slot on. */
      readonly slot: bigint
      /** Account that may upgrade the program; no account if undefined. */
      readonly authority: Address | undefined
      /** The program, then zeros up to its greatest possible length. */
      readonly bytes: Uint8Array
    }

/** Reads a buffer or program data account of the loader; returns `undefined` for other accounts. */
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
