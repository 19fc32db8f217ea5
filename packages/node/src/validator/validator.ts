import type { AuditLedger, Ledger, LedgerEvent, Market } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import { createReplayCache, generateSealKey, type SealKey } from '@ostrom/network/seal'
import { type Clock, type Hash, Hex, type Log, type Random, Receipt } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { attempt } from '../attempt.ts'
import { type Accuser, createAccuser } from './accuser.ts'
import { type Auditor, createAuditor } from './auditor.ts'
import { type BeaconKeeper, createBeaconKeeper } from './beacon-keeper.ts'
import { createBondBudget } from './bonds.ts'
import { type Canaries, type CanarySettings, createCanaries } from './canary/canaries.ts'
import { createCanaryRecords } from './canary/canary-records.ts'
import type { DatasetJudge } from './datasets/judge.ts'
import { createDatasetJuror, type DatasetJuror } from './datasets/juror.ts'
import { createDemander, type Demander, nextAskSeconds } from './demander.ts'
import { createEpochKeeper, type EpochKeeper } from './epochs/keeper.ts'
import type { ExaminedModel } from './examine.ts'
import { createEndorser, type Endorser } from './findings/endorser.ts'
import { createFindingsKeeper, type FindingsKeeper } from './findings/keeper.ts'
import { createHiddenRecords } from './hidden-records.ts'
import { createInquiry } from './inquiry.ts'
import { createJuror, type Juror } from './juror.ts'
import {
  ANCHOR_COST_PER_DAY,
  BEACON_BONDS_HELD,
  BUDGET_HOUR_MS,
  BUDGET_TOKENS_PER_HOUR,
  CANARY_LOOK_MS,
  TRANSCRIPT_REPLAY_SECONDS,
  VALIDATOR_STEP_MS,
} from './limits.ts'
import { createReceiptDemander, type ReceiptDemander } from './receipt-demander.ts'
import { createValidatorRecords, type ValidatorRecords } from './records.ts'
import type { ReportJudge } from './reports/judge.ts'
import { createReportJuror, type ReportJuror } from './reports/juror.ts'
import { type AuditSummary, createSummaries, type Summaries } from './summaries.ts'
import { createWithheldRecords } from './withheld-records.ts'

export type ValidatorOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly market: Market
  readonly network: Network
  readonly state: State
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** Models that this validator can compute, by version. */
  readonly models: ReadonlyMap<Hash, ExaminedModel>
  /** Looks at datasets for this juror; it abstains on all where there is none. */
  readonly datasetJudge?: DatasetJudge
  /** Looks at reported models for this juror; it abstains on all where there is none. */
  readonly reportJudge?: ReportJudge
  readonly settings?: ValidatorSettings
}

export type ValidatorSettings = {
  /** Stake to hold, in base units of the native asset; raised at start where it is less. */
  readonly stake?: bigint
  /** Output tokens scored in an hour, at most. */
  readonly budgetTokensPerHour?: number
  /** Demands on chain in a day, at most; each that is answered costs a bond. */
  readonly demandsPerDay?: number
  /** What attesting to blocks of epochs may cost in a day, in native base units. */
  readonly anchorCostPerDay?: bigint
  /** Questions of its own, through an ordinary gateway; none when absent. */
  readonly canaries?: CanarySettings
  /** Told what audits of each provider came to, each time that it has changed. */
  readonly tell?: (summaries: readonly AuditSummary[]) => void
  /** Milliseconds between two looks at what is due. */
  readonly stepMs?: number
}

/** Audits providers, accuses cheats, sits on juries, and takes part in the beacon. */
export type Validator = {
  /**
   * Stakes, joins the validators, and works from then on.
   *
   * @throws {LedgerError} The wallet cannot pay stake or gas.
   */
  start(): Promise<void>
  /** One round of all that is due. Done by itself every `VALIDATOR_STEP_MS`. */
  step(): Promise<void>
  /** Stops. Stays a validator on chain: seats drawn meanwhile are a duty. */
  stop(): Promise<void>
}

const SEAL_KEY = 'validator/seal-key'

