import { setTimeout as pause } from 'node:timers/promises'
import {
  accountAddresses,
  addressOf,
  buildInstruction,
  bytesOf,
  deployBuffer,
  setUpgradeAuthority,
} from '@ostrom/contracts-solana'
import { type AccountId, Hex } from '@ostrom/protocol'
import { getBase58Encoder, type Rpc, type SolanaRpcApi } from '@solana/kit'
import { LedgerError } from '../../errors.ts'
import { POLL_INTERVAL_MS, RECEIPT_TIMEOUT_MS } from '../../limits.ts'
import type { SolanaDeployment } from '../deployment.ts'
import { connect, type SolanaConnection } from '../program/connection.ts'
import { type DeployKeys, type KeyOptions, keysOf } from './keys.ts'
import { programFile } from './program-file.ts'
import { type GovernanceRoles, type ProgramState, readProgramState } from './program-state.ts'
import { upload } from './upload.ts'

export type DeploySolanaOptions = Omit<KeyOptions, 'label'> & {
  /** JSON-RPC address of the cluster, or a client of it. */
  readonly cluster: string | Rpc<SolanaRpcApi>
  readonly roles: GovernanceRoles
  /** Name that distinguishes several programs of one account; `ostrom` when absent. */
  readonly label?: string
  /** Name of a local chain, on which changes take effect without delay; empty on clusters. */
  readonly name?: string
  /**
   * Account that may upgrade the program afterwards, or none; the deploying account when absent.
   */
  readonly upgradeAuthority?: AccountId | 'none'
  /** Maximum bytes of a later version of the program; 125 % of this version's size when absent. */
  readonly bytesMax?: number
  /** Hash of the cluster's first block; any other cluster is refused. */
  readonly genesisHash?: Hex.Hash
  /** Maximum lamports that a transaction pays for priority. */
  readonly priorityFeeMax?: bigint
  /** Called with each completed step, and with the progress of the program's upload. */
  readonly onProgress?: (done: SolanaProgress) => void | Promise<void>
}

/** Progress of a deployment. */
export type SolanaProgress =
  | { readonly kind: 'uploaded'; readonly bytes: number; readonly bytesTotal: number }
  | { readonly kind: 'deployed' | 'initialized' | 'handed-over' }

/** Inputs of a deployment, and the state that was read from the cluster. */
export type SolanaPlan = {
  readonly connection: SolanaConnection
  readonly keys: DeployKeys
  readonly file: Uint8Array
  readonly genesis: Uint8Array
  readonly bytesMax: number
  readonly state: ProgramState
}

/**
 * Divisor of a program's size: the quotient is the space that a new program additionally reserves,
 * because later versions are longer.
 */
const ROOM_DIVISOR = 4

/**
 * Connects to a cluster, and reads the state of the program there.
 *
 * @throws {LedgerError} `chain-unreachable`, `chain-mismatch`, `deployment-mismatch`.
 */
export async function planSolana(options: DeploySolanaOptions): Promise<SolanaPlan> {
  const { cluster, secretKey, label = 'ostrom', roles, priorityFeeMax } = options
  const connection = await connect(cluster, secretKey, priorityFeeMax)
  const keys = await keysOf({ ...options, label })
  const file = programFile()
  const { rpc, ask } = connection
  const found = await ask('read the genesis hash', (abortSignal) =>
    rpc.getGenesisHash().send({ abortSignal }),
  )
  const genesis = new Uint8Array(getBase58Encoder().encode(found))
  const { genesisHash: expectedGenesis = Hex.from(genesis) } = options
  if (expectedGenesis !== Hex.from(genesis)) {
    throw new LedgerError('chain-mismatch', { found: Hex.from(genesis), wanted: expectedGenesis })
  }
  const program = keys.program.address
  const state = await readProgramState(connection, { program, file, roles, genesis })
  const { bytesMax = file.length + Math.ceil(file.length / ROOM_DIVISOR) } = options
  return { connection, keys, file, genesis, bytesMax: Math.max(bytesMax, file.length), state }
}

/**
 * Deploys the program to a cluster, initializes it, and transfers its upgrade authority. Existing
 * parts stay unchanged, so another call with the same options continues an interrupted deployment.
 *
 * No other account can initialize the program in between, because that requires the upgrade
 * authority, which is transferred last.
 *
 * @throws {LedgerError} `chain-unreachable`, `chain-mismatch`, `deployment-mismatch`,
 * `insufficient-funds`, `transaction-failed`, `transaction-unconfirmed`.
 */
