import { accountAddresses, addressOf, decodeLoaderAccount } from '@ostrom/contracts-solana'
import { type AccountId, Hex } from '@ostrom/protocol'
import { rpcOf, type SolanaLocalChain } from '@ostrom/solana-local'
import {
  appendTransactionMessageInstructions,
  type Blockhash,
  compileTransaction,
  createTransactionMessage,
  getTransactionEncoder,
  type Instruction,
  type KeyPairSigner,
  setTransactionMessageFeePayer,
  setTransactionMessageLifetimeUsingBlockhash,
  signTransaction,
} from '@solana/kit'
import { LedgerError } from '../errors.ts'
import { accountOf } from '../keys/ed25519.ts'
import { deploySolana } from './deploy/market.ts'
import { programFile } from './deploy/program-file.ts'
import type { SolanaDeployment } from './deployment.ts'

export type SolanaMarketOptions = {
  readonly chain: SolanaLocalChain
  /**
   * Secret key of the account that pays for the deployment, and becomes the owner and the guardian.
   */
  readonly secretKey: Uint8Array
  /** Seeds of the keys of the program and of its upload buffer. */
  readonly programKey: Uint8Array
  readonly bufferKey: Uint8Array
  readonly feeSink: AccountId
}

/** Deploys the market on a local chain, as `deploySolana` does on any cluster. */
export async function deployMarketSolana(options: SolanaMarketOptions): Promise<SolanaDeployment> {
  const { chain, secretKey, programKey, bufferKey, feeSink } = options
  const owner = accountOf(secretKey)
  return await deploySolana({
    cluster: rpcOf(chain),
    secretKey,
    programKey,
    bufferKey,
    name: chain.name,
    roles: { owner, guardian: owner, feeSink },
  })
}

/**
 * Returns true if a local chain has this repository's compiled program at a deployment's address.
 */
export async function hasProgram(
  { svm }: SolanaLocalChain,
  { program }: SolanaDeployment,
): Promise<boolean> {
  const address = await accountAddresses(addressOf(Hex.toBytes(program))).programData()
  const account = svm.getAccount(address)
  const expected = programFile()
  const loaded = account.exists ? decodeLoaderAccount(new Uint8Array(account.data)) : undefined
  if (loaded?.kind !== 'program-data') return false
  return Buffer.from(loaded.bytes.subarray(0, expected.length)).equals(expected)
}

/** Gives an account of a local chain lamports. */
export function fundAccount(chain: SolanaLocalChain, account: AccountId, amount: bigint): void {
  chain.fund(addressOf(Hex.toBytes(account)), amount)
}

/** Sends a transaction to a local chain by a function call, without RPC. The first signer pays. */
export async function sendTo(
  chain: SolanaLocalChain,
  instructions: readonly Instruction[],
  signers: readonly KeyPairSigner[],
): Promise<void> {
  const [payer] = signers
  if (!payer) throw new Error('a transaction needs a signer')
  const empty = setTransactionMessageFeePayer(
    payer.address,
    createTransactionMessage({ version: 0 }),
  )
  const lifetime = {
    blockhash: chain.blockhash as Blockhash,
    lastValidBlockHeight: chain.slot + 150n,
  }
  const living = setTransactionMessageLifetimeUsingBlockhash(lifetime, empty)
  const compiled = compileTransaction(appendTransactionMessageInstructions(instructions, living))
  const signed = await signTransaction(
    signers.map(({ keyPair }) => keyPair),
    compiled,
  )
  const sent = chain.send(new Uint8Array(getTransactionEncoder().encode(signed)))
  const reason = 'refused' in sent ? sent.refused : sent.fault && JSON.stringify(sent.fault)
  if (reason) throw new LedgerError('transaction-failed', { reason })
}
