import { type AuditLedger, GENERAL_DOMAIN, type LedgerEvent, TRAINING_DOMAIN } from '@ostrom/ledger'
import { createReplayCache, type SealKey } from '@ostrom/network/seal'
import { type AccountId, type Hash, monotonicMs } from '@ostrom/protocol'
import { createBeaconService } from '../beacon-service.ts'
import { ensureStake } from '../ensure-stake.ts'
import { createRandomness } from '../randomness.ts'
import { createReceiptSeats } from '../receipt-seats.ts'
import { tryLogged } from '../try-logged.ts'
import { createAccuser } from './accusations/accuser.ts'
import { createAuditSummaries } from './accusations/audit-summaries.ts'
import { createOnchainEndorser } from './answers/onchain-endorser.ts'
import { artifactsOf } from './audits/answer-examination.ts'
import { createAuditClient } from './audits/audit-client.ts'
import { createAuditor } from './audits/auditor.ts'
import { createReceiptExaminer } from './audits/examination.ts'
import { createMayRead } from './audits/may-read.ts'
import { createWaitBudget, type WaitBudget } from './audits/wait-budget.ts'
import { type CanaryQuestions, createCanaryQuestions } from './canary/canary-questions.ts'
import { createCanaryRecords } from './canary/canary-records.ts'
import { createBondBudget } from './challenges/bond-budget.ts'
import { createChallenger, nextRetrySeconds } from './challenges/challenger.ts'
import { createReceiptChallenger } from './challenges/receipt-challenger.ts'
import { createFraudCaseHandler } from './court/fraud-case.ts'
import { createJuror, type Juror } from './court/juror.ts'
import { createDatasetCaseHandler } from './datasets/dataset-case.ts'
import { createEnlistment } from './enlistment.ts'
import { createEpochService } from './epochs/epoch-service.ts'
import { createEventIngest } from './event-ingest.ts'
import { createEndorser } from './findings/endorser.ts'
import { createFindingsService } from './findings/findings-service.ts'
import { fundBonds } from './fund-bonds.ts'
import {
  ANCHOR_COST_PER_DAY,
  BUDGET_TOKENS_PER_HOUR,
  CANARY_POLL_MS,
  TOKEN_BUDGET_PERIOD_MS,
  TRANSCRIPT_REPLAY_SECONDS,
  VALIDATOR_STEP_MS,
} from './limits.ts'
import type { AuditFinding } from './records/audit-finding.ts'
import { createMissingReceiptsRecords } from './records/missing-receipts-records.ts'
import { createRecordExpiry } from './records/record-expiry.ts'
import { createValidatorRecords } from './records/validator-records.ts'
import { createWithheldExpiry } from './records/withheld-expiry.ts'
import { createWithheldTranscriptRecords } from './records/withheld-transcript-records.ts'
import { createReportCaseHandler } from './reports/report-case.ts'
import { createSealKeyAnnouncer, sealKeyOf } from './seal-key.ts'
import { createTrainingCaseHandler } from './training/training-case.ts'
import type { ValidatorOptions } from './validator-options.ts'
import { auditParts, dutyParts, type ValidatorParts } from './validator-parts.ts'

/** Audits providers, accuses cheats, votes on juries, and contributes to the beacon. */
export type Validator = {
  /**
   * Stakes, enlists weight in the domains that this validator can judge, and starts its rounds.
   *
   * @throws {LedgerError} The wallet cannot pay stake or gas.
   * @throws {NotOperatorError} {StakeMissingError} Only the account's own key can solve this.
   */
  start(): Promise<void>
  /**
   * Runs one round of duties and one of audits, without the beacon and canary questions. A started
   * validator runs these rounds by itself, in two loops.
   */
  step(): Promise<void>
  /**
   * Returns the validator's findings on a session or request, whether it has committed them on
   * chain or not.
   */
  findingsOf(subject: Hash): Promise<readonly AuditFinding[]>
  /** Stops the validator. Its weight stays enlisted, so it may still be drawn for jury seats. */
  stop(): Promise<void>
}

