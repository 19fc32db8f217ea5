import { parametersAbi } from '@ostrom/contracts-evm'
import { encodeFunctionData } from 'viem'
import { createConnection } from './connection.ts'
import type { Deployment } from './deployment.ts'
import { type ParameterName, parameterNames } from './market.ts'
import { createSender } from './sender.ts'

/** Governed numbers to set, by name. */
export type Governed = { readonly [name in ParameterName]?: bigint }

/**
 * Sets governed numbers of a market, as the account that governs it: on a chain of one's own.
 *
 * @throws {LedgerError} `account-mismatch`, `parameter-out-of-bounds`, `chain-unreachable`.
 */
export async function setParameters(options: {
  readonly rpcUrl: string
  readonly deployment: Deployment
  readonly secretKey: Uint8Array
  readonly values: Governed
}): Promise<void> {
  const { rpcUrl, deployment, secretKey, values } = options
  const connection = await createConnection({ rpcUrl })
  try {
    const sender = createSender(connection, secretKey)
    for (const name of parameterNames) {
      const value = values[name]
      if (value === undefined) continue
      const args = [parameterNames.indexOf(name), value] as const
      const data = encodeFunctionData({ abi: parametersAbi, functionName: 'set', args })
      const to = deployment.contracts.Parameters
      await sender.send({ doing: `set ${name}`, to, data })
    }
  } finally {
    await connection.close()
  }
}
