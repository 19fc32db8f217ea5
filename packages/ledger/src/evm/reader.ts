import {
  type AccountId,
  type AssetId,
  createAsyncCache,
  type Hash,
  Hex,
  Reputation,
  Request,
} from '@ostrom/protocol'
import { erc20Abi, zeroAddress } from 'viem'
import { check, LedgerError } from '../errors.ts'
import type { LedgerReader } from '../ledger.ts'
import type { PayState, PayStatus } from '../money/pay.ts'
import { parseAdapterName } from '../registry/adapters.ts'
import type { RequestState } from '../requests/requests.ts'
import { vaultTokenId } from './allowances.ts'
import { type EvmMarketContext, stakeContracts } from './chain/contracts.ts'
import { accountOf } from './chain/encode.ts'
import type { EventLookup } from './chain/event-lookup.ts'
import { knownChain } from './chain/known-chains.ts'
import { failureAt } from './court/court-events.ts'
import { createEventReader } from './events.ts'
import type { OnchainHistoryReader } from './onchain-history.ts'
import type { HistoryReader } from './sessions/session-history.ts'

export type ReaderOptions = {
  readonly market: EvmMarketContext
  readonly lookup: EventLookup
  readonly histories: HistoryReader
  readonly onchainHistory: OnchainHistoryReader
  readonly confirmations: number
  readonly rangeBlocks: bigint
}

/**
 * Scale of ratios: the contract stores the base units of an asset that one base unit of stake
 * backs, times this number.
 */
const RATIO_SCALE = 10n ** 18n

/** Constants of `Sessions` and `Requests`. */
const windows = {
  closeWindowSeconds: 7_200n,
  claimWindowSeconds: Request.CLAIM_WINDOW_SECONDS,
  releaseWindowSeconds: 300n,
  settleIntervalSeconds: 21_600n,
}

