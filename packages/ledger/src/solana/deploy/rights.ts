import {
  accountAddresses,
  addressOf,
  bytesOf,
  decodeAccount,
  decodeLoaderAccount,
  governedNumbers,
} from '@ostrom/contracts-solana'
import { type AccountId, Hex } from '@ostrom/protocol'
import type { Rpc, SolanaRpcApi } from '@solana/kit'
import { LedgerError } from '../../errors.ts'
import type { SolanaDeployment } from '../deployment.ts'
import { connect } from '../program/connection.ts'
import { accountAt } from './account-data.ts'
import { NO_ACCOUNT } from './program-state.ts'

/** A right in a program and its present holder, as the cluster stores them. */
export type ProgramRight = {
  readonly right: 'upgrade authority' | 'owner' | 'owner to be' | 'fee sink' | 'guardian'
  /** `NO_ACCOUNT` if the right has no holder. */
  readonly holder: AccountId
  /**
   * `bounded`: the holder acts only within the program's bounds, and can move no money of others.
   */
  readonly kind: 'nobody' | 'bounded' | 'unbounded'
  /** For the owner: present value and hard bounds of each parameter that it may change. */
  readonly numbers?: readonly BoundedNumber[]
  /** Reason why this right must not have this holder; absent if it may have it. */
  readonly fault?: string
}

/** A governed number of a program: seconds, lamports, or basis points of the fee. */
export type BoundedNumber = {
  readonly name: string
  readonly now: bigint
  readonly min: bigint
  readonly max: bigint
}

/**
 * Placeholder for the secret key that the connection requires, although it signs no transaction
 * here.
 */
const READING_KEY = new Uint8Array(32).fill(1)

/**
 * Reads the holders of rights in a program. The upgrade authority could change every rule, so it
 * must have no holder; the other holders act within the program's bounds.
 *
 * @throws {LedgerError} `chain-unreachable`; `deployment-mismatch`: no program of this version is
 * there.
 */
export async function readProgramRights(options: {
  readonly cluster: string | Rpc<SolanaRpcApi>
  readonly deployment: SolanaDeployment
}): Promise<readonly ProgramRight[]> {
  const connection = await connect(options.cluster, READING_KEY)
  const program = addressOf(Hex.toBytes(options.deployment.program))
  const at = accountAddresses(program)
  const [data, config] = await Promise.all([
    accountAt(connection, await at.programData()),
    accountAt(connection, await at.config()),
  ])
  const loaded = data && decodeLoaderAccount(data.data)
  const record = config?.owner === program ? decodeAccount('config', config.data) : undefined
  if (loaded?.kind !== 'program-data' || !record) {
    throw new LedgerError('deployment-mismatch', { program, what: 'no program of this version' })
  }
  const upgrading = loaded.authority ? Hex.from(bytesOf(loaded.authority)) : NO_ACCOUNT
  return [
    {
      right: 'upgrade authority',
      holder: upgrading,
      ...(upgrading === NO_ACCOUNT
        ? { kind: 'nobody' }
        : { kind: 'unbounded', fault: 'it could replace the program, and with it every rule' }),
    },
    {
      ...bounded('owner', Hex.from(record.owner)),
      numbers: governedNumbers.map((number) => ({ ...number, now: record[number.name] })),
    },
    bounded('owner to be', Hex.from(record.nextOwner)),
    bounded('fee sink', Hex.from(record.feeSink)),
    bounded('guardian', Hex.from(record.guardian)),
  ]
}

const bounded = (right: ProgramRight['right'], holder: AccountId): ProgramRight => ({
  right,
  holder,
  kind: holder === NO_ACCOUNT ? 'nobody' : 'bounded',
})
