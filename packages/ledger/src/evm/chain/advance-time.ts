import { createConnection } from './connection.ts'

/** Methods of development chains, which the client library does not know. */
type DevelopmentRequest = (call: {
  readonly method: 'evm_increaseTime' | 'evm_mine'
  readonly params: readonly unknown[]
}) => Promise<unknown>

/**
 * Moves the clock of a development chain.
 *
 * @throws {LedgerError} `chain-unreachable`; `transaction-failed`: the chain does not allow it.
 */
export async function advanceTime(rpcUrl: string, seconds: bigint): Promise<void> {
  const connection = await createConnection({ rpcUrl })
  try {
    const request = connection.client.request as unknown as DevelopmentRequest
    await connection.ask('move the clock', async () => {
      await request({ method: 'evm_increaseTime', params: [Number(seconds)] })
      await request({ method: 'evm_mine', params: [] })
    })
  } finally {
    await connection.close()
  }
}
