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
import type { FindingOutcome } from './finding-outcomes.ts'
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
import { isUnresolved } from './validator-records.ts'
import type { WaitBudget } from './wait-budget.ts'
import type {
  ChallengedTranscript,
  ChallengeRef,
  WithheldTranscript,
  WithheldTranscriptRecords,
} from './withheld-transcript-records.ts'

// The challenger requests a withheld transcript again off chain, then opens a data challenge on
// chain, which takes stake of a silent provider: docs/spec/verification.md, section 11.

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
  /** Requests withheld transcripts again, and examines those supplied on chain. */
  readonly examiner: Pick<ReceiptExaminer, 'examine' | 'examineSupplied'>
  /** Consents of clients that are published on chain. */
  readonly consents: Pick<PublishedConsents, 'of'>
  /** Time that providers may take to answer the examiner's requests. */
  readonly waitBudget: WaitBudget
}

/** Opens data challenges for withheld transcripts and follows them to their end. */
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
        const { receiptId, challengeId, sessionId, validator } = event
        await withheldTranscripts.recordChallenge(receiptId, {
          challengeId,
          sessionId,
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
        const reporting = {
          log,
          failed: 'challenge-step-failed',
          what: { receipt: withheld.receiptId },
        }
        await tryLogged(reporting, async () => {
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

/** State of one step of the challenger. */
type ChallengeRound = {
  readonly now: bigint
  /** Transcripts with an open challenge of this validator, including those opened in this step. */
  readonly open: WithheldTranscript[]
}

type PendingChallenge = {
  readonly withheld: WithheldTranscript
  /** Another validator's data challenge for this transcript is open. */
  readonly isAwaited: boolean
}

/**
 * Requests a transcript again off chain. After enough requests, opens a data challenge if this
 * validator is selected for it.
 */
async function processWithheld(
  options: ChallengerOptions,
  { withheld, isAwaited }: PendingChallenge,
  look: ChallengeRound,
): Promise<void> {
  const { withheldTranscripts, waitBudget, examiner } = options
  const { now } = look
  // While another validator's challenge is open, its end resolves the record.
  const mayExpire = withheld.isSelected === false || !isAwaited
  if (mayExpire && (await dropExpired(options, withheld, now))) return
  const isUnsaid = withheld.finding.outcome === 'consent-missing'
  const isPublished = isUnsaid && (await publishedModeOf(options, withheld)) !== undefined
  // A published consent lets every validator request the transcript, also without a challenge.
  if (withheld.isSelected === false && !isPublished) return
  if (now < withheld.requestAfterSeconds) return
  if (withheld.requests < REQUESTS_BEFORE_CHALLENGE || isPublished) {
    // A later step requests it.
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
  // A consent that another validator's challenge puts on chain serves this validator too.
  if (isUnsaid && isAwaited) return
  const selected = await withSelection(options, withheld)
  if (selected?.isSelected) await challenge(options, selected, look)
}

/**
 * Adds whether this validator is selected to challenge. Returns undefined while the beacon value is
 * unknown.
 */
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
  const selection = { ...withheld, isSelected }
  await withheldTranscripts.save(selection)
  return selection
}

/**
 * Drops a transcript once no selected validator can challenge it any more, also if the beacon value
 * that selects them never came. Returns true if it did.
 */
async function dropExpired(
  { ledger, withheldTranscripts }: ChallengerOptions,
  withheld: WithheldTranscript,
  now: bigint,
): Promise<boolean> {
  const { anchoredSeconds, windowSeconds } = withheld.subject
  const end = anchoredSeconds + windowSeconds
  if (now <= end) return false
  const { supplyWindowSeconds } = await ledger.parameters()
  if (now <= end + CHALLENGE_LIFE_WINDOWS * supplyWindowSeconds) return false
  await withheldTranscripts.drop(withheld)
  return true
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
  // The provider may delete the transcript at the end of the audit window.
  if (now >= anchoredSeconds + windowSeconds) return await withheldTranscripts.drop(withheld)
  const isUnsaid = withheld.finding.outcome === 'consent-missing'
  // The outcome of one such challenge applies to all answers of its session.
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
    await withheldTranscripts.recordChallenge(withheld.receiptId, {
      challengeId: id,
      sessionId: receipt.sessionId,
      isOurs: true,
    })
    open.push(withheld)
    log('transcript-challenged', { provider, challenge: id, transaction: hash })
  } catch (error) {
    // This validator opened it before a crash, or another was first; the event reports the id.
    if (isLedgerError(error, 'receipt-already-used')) return
    if (!terminalCodes.some((code) => isLedgerError(error, code))) throw error
    await withheldTranscripts.drop(withheld)
  }
}

/** Resolves all answers of a session with a missing consent: one consent covers them all. */
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

/** Reopens our challenge after a report of a missing consent, if the client published one since. */
async function reopen(
  { dataChallenges, consents, log }: ChallengerOptions,
  { finding }: WithheldTranscript,
  id: bigint,
): Promise<void> {
  const { sessionId, index } = finding.receipt
  const consent = await consents.of(sessionId, index)
  if (!consent || Audit.modeAt(consent.modes, index) === 'canary-only') return
  try {
    await dataChallenges.publishConsent({ id, shown: consent })
    log('challenge-reopened', { provider: finding.provider, challenge: id })
  } catch (error) {
    // Another account reopened it first, or the challenge ended: a later step asks the provider.
    if (!isLedgerError(error, 'challenge-not-open') && !isLedgerError(error, 'consent-invalid')) {
      throw error
    }
  }
}

/**
 * `settled`: nothing to do in this step. `awaited`: another validator's challenge is open.
 * `ours-to-challenge`: another validator's challenge ended, and its transcript is sealed to that
 * validator, so a selected validator opens its own.
 */
type ChallengeProgress = 'settled' | 'awaited' | 'ours-to-challenge'

/** Follows a data challenge on chain until it has ended. */
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
    // The opener has a bond at stake. Other validators conclude later, if the opener did not.
    const from = isOurs ? untilSeconds : untilSeconds + CONCLUDE_OTHERS_SECONDS
    if (now >= from) await dataChallenges.concludeChallenge(challengeId)
    return isOurs ? 'settled' : 'awaited'
  }
  if (status === 'withheld') {
    log('transcript-withheld', { provider, challenge: challengeId })
    return await resolve('withheld')
  }
  if (status === 'private') {
    // The client's consent excludes every validator, or came too late for this challenge.
    const mode = await publishedModeOf(options, withheld)
    if (mode === 'canary-only') return await resolve('private')
    if (mode) return await askAgain(options, withheld, now)
    // The event with the reason of its end is not read yet.
    if (!(await withheldTranscripts.isConsentMissing(challengeId))) return 'settled'
    if (!isOurs)
      return withheld.isSelected === false
        ? await resolve('consent-missing-onchain')
        : 'ours-to-challenge'
    log('consent-missing', { provider, challenge: challengeId })
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
  log('transcript-supplied', { provider, challenge: challengeId, outcome: finding.outcome })
  await withheldTranscripts.resolve(withheld, finding)
  return 'settled'
}

/** Requests the transcript of an answer again after its client published a consent on chain. */
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
  // A later step repeats the request to an absent provider.
  if (finding) await options.withheldTranscripts.resolve(withheld, finding)
  return 'settled'
}
