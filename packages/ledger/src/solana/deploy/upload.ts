import { setTimeout as pause } from 'node:timers/promises'
import {
  BUFFER_HEADER_BYTES,
  closeBuffer,
  decodeLoaderAccount,
  openBuffer,
  runtimePrograms,
  WRITE_BYTES,
  writeBuffer,
} from '@ostrom/contracts-solana'
import {
  type Address,
  type Base64EncodedWireTransaction,
  getBase64EncodedWireTransaction,
  getSignatureFromTransaction,
  type Signature,
  signTransaction,
} from '@solana/kit'
import { LedgerError } from '../../errors.ts'
import {
  POLL_INTERVAL_MS,
  STATUSES_MAX,
  UPLOAD_COMPUTE_UNITS,
  UPLOAD_ROUNDS_MAX,
  UPLOADS_AT_ONCE,
} from '../../limits.ts'
import type { SolanaConnection } from '../program/connection.ts'
import { budgetOf, compileUnsigned, priceOf } from '../program/priority-fee.ts'
import { accountAt } from './account-data.ts'
import type { DeployKeys } from './keys.ts'

export type UploadOptions = {
  readonly connection: SolanaConnection
  readonly keys: DeployKeys
  readonly file: Uint8Array
  rentOf(bytes: number): bigint
  readonly priorityFeeMax?: bigint | undefined
  /** Receives the number of uploaded bytes. */
  readonly onProgress?: ((bytes: number) => void | Promise<void>) | undefined
}

/**
 * Uploads a program into its buffer. Existing parts are skipped, so another call continues an
 * interrupted upload. The function reads the buffer to find the missing parts, and does not rely on
 * the transactions that it sent.
 *
 * @throws {LedgerError} `deployment-mismatch`: the buffer belongs to another account;
 * `chain-unreachable`, `insufficient-funds`, `transaction-failed`, `transaction-unconfirmed`.
 */
export async function upload(options: UploadOptions): Promise<void> {
  const { connection, keys, file, onProgress } = options
  await prepare(options)
  for (let rounds = 0; ; rounds++) {
    const missing = await missingIn(options)
    const bytes = missing.reduce((sum, at) => sum + Math.min(WRITE_BYTES, file.length - at), 0)
    await onProgress?.(file.length - bytes)
    const [first, ...others] = missing
    if (first === undefined) return
    if (rounds === UPLOAD_ROUNDS_MAX) {
      throw new LedgerError('transaction-unconfirmed', { doing: 'upload', missing: missing.length })
    }
    // The first part is sent alone after a simulation: an error that refuses it would refuse all
    // parts, and costs nothing this way.
    await connection.send('upload', [writeBuffer(partsOf(keys, file), first)])
    await sendAll(options, others)
  }
}

const partsOf = ({ authority, buffer }: DeployKeys, file: Uint8Array) => ({
  file,
  authority: authority.address,
  buffer: buffer.address,
})

/**
 * Creates the buffer if there is none; closes a buffer of another length, which is from an older
 * version.
 */
async function prepare(options: UploadOptions): Promise<void> {
  const { connection, keys, file, rentOf } = options
  const { buffer } = keys
  const parts = partsOf(keys, file)
  const found = await accountAt(connection, buffer.address)
  if (found) {
    const loaded =
      found.owner === runtimePrograms.loader ? decodeLoaderAccount(found.data) : undefined
    const isOwn = loaded?.kind === 'buffer' && loaded.authority === keys.authority.address
    if (!isOwn) throw new LedgerError('deployment-mismatch', { buffer: buffer.address })
    if (loaded.bytes.length === file.length) return
    await connection.send('end a buffer', [closeBuffer(parts)])
  }
  const open = openBuffer({ ...parts, rentOf })
  await connection.send('make a buffer', open, {}, [buffer.keyPair])
}

