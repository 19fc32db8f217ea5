import {
  type AuditLedger,
  GENERAL_DOMAIN,
  type Ledger,
  type LedgerEvent,
  type Market,
} from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import { createReplayCache, type SealKey } from '@ostrom/network/seal'
import type { AccountId, Clock, Hash, Log, Random } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { attempt } from '../attempt.ts'
import { createBeaconKeeper } from '../beacon-keeper.ts'
import type { DrandSource } from '../drand/index.ts'
import { holdStake } from '../hold-stake.ts'
import { createRandomness } from '../randomness.ts'
import { createAccuser } from './accuser.ts'
import { createAuditor } from './auditor.ts'
import { createBondBudget } from './bonds.ts'
import { type Canaries, type CanarySettings, createCanaries } from './canary/canaries.ts'
import { createCanaryRecords } from './canary/canary-records.ts'
import type { AppealSettings } from './court/appeals.ts'
import { createFraudBench } from './court/fraud.ts'
import { createJuror, type Juror } from './court/juror.ts'
import { createDatasetBench } from './datasets/bench.ts'
import type { DatasetJudge } from './datasets/judge.ts'
import { createDemander, nextAskSeconds } from './demander.ts'
import { createEnlistment } from './enlistment.ts'
import { createEpochKeeper } from './epochs/keeper.ts'
import type { ExaminedModel } from './examine.ts'
import { createEndorser } from './findings/endorser.ts'
import { createFindingsKeeper } from './findings/keeper.ts'
import { createHiddenRecords } from './hidden-records.ts'
import { createInquiry } from './inquiry.ts'
import { createIntake } from './intake.ts'
import {
  ANCHOR_COST_PER_DAY,
  BEACON_BONDS_HELD,
  BUDGET_HOUR_MS,
  BUDGET_TOKENS_PER_HOUR,
  CANARY_LOOK_MS,
  DEMANDS_OPEN_MAX,
  JURY_SEATS,
  TRANSCRIPT_REPLAY_SECONDS,
  VALIDATOR_STEP_MS,
} from './limits.ts'
import { createLooking } from './looking.ts'
import { auditParts, dutyParts, type Parts } from './parts.ts'
import { createPatience, type Patience } from './patience.ts'
import { createReceiptDemander } from './receipt-demander.ts'
import { createValidatorRecords, type Finding, type ValidatorRecords } from './records.ts'
import { createReportBench } from './reports/bench.ts'
import type { ReportJudge } from './reports/judge.ts'
import { createSealKeyAnnouncer, sealKeyOf } from './seal-key.ts'
import { createShownConsents } from './shown-consents.ts'
import { type AuditSummary, createSummaries } from './summaries.ts'
import { createWithheldRecords } from './withheld-records.ts'

export type ValidatorOptions = {
  /** By the node's key: the juror's own, or its operator's. */
  readonly ledger: Ledger
  /** The account that puts up the stake, and names the node's key as its operator. */
  readonly account?: AccountId
  readonly audits: AuditLedger
  readonly market: Market
  readonly network: Network
  readonly state: State
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** Models that this validator can compute, by version: it enlists weight for each. */
  readonly models: ReadonlyMap<Hash, ExaminedModel>
  /** Looks at datasets for this juror. It enlists for general matters where it has both judges. */
  readonly datasetJudge?: DatasetJudge
  /** Looks at reported models for this juror. */
  readonly reportJudge?: ReportJudge
  /** Where rounds of the chain's drand network are read, on chains whose beacon is that. */
  readonly drand?: DrandSource
  readonly settings?: ValidatorSettings
}

export type ValidatorSettings = {
  /** Stake to hold for the court, in native base units; raised at start where it is less. */
  readonly stake?: bigint
  /**
   * Weight by domain, a model version or `GENERAL_DOMAIN`, of those that it can judge; the same
   * part of the stake in each when absent.
   */
  readonly weights?: ReadonlyMap<Hash, bigint>
  /** When rulings are appealed: those against it are, unless set otherwise. */
  readonly appeals?: AppealSettings
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
   * Stakes, enlists weight for what it can judge, and works from then on.
   *
   * @throws {LedgerError} The wallet cannot pay stake or gas.
   * @throws {NotOperatorError} {StakeMissingError} What only the account itself can put right.
   */
  start(): Promise<void>
  /** One round of all that is due but the beacon's. Done by itself every `VALIDATOR_STEP_MS`. */
  step(): Promise<void>
  /** What it found of the answers of a session or request, before it tells anybody else. */
  findingsOf(subject: Hash): Promise<readonly Finding[]>
  /** Stops. Its weight stays enlisted: seats drawn meanwhile are a duty. */
  stop(): Promise<void>
}

