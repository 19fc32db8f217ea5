import { parametersAbi, parametersOwnerAbi } from '@ostrom/contracts-evm'
import {
  type GovernedParameterName,
  governedParameterNames,
} from '@ostrom/protocol/governed-numbers'
import { encodeFunctionData } from 'viem'
import type { Anvil } from '../chain/anvil.ts'
import { createConnection } from '../chain/connection.ts'
import { sendAsContract } from '../chain/send-as-contract.ts'
import type { EvmDeployment } from '../deployment.ts'

/** Governed parameters to set, by the names of the contract. */
export type ParameterChanges = { readonly [name in GovernedParameterName]?: bigint }

export type SetParametersOptions = {
  /** A development chain, because only there can a program send as a contract. */
  readonly chain: Pick<Anvil, 'request' | 'rpcUrl'>
  readonly deployment: EvmDeployment
  readonly values: ParameterChanges
  /** Advances the chain's time; a change takes effect after the unbonding delay. */
  readonly advance: (seconds: bigint) => Promise<void>
}

/**
 * Sets governed parameters of a market on a development chain, as a passed vote of the track of
 * parameters does: its timelock proposes them, their delay passes, and they are applied.
 *
 * @throws {LedgerError} `amount-invalid`: beyond a bound; `chain-unreachable`.
 */
export async function setParameters(options: SetParametersOptions): Promise<void> {
  const { chain, deployment, values, advance } = options
  const named = governedParameterNames.filter((name) => values[name] !== undefined)
  if (named.length === 0) return
  const { rpcUrl } = chain
  const connection = await createConnection({ rpcUrl })
  try {
    const { contracts, governance } = deployment
    const from = governance.tracks.parameters.timelock
    for (const name of named) {
      const args = [governedParameterNames.indexOf(name), values[name] as bigint] as const
      const data = encodeFunctionData({ abi: parametersOwnerAbi, functionName: 'propose', args })
      const doing = `propose ${name}`
      await sendAsContract(
        { chain, connection },
        { doing, from, to: governance.parametersOwner, data },
      )
    }
    const to = contracts.Parameters
    const reading = { address: to, abi: parametersAbi, functionName: 'DELAY' } as const
    await advance(
      await connection.ask('read a delay', () => connection.client.readContract(reading)),
    )
    for (const name of named) {
      const args = [governedParameterNames.indexOf(name)] as const
      const call = { abi: parametersAbi, functionName: 'applyParameter', args } as const
      const data = encodeFunctionData(call)
      await sendAsContract({ chain, connection }, { doing: `apply ${name}`, from, to, data })
    }
  } finally {
    await connection.close()
  }
}