export async function deploySolana(options: DeploySolanaOptions): Promise<SolanaDeployment> {
  const plan = await planSolana(options)
  const { genesis, keys } = plan
  let { state } = plan
  if (state.status === 'absent') {
    await deployProgram(plan, options)
    state = await stateOf(plan, options)
    await options.onProgress?.({ kind: 'deployed' })
  }
  if (state.status === 'deployed') {
    await waitUntilCallable(plan.connection, state.slot)
    await initialize(plan, options)
    state = await stateOf(plan, options)
    await options.onProgress?.({ kind: 'initialized' })
  }
  await transferAuthority(plan, state, options)
  return { genesisHash: Hex.from(genesis), program: Hex.from(bytesOf(keys.program.address)) }
}

function stateOf(plan: SolanaPlan, { roles }: DeploySolanaOptions): Promise<ProgramState> {
  const { connection, keys, file, genesis } = plan
  const program = keys.program.address
  return readProgramState(connection, { program, file, roles, genesis })
}

/** Uploads the program and deploys it from its buffer. */
async function deployProgram(plan: SolanaPlan, options: DeploySolanaOptions): Promise<void> {
  const { connection, keys, file, bytesMax } = plan
  const { onProgress, priorityFeeMax } = options
  const rents = await rentsOf(connection)
  const { rentOf } = rents
  await upload({
    connection,
    keys,
    file,
    rentOf,
    priorityFeeMax,
    onProgress: (bytes) => onProgress?.({ kind: 'uploaded', bytes, bytesTotal: file.length }),
  })
  const program = keys.program.address
  const instructions = deployBuffer({
    file,
    bytesMax,
    rentOf,
    program,
    authority: keys.authority.address,
    buffer: keys.buffer.address,
    programData: await accountAddresses(program).programData(),
  })
  await connection.send('deploy the program', instructions, {}, [keys.program.keyPair])
}

/**
 * Returns a function that computes the rent-exempt minimum of an account on a cluster, in lamports,
 * from the account's number of bytes.
 *
 * @throws {LedgerError} `chain-unreachable`.
 */
export async function rentsOf({ rpc, ask }: SolanaConnection) {
  const rentOf = (bytes: bigint) =>
    ask('read the rent', (abortSignal) =>
      rpc.getMinimumBalanceForRentExemption(bytes).send({ abortSignal }),
    )
  const [none, some] = await Promise.all([rentOf(0n), rentOf(1_000n)])
  const each = (some - none) / 1_000n
  return { rentOf: (bytes: number): bigint => none + each * BigInt(bytes) }
}

/** Waits until the program can be called, which is from the slot after its deployment. */
async function waitUntilCallable(
  { rpc, ask }: SolanaConnection,
  deployedIn: bigint,
): Promise<void> {
  const until = performance.now() + RECEIPT_TIMEOUT_MS
  for (;;) {
    const slot = await ask('read the slot', (abortSignal) =>
      rpc.getSlot({ commitment: 'confirmed' }).send({ abortSignal }),
    )
    if (slot > deployedIn) return
    if (performance.now() > until) throw new LedgerError('chain-unreachable', { slot })
    await pause(POLL_INTERVAL_MS)
  }
}

async function initialize(plan: SolanaPlan, options: DeploySolanaOptions): Promise<void> {
  const { connection, keys, genesis } = plan
  const { owner, guardian, feeSink } = options.roles
  const program = keys.program.address
  const at = accountAddresses(program)
  const accounts = {
    authority: keys.authority.address,
    programData: await at.programData(),
    config: await at.config(),
    asset: await at.asset(new Uint8Array(32)),
  }
  const data = {
    owner: Hex.toBytes(owner),
    guardian: Hex.toBytes(guardian),
    feeSink: Hex.toBytes(feeSink),
    genesis,
    name: new TextEncoder().encode(options.name ?? ''),
  }
  const instruction = buildInstruction(program, 'initialize', { data, accounts })
  await connection.send('initialize', [instruction])
}

/** Transfers or revokes the upgrade authority, if the deploying account still has it. */
async function transferAuthority(
  { connection, keys }: SolanaPlan,
  state: ProgramState,
  { upgradeAuthority, onProgress }: DeploySolanaOptions,
): Promise<void> {
  if (state.status === 'absent' || upgradeAuthority === undefined) return
  const own = keys.authority.address
  const isNone = upgradeAuthority === 'none'
  const next = isNone ? undefined : addressOf(Hex.toBytes(upgradeAuthority))
  if (state.authority === next) return
  if (state.authority !== own) {
    const authority = state.authority ?? 'nobody'
    throw new LedgerError('account-mismatch', {
      upgradeAuthority: authority,
      wanted: next ?? 'nobody',
    })
  }
  const programData = await accountAddresses(keys.program.address).programData()
  const act = setUpgradeAuthority({ programData, authority: own, next })
  await connection.send('hand the program on', [act])
  await onProgress?.({ kind: 'handed-over' })
}
