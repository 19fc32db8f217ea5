import {
  addressOf,
  type DecodedAccount,
  offerStakeRatio,
  requestStates,
  tokenAccountOf,
  tokenBalanceOf,
} from '@ostrom/contracts-solana'
import { Endpoint, type Hash, Hex, Reputation, Request } from '@ostrom/protocol'
import type { ParameterField } from '../chain-parameters.ts'
import { check } from '../errors.ts'
import { parameterFields } from '../governance/parameter-values.ts'
import type { LedgerReader } from '../ledger.ts'
import { POLL_INTERVAL_MS } from '../limits.ts'
import type { PayState } from '../money/pay.ts'
import type { RequestState } from '../requests/requests.ts'
import type { SessionState } from '../sessions/sessions.ts'
import { createSolanaEventReader } from './events.ts'
import {
  accountBytes,
  answerModeOf,
  keyBytes,
  noAuditTerms,
  priceMap,
  type SolanaMarketContext,
} from './program/program.ts'
import { modelOf, nameHash } from './registry/models.ts'

/**
 * Creates all reads of the port: accounts of the program, and events from the calls of its
 * transactions.
 */
export function createReader(market: SolanaMarketContext): LedgerReader {
  return {
    ...moneyReader(market),
    ...agreementReader(market),
    ...registryReader(market),
    events: createSolanaEventReader(market),
    watch(wake, signal) {
      const timer = setInterval(wake, POLL_INTERVAL_MS)
      timer.unref()
      signal.addEventListener('abort', () => clearInterval(timer), { once: true })
    },
  }
}

type MoneyReads =
  | 'nowSeconds'
  | 'parameters'
  | 'offerTerms'
  | 'balance'
  | 'walletBalance'
  | 'decimals'
  | 'stake'
  | 'nonceFloor'

/** Governed parameters without the fee, all zero: this chain has no court. */
const noCourt = Object.fromEntries(parameterFields.map((field) => [field, 0n])) as {
  readonly [field in Exclude<ParameterField, 'feeBps'>]: bigint
}

/** Decimal places of SOL in lamports. */
const SOL_DECIMALS = 9

/** Bytes of a mint of the token program, and the offset of its decimals. */
const MINT_BYTES = 82
const MINT_DECIMALS_AT = 44

function moneyReader(market: SolanaMarketContext): Pick<LedgerReader, MoneyReads> {
  const { at, read, connection } = market
  const { rpc, ask } = connection
  return {
    nowSeconds: () =>
      ask('read the time of the chain', async (abortSignal) => {
        const slot = await rpc.getSlot({ commitment: 'confirmed' }).send({ abortSignal })
        return BigInt(await rpc.getBlockTime(slot).send({ abortSignal }))
      }),
    async parameters() {
      const config = await read('config', at.config())
      const asset = await read('asset', at.asset(new Uint8Array(32)))
      if (!config || !asset) throw new Error('the program is not set up')
      return {
        ...noCourt,
        // This chain has no minimum time between settlements either.
        settleIntervalSeconds: 0n,
        feeBps: Number(config.feeBps),
        closeWindowSeconds: config.closeWindow,
        claimWindowSeconds: Request.CLAIM_WINDOW_SECONDS,
        releaseWindowSeconds: config.releaseWindow,
        stakeMin: config.minStake,
        unbondingSeconds: config.unbondingDelay,
        lockBond: config.lockBond,
        stakeRatioBps: (BigInt(asset.ratioNumerator) * 10_000n) / BigInt(asset.ratioDenominator),
      }
    },
    async offerTerms(asset) {
      const config = await read('config', at.config())
      const listed = await read('asset', at.asset(keyBytes(asset)))
      check(config && listed?.listed === 1, 'asset-not-allowed', { asset })
      return { feeBps: Number(config.feeBps), ...noAuditTerms, stakeRatio: offerStakeRatio(listed) }
    },
    async balance(account, asset) {
      const found = await read('balance', at.balance(keyBytes(account), keyBytes(asset)))
      return found?.available ?? 0n
    },
    async walletBalance(account, asset) {
      if (!/^0x0+$/.test(asset)) {
        const accountAddress = await tokenAccountOf(keyBytes(account), keyBytes(asset))
        return tokenBalanceOf(await accountBytes(connection, accountAddress))
      }
      const address = addressOf(keyBytes(account))
      return ask('read a wallet', async (abortSignal) => {
        const options = { commitment: 'confirmed' } as const
        return (await rpc.getBalance(address, options).send({ abortSignal })).value
      })
    },
    async decimals(asset) {
      if (/^0x0+$/.test(asset)) return SOL_DECIMALS
      const mint = await accountBytes(connection, addressOf(keyBytes(asset)))
      const isMint = mint?.length === MINT_BYTES
      check(isMint, 'asset-not-allowed', { asset, reason: 'no token is there' })
      return mint[MINT_DECIMALS_AT]!
    },
    // A provider has one stake for all markets.
    async stake(account) {
      const found = await read('provider', at.provider(keyBytes(account)))
      const { stake: amount = 0n, stakeInUse: inUse = 0n, unbonding = 0n } = found ?? {}
      const { unbondsAt: unbondsAtSeconds = 0n } = found ?? {}
      const stake = { amount, inUse, locked: 0n, unbonding, unbondsAtSeconds }
      const operator = found && Hex.from(found.operator)
      return operator && operator !== Hex.zeroHash ? { ...stake, operator } : stake
    },
    async nonceFloor(client) {
      return (await read('client', at.client(keyBytes(client))))?.sessionFloor ?? 0n
    },
  }
}

