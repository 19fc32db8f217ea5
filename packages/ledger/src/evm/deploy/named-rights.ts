import type { RequiredContractName } from '@ostrom/contracts-evm/deployment'
import {
  artifactOf,
  trackContracts,
  trackNames,
  VETO_SECONDS_MAX,
} from '@ostrom/contracts-evm/deployment'
import type { Address } from 'viem'
import { bytecodes } from './bytecodes.ts'
import type { FoundRight, RightsContext } from './found-right.ts'

/** A right whose holder a contract returns by a function without arguments. */
type NamedRight = {
  readonly contract: RequiredContractName
  readonly reading: string
  /** Contract that must hold the right. */
  readonly expected: RequiredContractName
  /** Whether the right may also have no holder. */
  readonly isOptional?: boolean
}

const plannedRights: readonly NamedRight[] = [
  { contract: 'Parameters', reading: 'owner', expected: 'ParametersOwner' },
  {
    contract: 'Parameters',
    reading: 'pendingOwner',
    expected: 'ParametersOwner',
    isOptional: true,
  },
  { contract: 'Parameters', reading: 'feeSink', expected: 'Treasury' },
  { contract: 'Parameters', reading: 'proposedFeeSink', expected: 'Treasury', isOptional: true },
  { contract: 'ModelRegistry', reading: 'GUARDIAN', expected: 'EmergencyTimelock' },
  { contract: 'ParametersOwner', reading: 'PARAMETERS', expected: 'Parameters' },
  { contract: 'ParametersOwner', reading: 'ROOT', expected: 'RootTimelock' },
  { contract: 'ParametersOwner', reading: 'TRACK', expected: 'ParametersTimelock' },
  { contract: 'GovernedSettings', reading: 'TRACK', expected: 'ParametersTimelock' },
  { contract: 'Treasury', reading: 'TRACK', expected: 'TreasuryTimelock' },
  { contract: 'Approvals', reading: 'MODELS_TRACK', expected: 'ModelsTimelock' },
  { contract: 'Approvals', reading: 'DATASETS_TRACK', expected: 'DatasetsTimelock' },
  { contract: 'Contributions', reading: 'EPOCHS', expected: 'Epochs' },
  { contract: 'Contributions', reading: 'SETTINGS', expected: 'GovernedSettings' },
  { contract: 'ProposalDeposits', reading: 'TREASURY', expected: 'Treasury' },
  ...trackNames.flatMap((track): readonly NamedRight[] => {
    const { governor: contract, timelock } = trackContracts[track]
    return [
      { contract, reading: 'timelock', expected: timelock },
      { contract, reading: 'DEPOSITS', expected: 'ProposalDeposits' },
      { contract, reading: 'token', expected: 'Contributions' },
    ]
  }),
]

/** Reads the rights whose holders contracts return, and the veto with its expiry. */
export async function readNamedRights(context: RightsContext): Promise<readonly FoundRight[]> {
  const named = await Promise.all(plannedRights.map((one) => readNamed(context, one)))
  return [...named, await readVeto(context)]
}

async function readNamed(
  context: RightsContext,
  { contract, reading, expected, isOptional = false }: NamedRight,
): Promise<FoundRight> {
  const value = await readValue(context, contract, reading)
  const holder = ((Array.isArray(value) ? value[0] : value) ?? ZERO) as Address
  const found = { contract, right: reading, holder }
  if (value === undefined) return { ...found, fault: 'the contract does not tell it' }
  const lower = holder.toLowerCase()
  if (lower === context.addresses[expected] || (isOptional && lower === ZERO)) return found
  return { ...found, fault: `it has to be of ${expected}` }
}

const ZERO: Address = `0x${'00'.repeat(20)}`

/** Reads a contract's value; undefined if its code has no such function. */
async function readValue(
  { connection, deployment, addresses }: RightsContext,
  contract: RequiredContractName,
  functionName: string,
): Promise<unknown> {
  const config = { beacon: { kind: deployment.beacon } } as Parameters<typeof artifactOf>[1]
  const { abi } = bytecodes[artifactOf(contract, config)]
  const call = { address: addresses[contract], abi, functionName }
  try {
    return await connection.client.readContract(call)
  } catch (error) {
    const isOfContract = /ContractFunction/.test(String((error as Error).name))
    if (isOfContract) return undefined
    return await connection.ask(`read ${functionName}`, () => Promise.reject(error))
  }
}

async function readVeto(context: RightsContext): Promise<FoundRight> {
  const { connection, deployment } = context
  const contract = 'VetoGuardian' as const
  const [account, expiresAt] = await Promise.all([
    readValue(context, contract, 'HOLDER'),
    readValue(context, contract, 'EXPIRES_AT'),
  ])
  const holder = ((account as Address | undefined) ?? ZERO).toLowerCase() as Address
  const found = { contract, right: 'veto', holder }
  if (typeof expiresAt !== 'bigint') return { ...found, fault: 'the contract does not tell it' }
  const { veto } = deployment.governance
  const { timestamp = 0n } = (await connection.head()) ?? {}
  if (expiresAt > timestamp + VETO_SECONDS_MAX) return { ...found, fault: 'it does not expire' }
  if (holder !== veto.account || expiresAt !== BigInt(veto.expiry)) {
    return { ...found, fault: 'it is not as the deployment file says' }
  }
  return found
}