/** Returns the offsets at which the buffer still differs from the file. */
async function missingIn({ connection, keys, file }: UploadOptions): Promise<readonly number[]> {
  const found = await accountAt(connection, keys.buffer.address)
  const uploaded = Buffer.from(found?.data.subarray(BUFFER_HEADER_BYTES) ?? [])
  return Array.from(
    { length: Math.ceil(file.length / WRITE_BYTES) },
    (_, i) => i * WRITE_BYTES,
  ).filter(
    (at) => !uploaded.subarray(at, at + WRITE_BYTES).equals(file.subarray(at, at + WRITE_BYTES)),
  )
}

type UploadTransaction = {
  readonly signature: Signature
  readonly wire: Base64EncodedWireTransaction
}

/**
 * Sends the parts at `offsets` in transactions with the same block hash. Waits until these
 * transactions are confirmed, or until the block hash has expired.
 */
async function sendAll(options: UploadOptions, offsets: readonly number[]): Promise<void> {
  const { connection, keys, file, priorityFeeMax } = options
  const { rpc, ask } = connection
  const { authority, buffer } = keys
  const [{ value: lifetime }, price] = await Promise.all([
    ask('read a block hash', (abortSignal) =>
      rpc.getLatestBlockhash({ commitment: 'confirmed' }).send({ abortSignal }),
    ),
    priceFor(connection, buffer.address),
  ])
  const budget = budgetOf(BigInt(UPLOAD_COMPUTE_UNITS), price, priorityFeeMax)
  let waiting: readonly UploadTransaction[] = await Promise.all(
    offsets.map(async (offset) => {
      const instructions = [writeBuffer(partsOf(keys, file), offset)]
      const draft = { payer: authority.address, instructions, lifetime }
      const signed = await signTransaction([authority.keyPair], compileUnsigned(draft, budget))
      const wire = getBase64EncodedWireTransaction(signed)
      return { signature: getSignatureFromTransaction(signed), wire }
    }),
  )
  while (waiting.length > 0) {
    await resend(connection, waiting)
    waiting = await unconfirmedOf(connection, waiting)
    if (waiting.length === 0) return
    const { value: isAlive } = await ask('upload', (abortSignal) =>
      rpc.isBlockhashValid(lifetime.blockhash, { commitment: 'confirmed' }).send({ abortSignal }),
    )
    if (!isAlive) return
    await pause(POLL_INTERVAL_MS)
  }
}

/**
 * Returns the present price of a compute unit for writes to an account; 0 if the node does not
 * report it.
 */
async function priceFor({ rpc, ask }: SolanaConnection, written: Address): Promise<bigint> {
  const fees = ask('read priority fees', (abortSignal) =>
    rpc.getRecentPrioritizationFees([written]).send({ abortSignal }),
  )
  return await fees.then(priceOf, () => 0n)
}

/**
 * Sends transactions to the node in batches. Errors are ignored, because the caller sends an
 * unconfirmed transaction again.
 */
async function resend(
  { rpc, ask }: SolanaConnection,
  waiting: readonly UploadTransaction[],
): Promise<void> {
  const options = { encoding: 'base64', skipPreflight: true } as const
  const queue = [...waiting]
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { wire } = next
      await ask('upload', (abortSignal) =>
        rpc.sendTransaction(wire, options).send({ abortSignal }),
      ).catch(() => undefined)
    }
  }
  await Promise.all(Array.from({ length: UPLOADS_AT_ONCE }, work))
}

/**
 * Returns the transactions that are in no confirmed block yet. A failed transaction in a confirmed
 * block is not returned; its part is still missing in the buffer.
 */
async function unconfirmedOf(
  { rpc, ask }: SolanaConnection,
  waiting: readonly UploadTransaction[],
): Promise<readonly UploadTransaction[]> {
  const left: UploadTransaction[] = []
  for (let at = 0; at < waiting.length; at += STATUSES_MAX) {
    const some = waiting.slice(at, at + STATUSES_MAX)
    const { value } = await ask('upload', (abortSignal) =>
      rpc.getSignatureStatuses(some.map(({ signature }) => signature)).send({ abortSignal }),
    )
    for (const [i, one] of some.entries()) {
      const status = value[i]?.confirmationStatus
      if (!status || status === 'processed') left.push(one)
    }
  }
  return left
}
