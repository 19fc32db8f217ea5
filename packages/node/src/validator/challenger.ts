import {
  type DataChallengeLedger,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import { type AccountId, Audit, Hex, type Log, type RandomBytes } from '@ostrom/protocol'
import { AuditSampling } from '@ostrom/verification'
import type { Randomness } from '../randomness.ts'
import { createRoundRobin } from '../round-robin.ts'
import { tryLogged } from '../try-logged.ts'
import type { BondBudget } from './bond-budget.ts'
import { isProviderFault } from './errors.ts'
import type { ReceiptExaminer } from './examination.ts'
import {
  CHALLENGE_LIFE_WINDOWS,
  CHALLENGES_OPEN_MAX,
  CONCLUDE_OTHERS_SECONDS,
  CONSENT_CHALLENGES_DIVISOR,
  REQUESTS_BEFORE_CHALLENGE,
  RETRY_JITTER_SECONDS,
  RETRY_SECONDS,
  WITHHELD_PER_STEP_MAX,
} from './limits.ts'
import type { PublishedConsents } from './published-consents.ts'
import { type FindingOutcome, isUnresolved } from './validator-records.ts'
import type { WaitBudget } from './wait-budget.ts'
import type {
  ChallengedTranscript,
  ChallengeRef,
  WithheldTranscript,
  WithheldTranscriptRecords,
} from './withheld-transcript-records.ts'

// What a provider does not show is asked for again, then demanded on chain, where silence costs:
// docs/spec/verification.md, section 11.

export type ChallengerOptions = {
  readonly ledger: Ledger
  readonly dataChallenges: DataChallengeLedger
  readonly randomness: Randomness
  /** The account that opens data challenges. */
  readonly account: AccountId
  readonly withheldTranscripts: WithheldTranscriptRecords
  readonly random: RandomBytes
  readonly log: Log
  readonly bonds: BondBudget
  /** Asks once more for what was withheld, and judges what was supplied: noise is nothing. */
  readonly examiner: Pick<ReceiptExaminer, 'examine' | 'examineSupplied'>
  /** Consents of clients that are published on chain. */
  readonly consents: Pick<PublishedConsents, 'of'>
  /** Of the questions that `looking` asks. */
  readonly waitBudget: WaitBudget
}

/** Demands what is withheld, and sees each demand to its end. */
export type Challenger = {
  onEvent(event: LedgerEvent): Promise<void>
  step(): Promise<void>
}

export function createChallenger(options: ChallengerOptions): Challenger {
  const { ledger, account, withheldTranscripts, waitBudget, log } = options
  const rota = createRoundRobin<ChallengedTranscript>(
    WITHHELD_PER_STEP_MAX,
    ({ receiptId }) => receiptId,
  )
  return {
    async onEvent(event) {
      if (event.kind === 'transcript-challenged') {
        const { receiptId, challengeId, validator } = event
        await withheldTranscripts.recordChallenge(receiptId, {
          challengeId,
          isOurs: validator === account,
        })
      }
      if (event.kind === 'transcript-supplied') {
        const { challengeId, part, last, sealed } = event
        await withheldTranscripts.recordPart(
          { challengeId, part, isLast: last },
          Hex.toBytes(sealed),
        )
      }
      if (event.kind === 'transcript-private' && !event.paid) {
        await withheldTranscripts.recordMissingConsent(event.challengeId, event.provider)
      }
    },
    async step() {
      const now = await ledger.nowSeconds()
      waitBudget.startRound()
      const all = await withheldTranscripts.all()
      const look: ChallengeRound = {
        now,
        open: all.filter(({ challenge }) => challenge?.isOurs),
      }
      for (const { challenge, ...withheld } of rota(all)) {
        const told = { log, failed: 'challenge-step-failed', what: { receipt: withheld.receiptId } }
        await tryLogged(told, async () => {
          const seen = challenge
            ? await trackChallenge(options, { withheld, challenge }, now)
            : 'ours-to-challenge'
          if (seen !== 'settled')
            await processWithheld(options, { withheld, isAwaited: seen === 'awaited' }, look)
        })
      }
    },
  }
}

/** Processes all withheld transcripts and missing receipts once. */
type ChallengeRound = {
  readonly now: bigint
  /** Of what this validator's own demands run; grows with those of this look. */
  readonly open: WithheldTranscript[]
}

type PendingChallenge = {
  readonly withheld: WithheldTranscript
  /** Another validator's demand for it runs. */
  readonly isAwaited: boolean
}

/** Asks again, and demands once it was asked often enough, where this validator may. */
async function processWithheld(
  options: ChallengerOptions,
  { withheld, isAwaited }: PendingChallenge,
  look: ChallengeRound,
): Promise<void> {
  const { withheldTranscripts, waitBudget, examiner } = options
  const { now } = look
  if (withheld.isSelected === false) return await dropExpired(options, withheld, now)
  if (now < withheld.requestAfterSeconds) return
  const isUnsaid = withheld.finding.outcome === 'consent-missing'
  const isTold = isUnsaid && (await publishedModeOf(options, withheld)) !== undefined
  if (withheld.requests < REQUESTS_BEFORE_CHALLENGE || isTold) {
    // It has its turn in a later step.
    if (waitBudget.isExhausted(withheld.subject.provider)) return
    const finding = await examiner.examine(withheld.subject, withheld.finding).catch((error) => {
      // A provider that is always busy or absent withholds its transcripts too.
      if (isProviderFault(error)) return withheld.finding
      throw error
    })
    if (!isUnresolved(finding)) return await withheldTranscripts.resolve(withheld, finding)
    const requestAfterSeconds = nextRetrySeconds(now, options.random)
    return await withheldTranscripts.save({
      ...withheld,
      finding,
      requests: withheld.requests + 1,
      requestAfterSeconds,
    })
  }
  // What another's demand brings to light of a consent, it brings to light for all.
  if (isUnsaid && isAwaited) return
  const known = await withSelection(options, withheld)
  if (known?.isSelected) await challenge(options, known, look)
}

/** Whether this validator may demand it; undefined while the value that draws is not there. */
async function withSelection(
  { dataChallenges, randomness, account, withheldTranscripts }: ChallengerOptions,
  withheld: WithheldTranscript,
): Promise<WithheldTranscript | undefined> {
  if (withheld.isSelected !== undefined) return withheld
  const { anchoredSeconds: atSeconds, modelVersion } = withheld.subject
  const value = await randomness.selectionValue(atSeconds)
  if (!value) return undefined
  const seed = AuditSampling.subjectSeed(value, withheld.receiptId)
  const isSelected = await dataChallenges.mayChallenge({ seed, account, modelVersion, atSeconds })
  const known = { ...withheld, isSelected }
  await withheldTranscripts.save(known)
  return known
}

/** Waits for what others demand, for as long as they can. */
async function dropExpired(
  { ledger, withheldTranscripts }: ChallengerOptions,
  withheld: WithheldTranscript,
  now: bigint,
): Promise<void> {
  const { supplyWindowSeconds } = await ledger.parameters()
  const { anchoredSeconds, windowSeconds } = withheld.subject
  const until = anchoredSeconds + windowSeconds + CHALLENGE_LIFE_WINDOWS * supplyWindowSeconds
  if (now > until) await withheldTranscripts.drop(withheld)
}

/** Adds jitter, so that concurrent validators do not open challenges at the same time. */
export function nextRetrySeconds(now: bigint, random: RandomBytes): bigint {
  const [high = 0, low = 0] = random(2)
  return now + RETRY_SECONDS + (BigInt(high * 256 + low) % RETRY_JITTER_SECONDS)
}

/** Errors of the chain after which a data challenge can never be opened. */
const terminalCodes = [
  ...(['receipt-too-old', 'receipt-not-sampled', 'receipt-not-anchored'] as const),
  ...(['not-selected', 'session-unknown'] as const),
]

async function challenge(
  options: ChallengerOptions,
  withheld: WithheldTranscript,
  { now, open }: ChallengeRound,
): Promise<void> {
  const { dataChallenges, account, randomness, withheldTranscripts, log, bonds } = options
  const { anchoredSeconds, windowSeconds } = withheld.subject
  // After that the provider has rightly forgotten it.
  if (now >= anchoredSeconds + windowSeconds) return await withheldTranscripts.drop(withheld)
  const isUnsaid = withheld.finding.outcome === 'consent-missing'
  // What comes of one answer is said of all of its session.
  if (isUnsaid && open.some(({ subject }) => subject.id === withheld.subject.id)) return
  // A provider whose report of a missing consent stood may report again at no cost.
  const isFree =
    isUnsaid || (await withheldTranscripts.hasReportedMissingConsent(withheld.finding.provider))
  const part = isFree ? CONSENT_CHALLENGES_DIVISOR : 1
  if (open.length >= CHALLENGES_OPEN_MAX / part) return
  const epoch = (await randomness.epochOf(anchoredSeconds)) + 1n
  if (!(await randomness.ensureOnchain(epoch)) || !(await bonds.take(now, { part }))) return
  const { receipt, path, provider } = withheld.finding
  try {
    const { id, hash } = await dataChallenges.challengeTranscript({
      item: { receipt, path },
      account,
    })
    await withheldTranscripts.recordChallenge(withheld.receiptId, { challengeId: id, isOurs: true })
    open.push(withheld)
    log('transcript-challenged', { provider, demand: id, transaction: hash })
  } catch (error) {
    // By us before we were killed: the event tells.
    if (isLedgerError(error, 'receipt-already-used')) return
    if (!terminalCodes.some((code) => isLedgerError(error, code))) throw error
    await withheldTranscripts.drop(withheld)
  }
}

/** Without a published consent to one answer there is none to the others of its session. */
async function resolveMissingConsent(
  { withheldTranscripts }: ChallengerOptions,
  withheld: WithheldTranscript,
): Promise<void> {
  const isDenied = ({ challenge, subject, finding }: ChallengedTranscript) =>
    !challenge?.isOurs &&
    subject.id === withheld.subject.id &&
    finding.outcome === 'consent-missing'
  const others = (await withheldTranscripts.all()).filter((other) => isDenied(other))
  for (const other of others.filter(({ receiptId }) => receiptId !== withheld.receiptId)) {
    await withheldTranscripts.resolve(other, {
      ...other.finding,
      outcome: 'consent-missing-onchain',
    })
  }
  await withheldTranscripts.resolve(withheld, {
    ...withheld.finding,
    outcome: 'consent-missing-onchain',
  })
}

/** Returns the mode of the consent published on chain, or undefined without one. */
async function publishedModeOf(
  { consents }: ChallengerOptions,
  { finding }: WithheldTranscript,
): Promise<Audit.AuditMode | undefined> {
  const { sessionId, index } = finding.receipt
  const signed = await consents.of(sessionId, index)
  return signed && Audit.modeAt(signed.modes, index)
}

/** Reopens a demand of ours that was denied, where its client's word stands on chain by now. */
async function reopen(
  { dataChallenges, consents, log }: ChallengerOptions,
  { finding }: WithheldTranscript,
  id: bigint,
): Promise<void> {
  const { sessionId, index } = finding.receipt
  const shown = await consents.of(sessionId, index)
  if (!shown || Audit.modeAt(shown.modes, index) === 'canary-only') return
  try {
    await dataChallenges.publishConsent({ id, shown })
    log('challenge-reopened', { provider: finding.provider, demand: id })
  } catch (error) {
    // Another was quicker, or it is too late: the demand ends, and the provider is asked anew.
    if (!isLedgerError(error, 'challenge-not-open') && !isLedgerError(error, 'consent-invalid')) {
      throw error
    }
  }
}

/**
 * `settled`: nothing is left to be done, or nothing yet. `awaited`: another's demand runs.
 * `ours-to-challenge`: what others demand is sealed to them, so who is drawn asks for itself.
 */
type ChallengeProgress = 'settled' | 'awaited' | 'ours-to-challenge'

/** Follows a demand on chain until it has ended. */
async function trackChallenge(
  options: ChallengerOptions,
  {
    withheld,
    challenge,
  }: {
    readonly withheld: WithheldTranscript
    readonly challenge: ChallengeRef
  },
  now: bigint,
): Promise<ChallengeProgress> {
  const { dataChallenges, withheldTranscripts, log } = options
  const { challengeId, isOurs } = challenge
  const { status, untilSeconds = 0n } = (await dataChallenges.dataChallenge(challengeId)) ?? {}
  const { provider } = withheld.finding
  const resolve = async (outcome: FindingOutcome) => {
    await withheldTranscripts.resolve(withheld, { ...withheld.finding, outcome })
    return 'settled' as const
  }
  if (status === 'open' || status === 'consent-missing') {
    if (isOurs && status === 'consent-missing') await reopen(options, withheld, challengeId)
    // Whoever demanded has the bond to lose; others see to it that silence is not free.
    const from = isOurs ? untilSeconds : untilSeconds + CONCLUDE_OTHERS_SECONDS
    if (now >= from) await dataChallenges.concludeChallenge(challengeId)
    return isOurs ? 'settled' : 'awaited'
  }
  if (status === 'withheld') {
    log('transcript-withheld', { provider, demand: challengeId })
    return await resolve('withheld')
  }
  if (status === 'private') {
    // The client's consent excludes every validator, or came too late for this challenge.
    const mode = await publishedModeOf(options, withheld)
    if (mode === 'canary-only') return await resolve('private')
    if (mode) return await askAgain(options, withheld, now)
    // The events that tell why it ended are not heard yet.
    if (!(await withheldTranscripts.isConsentMissing(challengeId))) return 'settled'
    if (!isOurs)
      return withheld.isSelected === false
        ? await resolve('consent-missing-onchain')
        : 'ours-to-challenge'
    log('consent-missing', { provider, demand: challengeId })
    await resolveMissingConsent(options, withheld)
    return 'settled'
  }
  if (!isOurs) {
    const isAnswered = status === 'supplied' && withheld.isSelected === false
    return isAnswered ? await resolve('answered') : 'ours-to-challenge'
  }
  const sealed = status && (await withheldTranscripts.suppliedBytes(challengeId))
  if (!sealed) return 'settled'
  const finding = await options.examiner.examineSupplied(withheld.subject, withheld.finding, sealed)
  log('transcript-supplied', { provider, demand: challengeId, outcome: finding.outcome })
  await withheldTranscripts.resolve(withheld, finding)
  return 'settled'
}

/** Asks once more what a provider shows of an answer whose client has spoken on chain. */
async function askAgain(
  options: ChallengerOptions,
  withheld: WithheldTranscript,
  now: bigint,
): Promise<ChallengeProgress> {
  const { anchoredSeconds, windowSeconds } = withheld.subject
  if (now >= anchoredSeconds + windowSeconds) {
    await options.withheldTranscripts.drop(withheld)
    return 'settled'
  }
  const finding = await options.examiner
    .examine(withheld.subject, withheld.finding)
    .catch((error) => {
      if (isProviderFault(error)) return undefined
      throw error
    })
  // An absent provider is asked in a later step.
  if (finding) await options.withheldTranscripts.resolve(withheld, finding)
  return 'settled'
}