class ValidatorRole implements Validator {
  readonly #options: ValidatorOptions
  readonly #account: AccountId
  readonly #stopping = new AbortController()
  #parts: ValidatorParts | undefined
  #loop: Promise<unknown> = Promise.resolve()
  #tokensUsed = 0
  #hourBeganMs = 0

  constructor(options: ValidatorOptions) {
    this.#options = options
    this.#account = options.account ?? options.ledger.account
  }

  async start(): Promise<void> {
    const { ledger, settings = {}, state, random } = this.#options
    const { stakeMin } = await ledger.parameters()
    const amount = settings.stake ?? stakeMin
    await ensureStake(ledger, { account: this.#account, market: 'court', amount })
    await fundBonds(ledger, this.#account)
    this.#parts = this.#assemble(await sealKeyOf(state, random))
    await this.#parts.enlistment.enlist()
    await this.#announce()
    this.#loop = Promise.all([
      this.#run(() => this.#doDuties()),
      this.#run(() => this.#audit()),
      this.#runBeacon(),
      this.#runCanaries(),
    ])
  }

  /**
   * Announces the examined artifacts before the first round, so that their offers have the right
   * verifiability classes from the start.
   */
  async #announce(): Promise<void> {
    await this.#try('market', () => this.#options.market.sync())
    await this.#try('sealKeys', async () => await this.#parts?.sealKeys.step())
  }