type Parts = {
  readonly canaries: Canaries | undefined
  readonly auditor: Auditor
  readonly demander: Demander
  readonly receipts: ReceiptDemander
  readonly accuser: Accuser
  readonly juror: Juror
  readonly beacon: BeaconKeeper
  readonly datasets: DatasetJuror
  readonly reports: ReportJuror
  readonly epochs: EpochKeeper
  readonly findings: FindingsKeeper
  readonly endorser: Endorser
  readonly summaries: Summaries
}

/** Parts in the order of their steps. */
const order = [
  ...([
    'beacon',
    'auditor',
    'demander',
    'receipts',
    'accuser',
    'juror',
    'datasets',
    'reports',
    'epochs',
    'findings',
    'endorser',
    'summaries',
  ] as const),
]

const abstaining = {
  judge: async () => ({ verdict: 'abstain', reason: 'no-judge' }) as const,
}

class ValidatorRole implements Validator {
  readonly #options: ValidatorOptions
  readonly #stopping = new AbortController()
  #parts: Parts | undefined
  #loop: Promise<unknown> = Promise.resolve()
  #spent = 0
  #hourBeganMs = 0

  constructor(options: ValidatorOptions) {
    this.#options = options
  }

  async start(): Promise<void> {
    const { ledger, audits, settings = {}, state, random } = this.#options
    const { amount } = await ledger.stake(ledger.account)
    const { stakeMin } = await ledger.parameters()
    const wanted = settings.stake ?? stakeMin
    if (amount < wanted) await ledger.stakeUp(wanted - amount)
    await this.#fundBonds()
    const sealKey = await sealKeyOf(state, random)
    const joined = (await audits.validators()).find(({ account }) => account === ledger.account)
    if (joined?.sealKey !== sealKey.publicKey) await audits.joinValidators(sealKey.publicKey)
    this.#parts = this.#assemble(sealKey)
    this.#loop = Promise.all([this.#run(), this.#runCanaries()])
  }