type AgreementReads = 'session' | 'request' | 'providerRecord' | 'passesFilter'

function agreementReader(market: SolanaMarketContext): Pick<LedgerReader, AgreementReads> {
  const { at, read } = market
  return {
    session: (id) => sessionOf(market, id),
    request: (id) => requestOf(market, id),
    async providerRecord(provider) {
      const seen = await read('provider', at.provider(keyBytes(provider)))
      return {
        provider,
        completions: seen?.completions ?? 0n,
        volume: seen?.feeWeight ?? 0n,
        // There are no audits on this chain.
        acquittals: 0n,
        auditsFailed: 0n,
        auditFailedAtSeconds: 0n,
        isExcluded: false,
      }
    },
    async passesFilter(filter, provider) {
      const config = await read('config', at.config())
      const seen = await read('provider', at.provider(keyBytes(provider)))
      if (!config || !seen) return false
      const { completionsMin, stakeMin, providers } = filter
      const done = { completions: seen.completions, volume: seen.feeWeight }
      return (
        seen.stake >= stakeMin &&
        seen.stake >= config.minStake &&
        Reputation.hasCompleted(done, completionsMin, config.minStake) &&
        (providers.length === 0 || providers.includes(provider))
      )
    },
  }
}

async function sessionOf(market: SolanaMarketContext, id: Hash): Promise<SessionState | undefined> {
  const found = await market.read('session', market.at.session(keyBytes(id)))
  return found && decodeSession(id, found)
}

/**
 * Returns the pay of an ended session or request: this chain pays at once, so the pay is never
 * held.
 */
const paidAt = (endedAt: bigint): PayState => ({ status: 'paid', dueAtSeconds: endedAt })

/** Decodes a session's account. */
export function decodeSession(id: Hash, found: DecodedAccount<'session'>): SessionState {
  const { cap, settled, count, deadline, state, endedAt } = found
  const isOpen = state === 1
  return {
    id,
    status: isOpen ? 'open' : 'closed',
    ...(!isOpen && { pay: paidAt(endedAt) }),
    authorization: {
      client: Hex.from(found.client),
      signer: Hex.from(found.signer),
      provider: Hex.from(found.provider),
      asset: Hex.from(found.asset),
      offerHash: Hex.from(found.offer),
      cap: found.capOpened,
      nonce: found.nonce,
      expiresAtSeconds: found.expiresAt,
    },
    cap,
    settled,
    count,
    receiptsRoot: Hex.from(found.receiptsRoot),
    deadlineSeconds: deadline,
  }
}

async function requestOf(market: SolanaMarketContext, id: Hash): Promise<RequestState | undefined> {
  const found = await market.read('request', market.at.request(keyBytes(id)))
  if (!found) return undefined
  const list = found.tail.subarray(LOCK_ADDRESSES_BYTES)
  const providers = Array.from({ length: found.namedProviders }, (_, i) =>
    Hex.from(list.slice(32 * i, 32 * i + 32)),
  )
  const { completionsMin, stakeMin } = found
  const terms = {
    client: Hex.from(found.client),
    signer: Hex.from(found.signer),
    modelVersion: Hex.from(found.model),
    asset: Hex.from(found.asset),
    pricesMax: priceMap(found.pricesMax),
    costMax: found.costMax,
    filter: { completionsMin, stakeMin, providers },
    deadlineSeconds: found.deadline,
    nonce: found.nonce,
    held: false,
    ...answerModeOf(found.answer),
  }
  const status = requestStates[found.state as keyof typeof requestStates]
  const state: RequestState = { id, status, terms, paid: found.paid }
  if (found.lockedAt === 0n) return state
  const { addresses } = Endpoint.announcedReach(found.tail.slice(0, found.addressesLength))
  return {
    ...state,
    addresses,
    provider: Hex.from(found.provider),
    ...(status === 'claimed' && { pay: paidAt(found.endedAt) }),
    prices: priceMap(found.prices),
    lockedAtSeconds: found.lockedAt,
    bond: found.bond,
    ...(found.releases >= RELEASES_MAX && { isFinal: true }),
  }
}

/** Releases of a request after which a lock is final, as in `request.rs`. */
const RELEASES_MAX = 4

/** Bytes of a request's account that hold the provider's addresses. */
const LOCK_ADDRESSES_BYTES = 256

type RegistryReads = 'modelVersion' | 'resolveModel' | 'mayUse' | 'calibration'

function registryReader(market: SolanaMarketContext): Pick<LedgerReader, RegistryReads> {
  const { at, read } = market
  return {
    modelVersion: (version) => modelOf(market, version),
    async resolveModel(name) {
      const found = await read('alias', at.alias(nameHash(name)))
      return found && Hex.from(found.version)
    },
    async mayUse({ version, account }) {
      const model = await modelOf(market, version)
      if (model?.access !== 'allow-list') return model !== undefined
      if (model.creator === account) return true
      const address = at.modelPermission(keyBytes(version), keyBytes(account))
      return (await read('modelPermission', address)) !== undefined
    },
    async calibration({ version, artifactHash, engineHash }) {
      const address = at.calibration(
        keyBytes(version),
        keyBytes(artifactHash),
        keyBytes(engineHash),
      )
      const found = await read('calibration', address)
      if (!found) return undefined
      const cid = new TextDecoder().decode(found.tail).replace(/\0+$/, '')
      return { cid, sha256: Hex.from(found.sha256) }
    },
  }
}
