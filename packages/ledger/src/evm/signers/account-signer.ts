import { type AccountId, assert, type Hash, type Hex, type Signer } from '@ostrom/protocol'
import { type Address, keccak256, serializeTransaction } from 'viem'
import { createSigner, sign } from '../../keys/secp256k1.ts'

/** Price that a transaction offers for gas, in base units of the native token. */
export type GasFees =
  | { readonly gasPrice: bigint }
  | { readonly maxFeePerGas: bigint; readonly maxPriorityFeePerGas: bigint }

/** A transaction that lacks only the signature of its account. */
export type TransactionToSign = {
  readonly chainId: number
  readonly nonce: number
  /** Absent if the transaction creates a contract. */
  readonly to?: AccountId
  /** Base units of the native coin that the transaction transfers. */
  readonly value: bigint
  readonly data: Hex.Hex
  /** Units of gas that the transaction may use. */
  readonly gas: bigint
  readonly fees: GasFees
}

/** A signer with the key of an EVM account, in this process or elsewhere. */
export type AccountSigner = Signer & {
  /**
   * Signs exactly this transaction, and does not send it.
   *
   * @returns The signed transaction in RLP.
   * @throws {LedgerError} `signer-*`, from a remote signer.
   */
  signTransaction(transaction: TransactionToSign): Promise<Hex.Hex>
}

/** The parts of a signature of secp256k1. */
export type SignatureParts = { readonly r: Hex.Hex; readonly s: Hex.Hex; readonly yParity: 0 | 1 }

/** Returns a transaction in RLP: signed, or unsigned in the form that is hashed for signing. */
export function encodeTransaction(
  { to, fees, ...rest }: TransactionToSign,
  signature?: SignatureParts,
): Hex.Hex {
  const type = 'gasPrice' in fees ? ('legacy' as const) : ('eip1559' as const)
  const whole = { ...rest, ...fees, ...(to && { to: to as Address }), type }
  // For a legacy transaction viem uses only v and converts it by EIP-155.
  const signed = signature && { ...signature, v: signature.yParity === 0 ? 27n : 28n }
  return serializeTransaction(whole as Parameters<typeof serializeTransaction>[0], signed)
}

/** Returns the digest that the account signs. */
export const transactionDigest = (transaction: TransactionToSign): Hash =>
  keccak256(encodeTransaction(transaction)) as Hash

/** A signer with the key in this process. It contains a secret; never print it. */
export function createSecretKeySigner(secretKey: Uint8Array): AccountSigner {
  const secret = Uint8Array.from(secretKey)
  return {
    ...createSigner(secret),
    async signTransaction(transaction) {
      const signature = sign(transactionDigest(transaction), secret)
      return encodeTransaction(transaction, partsOf(signature))
    },
  }
}

/** Splits a signature of 65 bytes, `r || s || v`, into its parts. */
function partsOf(signature: Hex.Hex): SignatureParts {
  const v = Number.parseInt(signature.slice(130), 16)
  assert(v === 27 || v === 28, 'our signatures have a v of 27 or 28')
  const yParity = v === 27 ? 0 : 1
  return { r: `0x${signature.slice(2, 66)}`, s: `0x${signature.slice(66, 130)}`, yParity }
}