/** Creates the reader of public state, which calls contracts and reads logs. */
export function createReader(options: ReaderOptions): LedgerReader {
  const { market, lookup } = options
  const { connection } = market
  const { client } = connection
  return {
    ...moneyReader(market),
    ...termsReader(market, lookup),
    ...modelReader(market, lookup),
    ...providerReader(market, lookup),
    ...agreementReader(options),
    events: createEventReader(options),
    async nowSeconds() {
      return connection.ask('read the time of the chain', async () => {
        // On chains that mine blocks only for transactions, the latest block may be old, so the
        // pending block is read.
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

type MoneyReads = 'balance' | 'walletBalance' | 'decimals' | 'stake' | 'nonceFloor'

function moneyReader(market: EvmMarketContext): Pick<LedgerReader, MoneyReads> {
  const { connection, contracts, deployment } = market
  const { client, ask } = connection
  return {
    async balance(account, asset) {
      const args = [account, vaultTokenId(asset)] as const
      const call = { ...contracts.vault, functionName: 'balanceOf', args } as const
      return ask('read a balance', () => client.readContract(call))
    },
    async walletBalance(account, asset) {
      return ask('read a wallet', () => walletOf(account, asset))
    },
    async decimals(asset) {
      if (asset === zeroAddress) return knownChain(deployment.chainId).nativeDecimals
      const call = { address: asset, abi: erc20Abi, functionName: 'decimals' } as const
      const code = await ask('read a token', () => client.getCode({ address: asset }))
      check(code !== undefined, 'asset-not-allowed', { asset, reason: 'no token is there' })
      return ask('read a token', () => client.readContract(call))
    },
    async stake(account, name) {
      const [address, court] = stakeContracts(deployment.contracts, name)
      const bond = { ...contracts.stakes, functionName: 'bondOf' } as const
      const { abi } = contracts.sessions
      // The contract of juries has the same function as the escrow contracts.
      const used = { address, abi, functionName: 'stakeInUse' } as const
      const [seen, inUse] = await ask('read a stake', () =>
        Promise.all([
          client.readContract({ ...bond, args: [account, address, court] }),
          client.readContract({ ...used, args: [account, court] }),
        ]),
      )
      const { active: amount, unbonding, locked, withdrawableAtSeconds } = seen
      const operator = accountOf(seen.operator)
      return {
        amount,
        inUse,
        locked,
        unbonding,
        unbondsAtSeconds: BigInt(withdrawableAtSeconds),
        ...(operator !== zeroAddress && { operator }),
      }
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

function termsReader(
  { connection, contracts, deployment }: EvmMarketContext,
  lookup: EventLookup,
): Pick<LedgerReader, 'parameters' | 'offerTerms'> {
  const { client, ask } = connection
  const ratioOf = (asset: AssetId): Promise<bigint> => {
    const call = { ...contracts.parameters, functionName: 'stakeRatio', args: [asset] } as const
    return ask('read a stake ratio', () => client.readContract(call))
  }
  return {
    async parameters() {
      const unbonding = { ...contracts.stakes, functionName: 'UNBONDING' } as const
      const [governed, unbondingSeconds, ratio] = await Promise.all([
        lookup.governed(),
        ask('read how long stake is bound', () => client.readContract(unbonding)),
        ratioOf(zeroAddress),
      ])
      return {
        ...windows,
        ...governed,
        feeBps: Number(governed.feeBps),
        unbondingSeconds,
        stakeRatioBps: (ratio * 10_000n) / RATIO_SCALE,
      }
    },
    async offerTerms(asset) {
      const [governed, stakeRatio] = await Promise.all([lookup.governed(), ratioOf(asset)])
      check(stakeRatio > 0n, 'asset-not-allowed', { asset })
      const court = accountOf(deployment.contracts.Court)
      const windowSeconds = Number(governed.auditWindowSeconds)
      return { feeBps: Number(governed.feeBps), windowSeconds, court, stakeRatio }
    },
  }
}

const payStatuses: { readonly [state: number]: PayStatus } = {
  3: 'maturing',
  4: 'held',
  5: 'paid',
  6: 'returned',
}

type AgreementStruct = { readonly state: number; readonly time: number; readonly offer: number }

/** Reads sessions and requests, whose terms are only in their events. */
function agreementReader(options: ReaderOptions): Pick<LedgerReader, 'session' | 'request'> {
  const { market, histories, onchainHistory } = options
  const { connection, contracts } = market
  const { client, ask } = connection
  const fixed = createAsyncCache<'HOLD_MAX', bigint>({ entriesMax: 1 })
  const readHoldMax = () =>
    fixed.getOrMake('HOLD_MAX', () =>
      client.readContract({ ...contracts.sessions, functionName: 'HOLD_MAX' }),
    )

  /**
   * Adds the data that the events of an on-chain request lack: the seconds at which its answers
   * were posted or paid.
   */
  async function withAnswerTimes(request: RequestState, atSeconds: bigint): Promise<RequestState> {
    const { id, answers } = request
    if (!answers) return withPayTime(request, atSeconds)
    const args = [id] as const
    const waiting = await ask('read answers that wait', () =>
      client.readContract({ ...contracts.onchainRequests, functionName: 'waitingAnswersOf', args }),
    )
    const seconds = new Map(
      waiting.map(({ provider, postedAtSeconds }) => [accountOf(provider), postedAtSeconds]),
    )
    const timed = answers.map((answer) => {
      const postedAtSeconds = BigInt(seconds.get(answer.provider) ?? 0)
      return { ...answer, postedAtSeconds }
    })
    return { ...request, answers: timed }
  }

  /** Returns the state of the pay of an ended session or request. */
  async function payOf({ state, time, offer }: AgreementStruct): Promise<PayState | undefined> {
    const status = payStatuses[state]
    if (!status) return undefined
    const reading = { ...contracts.offers, functionName: 'termsOf', args: [offer] } as const
    const holdMax = await readHoldMax()
    const { windowSeconds } = await client.readContract(reading)
    const due = BigInt(time) + BigInt(windowSeconds)
    return { status, dueAtSeconds: status === 'held' ? due + holdMax : due }
  }

  return {
    async session(id) {
      const call = { ...contracts.sessions, functionName: 'agreementOf', args: [id] } as const
      const seen = await ask('read a session', () => client.readContract(call))
      if (seen.state === 0) return undefined
      const session = await histories.session(id)
      // If this returned `undefined`, callers would take the session for one that never existed,
      // and give up the money in it.
      if (!session) throw new LedgerError('chain-history-missing', { session: id })
      if (seen.state === 1) return { id, status: 'open', ...session }
      const pay = await ask('read pay', () => payOf(seen))
      const closed = BigInt(seen.time)
      const over = closed < session.deadlineSeconds ? closed : session.deadlineSeconds
      return { id, status: 'closed', ...session, deadlineSeconds: over, ...(pay && { pay }) }
    },
    async request(id) {
      const call = { ...contracts.requests, functionName: 'agreementOf', args: [id] } as const
      const onchainCall = { ...contracts.onchainRequests, functionName: 'requestOf' } as const
      const [seen, onchain] = await ask('read a request', () =>
        Promise.all([
          client.readContract(call),
          client.readContract({ ...onchainCall, args: [id] }),
        ]),
      )
      const isOnchain = onchain.state !== 0
      const found = await (isOnchain ? onchainHistory : histories).request(id)
      if (!found && (isOnchain || seen.state !== 0))
        throw new LedgerError('chain-history-missing', { request: id })
      if (isOnchain) return found && (await withAnswerTimes(found, BigInt(onchain.atSeconds)))
      const pay = found && (await ask('read pay', () => payOf(seen)))
      return found && { ...found, ...(pay && { pay }) }
    },
  }
}

/** Adds the second at which an on-chain answer was paid, which the events do not state. */
function withPayTime(request: RequestState, atSeconds: bigint): RequestState {
  // The chain paid at the due second of the answer, so no pay matures.
  if (request.status !== 'claimed') return request
  return { ...request, pay: { status: 'paid', dueAtSeconds: atSeconds } }
}

type ModelReads = 'modelVersion' | 'resolveModel' | 'mayUse' | 'calibration'

function modelReader(
  market: EvmMarketContext,
  lookup: EventLookup,
): Pick<LedgerReader, ModelReads> {
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
      const parts = parseAdapterName(name)
      if (!parts) return await resolve(name)
      const [base, version] = await Promise.all([resolve(parts.base), resolve(parts.adapter)])
      if (!base || !version) return undefined
      const call = { ...contracts.loras, functionName: 'adapters', args: [version] } as const
      const [, trainedOn] = await ask('read an adapter', () => client.readContract(call))
      return trainedOn === base ? version : undefined
    },
    async mayUse({ version, account }) {
      // The contract reverts for a version that it does not know.
      if (!(await lookup.model(version))) return false
      const args = [version, account] as const
      const call = { ...contracts.models, functionName: 'mayUse', args } as const
      return await ask('read who may use a model', () => client.readContract(call))
    },
    async calibration({ version, artifactHash, engineHash }) {
      const args = [version, artifactHash, engineHash] as const
      const call = { ...contracts.models, functionName: 'calibrationOf', args } as const
      const found = await ask('read a calibration', () => client.readContract(call))
      return found.cid === '' ? undefined : { cid: found.cid, sha256: found.sha256Hash }
    },
  }
}

function providerReader(
  { connection, contracts, deployment }: EvmMarketContext,
  lookup: EventLookup,
): Pick<LedgerReader, 'providerRecord' | 'passesFilter'> {
  const { client, ask } = connection
  const { Court } = deployment.contracts

  /** Returns the sums of both escrows' records of a provider. */
  async function completedBy(provider: AccountId) {
    const args = [provider, Court] as const
    const seen = await Promise.all([
      client.readContract({ ...contracts.sessions, functionName: 'recordOf', args }),
      client.readContract({ ...contracts.requests, functionName: 'recordOf', args }),
    ])
    const completions = seen.reduce((sum, { completions }) => sum + BigInt(completions), 0n)
    return { completions, volume: seen.reduce((sum, { feeWeight }) => sum + feeWeight, 0n) }
  }

  /** Returns the stake that backs a provider's sessions and requests, in both escrows together. */
  async function stakeOf(provider: AccountId): Promise<bigint> {
    const bonds = await Promise.all(
      (['sessions', 'requests'] as const).map((name) => {
        const args = [provider, ...stakeContracts(deployment.contracts, name)] as const
        return client.readContract({ ...contracts.stakes, functionName: 'backingOf', args })
      }),
    )
    return bonds.reduce((sum, [, active]) => sum + active, 0n)
  }

  return {
    async providerRecord(provider) {
      const reading = { ...contracts.court, functionName: 'recordOf', args: [provider] } as const
      const [completed, record] = await ask('read the record of a provider', () =>
        Promise.all([completedBy(provider), client.readContract(reading)]),
      )
      return {
        provider,
        ...completed,
        acquittals: BigInt(record.rejected),
        auditsFailed: BigInt(record.failed),
        isExcluded: record.excluded,
        auditFailedAtSeconds: failureAt(record),
      }
    },
    async passesFilter(filter, provider) {
      const { court = Court, completionsMin, stakeMin: stakeRequired, providers } = filter
      // All offers of the network are under its court.
      if (court !== Court && BigInt(court) !== 0n) return false
      if (!Request.isCourtClear(filter)) return false
      if (providers.length > 0 && !providers.includes(provider)) return false
      const [{ completions, volume }, stake, { stakeMin: least }] = await ask(
        'read what a filter asks',
        () => Promise.all([completedBy(provider), stakeOf(provider), lookup.governed()]),
      )
      const enough = stake >= (stakeRequired > least ? stakeRequired : least)
      return enough && Reputation.hasCompleted({ completions, volume }, completionsMin, least)
    },
  }
}
