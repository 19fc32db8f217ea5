import { moderatedBoardAbi, onchainRequestsAbi } from '@ostrom/contracts-evm'
import type { AccountId, Hash } from '@ostrom/protocol'
import { encodeDeployData, encodeFunctionData, parseEventLogs } from 'viem'
import { LedgerError } from '../../errors.ts'
import { createConnection, type EvmConnection } from '../chain/connection.ts'
import { accountOf } from '../chain/encode.ts'
import { createSender } from '../chain/sender.ts'
import type { EvmDeployment } from '../deployment.ts'

/** Options for an account to deploy and use the example contract `ModeratedBoard`. */
export type ModeratedBoardOptions = {
  readonly rpcUrl: string
  readonly secretKey: Uint8Array
  readonly deployment: EvmDeployment
  /** Version that classifies, and the answer that admits a message. */
  readonly modelVersion: Hash
  readonly accepted: string
  /** Pay of one classification, in native base units. */
  readonly reward: bigint
  /** The trusted provider, or the verifier if `isProven`. */
  readonly trusted: AccountId
  readonly isProven?: boolean
}

/** The example contract on a chain: each submitted message is a request of the contract. */
export type ModeratedBoard = {
  readonly address: AccountId
  /**
   * Submits a message with the reward, and `callbackFee` native base units for the callback.
   *
   * @returns The id of the request that the contract opened.
   */
  submit(message: string, callbackFee: bigint): Promise<Hash>
  /** Returns the messages that the model admitted. */
  messages(): Promise<readonly string[]>
  close(): Promise<void>
}

/**
 * Deploys the example contract `ModeratedBoard`.
 *
 * @throws {LedgerError} `chain-unreachable`, `insufficient-funds`, `transaction-failed`.
 */
export async function deployModeratedBoard(
  options: ModeratedBoardOptions,
): Promise<ModeratedBoard> {
  const { rpcUrl, secretKey, deployment } = options
  const connection = await createConnection({ rpcUrl, chainId: deployment.chainId })
  const sender = createSender(connection, secretKey)
  const { modelVersion, accepted, reward, trusted, isProven = false } = options
  const requests = deployment.contracts.OnchainRequests
  const args = [requests, modelVersion, accepted, reward, accountOf(trusted), isProven] as const
  const { moderatedBoardBytecode } = await import('@ostrom/contracts-evm/bytecode/moderated-board')
  const code = { abi: moderatedBoardAbi, bytecode: moderatedBoardBytecode } as const
  const data = encodeDeployData({ ...code, args })
  const { contractAddress } = await sender.send({ doing: 'deploy', data })
  if (!contractAddress)
    throw new LedgerError('transaction-failed', { doing: 'deploy', reason: 'no address' })
  const address = accountOf(contractAddress)
  return {
    address,
    async submit(message, callbackFee) {
      const call = { abi: moderatedBoardAbi, functionName: 'submit', args: [message] } as const
      const value = reward + callbackFee
      const sent = { doing: 'submit', to: address, data: encodeFunctionData(call), value }
      const { logs } = await sender.send(sent)
      const opened = parseEventLogs({
        abi: onchainRequestsAbi,
        eventName: 'OnchainRequestOpened',
        logs,
      })
      const id = opened[0]?.args.id
      if (id) return id
      throw new LedgerError('transaction-failed', { doing: 'submit', reason: 'no request' })
    },
    messages: () => readMessages(connection, address),
    close: () => connection.close(),
  }
}

function readMessages(
  { client, ask }: EvmConnection,
  address: AccountId,
): Promise<readonly string[]> {
  const reading = { address, abi: moderatedBoardAbi, functionName: 'messages' } as const
  return ask('read the messages of a board', () => client.readContract(reading))
}
