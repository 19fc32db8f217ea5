import {
  type AccountId,
  createAsyncCache,
  type Hash,
  type Offer,
  Registration,
} from '@ostrom/protocol'
import {
  type GovernedParameterName,
  governedParameterNames,
} from '@ostrom/protocol/governed-numbers'
import { encodeEventTopics, type Hex, pad, parseEventLogs, type RpcLog } from 'viem'
import {
  type ParameterUnits,
  toPortParameters,
  toPortValue,
} from '../../governance/parameter-values.ts'
import { LOOKUP_CACHE_MAX } from '../../limits.ts'
import type { ModelVersion } from '../../registry/models.ts'
import type { EvmConnection } from './connection.ts'
import type { EvmMarketContext } from './contracts.ts'
import { accountOf, artifactOf, offerOf, royaltiesOf } from './encode.ts'

/** Reads facts from the contracts and from their events, and caches the immutable facts. */
export type EventLookup = {
  readonly market: EvmMarketContext
  /** Returns a version with its present status. */
  model(version: Hash): Promise<ModelVersion | undefined>
  /** Returns a provider's offer by the number that escrows store instead of the offer's hash. */
  offerNumbered(number: number, provider: AccountId): Promise<NumberedOffer | undefined>
  /** All governed numbers, in the units of the port. */
  governed(): Promise<ReturnType<typeof toPortParameters>>
  /** The present amounts in which some governed numbers are stated. */
  parameterUnits(): Promise<ParameterUnits>
  /**
   * Every event of `address` whose first indexed value is `id`, oldest first.
   *
   * @param from The first block; by default that of the deployment.
   */
  logsOf(address: Hex, id: Hash, from?: bigint): Promise<readonly RpcLog[]>
  /**
   * Returns logs of contracts in a range of blocks, which is halved if a node refuses it as too
   * wide.
   */
  logs(options: LogRange): Promise<readonly RpcLog[]>
}

/** Additional data that the decoding of one log may need. */
export type LogContext = { readonly lookup: EventLookup; readonly log: RpcLog }

export type NumberedOffer = { readonly offerHash: Hash; readonly offer: Offer.Offer }

export type LogRange = {
  /** Contracts whose logs are read; all contracts when absent. */
  readonly address?: Hex | readonly Hex[]
  readonly from: bigint
  readonly to: bigint
  readonly topics?: readonly (Hex | null)[]
}

/** Fields of a version that never change. */
type FixedModel = Omit<ModelVersion, 'status' | 'statusUntilSeconds'>

const statuses = ['retired', 'active', 'warned', 'quarantined', 'retired'] as const

/** Returns the status for a value of the registry's enumeration. */
export const statusOf = (index: number): ModelVersion['status'] => statuses[index] ?? 'quarantined'

/** Creates a cached look-up of the facts that events refer to. */
export function createEventLookup(market: EvmMarketContext): EventLookup {
  const { connection, contracts } = market
  const { client, ask } = connection
  const fixed = createAsyncCache<Hash, FixedModel>({
    entriesMax: LOOKUP_CACHE_MAX,
  })
  const offers = createOffers(market)
  const { logs, logsOf } = createLogs(market)

  async function readFixedModel(version: Hash): Promise<FixedModel> {
    const args = [version] as const
    const [record, parents, artifacts] = await Promise.all([
      client.readContract({ ...contracts.models, functionName: 'version', args }),
      client.readContract({ ...contracts.models, functionName: 'parentsOf', args }),
      client.readContract({ ...contracts.models, functionName: 'artifactsOf', args }),
    ])
    const { name: model, creator, license, access } = record
    return {
      version,
      model,
      creator: accountOf(creator),
      parents,
      license,
      artifacts: artifacts.map(artifactOf),
      royalties: royaltiesOf(record),
      access: Registration.accessModes[access] ?? 'allow-list',
    }
  }
  /** Unix second at which a status lapses, if only the guardian set it. */
  async function lapseOf(version: Hash, status: number): Promise<bigint | undefined> {
    if (statusOf(status) === 'active' || statusOf(status) === 'retired') return undefined
    const args = [version] as const
    const [lasting, term] = await Promise.all([
      client.readContract({ ...contracts.models, functionName: 'lastingStatusOf', args }),
      client.readContract({ ...contracts.models, functionName: 'guardianTermOf', args }),
    ])
    return lasting < status ? BigInt(term.untilSeconds) : undefined
  }

  const readParameters = (names: readonly GovernedParameterName[]): Promise<readonly bigint[]> =>
    ask('read the parameters', () =>
      Promise.all(
        names.map((name) =>
          client.readContract({
            ...contracts.parameters,
            functionName: 'get',
            args: [governedParameterNames.indexOf(name)],
          }),
        ),
      ),
    )

  const fixedModel = (version: Hash) => fixed.getOrMake(version, () => readFixedModel(version))

  return {
    market,
    logs,
    logsOf,
    ...offers,
    async model(version) {
      return ask('read a model version', async () => {
        const args = [version] as const
        const { models } = contracts
        const status = await client.readContract({ ...models, functionName: 'statusOf', args })
        if (status === 0) return undefined
        const untilSeconds = await lapseOf(version, status)
        return {
          ...(await fixedModel(version)),
          status: statusOf(status),
          ...(untilSeconds !== undefined && { statusUntilSeconds: untilSeconds }),
        }
      })
    },
    async governed() {
      const values = await readParameters(governedParameterNames)
      const entries = governedParameterNames.map((name, index) => [name, values[index] ?? 0n])
      return toPortParameters(Object.fromEntries(entries))
    },
    async parameterUnits() {
      const [stakeMin = 0n, seatFee = 0n] = await readParameters(['stakeMin', 'seatFeeBps'])
      const units = { stakeMin, seatFee: 0n }
      return { stakeMin, seatFee: toPortValue('seatFeeBps', seatFee, units) }
    },
  }
}

