import {
  type AccountId,
  type AssetId,
  assert,
  type Clock,
  type EvmDomain,
  type Hash,
} from '@ostrom/protocol'
import { governedParameters, initialValues } from '@ostrom/protocol/governed-numbers'
import type { ChainParameters } from '../chain-parameters.ts'
import { toPortParameters } from '../governance/parameter-values.ts'
import type { EventCursor, Ledger } from '../ledger.ts'
import { type OptionalLedgerMember, withDependents } from '../queries/capabilities.ts'
import type { ModelStatus } from '../registry/models.ts'
import type { TicketTimes } from '../tickets/tickets.ts'
import type { TrainingVariant } from '../training/training.ts'
import { allowedAssets } from './chain/allowed-assets.ts'
import type { AuditRules } from './chain/audit-rules.ts'
import type { GovernanceRules } from './chain/governance-state.ts'
import { type BlockTransaction, createBlockHistory, type Reorg } from './chain/history.ts'
import { createMemoryState, keyOf, parametersOf } from './chain/state.ts'
import { createUndoableStore } from './chain/store.ts'
import { connect } from './connection.ts'
import { replaceValue } from './court/beacon.ts'
import { defaultGovernanceRules } from './governance/rules.ts'
import { stateFirstSettings } from './governance/settings.ts'
import { checkInvariants } from './invariants.ts'
import { setParameter } from './money/parameters.ts'
import { systemAccounts } from './money/system-accounts.ts'
import { setGuardianStatus, setStatus } from './registry/models.ts'

/** The chain's native token. */
export const NATIVE_ASSET: AssetId = `0x${'00'.repeat(20)}`

const DEFAULT_CHAIN_ID = 31_337n
const DEFAULT_START_SECONDS = 1_800_000_000n

const governed = toPortParameters(initialValues(governedParameters))

/** Default parameters: those of the contracts on a public network whose native asset is ether. */
export const defaultParameters: ChainParameters = {
  ...governed,
  feeBps: Number(governed.feeBps),
  closeWindowSeconds: 7_200n,
  claimWindowSeconds: 3_600n,
  releaseWindowSeconds: 300n,
  settleIntervalSeconds: 21_600n,
  unbondingSeconds: 2_160_000n,
  stakeRatioBps: 100_000n,
}

/** A market in memory with the rules of the contracts, and controls of its time and history. */
export type MemoryChain = {
  readonly id: string
  readonly domain: EvmDomain
  readonly nativeAsset: AssetId
  readonly head: EventCursor
  /** Returns the connection of an account. Without its secret key the connection cannot sign. */
  connect(who: Uint8Array | AccountId): Ledger
  /** Gives an account money outside the Vault, in native tokens unless `asset` is given. */
  fund(account: AccountId, amount: bigint, asset?: AssetId): void
  /** Sets a parameter of the chain, as a decision of governance does. */
  setParameter(name: keyof ChainParameters, value: bigint): void
  /** Sets a version's lasting status, as a jury's ruling does. */
  setModelStatus(version: Hash, status: ModelStatus): void
  /**
   * Sets a version's temporary status, as the guardian does. The guardian is the account that may
   * set such a status for one week for each version. `active` withdraws the temporary status.
   */
  setGuardianStatus(version: Hash, status: Exclude<ModelStatus, 'retired'>): void
  /** Advances time, if the chain has its own clock (no `clock` was given). */
  advance(seconds: bigint): void
  /** Adds a block without transactions. */
  mine(): void
  /**
   * Reverts the last `depth` blocks and mines their transactions again, except those that `keep`
   * refuses and those that fail now. Returns the hashes of the dropped transactions.
   */
  reorg(options: Reorg): readonly string[]
  /**
   * Remembers the state of the chain and of its own clock. The returned function restores both. It
   * can be called once, and not after the function of an earlier snapshot.
   */
  snapshot(): () => void
  /**
   * Replaces the beacon value of an epoch that has a value, so that a test can choose which jurors
   * this value draws.
   */
  setBeaconValue(epoch: bigint, value: Hash): void
  /**
   * Checks the invariants of docs/spec/money.md over the whole state.
   *
   * @throws {InvariantError} An invariant does not hold.
   */
  checkInvariants(): void
}

export type MemoryChainOptions = {
  /** Clock of the chain; when absent, its own clock, which `advance` moves. */
  readonly clock?: Pick<Clock, 'nowMs'>
  /** Unix second at which the chain's own clock starts. */
  readonly startSeconds?: bigint
  readonly chainId?: bigint
  readonly parameters?: Partial<ChainParameters>
  /**
   * Allowed assets beside the native one. The value is the amount that one base unit of stake
   * backs, in 1/10,000 base units of the asset.
   */
  readonly assets?: ReadonlyMap<AssetId, bigint>
  /** Number of blocks that must follow a block before `events` returns its events. */
  readonly confirmations?: number
  /** By default an epoch lasts a minute, and an accusation needs receipts of at least 3 clients. */
  readonly auditRules?: Partial<AuditRules>
  /** By default the times of a deployment on a public network. */
  readonly ticketTimes?: Partial<TicketTimes>
  /** By default a bucket lasts a week, and a vote several days. */
  readonly governanceRules?: Partial<GovernanceRules>
  /**
   * True if the first block states the settings from which points follow, as the contracts do when
   * they are deployed. Without them, no pay gives points. False by default.
   */
  readonly statesSettings?: boolean
  /** `beacon` by default, like the contracts. */
  readonly trainingVariant?: TrainingVariant
  /**
   * Optional members that the chain's ledgers lack. The ledgers also lack every member that needs
   * one of these members.
   */
  readonly lacking?: readonly OptionalLedgerMember[]
}

