import { sha256 } from '@noble/hashes/sha2.js'
import * as Hex from '../encoding/hex.ts'
import { assert } from '../errors/errors.ts'
import { keccak256 } from '../hashing/keccak.ts'
import type {
  Domain,
  EvmDomain,
  OptionalContract,
  Signable,
  SigningContract,
  SolanaDomain,
  TypedData,
  TypedDataField,
} from './domain.ts'

/** Types of the fields of signed objects, all of fixed width. */
export type StructFieldType =
  | 'account'
  | 'bytes32'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'uint128'
  | 'uint256'

/** The type of a signed object: its name, and its fields in the order of the hash. */
export type StructType<T> = {
  readonly name: string
  /**
   * Contract whose domain the signature has; `escrow`: the contract of the session or request.
   */
  readonly contract: SigningContract | OptionalContract | 'escrow'
  readonly fields: readonly (readonly [keyof T & string, StructFieldType])[]
}

type Field = readonly [name: string, type: StructFieldType]

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const bits = (type: StructFieldType): number => Number(type.slice(4))

/**
 * Returns the EIP-712 type string of a struct type, for example `Voucher(bytes32 sessionId,...)`.
 */
export function encodeType<T>(kind: StructType<T>): string {
  return typeText(kind.name, typedFieldsOf(kind))
}

function typeText(name: string, fields: readonly TypedDataField[]): string {
  return `${name}(${fields.map((field) => `${field.type} ${field.name}`).join(',')})`
}

/** Returns the fields of a struct type, in the format for wallets. */
export const typedFieldsOf = <T>({ fields }: StructType<T>): readonly TypedDataField[] =>
  fields.map(([name, type]) => ({ name, type: type === 'account' ? 'address' : type }))

/** Writes a big-endian word of 32 bytes, as in the EVM's ABI, that ends before `end`. */
function writeWord(struct: Uint8Array, end: number, [field, type]: Field, value: unknown): void {
  if (type === 'account') {
    if (Hex.decodeInto(value, 20, struct, end - 20)) return
    assert(false, `${field} is an EVM account of 20 bytes`)
  }
  if (type === 'bytes32') {
    if (Hex.decodeInto(value, 32, struct, end - 32)) return
    assert(false, `${field} is 32 bytes`)
  }
  const number = toUnsigned(type, value, field)
  if (number < SMALL) {
    writeSmall(struct, end, Number(number))
    return
  }
  Hex.decodeInto(`0x${number.toString(16).padStart(64, '0')}`, 32, struct, end - 32)
}

/** Integers below this bound are exact as a `number`. */
const SMALL = 2n ** 53n

function writeSmall(struct: Uint8Array, end: number, number: number): void {
  for (let [at, rest] = [end - 1, number]; rest > 0; at--) {
    struct[at] = rest % 256
    rest = Math.floor(rest / 256)
  }
}

/** Returns fixed-width little-endian bytes, as Solana programs encode them. */
function littleEndian(type: StructFieldType, value: unknown, field: string): Uint8Array {
  if (type === 'account' || type === 'bytes32') {
    assert(Hex.is(value, 32), `${field} is 32 bytes`)
    return Hex.toBytes(value)
  }
  const size = bits(type) / 8
  const number = toUnsigned(type, value, field)
  return Hex.toBytes(`0x${number.toString(16).padStart(2 * size, '0')}`).reverse()
}

/** The smallest integer that is too large for each type. */
const limits: { readonly [type in StructFieldType]: bigint } = {
  account: 0n,
  bytes32: 0n,
  uint8: 1n << 8n,
  uint16: 1n << 16n,
  uint32: 1n << 32n,
  uint64: 1n << 64n,
  uint128: 1n << 128n,
  uint256: 1n << 256n,
}

function toUnsigned(type: StructFieldType, value: unknown, field: string): bigint {
  const number = typeof value === 'number' ? BigInt(value) : value
  // The text of the error is built only for a failure, because this code runs for each voucher.
  if (typeof number !== 'bigint') assert(false, `${field} is an integer`)
  if (number < 0n || number >= limits[type]) assert(false, `${field} fits ${type}`)
  return number
}

const domainFields: readonly TypedDataField[] = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
]

const domainType = typeText('EIP712Domain', domainFields)

type DomainContract = SigningContract | OptionalContract

const domainNames: { readonly [name in DomainContract]: string } = {
  vault: 'Ostrom Vault',
  sessions: 'Ostrom Sessions',
  requests: 'Ostrom Requests',
  offers: 'Ostrom Offers',
  models: 'Ostrom Models',
  onchainRequests: 'Ostrom OnchainRequests',
  tickets: 'Ostrom Tickets',
}

/**
 * Returns the EIP-712 domain of one contract of a deployment, in the format for wallets.
 *
 * @throws {InvariantError} The deployment does not have this optional contract.
 */
export function domainOf(
  { chainId, contracts }: EvmDomain,
  contract: DomainContract,
): {
  readonly name: string
  readonly version: string
  readonly chainId: bigint
  readonly verifyingContract: Hex.AccountId
} {
  const [name, verifyingContract] = [domainNames[contract], contracts[contract]]
  assert(verifyingContract, `the deployment has ${name}`)
  return { name, version: '1', chainId, verifyingContract }
}

function accountBytes(account: unknown): Uint8Array {
  assert(Hex.is(account, 20), 'verifyingContract is an EVM account of 20 bytes')
  return Hex.toBytes(account)
}