/** Reads published offers from their events; an offer never changes. */
function createOffers(market: EvmMarketContext): Pick<EventLookup, 'offerNumbered'> {
  const { connection, deployment, contracts } = market
  const { address, abi } = contracts.offers
  const { logs } = createLogs(market)
  type Lookup = { readonly made: NumberedOffer; readonly stays: boolean }
  const settled = createAsyncCache<number, Lookup | undefined>({ entriesMax: LOOKUP_CACHE_MAX })
  const published = encodeEventTopics({ abi, eventName: 'OfferPublished' })[0] as Hex
  const confirmations = BigInt(connection.facts.confirmations)

  const lookUp = (number: number, provider: AccountId) =>
    connection.ask('read the offers of a provider', async (): Promise<Lookup | undefined> => {
      const to = await connection.client.getBlockNumber({ cacheTime: 0 })
      const topics = [published, null, pad(provider, { size: 32 })]
      const found = await logs({ address, from: BigInt(deployment.block), to, topics })
      const words = { abi, eventName: 'OfferPublished', logs: found as never } as const
      const event = parseEventLogs(words).find(({ args }) => args.number === number)
      if (!event) return undefined
      const { offerHash, offer } = event.args
      const stays = BigInt(event.blockNumber) + confirmations <= to
      return { made: { offerHash, offer: offerOf(offer) }, stays }
    })

  return {
    async offerNumbered(number, provider) {
      const found = await settled.getOrMake(number, () => lookUp(number, provider))
      // If the offer's block is not final, a reorganisation may give the number to another offer.
      if (found && !found.stays) settled.delete(number)
      return found?.made
    },
  }
}

/**
 * Returns logs of contracts in a range of blocks, which is halved if a node refuses it as too wide.
 */
export async function readLogs(
  connection: EvmConnection,
  range: LogRange,
): Promise<readonly RpcLog[]> {
  const { address, from, to, topics = [] } = range
  const fromBlock = `0x${from.toString(16)}` as const
  const toBlock = `0x${to.toString(16)}` as const
  const filter = { address, fromBlock, toBlock, topics } as never
  try {
    const { client } = connection
    return (await client.request({ method: 'eth_getLogs', params: [filter] })) as RpcLog[]
  } catch (error) {
    // Nodes refuse wide ranges with different codes and texts, so any refusal of several blocks
    // splits the range.
    if (from >= to || isConnectionFault(error)) throw error
    const middle = (from + to) / 2n
    const older = await readLogs(connection, { ...range, to: middle })
    return [...older, ...(await readLogs(connection, { ...range, from: middle + 1n }))]
  }
}

function createLogs({
  connection,
  deployment,
}: EvmMarketContext): Pick<EventLookup, 'logs' | 'logsOf'> {
  const { client, ask } = connection
  const logs = (range: LogRange) => readLogs(connection, range)
  return {
    logs,
    async logsOf(address, id, from = BigInt(deployment.block)) {
      return ask('read the history of an id', async () => {
        const to = await client.getBlockNumber({ cacheTime: 0 })
        return from > to ? [] : logs({ address, from, to, topics: [null, id] })
      })
    },
  }
}

/** Returns whether a read failed because of the connection, and not by the node's refusal. */
export const isConnectionFault = (error: unknown): boolean =>
  /HttpRequestError|TimeoutError|SocketClosedError/.test(String((error as Error).name))
