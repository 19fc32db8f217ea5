import {
  accountAddresses,
  bytesOf,
  decodeAccount,
  decodeLoaderAccount,
  runtimePrograms,
} from '@ostrom/contracts-solana'
import { type AccountId, Hex } from '@ostrom/protocol'
import type { Address } from '@solana/kit'
import { LedgerError } from '../../errors.ts'
import type { SolanaConnection } from '../program/connection.ts'
import { accountAt } from './account-data.ts'

/** Governing accounts of a market, as `initialize` receives them. */
export type GovernanceRoles = {
  /** Account that proposes changes of parameters. Each change takes effect only after a delay. */
  readonly owner: AccountId
  /** Account that is credited with fees. */
  readonly feeSink: AccountId
  /** Account that may quarantine models; 32 zeros for no account. */
  readonly guardian: AccountId
}

/** State of a program on a cluster. */
export type ProgramState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'deployed' | 'initialized'
      /** Slot in which the program was deployed. */
      readonly slot: bigint
      /** Account that may upgrade the program; undefined if no account may. */
      readonly authority: Address | undefined
      /** Maximum bytes of a later version. */
      readonly bytesMax: number
    }

type ExpectedProgram = {
  readonly program: Address
  readonly file: Uint8Array
  readonly roles: GovernanceRoles
  readonly genesis: Uint8Array
}

/**
 * Returns the state of a program; throws if another program has the address.
 *
 * @throws {LedgerError} `deployment-mismatch`: the address has another program, or the program was
 * initialized differently; `chain-unreachable`.
 */
export async function readProgramState(
  connection: SolanaConnection,
  { program, file, roles, genesis }: ExpectedProgram,
): Promise<ProgramState> {
  const at = accountAddresses(program)
  const [account, data] = await Promise.all([
    accountAt(connection, program),
    accountAt(connection, await at.programData()),
  ])
  if (!account) return { status: 'absent' }
  const differs = (what: string) => new LedgerError('deployment-mismatch', { program, what })
  const loaded = data?.owner === runtimePrograms.loader ? decodeLoaderAccount(data.data) : undefined
  if (account.owner !== runtimePrograms.loader || loaded?.kind !== 'program-data') {
    throw differs('the address is in use')
  }
  const { slot, authority, bytes } = loaded
  const isOurs = Buffer.from(bytes.subarray(0, file.length)).equals(file)
  if (!isOurs || bytes.subarray(file.length).some((byte) => byte !== 0)) {
    throw differs('the program is another version')
  }
  const state = { slot, authority, bytesMax: bytes.length }
  const config = await accountAt(connection, await at.config())
  if (config?.owner !== program) return { status: 'deployed', ...state }
  const record = decodeAccount('config', config.data)
  if (!record) throw differs('it was set up by another version')
  assertSetUp(record, { roles, genesis, differs })
  return { status: 'initialized', ...state }
}

function assertSetUp(
  record: NonNullable<ReturnType<typeof decodeAccount<'config'>>>,
  options: Pick<ExpectedProgram, 'roles' | 'genesis'> & { differs(what: string): Error },
): void {
  const { roles, genesis, differs } = options
  if (Hex.from(record.genesis) !== Hex.from(genesis)) throw differs('it names another cluster')
  for (const role of ['owner', 'feeSink', 'guardian'] as const) {
    if (Hex.from(record[role]) !== roles[role]) throw differs(`its ${role} is another one`)
  }
}

/** Stands for no account: 32 zero bytes, a public key whose secret is unknown. */
export const NO_ACCOUNT: AccountId = Hex.from(bytesOf(runtimePrograms.system))
