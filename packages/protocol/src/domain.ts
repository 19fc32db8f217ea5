import type { AccountId, Hash, Hex } from './hex.ts'

/**
 * What makes a signature valid on one deployment only. The scheme is part of every key, so that a
 * key of one scheme is never used under the other. See docs/spec/signed-objects.md, section 1.
 */
export type Domain = EvmDomain | SolanaDomain

export type EvmDomain = {
  /** EIP-712 digests signed with secp256k1 (ERC-1271 accepted on chain). */
  readonly scheme: 'eip712'
  readonly chainId: bigint
  /** The Vault: the one contract that holds money stands for the whole deployment. */
  readonly verifyingContract: AccountId
}

export type SolanaDomain = {
  /** SHA-256 digests signed with ed25519: in an envelope, or in words that wallets show. */
  readonly scheme: 'ed25519'
  readonly genesisHash: Hash
  readonly program: AccountId
}

/** A signature: 65 bytes `r || s || v` (v is 27 or 28) for eip712, 64 bytes for ed25519. */
export type Signature = Hex

/**
 * What a key signs for an object: its digest; or, where a wallet of Solana asks a person, the text
 * that it shows, which names the digest.
 */
export type Signable = Hash | { readonly text: string }

/** Signs for one account. Holds a secret; never printed, never serialised. */
export type Signer = {
  readonly account: AccountId
  readonly scheme: Domain['scheme']
  sign(signable: Signable): Promise<Signature>
}
