import { createHmac } from 'node:crypto'
import { createKeyPairSignerFromPrivateKeyBytes, type KeyPairSigner } from '@solana/kit'

/** The keys that a deployment signs with. */
export type DeployKeys = {
  /** Pays, and may upgrade the program until that is handed on. */
  readonly authority: KeyPairSigner
  /** Signs once, as the program's account is made. */
  readonly program: KeyPairSigner
  /** Signs as the account is made that the program is written to first. */
  readonly buffer: KeyPairSigner
}

export type KeyOptions = {
  readonly secretKey: Uint8Array
  /** Name of the program among those of the account. */
  readonly label: string
  /** Seed of the program's key, which says its address; follows from the others when absent. */
  readonly programKey?: Uint8Array | undefined
  readonly bufferKey?: Uint8Array | undefined
}

/**
 * The keys of a deployment. Those of program and buffer follow from the account's secret and the
 * label, so that a deployment can go on without a copy of either.
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
