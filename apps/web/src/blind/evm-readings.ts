import type { AccountId, EvmDomain, Hash, Hex } from '@ostrom/protocol'
import {
  decodeEventLog,
  decodeFunctionResult,
  encodeEventTopics,
  encodeFunctionData,
  numberToHex,
  parseAbi,
} from 'viem'
import type { ChainReadings } from './chain-readings.ts'
import { LOG_BLOCKS, LOG_READS_MAX } from './limits.ts'

/** Sends a request to the node of the person's wallet, by EIP-1193. */
export type WalletRequest = (question: {
  readonly method: string
  readonly params?: readonly unknown[]
}) => Promise<unknown>

const TOKEN_PRICES = 'uint128 input; uint128 cachedInput; uint128 output;'
const OTHER_PRICES = 'uint128 image; uint128 second; uint128 request;'
const BACKING_OF = 'address account, address market, address court'
const PARTIES = 'address indexed provider, address indexed court'
const KEYS = 'bytes32 sealKey, bytes32 region, bytes32 profile'
const TIMES = 'uint64 issuedAtSeconds, uint64 expiresAtSeconds'

const abi = parseAbi([
  `struct Prices { ${TOKEN_PRICES} ${OTHER_PRICES} }`,
  'struct Listing { bytes32 modelVersion; Prices prices; bool active; }',
  'function numberOf(bytes32 offerHash) view returns (uint40)',
  'function listingOf(uint40 number) view returns (Listing)',
  'function announcedAtSeconds(address provider, address court) view returns (uint64)',
  'function COURT() view returns (address)',
  'function STAKES() view returns (address)',
  `function backingOf(${BACKING_OF}) view returns (address operator, uint96 active)`,
  `event EndpointAnnounced(${PARTIES}, ${KEYS}, ${TIMES}, bytes addresses)`,
])

const NOBODY = `0x${'0'.repeat(40)}`

type Log = { readonly topics: [Hex.Hex, ...Hex.Hex[]]; readonly data: Hex.Hex }

/**
 * Reads the chain through the person's own wallet: the contract `Offers` gives the offer and the
 * time of the provider's latest announcement, and the event of that time gives the provider's key.
 */
export function evmReadings(
  request: WalletRequest,
  { contracts: { offers, sessions } }: EvmDomain,
): ChainReadings {
  const call = async (to: string, data: Hex.Hex) =>
    (await request({ method: 'eth_call', params: [{ to, data }, 'latest'] })) as Hex.Hex
  const numberOf = async (offerHash: Hash) => {
    const functionName = 'numberOf'
    const data = encodeFunctionData({ abi, functionName, args: [offerHash] })
    return decodeFunctionResult({ abi, functionName, data: await call(offers, data) })
  }
  const listingOf = async (number: number) => {
    const functionName = 'listingOf'
    const data = encodeFunctionData({ abi, functionName, args: [number] })
    return decodeFunctionResult({ abi, functionName, data: await call(offers, data) })
  }
  const announcedAt = async (...args: [provider: Hex.Hex, court: Hex.Hex]) => {
    const functionName = 'announcedAtSeconds'
    const data = encodeFunctionData({ abi, functionName, args })
    return decodeFunctionResult({ abi, functionName, data: await call(offers, data) })
  }
  const addressOf = async (functionName: 'COURT' | 'STAKES') => {
    const data = await call(offers, encodeFunctionData({ abi, functionName }))
    return decodeFunctionResult({ abi, functionName, data })
  }
  /** Finds the provider's announcement at the second `issued`; it has at most one per second. */
  const announcement = async (provider: string, court: string, issued: bigint) => {
    const args = { provider, court } as never
    const topics = encodeEventTopics({ abi, eventName: 'EndpointAnnounced', args })
    let to = BigInt((await request({ method: 'eth_blockNumber' })) as string)
    for (let reads = 0; reads < LOG_READS_MAX && to >= 0n; reads++) {
      const from = to >= LOG_BLOCKS ? to - LOG_BLOCKS + 1n : 0n
      const range = { fromBlock: numberToHex(from), toBlock: numberToHex(to) }
      const params = [{ address: offers, topics, ...range }]
      const logs = (await request({ method: 'eth_getLogs', params })) as readonly Log[]
      for (const { topics, data } of logs) {
        const { args } = decodeEventLog({ abi, eventName: 'EndpointAnnounced', topics, data })
        if (args.issuedAtSeconds === issued) return args
      }
      to = from - 1n
    }
    return undefined
  }
  return {
    source: 'wallet',
    async nowSeconds() {
      const block = await request({ method: 'eth_getBlockByNumber', params: ['latest', false] })
      return BigInt((block as { readonly timestamp: string }).timestamp)
    },
    async isOffered(_provider: AccountId, offerHash: Hash) {
      const number = await numberOf(offerHash)
      return number !== 0 && (await listingOf(number)).active
    },
    async endpoint(provider) {
      const court = await addressOf('COURT')
      const issued = await announcedAt(provider, court)
      const found = issued > 0n ? await announcement(provider, court, issued) : undefined
      return found && { sealKey: found.sealKey, expiresAtSeconds: found.expiresAtSeconds }
    },
    async operator(provider) {
      const [court, stakes] = await Promise.all([addressOf('COURT'), addressOf('STAKES')])
      const functionName = 'backingOf'
      const args = [provider, sessions, court] as never
      const data = await call(stakes, encodeFunctionData({ abi, functionName, args }))
      const [operator] = decodeFunctionResult({ abi, functionName, data })
      return operator === NOBODY ? undefined : (operator.toLowerCase() as AccountId)
    },
  }
}
