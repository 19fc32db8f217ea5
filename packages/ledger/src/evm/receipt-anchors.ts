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
    async stateOf({ id, provider, root }) {
      const abi = [...sessionsAbi, ...requestsAbi]
      const eventName = ['SessionSettled', 'RequestClaimed'] as const
      let isAnchored = false
      const isSettled = (logs: readonly RpcLog[]) => {
        const found = parseEventLogs({ abi, eventName: [...eventName], logs: logs as never })
        const anchors = found
          .map(({ args }) => args as { readonly provider: Hex; readonly receiptsRoot: Hex })
          .filter((anchor) => accountOf(anchor.provider) === provider)
        isAnchored ||= anchors.length > 0
        return anchorStateOf(anchors, root) === 'settled'
      }
      const filter = { address, topics: [null, id] }
      const settled = await ask('read the history of an id', () =>
        someLogs(connection, filter, isSettled),
      )
      if (settled) return 'settled'
      return isAnchored ? 'another' : 'none'
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
      return await ask('read the operators of a provider', () =>
        someLogs(connection, filter, namesIt),
      )
    },
    close: () => connection.close(),
  }
}

type LogFilter = { readonly address: Hex; readonly topics: readonly (Hex | null)[] }

/**
 * Shows logs of a contract to `isEnough`, from the newest block back to the first one, and returns
 * whether it was enough. The first read is of the whole chain; a node that refuses it as too wide
 * is asked for halves. No read is kept, so that a node cannot fill the memory by long answers.
 *
 * @throws {LedgerError} `chain-history-missing` after `ANCHOR_READS_MAX` reads, or if a response
 *   is no list of logs.
 */
async function someLogs(
  { client }: EvmConnection,
  { address, topics }: LogFilter,
  isEnough: (logs: readonly RpcLog[]) => boolean,
): Promise<boolean> {
  let to = await client.getBlockNumber({ cacheTime: 0 })
  let width = to + 1n
  for (let reads = 0; reads < ANCHOR_READS_MAX; reads++) {
    const from = to >= width ? to - width + 1n : 0n
    const range = { fromBlock: `0x${from.toString(16)}`, toBlock: `0x${to.toString(16)}` }
    let logs: unknown
    try {
      const params = [{ address, topics, ...range }] as never
      logs = await client.request({ method: 'eth_getLogs', params })
    } catch (error) {
      if (width === 1n || isConnectionFault(error)) throw error
      width /= 2n
      continue
    }
    if (!isLogList(logs)) {
      throw new LedgerError('chain-history-missing', { contract: address, blocksBefore: to })
    }
    // A node may ignore a filter.
    if (isEnough(logs.filter((log) => isMatch(log, { address, topics })))) return true
    if (from === 0n) return false
    to = from - 1n
  }
  throw new LedgerError('chain-history-missing', { contract: address, blocksBefore: to })
}

const isText = (value: unknown): boolean => typeof value === 'string'

/** Returns true for a list whose items have the fields of logs that this module reads. */
const isLogList = (value: unknown): value is readonly RpcLog[] =>
  Array.isArray(value) &&
  value.every(
    (log: Partial<RpcLog> | null) =>
      isText(log?.address) && isText(log?.data) && log?.topics?.every?.(isText),
  )

const isMatch = (log: RpcLog, { address, topics }: LogFilter): boolean =>
  log.address.toLowerCase() === address.toLowerCase() &&
  topics.every((topic, at) => topic === null || log.topics[at] === topic)
