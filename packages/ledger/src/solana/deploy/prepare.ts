import {
  accountAddresses,
  addressOf,
  BUFFER_HEADER_BYTES,
  bytesOf,
  PROGRAM_BYTES,
  PROGRAM_DATA_HEADER_BYTES,
} from '@ostrom/contracts-solana'
import { type AccountId, Hex } from '@ostrom/protocol'
import { PRIORITY_FEE_MAX_LAMPORTS } from '../../limits.ts'
import type { SolanaDeployment } from '../deployment.ts'
import { accountAt } from './account-data.ts'
import {
  type DeploySolanaOptions,
  deploySolana,
  planSolana,
  rentsOf,
  type SolanaPlan,
} from './market.ts'
import type { GovernanceRoles } from './program-state.ts'

/** Planned steps and cost of deploying the program to a cluster. Amounts in lamports. */
export type SolanaDeploymentPreview = {
  readonly deployment: SolanaDeployment
  readonly account: AccountId
  readonly roles: GovernanceRoles
  readonly status: SolanaPlan['state']['status']
  /**
   * Account that may upgrade the program now. `none` if no account may; absent if there is no
   * program yet.
   */
  readonly upgradeAuthority?: AccountId | 'none'
  readonly bytes: number
  readonly bytesMax: number
  /** Lamports that the deployment leaves in the program's accounts as rent. */
  readonly rent: bigint
  /** Lamports for all signatures. */
  readonly fees: bigint
  /** Maximum lamports for priority, in addition to `fees` and to `needed`. */
  readonly priorityMost: bigint
  /** Balance that the account needs for the deployment, without fees for priority. */
  readonly needed: bigint
  readonly balance: bigint
}

/**
 * Lamports that the dry run gives the account on a chain of this process: enough for all
 * transactions.
 */
const MONEY = 10n ** 13n

/**
 * Predicts the transactions and the cost of deploying the program to a cluster: reads the existing
 * accounts, and runs a deployment on a local chain in this process, which has the same loader
 * program.
 *
 * @throws {LedgerError} Those of `deploySolana`.
 */
export async function previewSolanaDeployment(
  options: DeploySolanaOptions,
): Promise<SolanaDeploymentPreview> {
  const plan = await planSolana(options)
  const { connection, keys, file, bytesMax, state, genesis } = plan
  const { rpc, ask } = connection
  const { rentOf } = await rentsOf(connection)
  const { records, signatures, transactions } = await dryRun(options)
  const [{ value: balance }, buffer] = await Promise.all([
    ask('read a wallet', (abortSignal) =>
      rpc.getBalance(keys.authority.address, { commitment: 'confirmed' }).send({ abortSignal }),
    ),
    accountAt(connection, keys.buffer.address),
  ])
  const isAbsent = state.status === 'absent'
  const bufferRent = rentOf(BUFFER_HEADER_BYTES + file.length)
  const dataRent = rentOf(PROGRAM_DATA_HEADER_BYTES + bytesMax)
  const ofProgram = isAbsent ? dataRent + rentOf(PROGRAM_BYTES) : 0n
  const ofRecords = state.status === 'initialized' ? 0n : sum(records.map(rentOf))
  const rent = ofProgram + ofRecords
  const steps = isAbsent ? { signatures, transactions } : { signatures: 2, transactions: 2 }
  const fees = BigInt(steps.signatures) * SIGNATURE_LAMPORTS
  const { priorityFeeMax = PRIORITY_FEE_MAX_LAMPORTS } = options
  const priorityMost = BigInt(steps.transactions) * priorityFeeMax
  // An existing buffer is already paid for, and its rent returns when the program is deployed from
  // it.
  const beside = isAbsent && bufferRent > dataRent ? bufferRent - dataRent : 0n
  const paid = isAbsent && buffer ? bufferRent : 0n
  return {
    deployment: { genesisHash: Hex.from(genesis), program: hexOf(keys.program.address) },
    account: hexOf(keys.authority.address),
    roles: options.roles,
    status: state.status,
    ...(state.status !== 'absent' && {
      upgradeAuthority: state.authority ? hexOf(state.authority) : ('none' as const),
    }),
    bytes: file.length,
    bytesMax: state.status === 'absent' ? bytesMax : state.bytesMax,
    rent,
    fees,
    priorityMost,
    balance,
    needed: rent + beside - paid + fees,
  }
}

const SIGNATURE_LAMPORTS = 5_000n

const hexOf = (address: Parameters<typeof bytesOf>[0]): AccountId => Hex.from(bytesOf(address))

const sum = (parts: readonly bigint[]): bigint => parts.reduce((all, one) => all + one, 0n)

/** Runs the deployment on a chain of this process, and measures its cost. */
async function dryRun(options: DeploySolanaOptions) {
  const { SolanaLocalChain, rpcOf } = await import('@ostrom/solana-local')
  const chain = new SolanaLocalChain({ nowSeconds: () => 1n })
  const { genesisHash: _, onProgress: __, ...same } = options
  const cluster = rpcOf(chain)
  const { keys } = await planSolana({ ...same, cluster })
  chain.fund(keys.authority.address, MONEY)
  const { program } = await deploySolana({ ...same, cluster })
  const at = accountAddresses(addressOf(Hex.toBytes(program)))
  const addresses = await Promise.all([at.config(), at.asset(new Uint8Array(32))])
  const records = addresses.map((address) => {
    const found = chain.svm.getAccount(address)
    return found.exists ? found.data.length : 0
  })
  const spent = sum(chain.landed.map(({ fee }) => fee))
  return {
    records,
    transactions: chain.landed.length,
    signatures: Number(spent / SIGNATURE_LAMPORTS),
  }
}
