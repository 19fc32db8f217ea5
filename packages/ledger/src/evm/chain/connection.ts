import {
  type Chain,
  createPublicClient,
  defineChain,
  type Hex,
  http,
  type PublicClient,
  type Transport,
  webSocket,
} from 'viem'
import { LedgerError } from '../../errors.ts'
import {
  DEV_POLL_INTERVAL_MS,
  POLL_INTERVAL_MS,
  RPC_RETRIES_MAX,
  RPC_RETRY_WAIT_MAX_SECONDS,
  RPC_TIMEOUT_MS,
} from '../../limits.ts'
import { toLedgerError } from '../errors/errors.ts'
import { type KnownChain, knownChain } from './known-chains.ts'

/** The fields of a block that the adapter uses. */
export type BlockHead = {
  readonly number: bigint
  readonly hash: Hex
  readonly timestamp: bigint
}

/** A connection to one chain. */
export type EvmConnection = {
  readonly client: PublicClient<Transport, Chain>
  readonly chainId: number
  readonly facts: KnownChain
  readonly pollIntervalMs: number
  /** Runs a read, and throws only the port's errors. */
  ask<T>(doing: string, read: () => Promise<T>): Promise<T>
  /** Returns a block by number, or the latest; `undefined` if there is none. */
  head(number?: bigint): Promise<BlockHead | undefined>
  close(): Promise<void>
}

export type EvmConnectionOptions = {
  /** Address of an RPC server of the chain: `http(s)://` or `ws(s)://`. */
  readonly rpcUrl: string
  /** Id of the only accepted chain; any chain when absent. */
  readonly chainId?: number
  /** Limits in time of each call; those of this package when absent. */
  readonly limits?: RpcLimits
}

/** Limits in time of a call of an RPC server. */
export type RpcLimits = {
  /** Milliseconds until the response has to be complete. */
  readonly timeoutMs: number
  /** Retries of a call whose failure may be temporary. */
  readonly retries: number
  /** Seconds of the longest pause that the server can ask for. */
  readonly pauseMaxSeconds: number
}

const usualLimits: RpcLimits = {
  timeoutMs: RPC_TIMEOUT_MS,
  retries: RPC_RETRIES_MAX,
  pauseMaxSeconds: RPC_RETRY_WAIT_MAX_SECONDS,
}

/**
 * Opens a connection to a chain.
 *
 * @throws {LedgerError} `chain-unreachable`, `chain-mismatch`.
 */
export async function createConnection(options: EvmConnectionOptions): Promise<EvmConnection> {
  const { rpcUrl, limits = usualLimits } = options
  const transport = transportFor(rpcUrl, limits)
  const probe = createPublicClient({ transport })
  const ask = async <T>(doing: string, read: () => Promise<T>): Promise<T> => {
    try {
      return await read()
    } catch (error) {
      throw toLedgerError(error, doing)
    }
  }
  const chainId = await ask('read the chain id', () => probe.getChainId())
  if (options.chainId !== undefined && options.chainId !== chainId) {
    throw new LedgerError('chain-mismatch', { expected: options.chainId, found: chainId })
  }
  const facts = knownChain(chainId)
  const pollIntervalMs = facts.idle ? DEV_POLL_INTERVAL_MS : POLL_INTERVAL_MS
  const { name, nativeSymbol: symbol, nativeDecimals: decimals } = facts
  const nativeCurrency = { name: symbol, symbol, decimals }
  const rpcUrls = { default: { http: [rpcUrl] } }
  const chain = defineChain({ id: chainId, name, nativeCurrency, rpcUrls })
  if (isSocket(rpcUrl)) opened(rpcUrl)
  const client = createPublicClient({ chain, transport, pollingInterval: pollIntervalMs })

  return {
    client,
    chainId,
    facts,
    pollIntervalMs,
    ask,
    async head(number) {
      const tag = number === undefined ? 'latest' : (`0x${number.toString(16)}` as const)
      const block = await ask('read a block', () =>
        client.request({ method: 'eth_getBlockByNumber', params: [tag, false] }),
      )
      if (!block?.hash || !block.number) return undefined
      const { hash, timestamp } = block
      return { number: BigInt(block.number), hash, timestamp: BigInt(timestamp) }
    },
    async close() {
      if (!isSocket(rpcUrl) || !isLast(rpcUrl)) return
      // The socket is closed through its RPC client, because only then is it not reopened.
      const { getRpcClient } = client.transport as Partial<WebSocketTransportConfig>
      const socket = await getRpcClient?.()
      socket?.close()
    },
  }
}

type WebSocketTransportConfig = { getRpcClient(): Promise<{ close(): void }> }

/** Number of open connections to each WebSocket address; the client library shares one socket. */
const sockets = new Map<string, number>()

const opened = (rpcUrl: string): void => void sockets.set(rpcUrl, (sockets.get(rpcUrl) ?? 0) + 1)

/** Decreases the count of connections to an address; returns true if it was the last. */
function isLast(rpcUrl: string): boolean {
  const left = (sockets.get(rpcUrl) ?? 1) - 1
  if (left > 0) sockets.set(rpcUrl, left)
  else sockets.delete(rpcUrl)
  return left <= 0
}

const isSocket = (rpcUrl: string): boolean => /^wss?:/.test(rpcUrl)

function transportFor(rpcUrl: string, limits: RpcLimits): Transport {
  const { timeoutMs: timeout, retries: retryCount } = limits
  if (isSocket(rpcUrl)) return webSocket(rpcUrl, { retryCount, timeout })
  // Reads in one turn of the event loop are sent as one request.
  return http(rpcUrl, { retryCount, timeout, batch: true, fetchFn: fetchWithin(limits) })
}

/**
 * Returns a `fetch` that ends a response in time even if its body never ends: the client library's
 * own timeout is over once the headers have arrived. The client library also waits for as long as a
 * server's `Retry-After` says, which is shortened here.
 */
const fetchWithin =
  ({ timeoutMs, pauseMaxSeconds }: RpcLimits): typeof fetch =>
  async (input, init) => {
    const timeout = AbortSignal.timeout(timeoutMs)
    const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout
    const response = await fetch(input, { ...init, signal })
    const pauseSeconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
    if (!(pauseSeconds > pauseMaxSeconds)) return response
    const { status, statusText, body } = response
    const headers = new Headers(response.headers)
    headers.set('retry-after', `${pauseMaxSeconds}`)
    return new Response(body, { status, statusText, headers })
  }
