// Derives the addresses of the program's accounts from their seeds.

import {
  type Address,
  address,
  getAddressDecoder,
  getAddressEncoder,
  getProgramDerivedAddress,
} from '@solana/kit'
import { encodeFields, type FieldValues } from './fields.ts'

/** Programs and the system variable of the runtime that instructions use. */
export const runtimePrograms = {
  system: address('11111111111111111111111111111111'),
  token: address('TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA'),
  associatedToken: address('ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL'),
  loader: address('BPFLoaderUpgradeab1e11111111111111111111111'),
  ed25519: address('Ed25519SigVerify111111111111111111111111111'),
  instructions: address('Sysvar1nstructions1111111111111111111111111'),
} as const

/** Converts an address to its 32 bytes, and back. */
export const bytesOf = (value: Address): Uint8Array =>
  new Uint8Array(getAddressEncoder().encode(value))
export const addressOf = (bytes: Uint8Array): Address => getAddressDecoder().decode(bytes)

type SeedType = 'key' | 'bytes32' | 'u64'
/** The seeds of an account's address: a constant text, then named values. */
export type SeedSpec = readonly [string, ...(readonly (readonly [string, SeedType])[])]

/** Seeds of the address of each account, and of each vault: the token account of an asset. */
export const accountSeeds = {
  config: ['config'],
  asset: ['asset', ['mint', 'key']],
  vault: ['vault', ['mint', 'key']],
  balance: ['balance', ['owner', 'key'], ['mint', 'key']],
  client: ['client', ['owner', 'key']],
  provider: ['provider', ['owner', 'key']],
  offer: ['offer', ['hash', 'bytes32']],
  session: ['session', ['id', 'bytes32']],
  request: ['request', ['id', 'bytes32']],
  answer: ['answer', ['request', 'bytes32'], ['provider', 'key']],
  model: ['model', ['version', 'bytes32']],
  alias: ['name', ['nameHash', 'bytes32']],
  modelPermission: ['model-permission', ['version', 'bytes32'], ['account', 'key']],
  draft: ['draft', ['author', 'key'], ['version', 'bytes32']],
  job: ['job', ['sponsor', 'key'], ['nonce', 'u64']],
  lineage: ['lineage', ['version', 'bytes32']],
  member: ['member', ['job', 'key'], ['account', 'key']],
  challenge: ['challenge', ['job', 'key'], ['round', 'u64'], ['account', 'key']],
  calibration: [
    'calibration',
    ['version', 'bytes32'],
    ['artifact', 'bytes32'],
    ['engine', 'bytes32'],
  ],
} as const satisfies Record<string, SeedSpec>

type AccountSeeds = typeof accountSeeds

type ValuesOfSeeds<S extends SeedSpec> = S extends readonly [string, ...infer rest]
  ? { [i in keyof rest]: rest[i] extends readonly [string, SeedType] ? ValueOf<rest[i]> : never }
  : never
type ValueOf<S extends readonly [string, SeedType]> = FieldValues[S[1]]

/**
 * Functions that derive the addresses of one deployment. Their arguments are the named values of
 * `accountSeeds`, in order.
 */
export type AccountAddresses = {
  readonly [name in keyof AccountSeeds]: (
    ...values: ValuesOfSeeds<AccountSeeds[name]>
  ) => Promise<Address>
} & {
  /** The loader's account that holds the program's bytes. */
  readonly programData: () => Promise<Address>
}

async function derive(program: Address, seeds: readonly (string | Uint8Array)[]): Promise<Address> {
  const [derived] = await getProgramDerivedAddress({ programAddress: program, seeds: [...seeds] })
  return derived
}

/**
 * Returns the associated token account of a wallet, where wallets and exchanges look for a token.
 */
export const tokenAccountOf = (owner: Uint8Array, mint: Uint8Array): Promise<Address> =>
  derive(runtimePrograms.associatedToken, [owner, bytesOf(runtimePrograms.token), mint])

/**
 * Returns the functions that derive the addresses of one deployment. Keys, hashes and ids have 32
 * bytes.
 */
export function accountAddresses(program: Address): AccountAddresses {
  const entries = Object.entries<SeedSpec>(accountSeeds).map(([name, [text, ...rest]]) => {
    const of = (...values: readonly (Uint8Array | bigint)[]) => {
      const seeds = rest.map(([key, type], i) =>
        encodeFields({ [key]: type }, { [key]: values[i] as FieldValues[SeedType] }),
      )
      return derive(program, [text, ...seeds])
    }
    return [name, of] as const
  })
  const programData = () => derive(runtimePrograms.loader, [bytesOf(program)])
  return { ...Object.fromEntries(entries), programData } as AccountAddresses
}
