import { parametersAbi } from '@ostrom/contracts-evm'
import { type ParameterName, parameterNames } from '@ostrom/contracts-evm/deployment'
import { encodeFunctionData, type Hex } from 'viem'
import { createConnection } from '../chain/connection.ts'
import { createSender } from '../chain/sender.ts'
import type { EvmDeployment } from '../deployment.ts'

/** Governed numbers to set, by the names of the contract. */
export type ParameterChanges = { readonly [name in ParameterName]?: bigint }

export type SetParametersOptions = {
  readonly rpcUrl: string
  readonly deployment: EvmDeployment
  readonly secretKey: Uint8Array
  readonly values: ParameterChanges
  /** Lets the chain's time pass: a change counts once what stake takes to leave is over. */
  readonly advance: (seconds: bigint) => Promise<void>
}

/**
 * Sets governed numbers of a market, as the account that governs it: proposes them, lets their
 * delay pass, and applies them. On a chain whose time is one's own.
 *
 * @throws {LedgerError} `account-mismatch`, `amount-invalid`, `chain-unreachable`.
 */
export async function setParameters(options: SetParametersOptions): Promise<void> {
  const { rpcUrl, deployment, secretKey, values, advance } = options
  const named = parameterNames.filter((name) => values[name] !== undefined)
  if (named.length === 0) return
  const connection = await createConnection({ rpcUrl })
  try {
    const sender = createSender(connection, secretKey)
    const to = deployment.contracts.Parameters
    const send = (doing: string, data: Hex) => sender.send({ doing, to, data })
    for (const name of named) {
      const args = [parameterNames.indexOf(name), values[name] as bigint] as const
      const data = encodeFunctionData({ abi: parametersAbi, functionName: 'propose', args })
      await send(`propose ${name}`, data)
    }
    const reading = { address: to, abi: parametersAbi, functionName: 'DELAY' } as const
    await advance(
      await connection.ask('read a delay', () => connection.client.readContract(reading)),
    )
    for (const name of named) {
      const args = [parameterNames.indexOf(name)] as const
      const call = { abi: parametersAbi, functionName: 'applyParameter', args } as const
      await send(`apply ${name}`, encodeFunctionData(call))
    }
  } finally {
    await connection.close()
  }
}