class ValidatorRole implements Validator {
  readonly #options: ValidatorOptions
  readonly #account: AccountId
  readonly #stopping = new AbortController()
  #parts: Parts | undefined
  #loop: Promise<unknown> = Promise.resolve()
  #spent = 0
  #hourBeganMs = 0

  constructor(options: ValidatorOptions) {
    this.#options = options
    this.#account = options.account ?? options.ledger.account
  }

  async start(): Promise<void> {
    const { ledger, settings = {}, state, random } = this.#options
    const { stakeMin } = await ledger.parameters()
    const amount = settings.stake ?? stakeMin
    await holdStake(ledger, { account: this.#account, market: 'court', amount })
    await this.#fundBonds()
    this.#parts = this.#assemble(await sealKeyOf(state, random))
    await this.#parts.enlistment.enlist()
    this.#loop = Promise.all([
      this.#run(() => this.#doDuties()),
      this.#run(() => this.#audit()),
      this.#runBeacon(),
      this.#runCanaries(),
    ])
  }

  /** What this validator can judge: who cannot does not enlist, since silence is fined. */
  #domains(): readonly Hash[] {
    const { models, datasetJudge, reportJudge } = this.#options
    const general = datasetJudge && reportJudge ? [GENERAL_DOMAIN] : []
    return [...models.keys(), ...general]
  }

  /** Moves money into the Vault where the node's own account has too little for what is to come. */
  async #fundBonds(): Promise<void> {
    const { ledger } = this.#options
    const { beaconBond, caseBond, seatFee } = await ledger.parameters()
    const own = this.#account === ledger.account
    const deposit = caseBond + 2n * JURY_SEATS * seatFee
    const bonds = BEACON_BONDS_HELD * beaconBond + BigInt(DEMANDS_OPEN_MAX) * seatFee
    const needed = own ? deposit + bonds : deposit
    const asset = ledger.nativeAsset
    const available = await ledger.balance(ledger.account, asset)
    if (available < needed) await ledger.deposit({ asset, amount: 2n * needed })
  }

  #assemble(sealKey: SealKey): Parts {
    const { ledger, network, clock, state, random, settings = {} } = this.#options
    const account = this.#account
    const { signal } = this.#stopping
    const randomness = createRandomness({ ...this.#options, drand: this.#options.drand, signal })
    const records = createValidatorRecords(state)
    const withheld = createWithheldRecords({ state, record: records.record })
    const hidden = createHiddenRecords(state)
    const { demandsPerDay } = settings
    const canaries = this.#createCanaries(records)
    const consents = createShownConsents({ state })
    const own = { ...this.#options, account, randomness, records, consents, signal }
    const bonds = createBondBudget({ ledger, account, demandsPerDay, spend: withheld.spend })
    const { domain, signer } = ledger
    const inquiry = createInquiry({
      network,
      keys: ledger,
      ledger,
      domain,
      clock,
      validator: account,
      signer,
      sealKey,
      replays: createReplayCache({ seconds: TRANSCRIPT_REPLAY_SECONDS }),
    })
    const patient = (patience: Patience) => {
      const spend = (tokens: number) => this.#spend(tokens)
      const looking = createLooking({ ...own, inquiry: patience.timed(inquiry), spend })
      return { looking, patience }
    }
    const auditor = createAuditor({
      ...own,
      hidden,
      ...patient(createPatience({ clock })),
      left: () => this.#left(),
      doubted: async () => (await canaries?.doubted()) ?? new Set(),
      note: ({ subject, finding, nowSeconds }) =>
        withheld.changeFor({
          receiptId: finding.receiptId,
          subject,
          finding,
          asks: 1,
          askAfterSeconds: nextAskSeconds(nowSeconds, random),
        }),
    })
    const demander = createDemander({
      ...own,
      bonds,
      withheld,
      ...patient(createPatience({ clock })),
    })
    // A duty is no part of what audits may spend: the time to vote bounds it.
    const looking = createLooking({ ...own, inquiry, spend: () => {} })
    const note = withheld.changeFor
    const receipts = createReceiptDemander({ ...own, bonds, hidden, note })
    const costPerDay = settings.anchorCostPerDay ?? ANCHOR_COST_PER_DAY
    const nowSeconds = () => ledger.nowSeconds()
    const domains = this.#domains()
    const hear = async (event: LedgerEvent) => {
      await consents.hear(event)
      await this.#hear(event)
    }
    return {
      canaries,
      intake: createIntake({ ...own, hear }),
      enlistment: createEnlistment({ ...own, domains, weights: settings.weights }),
      sealKeys: createSealKeyAnnouncer({ ...this.#options, sealKey }),
      auditor,
      demander,
      receipts,
      accuser: createAccuser(own),
      juror: this.#createJuror({ ...own, looking, domains: new Set(domains) }),
      beacon: this.#createBeacon(own.audits),
      epochs: createEpochKeeper({ ...own, costPerDay }),
      findings: createFindingsKeeper({ ...own, nowSeconds }),
      endorser: createEndorser({ ...own, nowSeconds }),
      summaries: createSummaries({ records, tell: settings.tell }),
    }
  }

  #createJuror(
    options: Omit<Parameters<typeof createJuror>[0], 'benches' | 'appeals'> &
      Parameters<typeof createFraudBench>[0] & { readonly signal: AbortSignal },
  ): Juror {
    const { datasetJudge, reportJudge, settings = {} } = this.#options
    const benches = {
      fraud: createFraudBench(options),
      dataset: createDatasetBench({ ...options, judge: datasetJudge }),
      report: createReportBench({ ...options, judge: reportJudge }),
    }
    return createJuror({ ...options, benches, appeals: settings.appeals ?? {} })
  }

  /** Of a drand network rounds are brought to the chain where a case or demand cites them. */
  #createBeacon(audits: AuditLedger): Parts['beacon'] {
    const { beacon } = audits
    if (beacon.kind === 'drand') return { step: async () => {} }
    const epochSeconds = () => audits.epochSeconds()
    return createBeaconKeeper({ ...this.#options, account: this.#account, beacon, epochSeconds })
  }

  #createCanaries(records: ValidatorRecords): Canaries | undefined {
    const { ledger, state, settings = {} } = this.#options
    if (!settings.canaries) return undefined
    return createCanaries({
      ...this.#options,
      settings: settings.canaries,
      records: createCanaryRecords(state),
      keys: ledger,
      ledger,
      domain: ledger.domain,
      signal: this.#stopping.signal,
      findingsOf: records.findings,
    })
  }

  async #hear(event: LedgerEvent): Promise<void> {
    const parts = this.#parts
    const { juror, accuser, demander, receipts, findings, endorser } = parts ?? {}
    for (const part of [juror, accuser, demander, receipts, findings, endorser]) {
      await part?.hear(event)
    }
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
    await this.#doDuties()
    await this.#audit()
  }

  /** Votes, and whatever else has its time. */
  async #doDuties(): Promise<void> {
    const { market } = this.#options
    await this.#try('market', () => market.sync())
    await this.#try('bonds', () => this.#fundBonds())
    await this.#doAll(dutyParts)
  }

  /** Asks providers. */
  #audit(): Promise<void> {
    return this.#doAll(auditParts)
  }

  async #doAll(names: readonly (typeof dutyParts | typeof auditParts)[number][]): Promise<void> {
    const parts = this.#parts
    if (!parts) return
    for (const name of names) await this.#try(name, () => parts[name].step())
  }

  async findingsOf(id: Hash): Promise<readonly Finding[]> {
    const records = createValidatorRecords(this.#options.state)
    const subject = await records.subject(id)
    return subject ? await records.findingsOf(subject) : []
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#loop
    await this.#parts?.juror.rest()
  }

  /** Duties beside audits: nobody's slow answers hold back what this validator owes. */
  async #run(round: () => Promise<void>): Promise<void> {
    const { clock, settings = {} } = this.#options
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await round()
      await clock.sleep(settings.stepMs ?? VALIDATOR_STEP_MS, signal)
    }
  }

  /** Beside all else: a secret that waits for long audits is shown too late, and costs its bond. */
  async #runBeacon(): Promise<void> {
    const { clock, settings = {} } = this.#options
    const { signal } = this.#stopping
    const beacon = this.#parts?.beacon
    while (beacon && !signal.aborted) {
      await this.#try('beacon', () => beacon.step())
      await clock.sleep(settings.stepMs ?? VALIDATOR_STEP_MS, signal)
    }
  }

  /** Beside all else: an answer takes its time, and votes must not wait for it. */
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

/** Creates a validator; it does nothing before `start`. */
export const createValidator = (options: ValidatorOptions): Validator => new ValidatorRole(options)
