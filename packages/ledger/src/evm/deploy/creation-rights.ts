import { deployerAbi } from '@ostrom/contracts-evm'
import { deployerRuntime } from '@ostrom/contracts-evm/bytecode/deployer'
import {
  argumentsOf,
  artifactOf,
  type ContractName,
  type DeploymentConfig,
  defaultsOf,
} from '@ostrom/contracts-evm/deployment'
import { governedParameterNames, rewardSettingNames } from '@ostrom/protocol/governed-numbers'
import {
  type Address,
  decodeAbiParameters,
  decodeFunctionData,
  encodeAbiParameters,
  encodeEventTopics,
  type Hex,
  keccak256,
  parseEventLogs,
} from 'viem'
import { readLogs } from '../chain/event-lookup.ts'
import { bytecodes } from './bytecodes.ts'
import type { DeployedContractEntry, FoundRight, RightsContext } from './found-right.ts'

/** Arguments of a constructor, decoded and in their ABI encoding. */
type Creation = { readonly args: readonly unknown[]; readonly encoded: Hex }

type Creations = ReadonlyMap<ContractName, Creation>

/**
 * Checks how each contract was created. Code at an address says nothing about its storage: a
 * foreign constructor could have written balances, approvals, roles or an owner there, without an
 * event, and left this version's code. So this version's constructor and deployer must have created
 * each contract, with the arguments of the plan, such as rules and rights of tracks.
 *
 * The plan depends on the decisions of the deploying account (`DeploymentConfig`), which are read
 * from these arguments.
 */
export async function readCreationRights(context: RightsContext): Promise<readonly FoundRight[]> {
  const made = await readCreations(context)
  const { addresses } = context
  const unmade = context.contracts.filter(({ contract }) => !made.has(contract))
  const config = unmade.length === 0 ? configOf(context, made) : undefined
  const otherwise = context.contracts.filter(({ contract }) => {
    if (!config) return false
    const inputs = inputsOf(context, contract)
    const planned = encodeAbiParameters(inputs, argumentsOf(contract, { config, addresses }))
    return made.get(contract)?.encoded !== planned
  })
  const foundAt = ({ contract, address }: DeployedContractEntry, fault: string): FoundRight => ({
    contract,
    right: 'creation',
    holder: address,
    fault,
  })
  return [
    ...unmade.map((one) => foundAt(one, 'its constructor is not this version’s')),
    ...otherwise.map((one) => foundAt(one, 'its constructor was not told what the plan says')),
  ]
}

const configFor = ({ deployment }: RightsContext) =>
  ({ beacon: { kind: deployment.beacon } }) as Parameters<typeof artifactOf>[1]

const bytecodeOf = (context: RightsContext, contract: ContractName) =>
  bytecodes[artifactOf(contract, configFor(context))]

function inputsOf(context: RightsContext, contract: ContractName) {
  const { abi } = bytecodeOf(context, contract)
  const found = abi.find(({ type }) => type === 'constructor')
  return found?.type === 'constructor' ? found.inputs : []
}

/** Returns the contracts that a deployer of this version created by this version's constructors. */
async function readCreations(context: RightsContext): Promise<Creations> {
  const { connection, deployment, contracts } = context
  const { client, ask } = connection
  const { number = 0n } = (await connection.head()) ?? {}
  const [topic] = encodeEventTopics({ abi: deployerAbi, eventName: 'Deployed' })
  const range = { from: BigInt(deployment.block), to: number, topics: [topic as Hex] }
  const logs = await ask('read how contracts were made', () => readLogs(connection, range))
  const events = parseEventLogs({ abi: deployerAbi, eventName: 'Deployed', logs: logs as never })
  const found = await Promise.all(
    events.map(async ({ address: deployer, transactionHash: hash, args }) => {
      const made = args.deployedAddress.toLowerCase()
      const contract = contracts.find(({ address }) => address === made)?.contract
      if (!contract) return []
      const isDeployer = await ask('look at a deployer', async () => {
        return (await client.getCode({ address: deployer })) === deployerRuntime
      })
      if (!isDeployer) return []
      const { to, input } = await ask('read a deployment', () => client.getTransaction({ hash }))
      const isDirect = to?.toLowerCase() === deployer.toLowerCase()
      const code = isDirect ? creationCodeIn(input) : undefined
      if (!code || keccak256(code) !== args.codeHash) return []
      const creation = creationOf(context, contract, code)
      return creation ? [[contract, creation] as const] : []
    }),
  )
  return new Map(found.flat())
}

function creationCodeIn(data: Hex): Hex | undefined {
  try {
    return decodeFunctionData({ abi: deployerAbi, data }).args?.[1] as Hex | undefined
  } catch {
    return undefined
  }
}

/** Returns the arguments that follow a constructor's code; undefined for foreign code. */
function creationOf(
  context: RightsContext,
  contract: ContractName,
  code: Hex,
): Creation | undefined {
  const { bytecode } = bytecodeOf(context, contract)
  if (!code.startsWith(bytecode)) return undefined
  const encoded: Hex = `0x${code.slice(bytecode.length)}`
  const inputs = inputsOf(context, contract)
  try {
    return { encoded, args: inputs.length === 0 ? [] : decodeAbiParameters(inputs, encoded) }
  } catch {
    return undefined
  }
}

/** Reads the decisions of the deploying account from the constructor arguments that hold them. */
function configOf({ deployment }: RightsContext, made: Creations): DeploymentConfig {
  const argument = (contract: ContractName, at: number) => made.get(contract)?.args[at]
  const number = (contract: ContractName, at: number) => BigInt(argument(contract, at) as bigint)
  const numbers = <Name extends string>(
    names: readonly Name[],
    values: unknown,
  ): { readonly [name in Name]: bigint } => {
    const list = values as readonly bigint[]
    const entries = names.map((name, at) => [name, list[at] ?? 0n] as const)
    return Object.fromEntries(entries) as { [name in Name]: bigint }
  }
  const { quorumMin } = argument('RootGovernor', 4) as { readonly quorumMin: bigint }
  const isDrand = deployment.beacon === 'drand'
  type Drand = Extract<DeploymentConfig['beacon'], { readonly kind: 'drand' }>
  const network = () => argument('Beacon', 0) as Pick<Drand, 'publicKey' | 'genesis' | 'period'>
  return {
    veto: { account: argument('VetoGuardian', 0) as Address, seconds: number('VetoGuardian', 1) },
    governance: {
      bucketSeconds: number('Contributions', 2),
      capMin: number('Contributions', 3),
      quorumMin,
      settings: numbers(rewardSettingNames, argument('GovernedSettings', 1)),
    },
    epochSeconds: number('Beacon', isDrand ? 1 : 4),
    parameters: numbers(governedParameterNames, argument('Parameters', 4)),
    assets: argument('Parameters', 5) as DeploymentConfig['assets'],
    unbonding: number('Stakes', 1),
    windowMax: number('Stakes', 2),
    caseMax: number('Stakes', 3),
    holdMax: number('Sessions', 4),
    delay: number('Parameters', 3),
    tickets: made.has('Tickets')
      ? {
          saleMin: number('Tickets', 2),
          saleMax: number('Tickets', 3),
          posts: number('Tickets', 4),
          refunds: number('Tickets', 5),
          challenges: number('Tickets', 6),
        }
      : defaultsOf(deployment.chainId).tickets,
    beacon: isDrand
      ? { kind: 'drand', ...network(), lead: number('Beacon', 2) }
      : { kind: 'commit-reveal' },
  }
}
