import { type AccountId, type AssetId, type Hash, Hex } from '@ostrom/protocol'
import { erc20Abi, zeroAddress } from 'viem'
import { partsOfName } from '../adapters.ts'
import { LedgerError } from '../errors.ts'
import type { LedgerReader } from '../ledger.ts'
import { termsFilter } from './encode.ts'
import { createEvents } from './events.ts'
import { CLAIM_WINDOW_SECONDS, createHistories } from './histories.ts'
import type { Lookup } from './lookup.ts'
import { type Market, parameterNames } from './market.ts'

export type ReaderOptions = {
  readonly market: Market
  readonly lookup: Lookup
  readonly confirmations: number
  readonly rangeBlocks: bigint
}

/** Base units of an asset that one of stake backs are kept times this. */
const RATIO_SCALE = 10n ** 18n

/** Everything that anyone can read, by calls and logs. */
export function createReader(options: ReaderOptions): LedgerReader {
  const { market, lookup } = options
  const { connection } = market
  const { client } = connection
  return {
    ...moneyReader(market),
    ...stateReader(market, lookup),
    ...workReader(market, lookup),
    events: createEvents(options),
    async nowSeconds() {
      return connection.ask('read the time of the chain', async () => {
        // Where blocks come only with transactions, the latest may be old: ask for the next one.
        const blockTag = connection.facts.idle ? 'pending' : 'latest'
        return (await client.getBlock({ blockTag })).timestamp
      })
    },
    watch(wake, signal) {
      if (signal.aborted) return
      const stop = client.watchBlockNumber({ onBlockNumber: wake, onError: () => {} })
      signal.addEventListener('abort', stop, { once: true })
    },
  }
}

type MoneyReads = 'parameters' | 'balance' | 'walletBalance' | 'stake' | 'nonceFloor'

function moneyReader({ connection, contracts }: Market): Pick<LedgerReader, MoneyReads> {
  const { client, ask } = connection
  return {
    async parameters() {
      const { parameters } = contracts
      return ask('read the parameters', async () => {
        const reads = parameterNames.map((_, index) =>
          client.readContract({ ...parameters, functionName: 'get', args: [index] }),
        )
        const args = [zeroAddress] as const
        const ratio = client.readContract({ ...parameters, functionName: 'stakeRatio', args })
        const values = await Promise.all(reads)
        const named = Object.fromEntries(parameterNames.map((name, i) => [name, values[i]]))
        return {
          ...(named as { [name in (typeof parameterNames)[number]]: bigint }),
          feeBps: Number(named.feeBps),
          claimWindowSeconds: CLAIM_WINDOW_SECONDS,
          stakeRatioBps: ((await ratio) * 10_000n) / RATIO_SCALE,
        }
      })
    },
    async balance(account, asset) {
      return ask('read a balance', async () => {
        // Both of one block, or money that matures between the reads would count twice.
        const blockNumber = await client.getBlockNumber({ cacheTime: 0 })
        const call = { ...contracts.vault, args: [account, asset], blockNumber } as const
        const [held, ripe] = await Promise.all([
          client.readContract({ ...call, functionName: 'balanceOf' }),
          client.readContract({ ...call, functionName: 'matured' }),
        ])
        return held.available + ripe
      })
    },
    async walletBalance(account, asset) {
      return ask('read a wallet', () => walletOf(account, asset))
    },
    async stake(account) {
      const call = { ...contracts.stakes, functionName: 'stakeOf', args: [account] } as const
      const { active, unbonding, withdrawableAt } = await ask('read a stake', () =>
        client.readContract(call),
      )
      return { amount: active, unbonding, unbondsAtSeconds: withdrawableAt }
    },
    async nonceFloor(account) {
      const call = { ...contracts.sessions, functionName: 'nonceFloor', args: [account] } as const
      return ask('read a nonce floor', () => client.readContract(call))
    },
  }

  function walletOf(account: AccountId, asset: AssetId): Promise<bigint> {
    if (asset === zeroAddress) return client.getBalance({ address: account })
    const call = { address: asset, abi: erc20Abi, functionName: 'balanceOf' } as const
    return client.readContract({ ...call, args: [account] })
  }
}

