import type { AccountId, Hash, Hex } from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'

/**
 * Deployment for which a signature is valid. Each key belongs to one scheme, so that it is never
 * used with the other scheme. See docs/spec/signed-objects.md, section 1.
 */
export type Domain = EvmDomain | SolanaDomain

/** Contracts that verify signatures. Each has an EIP-712 domain of its own. */
export const signingContracts = ['vault', 'sessions', 'requests', 'offers', 'models'] as const
export type SigningContract = (typeof signingContracts)[number]

/**
 * Contracts that not every deployment has: `onchainRequests`, whose domain is part of ids and which
 * verifies no signature, and `tickets`.
 */
export type OptionalContract = 'onchainRequests' | 'tickets'

/** Contracts that hold clients' money in escrow. */
export type EscrowContract = 'sessions' | 'requests'

export type EvmDomain = {
  /** EIP-712 digests signed with secp256k1 (ERC-1271 accepted on chain). */
  readonly scheme: 'eip712'
  readonly chainId: bigint
  readonly contracts: { readonly [name in SigningContract]: AccountId } & {
    /** Absent in a deployment without on-chain requests. */
    readonly onchainRequests?: AccountId
    /** Absent in a deployment without tickets. */
    readonly tickets?: AccountId
  }
  /** The contract that verifies vouchers, consents and receipts. */
  readonly escrow: EscrowContract
}

export type SolanaDomain = {
  /** SHA-256 digests signed with ed25519, in an envelope or in a text that wallets display. */
  readonly scheme: 'ed25519'
  readonly genesisHash: Hash
  readonly program: AccountId
}

const account = Schema.hex(20)

const evmDomainSchema: Schema.Schema<EvmDomain> = Schema.object({
  scheme: Schema.oneOf('eip712'),
  chainId: Schema.decimal(64),
  contracts: Schema.object({
    vault: account,
    sessions: account,
    requests: account,
    offers: account,
    models: account,
    onchainRequests: Schema.optional(account),
    tickets: Schema.optional(account),
  }),
  escrow: Schema.oneOf('sessions', 'requests'),
})

const solanaDomainSchema: Schema.Schema<SolanaDomain> = Schema.object({
  scheme: Schema.oneOf('ed25519'),
  genesisHash: Schema.hash,
  program: Schema.hex(32),
})

/** Schema of a domain in JSON. */
export const domainSchema: Schema.Schema<Domain> = Schema.shaped(
  { kind: 'union', cases: { eip712: evmDomainSchema, ed25519: solanaDomainSchema } },
  (value, path) => {
    const { scheme } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Domain>
    return scheme === 'ed25519' ? solanaDomainSchema(value, path) : evmDomainSchema(value, path)
  },
)

/**
 * Returns the domain of vouchers, consents and receipts of requests. The domain of a deployment
 * itself is that of sessions. On Solana, one program holds sessions and requests, so both have this
 * domain.
 */
export function requestDomain(domain: Domain): Domain {
  if (domain.scheme === 'ed25519' || domain.escrow === 'requests') return domain
  const cached = requestDomains.get(domain)
  if (cached) return cached
  const made: EvmDomain = { ...domain, escrow: 'requests' }
  requestDomains.set(domain, made)
  return made
}

// The map is bounded by the number of deployments that one process uses.
const requestDomains = new WeakMap<EvmDomain, EvmDomain>()

/** A signature: 65 bytes `r || s || v` (v is 27 or 28) for eip712, 64 bytes for ed25519. */
export type Signature = Hex

/**
 * A message of EIP-712 in the JSON form of `eth_signTypedData_v4`. A `chainId` of 2^53 or more is
 * decimal text, and so is each integer field of `message`.
 */
export type TypedData = {
  readonly types: Readonly<Record<string, readonly TypedDataField[]>>
  readonly primaryType: string
  readonly domain: {
    readonly name: string
    readonly version: string
    readonly chainId: number | string
    readonly verifyingContract: AccountId
  }
  readonly message: Readonly<Record<string, string>>
}

export type TypedDataField = { readonly name: string; readonly type: string }

/**
 * The digest of an object and the typed data from which it is computed. Keys on this machine sign
 * the digest; wallets and remote signers display the data and hash it themselves.
 */
export type TypedSignable = { readonly digest: Hash; readonly typedData: TypedData }

/**
 * Message that a key signs for an object, in one of three forms. A digest is for keys on this
 * machine. A digest with typed data is for an account's key, which may be in a wallet or a remote
 * signer. A text is for wallets of Solana, which display it; it contains the digest.
 */
export type Signable = Hash | TypedSignable | { readonly text: string }

/** Signs for one account. It contains a secret; never print or serialize it. */
export type Signer = {
  readonly account: AccountId
  readonly scheme: Domain['scheme']
  sign(signable: Signable): Promise<Signature>
}
