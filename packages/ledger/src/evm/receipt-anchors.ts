import { requestsAbi, sessionsAbi, stakesAbi } from '@ostrom/contracts-evm'
import type { EvmDomain } from '@ostrom/protocol'
import { encodeEventTopics, type Hex, pad, parseEventLogs, type RpcLog } from 'viem'
import { LedgerError } from '../errors.ts'
import { ANCHOR_READS_MAX } from '../limits.ts'
import { anchorStateOf, type ReceiptAnchors } from '../receipt-anchors.ts'
import { createConnection, type EvmConnection } from './chain/connection.ts'
import { accountOf } from './chain/encode.ts'
import { isConnectionFault } from './chain/event-lookup.ts'

export type ReceiptAnchorsEvmOptions = {
  /** Address of an RPC server of the chain: `http(s)://` or `ws(s)://`. */
  readonly rpcUrl: string
  /** The domain that the receipts state. Their ids depend on it. */
  readonly domain: EvmDomain
}

/**
 * Opens a reader of the facts about receipts. It needs no account and no deployment file,
 * because the receipts' signed domain names the contract.
 *
 * @throws {LedgerError} `chain-unreachable`; `chain-mismatch`: the server belongs to another chain.
 */
export async function openReceiptAnchorsEvm(
  options: ReceiptAnchorsEvmOptions,
): Promise<ReceiptAnchors> {
  const { rpcUrl, domain } = options
  const connection = await createConnection({ rpcUrl, chainId: Number(domain.chainId) })
  const { client, ask } = connection
  const address = domain.contracts[domain.escrow]
  const markets = [domain.contracts.sessions, domain.contracts.requests]
  return {
    async stateOf(id, root) {
      const abi = [...sessionsAbi, ...requestsAbi]
      const eventName = ['SessionSettled', 'RequestClaimed'] as const
      const anchorsIn = (logs: readonly RpcLog[]) =>
        parseEventLogs({ abi, eventName: [...eventName], logs: logs as never }).map(
          ({ args }) => args as { readonly receiptsRoot: Hex },
        )
      const isSettled = (logs: readonly RpcLog[]) =>
        anchorStateOf(anchorsIn(logs), root) === 'settled'
      const filter = { address, topics: [null, id] }
      const logs = await ask('read the history of an id', () =>
        newestLogs(connection, filter, isSettled),
      )
      return anchorStateOf(anchorsIn(logs), root)
    },
    async hasNamed(provider, operator) {
      const call = { address, abi: sessionsAbi, functionName: 'STAKES' } as const
      const stakes = await ask('read the contract of stakes', () => client.readContract(call))
      const [named] = encodeEventTopics({ abi: stakesAbi, eventName: 'StakeOperatorSet' })
      const filter = { address: stakes, topics: [named as Hex, pad(provider, { size: 32 })] }
      const namesIt = (logs: readonly RpcLog[]) =>
        parseEventLogs({ abi: stakesAbi, eventName: 'StakeOperatorSet', logs: logs as never }).some(
          ({ args }) =>
            accountOf(args.operator) === operator && markets.includes(accountOf(args.market)),
        )
      const logs = await ask('read the operators of a provider', () =>
        newestLogs(connection, filter, namesIt),
      )
      return namesIt(logs)
    },
    close: () => connection.close(),
  }
}

type LogFilter = { readonly address: Hex; readonly topics: readonly (Hex | null)[] }

/**
 * Returns logs of a contract from the newest block back to the first one, or until they are
 * `enough`. The first read is of the whole chain; a node that refuses it as too wide is asked for
 * halves.
 *
 * @throws {LedgerError} `chain-history-missing` after `ANCHOR_READS_MAX` reads.
 */
async function newestLogs(
  { client }: EvmConnection,
  { address, topics }: LogFilter,
  enough: (logs: readonly RpcLog[]) => boolean,
): Promise<readonly RpcLog[]> {
  let to = await client.getBlockNumber({ cacheTime: 0 })
  let width = to + 1n
  let found: readonly RpcLog[] = []
  for (let reads = 0; reads < ANCHOR_READS_MAX; reads++) {
    const from = to >= width ? to - width + 1n : 0n
    const range = { fromBlock: `0x${from.toString(16)}`, toBlock: `0x${to.toString(16)}` }
    try {
      const params = [{ address, topics, ...range }] as never
      const older = (await client.request({ method: 'eth_getLogs', params })) as RpcLog[]
      found = [...older, ...found]
      if (from === 0n || enough(found)) return found
      to = from - 1n
    } catch (error) {
      if (width === 1n || isConnectionFault(error)) throw error
      width /= 2n
    }
  }
  throw new LedgerError('chain-history-missing', { contract: address, blocksBefore: to })
}