const defaultTicketTimes: TicketTimes = {
  saleMinSeconds: 3_600n,
  saleMaxSeconds: 2_592_000n,
  postSeconds: 86_400n,
  refundSeconds: 604_800n,
  challengeSeconds: 172_800n,
}

const defaultAuditRules: AuditRules = { epochSeconds: 60n, clientsMin: 3 }

function omitMembers(ledger: Ledger, lacking: readonly OptionalLedgerMember[] = []): Ledger {
  const omitted: ReadonlySet<string> = withDependents(lacking)
  const members = Object.entries(ledger).filter(([name]) => !omitted.has(name))
  return Object.fromEntries(members) as Ledger
}

/** Creates a chain with only a genesis block. Each write is mined at once in its own block. */
export function createMemoryChain(options: MemoryChainOptions = {}): MemoryChain {
  const { clock, confirmations = 0, chainId = DEFAULT_CHAIN_ID } = options
  const { trainingVariant = 'beacon' } = options
  const { vault, sessions, requests, offers, models, tickets } = systemAccounts
  const contracts = {
    vault,
    sessions,
    requests,
    offers,
    models,
    onchainRequests: requests,
    tickets,
  }
  const domain: EvmDomain = { scheme: 'eip712', chainId, contracts, escrow: 'sessions' }
  const id = `memory:${chainId}`
  const nativeAsset = NATIVE_ASSET
  const store = createUndoableStore()
  let ownSeconds = options.startSeconds ?? DEFAULT_START_SECONDS
  const timeNow = () => (clock ? BigInt(Math.floor(clock.nowMs() / 1_000)) : ownSeconds)
  const state = createMemoryState(store, timeNow())
  state.parameters.set('now', { ...defaultParameters, ...options.parameters })
  const auditRules = { ...defaultAuditRules, ...options.auditRules }
  const ticketTimes = { ...defaultTicketTimes, ...options.ticketTimes }
  const firstStakeMin = parametersOf(state).stakeMin
  const governanceRules = { ...defaultGovernanceRules, firstStakeMin, ...options.governanceRules }
  const assets = allowedAssets(state, options.assets ?? new Map())
  // Jurors endorse on-chain answers, so a chain without audits has no endorsements.
  const hasEndorsements = !withDependents(options.lacking ?? []).has('audits')
  const rules = { auditRules, ticketTimes, governanceRules, hasEndorsements }
  const chainContext = { state, domain, nativeAsset, assets, ...rules }
  const history = createBlockHistory({ id, store, confirmations, timeNow, context: chainContext })
  let changesChecked: number | undefined
  const govern = (apply: BlockTransaction['apply']) =>
    void history.mine([{ sender: systemAccounts.vault, apply }])
  if (options.statesSettings) govern(stateFirstSettings)

  return {
    id,
    domain,
    nativeAsset,
    get head() {
      const { block, hash } = history.last()
      return { block, hash }
    },
    connect: (who) =>
      omitMembers(connect({ ...chainContext, id, history, trainingVariant }, who), options.lacking),
    // The funding is part of a block, so that a reorganisation does not create money twice.
    fund: (account, amount, asset = nativeAsset) =>
      govern(() => {
        const key = keyOf(account, asset)
        state.wallets.set(key, (state.wallets.get(key) ?? 0n) + amount)
        state.totalSupply.set(asset, (state.totalSupply.get(asset) ?? 0n) + amount)
      }),
    setParameter: (name, value) => govern((context) => setParameter(context, name, value)),
    setModelStatus: (version, status) => govern((context) => setStatus(context, version, status)),
    setGuardianStatus: (version, status) =>
      govern((context) => setGuardianStatus(context, version, status)),
    advance(seconds) {
      assert(!clock, 'a chain with a clock takes its time from there')
      ownSeconds += seconds
    },
    mine: () => void history.mine([]),
    reorg: (wish) => history.reorg(wish),
    snapshot() {
      const seconds = ownSeconds
      const revert = history.snapshot()
      return () => {
        revert()
        ownSeconds = seconds
      }
    },
    setBeaconValue: (epoch, value) => govern((context) => replaceValue(context, epoch, value)),
    checkInvariants() {
      // Most blocks of a simulation are empty, and the same state passes again.
      if (store.changes() === changesChecked) return
      checkInvariants(state)
      changesChecked = store.changes()
    },
  }
}