/** Sessions and requests, whose terms stand in their events alone. */
function workReader(market: Market, lookup: Lookup): Pick<LedgerReader, 'session' | 'request'> {
  const { connection, contracts } = market
  const { client, ask } = connection
  const histories = createHistories(lookup)
  return {
    async session(id) {
      const call = { ...contracts.sessions, functionName: 'session', args: [id] } as const
      const seen = await ask('read a session', () => client.readContract(call))
      if (seen.state === 0) return undefined
      const authorization = await histories.session(contracts.sessions.address, id)
      // Taking this for "no such session" would give up what is owed in it.
      if (!authorization) throw new LedgerError('chain-history-missing', { session: id })
      const status = seen.state === 1 ? 'open' : 'closed'
      const { cap, settled, count, receiptsRoot, deadlineSeconds } = seen
      return { id, status, authorization, cap, settled, count, receiptsRoot, deadlineSeconds }
    },
    async request(id) {
      const found = await histories.request(contracts.requests.address, id)
      if (found) return found
      const call = { ...contracts.requests, functionName: 'request', args: [id] } as const
      const { state } = await ask('read a request', () => client.readContract(call))
      if (state !== 0) throw new LedgerError('chain-history-missing', { request: id })
      return undefined
    },
  }
}

type StateReads = 'modelVersion' | 'resolveModel' | 'calibration' | 'reputation' | 'passes'

function stateReader(market: Market, lookup: Lookup): Pick<LedgerReader, StateReads> {
  const { connection, contracts } = market
  const { client, ask } = connection
  const resolve = async (name: string): Promise<Hash | undefined> => {
    const [model = '', tag = ''] = name.split(':')
    const call = { ...contracts.models, functionName: 'resolve', args: [model, tag] } as const
    const version: Hash = await ask('resolve a model', () => client.readContract(call))
    return version === Hex.zeroHash ? undefined : version
  }
  return {
    modelVersion: (version) => lookup.model(version),
    async resolveModel(name) {
      const parts = partsOfName(name)
      if (!parts) return await resolve(name)
      const [base, version] = await Promise.all([resolve(parts.base), resolve(parts.adapter)])
      if (!base || !version) return undefined
      const call = { ...contracts.loras, functionName: 'adapters', args: [version] } as const
      const [, trainedOn] = await ask('read an adapter', () => client.readContract(call))
      return trainedOn === base ? version : undefined
    },
    async calibration({ version, artifactHash, engineHash }) {
      const args = [version, artifactHash, engineHash] as const
      const call = { ...contracts.models, functionName: 'calibrationOf', args } as const
      const found = await ask('read a calibration', () => client.readContract(call))
      return found.cid === '' ? undefined : { cid: found.cid, sha256: found.sha256Hash }
    },
    async reputation(provider) {
      const call = { ...contracts.providers, functionName: 'reputationOf' } as const
      const audits = { ...contracts.audits, functionName: 'recordOf' } as const
      const [seen, judged] = await ask('read a reputation', () =>
        Promise.all([
          client.readContract({ ...call, args: [provider] }),
          client.readContract({ ...audits, args: [provider] }),
        ]),
      )
      return {
        provider,
        completions: BigInt(seen.completions),
        volume: seen.feeWeight,
        locks: BigInt(seen.locks),
        timeouts: BigInt(seen.timeouts),
        flaggedVolume: seen.flagWeight,
        ratedVolume: seen.ratingWeight,
        ratingSum: seen.ratingSum,
        validatedVolume: seen.validatedWeight,
        acquittals: BigInt(judged.acquitted),
        auditsFailed: BigInt(judged.failed),
        auditFailedAtSeconds: judged.failedAtSeconds,
      }
    },
    async passes(filter, provider) {
      const call = { ...contracts.providers, functionName: 'passes' } as const
      const args = [termsFilter(filter), provider] as const
      return ask('read whether a filter passes', () => client.readContract({ ...call, args }))
    },
  }
}
