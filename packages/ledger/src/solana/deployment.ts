import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  addressOf,
  buildInstruction,
  bytesOf,
  deployInstructions,
  recordAddresses,
} from '@ostrom/contracts-solana'
import { type AccountId, Hex } from '@ostrom/protocol'
import {
  appendTransactionMessageInstructions,
  type Blockhash,
  compileTransaction,
  createKeyPairSignerFromPrivateKeyBytes,
  createTransactionMessage,
  getBase58Encoder,
  getTransactionEncoder,
  type Instruction,
  type KeyPairSigner,
  setTransactionMessageFeePayer,
  setTransactionMessageLifetimeUsingBlockhash,
  signTransaction,
} from '@solana/kit'
import { LedgerError } from '../errors.ts'
import type { LocalChain } from './chain/local-chain.ts'
import type { SolanaDeployment } from './deployed.ts'

export type SolanaMarketOptions = {
  readonly chain: LocalChain
  /** Pays for the deployment, and owns what is governed. */
  readonly secretKey: Uint8Array
  /** Seeds of the keys of the program and of the buffer that it is written to first. */
  readonly programKey: Uint8Array
  readonly bufferKey: Uint8Array
  readonly feeSink: AccountId
}

/** The committed program. */
const file = () =>
  readFileSync(fileURLToPath(import.meta.resolve('@ostrom/contracts-solana/program')))

/** Deploys the market on a local chain, by the genuine upgradeable loader. */
export async function deployMarketSolana(options: SolanaMarketOptions): Promise<SolanaDeployment> {
  const { chain } = options
  const [authority, program, buffer] = await Promise.all(
    [options.secretKey, options.programKey, options.bufferKey].map((secret) =>
      createKeyPairSignerFromPrivateKeyBytes(secret),
    ),
  )
  if (!authority || !program || !buffer) throw new Error('three keys are given')
  const at = recordAddresses(program.address)
  const transactions = deployInstructions({
    ...{ file: file(), authority: authority.address, buffer: buffer.address },
    ...{ program: program.address, programData: await at.programData() },
    rentOf: (bytes) => chain.svm.minimumBalanceForRentExemption(BigInt(bytes)),
  })
  for (const [i, instructions] of transactions.entries()) {
    const more = i === 0 ? [buffer] : i === transactions.length - 1 ? [program] : []
    await sendTo(chain, instructions, [authority, ...more])
  }
  const genesis = new Uint8Array(getBase58Encoder().encode(chain.genesisHash))
  const owner = bytesOf(authority.address)
  const accounts = {
    ...{ authority: authority.address, programData: await at.programData() },
    ...{ config: await at.config(), asset: await at.asset(new Uint8Array(32)) },
  }
  const name = new TextEncoder().encode(chain.name)
  const data = { owner, guardian: owner, feeSink: Hex.toBytes(options.feeSink), genesis, name }
  const initialize = buildInstruction(program.address, 'initialize', { data, accounts })
  await sendTo(chain, [initialize], [authority])
  return { genesisHash: Hex.from(genesis), program: Hex.from(bytesOf(program.address)) }
}

/** Whether a local chain has the committed program at a deployment's address. */
export async function hasProgram(
  { svm }: LocalChain,
  { program }: SolanaDeployment,
): Promise<boolean> {
  const place = await recordAddresses(addressOf(Hex.toBytes(program))).programData()
  const account = svm.getAccount(place)
  const wanted = file()
  if (!account.exists) return false
  const bytes = Buffer.from(account.data)
  return bytes.subarray(PROGRAM_DATA_HEAD, PROGRAM_DATA_HEAD + wanted.length).equals(wanted)
}

/** Bytes of the loader's own before a program: kind, slot, and who may change it. */
const PROGRAM_DATA_HEAD = 45

/** Gives an account of a local chain lamports. */
export function fundAccount(chain: LocalChain, account: AccountId, amount: bigint): void {
  chain.fund(addressOf(Hex.toBytes(account)), amount)
}

/** Sends a transaction straight into a local chain. */
export async function sendTo(
  chain: LocalChain,
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