/** Returns the EIP-712 domain separator of one contract of a deployment. */
export function domainSeparator(domain: EvmDomain, contract: DomainContract): Hex.Hash {
  const { name, version, chainId, verifyingContract } = domainOf(domain, contract)
  const parts = [
    keccak256(utf8(domainType)),
    keccak256(utf8(name)),
    keccak256(utf8(version)),
    Hex.toBytes(`0x${chainId.toString(16).padStart(64, '0')}`),
    new Uint8Array(12),
    accountBytes(verifyingContract),
  ]
  return Hex.from(keccak256(Hex.concat(...parts)))
}

// One cache is bounded by the number of struct types, the other by the deployments in use.
const typeHashes = new Map<string, Uint8Array>()
const separators = new WeakMap<EvmDomain, Map<DomainContract, Uint8Array>>()

function typeHash<T>(kind: StructType<T>): Uint8Array {
  const cached = typeHashes.get(kind.name)
  if (cached) return cached
  const made = keccak256(utf8(encodeType(kind)))
  typeHashes.set(kind.name, made)
  return made
}

function separatorBytes(domain: EvmDomain, contract: DomainContract): Uint8Array {
  const all = separators.get(domain) ?? new Map<DomainContract, Uint8Array>()
  separators.set(domain, all)
  const cached = all.get(contract)
  if (cached) return cached
  const made = Hex.toBytes(domainSeparator(domain, contract))
  all.set(contract, made)
  return made
}

function eip712Digest<T>(kind: StructType<T>, value: T, domain: EvmDomain): Hex.Hash {
  // One buffer for all words, because this code runs for each voucher.
  const struct = new Uint8Array(32 * (kind.fields.length + 1))
  struct.set(typeHash(kind))
  let end = 32
  for (const field of kind.fields) {
    end += 32
    writeWord(struct, end, field, value[field[0]])
  }
  const signed = new Uint8Array(66)
  signed[0] = 0x19
  signed[1] = 0x01
  const contract = kind.contract === 'escrow' ? domain.escrow : kind.contract
  signed.set(separatorBytes(domain, contract), 2)
  signed.set(keccak256(struct), 34)
  return Hex.from(keccak256(signed))
}

function solanaDigest<T>(kind: StructType<T>, value: T, domain: SolanaDomain): Hex.Hash {
  const fields = kind.fields.map(([field, type]) => littleEndian(type, value[field], field))
  const tag = utf8(`ostrom:${kind.name}:v1`)
  const parts = [Hex.toBytes(domain.genesisHash), Hex.toBytes(domain.program)]
  return Hex.from(sha256(Hex.concat(tag, ...parts, ...fields)))
}

/**
 * Returns the 32-byte digest of an object, for signatures and ids.
 *
 * Pure. EVM chains: Keccak by EIP-712. Solana: SHA-256 over `ostrom:<kind>:v1 || genesis hash ||
 * program || fixed-width little-endian fields`.
 *
 * @throws {InvariantError} A field is missing or does not fit its type; parse untrusted input
 * first.
 * @see EIP-712; docs/spec/signed-objects.md, section 2.
 */
export function digest<T>(kind: StructType<T>, value: T, domain: Domain): Hex.Hash {
  return domain.scheme === 'eip712'
    ? eip712Digest(kind, value, domain)
    : solanaDigest(kind, value, domain)
}

/**
 * Returns the message that an account's key signs for an object: on EVM chains its digest and typed
 * data, because the key may be with a signer that displays the fields; on Solana the digest.
 *
 * @throws {InvariantError} A field is missing or does not fit its type.
 */
export function signable<T>(kind: StructType<T>, value: T, domain: Domain): Signable {
  const hash = digest(kind, value, domain)
  if (domain.scheme !== 'eip712') return hash
  return { digest: hash, typedData: typedData(kind, value, domain) }
}

function typedData<T>(kind: StructType<T>, value: T, domain: EvmDomain): TypedData {
  const contract = kind.contract === 'escrow' ? domain.escrow : kind.contract
  const { chainId, ...rest } = domainOf(domain, contract)
  const isExact = chainId <= BigInt(Number.MAX_SAFE_INTEGER)
  return {
    types: { EIP712Domain: domainFields, [kind.name]: typedFieldsOf(kind) },
    primaryType: kind.name,
    domain: { ...rest, chainId: isExact ? Number(chainId) : `${chainId}` },
    message: Object.fromEntries(kind.fields.map(([field]) => [field, String(value[field])])),
  }
}

/**
 * Returns the bytes that an ed25519 key signs: a text is signed unchanged, as wallets display it; a
 * digest is put into an off-chain message (version 0, ASCII) with the text `ostrom ` and the digest
 * in hex. The two forms differ from each other and from all transactions.
 *
 * @see docs/spec/signed-objects.md, section 3.
 */
export function signedBytes(
  signable: Signable,
  scope: { readonly program: Hex.AccountId; readonly signer: Hex.AccountId },
): Uint8Array {
  const isText = typeof signable !== 'string' && 'text' in signable
  return isText ? utf8(signable.text) : envelope(requireDigest(signable), scope)
}

function envelope(
  digest: Hex.Hash,
  { program, signer }: { program: Hex.AccountId; signer: Hex.AccountId },
): Uint8Array {
  const text = utf8(`ostrom ${digest}`)
  return Hex.concat(
    new Uint8Array([0xff]),
    utf8('solana offchain'),
    new Uint8Array([0]),
    Hex.toBytes(program),
    new Uint8Array([0, 1]),
    Hex.toBytes(signer),
    new Uint8Array([text.length & 0xff, text.length >> 8]),
    text,
  )
}

/**
 * Returns the digest of a message that is no text. EVM keys sign only such messages.
 *
 * @throws {InvariantError} The message is a text for wallets of Solana.
 */
export function requireDigest(signable: Signable): Hex.Hash {
  if (typeof signable === 'string') return signable
  assert('digest' in signable, 'only keys of Solana sign text')
  return signable.digest
}
