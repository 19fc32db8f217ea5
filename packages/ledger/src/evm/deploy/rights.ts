import { type ContractName, contracts } from '@ostrom/contracts-evm/deployment'
import { type Address, size } from 'viem'
import { createConnection } from '../chain/connection.ts'
import { addressesOf, type EvmDeployment } from '../deployment.ts'
import { readCodeRights } from './code-rights.ts'
import { readCreationRights } from './creation-rights.ts'
import type { FoundRight, RightsContext } from './found-right.ts'
import { readNamedRights } from './named-rights.ts'
import { readTrackRights } from './track-rights.ts'

/** Holder of a right. */
export type RightHolder = {
  readonly address: Address
  /** Name of the holder if it is a contract of this deployment. */
  readonly contract?: ContractName
  /**
   * `contract`: a contract of this deployment; `veto`: the holder of the veto until its expiry;
   * `key`: an account without code; `foreign`: any other contract. The other two values stand for
   * the zero address: as `EXECUTOR_ROLE` it gives the right to all accounts, otherwise to none.
   */
  readonly kind: 'contract' | 'anybody' | 'nobody' | 'veto' | 'key' | 'foreign'
}

/** A right in a deployment, as the chain has it. */
export type DeploymentRight = {
  /** Contract in which the right exists. */
  readonly contract: ContractName
  /** Name of the right, such as `owner` or `CANCELLER_ROLE`. */
  readonly right: string
  readonly holder: RightHolder
  /** Reason why the holder is wrong; absent if it is as planned. */
  readonly fault?: string
}

const ZERO: Address = `0x${'00'.repeat(20)}`

/**
 * Reads every right in a deployment from the chain: code and its immutables, the constructors and
 * arguments that created it, owner, sink, guardian, roles of timelocks and their permitted calls,
 * upgrade slots, the veto.
 *
 * A right has a `fault` if its holder is not the contract that the plan names. If no right has a
 * fault, accounts can move money or change rules only by votes, apart from the veto.
 *
 * @throws {LedgerError} `chain-unreachable`, `chain-mismatch`.
 */
export async function readDeploymentRights(options: {
  readonly rpcUrl: string
  readonly deployment: EvmDeployment
}): Promise<readonly DeploymentRight[]> {
  const { rpcUrl, deployment } = options
  const connection = await createConnection({ rpcUrl, chainId: deployment.chainId })
  try {
    const addresses = addressesOf(deployment)
    const context: RightsContext = {
      connection,
      deployment,
      addresses,
      contracts: contracts.flatMap((contract) => {
        const address = addresses[contract]
        return address ? [{ contract, address }] : []
      }),
    }
    const found = [
      ...(await readCodeRights(context)),
      ...(await readCreationRights(context)),
      ...(await readNamedRights(context)),
      ...(await readTrackRights(context)),
    ]
    return await Promise.all(found.map((one) => withHolder(context, one)))
  } finally {
    await connection.close()
  }
}

async function withHolder(context: RightsContext, found: FoundRight): Promise<DeploymentRight> {
  return { ...found, holder: await holderOf(context, found) }
}

async function holderOf(
  { connection, deployment, addresses }: RightsContext,
  { contract, right, holder: given }: FoundRight,
): Promise<RightHolder> {
  const address = given.toLowerCase() as Address
  const own = contracts.find((name) => addresses[name] === address)
  if (own) return { address, contract: own, kind: 'contract' }
  if (address === ZERO) {
    return { address, kind: right === 'EXECUTOR_ROLE' ? 'anybody' : 'nobody' }
  }
  if (contract === 'VetoGuardian' && address === deployment.governance.veto.account) {
    return { address, kind: 'veto' }
  }
  const { client, ask } = connection
  const code = await ask('look whose a right is', () => client.getCode({ address }))
  return { address, kind: code && size(code) > 0 ? 'foreign' : 'key' }
}