  /**
   * Returns the domains that this validator can judge. In any other domain it could not vote and
   * would be fined.
   */
  #domains(): readonly Hash[] {
    const { models, datasetJudge, reportJudge, trainingJudge } = this.#options
    const general = datasetJudge && reportJudge ? [GENERAL_DOMAIN] : []
    const training = trainingJudge ? [TRAINING_DOMAIN] : []
    return [...models.keys(), ...general, ...training]
  }

  #assemble(sealKey: SealKey): ValidatorParts {
    const { ledger, network, clock, state, random, settings = {} } = this.#options
    const account = this.#account
    const { signal } = this.#stopping
    const randomness = createRandomness({ ...this.#options, drand: this.#options.drand, signal })
    const records = createValidatorRecords(state)
    const withheldTranscripts = createWithheldTranscriptRecords({ state, record: records.record })
    const missingReceipts = createMissingReceiptsRecords(state)
    const { challengesPerDay } = settings
    const canaries = this.#createCanaries()
    const { auditHolds } = ledger
    const own = { ...this.#options, auditHolds, account, randomness, records, signal }
    const { domain, signer } = ledger
    const auditClient = createAuditClient({
      network,
      keys: ledger,
      ledger,
      domain,
      clock,
      validator: account,
      signer,
      sealKey,
      replayCache: createReplayCache({ seconds: TRANSCRIPT_REPLAY_SECONDS }),
    })
    const patient = (waitBudget: WaitBudget) => {
      const onTokens = (tokens: number) => this.#countTokens(tokens)
      const examiner = createReceiptExaminer({
        ...own,
        auditClient: waitBudget.timed(auditClient),
        onTokens,
      })
      return { examiner, waitBudget }
    }
    const { dataChallenges, honeypots } = ledger
    const { audits } = own
    const seats = createReceiptSeats({ ledger, audits, dataChallenges, randomness })
    const mayRead = createMayRead({ account, seats, auditHolds })
    const auditor = createAuditor({
      ...own,
      mayRead,
      missingReceipts,
      ...patient(createWaitBudget({ clock })),
      tokensLeft: () => this.#tokensLeft(),
      suspectedProviders: async () => (await canaries?.suspectedProviders()) ?? new Set(),
      withheldChange: ({ subject, finding, nowSeconds }) =>
        withheldTranscripts.changeFor({
          receiptId: finding.receiptId,
          subject,
          finding,
          requests: 1,
          requestAfterSeconds: nextRetrySeconds(nowSeconds, random),
        }),
    })
    const budget = { ledger, account, challengesPerDay, records: withheldTranscripts }
    const challenging = dataChallenges && {
      dataChallenges,
      bonds: createBondBudget({ ...budget, dataChallenges }),
    }
    const challenger =
      challenging &&
      createChallenger({
        ...own,
        ...challenging,
        withheldTranscripts,
        ...patient(createWaitBudget({ clock })),
      })
    // Jury duty does not use the token budget of audits; the time to vote bounds it.
    const onTokens = () => {}
    const examiner = createReceiptExaminer({ ...own, auditClient, onTokens, skipsImages: true })
    const withheldChange = withheldTranscripts.changeFor
    const receiptChallenger =
      challenging &&
      createReceiptChallenger({
        ...own,
        ...challenging,
        missingReceipts,
        withheldChange,
        mayRead,
      })
    const costPerDay = settings.anchorCostPerDay ?? ANCHOR_COST_PER_DAY
    const nowSeconds = () => ledger.nowSeconds()
    const domains = this.#domains()
    return {
      canaries,
      ingest: createEventIngest({ ...own, onEvent: (event) => this.#onEvent(event) }),
      enlistment: createEnlistment({ ...own, domains, weights: settings.weights }),
      sealKeys: createSealKeyAnnouncer({ ...own, sealKey, artifacts: artifactsOf(own.models) }),
      auditor,
      challenger,
      receiptChallenger,
      withheldExpiry: dataChallenges
        ? undefined
        : createWithheldExpiry({ ...own, withheldTranscripts, missingReceipts }),
      recordExpiry: createRecordExpiry({ ...own, withheldTranscripts, missingReceipts }),
      accuser: createAccuser(own),
      juror: this.#createJuror({ ...own, examiner, domains: new Set(domains) }),
      beacon: this.#createBeacon(own.audits),
      epochs: createEpochService({ ...own, costPerDay }),
      findings: honeypots && createFindingsService({ ...own, honeypots, nowSeconds }),
      endorser: createEndorser({ ...own, nowSeconds }),
      onchainEndorser: createOnchainEndorser({
        ...own,
        answers: ledger.onchainAnswers,
        costPerDay,
        tokensLeft: () => this.#tokensLeft(),
        onTokens: (tokens) => this.#countTokens(tokens),
      }),
      summaries: createAuditSummaries({ records, tell: settings.onSummaries }),
    }
  }

  #createJuror(
    options: Omit<Parameters<typeof createJuror>[0], 'caseHandlers' | 'appeals'> &
      Parameters<typeof createFraudCaseHandler>[0] & { readonly signal: AbortSignal },
  ): Juror {
    const { ledger, datasetJudge, reportJudge, trainingJudge, settings = {} } = this.#options
    const { datasets, modelReports, training } = ledger
    const caseHandlers = {
      fraud: createFraudCaseHandler(options),
      dataset: createDatasetCaseHandler({ ...options, datasets, judge: datasetJudge }),
      report: createReportCaseHandler({ ...options, modelReports, judge: reportJudge }),
      training: createTrainingCaseHandler({ ...options, training, judge: trainingJudge }),
    }
    return createJuror({ ...options, caseHandlers, appeals: settings.appeals ?? {} })
  }

  /**
   * Returns the commit-reveal beacon service. Drand rounds need no service, because other parts
   * submit them when they need them.
   */
  #createBeacon(audits: AuditLedger): ValidatorParts['beacon'] {
    const { beacon } = audits
    if (beacon.kind === 'drand') return { step: async () => {} }
    const epochSeconds = () => audits.epochSeconds()
    const own = { ...this.#options, account: this.#account, weights: audits }
    return createBeaconService({ ...own, beacon, epochSeconds })
  }

  #createCanaries(): CanaryQuestions | undefined {
    const { ledger, state, settings = {} } = this.#options
    if (!settings.canaries) return undefined
    return createCanaryQuestions({
      ...this.#options,
      settings: settings.canaries,
      records: createCanaryRecords(state),
      keys: ledger,
      ledger,
      domain: ledger.domain,
      signal: this.#stopping.signal,
    })
  }

  async #onEvent(event: LedgerEvent): Promise<void> {
    const parts = this.#parts
    const { juror, accuser, challenger, receiptChallenger, findings, endorser } = parts ?? {}
    for (const part of [juror, accuser, challenger, receiptChallenger, findings, endorser]) {
      await part?.onEvent(event)
    }
  }

  #tokensLeft(): number {
    const { clock, settings = {} } = this.#options
    if (monotonicMs(clock) - this.#hourBeganMs >= TOKEN_BUDGET_PERIOD_MS) {
      this.#hourBeganMs = monotonicMs(clock)
      this.#tokensUsed = 0
    }
    return (settings.budgetTokensPerHour ?? BUDGET_TOKENS_PER_HOUR) - this.#tokensUsed
  }

  #countTokens(tokens: number): void {
    this.#tokensUsed += tokens
  }

  async step(): Promise<void> {
    await this.#doDuties()
    await this.#audit()
  }

  /** Runs the parts with deadlines, such as votes. */
  async #doDuties(): Promise<void> {
    const { ledger, market } = this.#options
    await this.#try('market', () => market.sync())
    await this.#try('bonds', () => fundBonds(ledger, this.#account))
    await this.#doAll(dutyParts)
  }

  /** Runs the parts that send requests to providers. */
  #audit(): Promise<void> {
    return this.#doAll(auditParts)
  }

  async #doAll(names: readonly (typeof dutyParts | typeof auditParts)[number][]): Promise<void> {
    const parts = this.#parts
    if (!parts) return
    for (const name of names) await this.#try(name, async () => await parts[name]?.step())
  }

  async findingsOf(id: Hash): Promise<readonly AuditFinding[]> {
    const records = createValidatorRecords(this.#options.state)
    const subject = await records.subject(id)
    return subject ? await records.findingsOf(subject) : []
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#loop
    await this.#parts?.juror.drain()
  }

  /**
   * Repeats a round of steps until the stop. Duties and audits have a loop each, so that slow
   * providers do not delay duties.
   */
  async #run(round: () => Promise<void>): Promise<void> {
    const { clock, settings = {} } = this.#options
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await round()
      await clock.sleep(settings.stepMs ?? VALIDATOR_STEP_MS, signal)
    }
  }

  /** Runs the beacon apart from audits, because a late reveal of a secret costs its bond. */
  async #runBeacon(): Promise<void> {
    const { clock, settings = {} } = this.#options
    const { signal } = this.#stopping
    const beacon = this.#parts?.beacon
    while (beacon && !signal.aborted) {
      await this.#try('beacon', () => beacon.step())
      await clock.sleep(settings.stepMs ?? VALIDATOR_STEP_MS, signal)
    }
  }

  /** Runs canary questions apart from duties, so that votes do not wait for their answers. */
  async #runCanaries(): Promise<void> {
    const { signal } = this.#stopping
    const canaries = this.#parts?.canaries
    while (canaries && !signal.aborted) {
      await this.#try('canaries', () => canaries.step())
      await this.#options.clock.sleep(CANARY_POLL_MS, signal)
    }
  }

  /** Logs the failure of a part. The next step repeats its work. */
  async #try(part: string, step: () => Promise<unknown>): Promise<void> {
    if (this.#stopping.signal.aborted) return
    const { log } = this.#options
    await tryLogged({ log, failed: 'validator-step-failed', what: { part } }, step)
  }
}

/** Creates a validator. It is idle until `start`. */
export const createValidator = (options: ValidatorOptions): Validator => new ValidatorRole(options)
