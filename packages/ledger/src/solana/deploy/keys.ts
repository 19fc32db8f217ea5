import { createHmac } from 'node:crypto'
import { createKeyPairSignerFromPrivateKeyBytes, type KeyPairSigner } from '@solana/kit'

/** The keys that a deployment signs with. */
export type DeployKeys = {
  /**
   * Pays for all transactions, and may upgrade the program until the upgrade authority is
   * transferred.
   */
  readonly authority: KeyPairSigner
  /** Key of the program's address. It signs once, when the program's account is created. */
  readonly program: KeyPairSigner
  /**
   * Key of the buffer account, into which the program is uploaded. It signs once, when the buffer
   * account is created.
   */
  readonly buffer: KeyPairSigner
}

export type KeyOptions = {
  readonly secretKey: Uint8Array
  /** Name that distinguishes several programs of one account. */
  readonly label: string
  /**
   * Seed of the program's key, which determines its address; derived from the account's secret and
   * the label when absent.
   */
  readonly programKey?: Uint8Array | undefined
  readonly bufferKey?: Uint8Array | undefined
}

/**
 * Returns the keys of a deployment. The keys of program and buffer are derived from the account's
 * secret and the label, so that a deployment can continue without a copy of them.
 */
export async function keysOf(options: KeyOptions): Promise<DeployKeys> {
  const { secretKey, label, programKey, bufferKey } = options
  const derived = (what: string) =>
    Uint8Array.from(createHmac('sha256', secretKey).update(`ostrom ${what} ${label}`).digest())
  const [authority, program, buffer] = await Promise.all([
    createKeyPairSignerFromPrivateKeyBytes(secretKey),
    createKeyPairSignerFromPrivateKeyBytes(programKey ?? derived('program')),
    createKeyPairSignerFromPrivateKeyBytes(bufferKey ?? derived('buffer')),
  ])
  return { authority, program, buffer }
}