  /** Moves money into the Vault where it holds too little for the bonds to come. */
  async #fundBonds(): Promise<void> {
    const { ledger } = this.#options
    const { beaconBond, accusationBond } = await ledger.parameters()
    const asset = ledger.nativeAsset
    const available = await ledger.balance(ledger.account, asset)
    if (available >= BEACON_BONDS_HELD * beaconBond + accusationBond) return
    const amount = 2n * (BEACON_BONDS_HELD * beaconBond + accusationBond)
    await ledger.deposit({ asset, amount })
  }

  #assemble(sealKey: SealKey): Parts {
    const { ledger, network, clock, state, random, audits, log, settings = {} } = this.#options
    const records = createValidatorRecords(state)
    const withheld = createWithheldRecords({ state, record: records.record })
    const hidden = createHiddenRecords(state)
    const { demandsPerDay } = settings
    const canaries = this.#createCanaries(records)
    const bonds = createBondBudget({ ledger, demandsPerDay, spend: withheld.spend })
    const demanding = { ledger, audits, bonds, random, log }
    const inquiry = createInquiry({
      ...{ network, keys: ledger, domain: ledger.domain, clock, signer: ledger.signer, sealKey },
      replays: createReplayCache({ seconds: TRANSCRIPT_REPLAY_SECONDS }),
    })
    const auditor: Auditor = createAuditor({
      ...this.#options,
      inquiry,
      records,
      hidden,
      doubted: async () => (await canaries?.doubted()) ?? new Set(),
      signal: this.#stopping.signal,
      hear: (event) => this.#hear(event),
      note: ({ subject, finding, nowSeconds }) =>
        withheld.changeFor({
          ...{ receiptId: Receipt.idOf(finding.receipt, ledger.domain), subject, finding },
          ...{ asks: 1, askAfterSeconds: nextAskSeconds(nowSeconds, random) },
        }),
      budget: { left: () => this.#left(), spend: (tokens) => this.#spend(tokens) },
    })
    const demander = createDemander({
      ...{ ...demanding, withheld },
      ...{ askAgain: auditor.askAgain, judgeSupply: auditor.judgeSupply },
    })
    const note = withheld.changeFor
    const receipts = createReceiptDemander({ ...demanding, records, hidden, note })
    const juror = createJuror({ ...this.#options, records, auditor })
    const nowSeconds = () => ledger.nowSeconds()
    const beacon = createBeaconKeeper({ audits, state, random, nowSeconds, log })
    const isTried = juror.isTried
    const accuser = createAccuser({ ...this.#options, records, isTried })
    const costPerDay = settings.anchorCostPerDay ?? ANCHOR_COST_PER_DAY
    const signal = this.#stopping.signal
    const judge = this.#options.datasetJudge ?? abstaining
    const datasets = createDatasetJuror({ ...this.#options, judge, signal })
    const accused = this.#options.reportJudge ?? abstaining
    const reports = createReportJuror({ ...this.#options, judge: accused, signal })
    const epochs = createEpochKeeper({ ...this.#options, signal, costPerDay })
    const { account, domain } = ledger
    const telling = { ...this.#options, account, domain, records, nowSeconds }
    const findings = createFindingsKeeper(telling)
    const endorser = createEndorser(telling)
    const summaries = createSummaries({ records, tell: settings.tell })
    return {
      canaries,
      auditor,
      demander,
      receipts,
      accuser,
      juror,
      beacon,
      datasets,
      reports,
      epochs,
      findings,
      endorser,
      summaries,
    }
  }

  #createCanaries(records: ValidatorRecords): Canaries | undefined {
    const { ledger, state, settings = {} } = this.#options
    if (!settings.canaries) return undefined
    return createCanaries({
      ...{ ...this.#options, settings: settings.canaries, records: createCanaryRecords(state) },
      ...{ keys: ledger, domain: ledger.domain, signal: this.#stopping.signal },
      findingsOf: records.findings,
    })
  }

  async #hear(event: LedgerEvent): Promise<void> {
    if (event.kind === 'accused') await this.#parts?.juror.hear(event)
    await this.#parts?.demander.hear(event)
    await this.#parts?.findings.hear(event)
    await this.#parts?.endorser.hear(event)
    await this.#parts?.datasets.hear(event)
    await this.#parts?.reports.hear(event)
    await this.#parts?.receipts.hear(event)
  }

  #left(): number {
    const { clock, settings = {} } = this.#options
    if (clock.nowMs() - this.#hourBeganMs >= BUDGET_HOUR_MS) {
      this.#hourBeganMs = clock.nowMs()
      this.#spent = 0
    }
    return (settings.budgetTokensPerHour ?? BUDGET_TOKENS_PER_HOUR) - this.#spent
  }

  #spend(tokens: number): void {
    this.#spent += tokens
  }

  async step(): Promise<void> {
    const { market } = this.#options
    const parts = this.#parts
    if (!parts) return
    await this.#try('market', () => market.sync())
    await this.#try('bonds', () => this.#fundBonds())
    for (const name of order) {
      await this.#try(name, () => parts[name].step())
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#loop
  }

  async #run(): Promise<void> {
    const { clock, settings = {} } = this.#options
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await this.step()
      await clock.sleep(settings.stepMs ?? VALIDATOR_STEP_MS, signal)
    }
  }

  /** Beside all else: an answer takes its time, and votes and secrets must not wait for it. */
  async #runCanaries(): Promise<void> {
    const { signal } = this.#stopping
    const canaries = this.#parts?.canaries
    while (canaries && !signal.aborted) {
      await this.#try('canaries', () => canaries.step())
      await this.#options.clock.sleep(CANARY_LOOK_MS, signal)
    }
  }

  /** Goes on after a failure of one part: the next step finds the same work. */
  async #try(part: string, step: () => Promise<unknown>): Promise<void> {
    if (this.#stopping.signal.aborted) return
    const { log } = this.#options
    await attempt({ log, failed: 'validator-step-failed', what: { part } }, step)
  }
}

/** The key that transcripts are sealed to: the same after a restart. */
async function sealKeyOf(state: State, random: Random): Promise<SealKey> {
  const kept = await state.get(SEAL_KEY)
  if (kept) return generateSealKey(() => kept)
  const secret = random(32)
  await state.commit([{ kind: 'put', key: SEAL_KEY, value: secret }])
  return generateSealKey(() => Hex.toBytes(Hex.from(secret)))
}

/** Creates a validator; it does nothing before `start`. */
export const createValidator = (options: ValidatorOptions): Validator => new ValidatorRole(options)
