import {
  type DataChallengeLedger,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import { type AccountId, Hex, type Log, type RandomBytes } from '@ostrom/protocol'
import { AuditSampling } from '@ostrom/verification'
import type { Randomness } from '../../randomness.ts'
import { tryLogged } from '../../try-logged.ts'
import type { ReceiptExaminer } from '../audits/examination.ts'
import type { WaitBudget } from '../audits/wait-budget.ts'
import { isProviderFault } from '../errors.ts'
import {
  CHALLENGE_LIFE_WINDOWS,
  CHALLENGES_OPEN_MAX,
  CHALLENGES_OPEN_PER_PROVIDER,
  CONCLUDE_OTHERS_SECONDS,
  REQUESTS_BEFORE_CHALLENGE,
  RETRY_JITTER_SECONDS,
  RETRY_SECONDS,
} from '../limits.ts'
import { isUnresolved } from '../records/audit-finding.ts'
import type { FindingOutcome } from '../records/finding-outcomes.ts'
import type { ValidatorRecords } from '../records/validator-records.ts'
import {
  type ChallengeRef,
  type WithheldTranscript,
  type WithheldTranscriptRecords,
  withoutSelection,
} from '../records/withheld-transcript-records.ts'
import { createStakeReader } from '../stake-order.ts'
import type { BondBudget } from './bond-budget.ts'
import { type ChallengeTurn, createChallengeOrder } from './challenge-order.ts'

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
  readonly records: Pick<ValidatorRecords, 'suspects'>
  /** Time that providers may take to answer the examiner's requests. */
  readonly waitBudget: WaitBudget
}

/** Opens data challenges for withheld transcripts and follows them to their end. */
export type Challenger = {
  onEvent(event: LedgerEvent): Promise<void>
  step(): Promise<void>
}

/** Creates the service that opens data challenges for withheld transcripts. */
export function createChallenger(options: ChallengerOptions): Challenger {
  const { ledger, account, records, withheldTranscripts, waitBudget, log } = options
  const stakes = createStakeReader(ledger)
  const order = createChallengeOrder({ account, records, stakes })
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
      if (event.kind === 'receipt-registered') {
        await withheldTranscripts.resetSelection(event.receiptId, event.anchoredSeconds)
      }
      if (event.kind === 'transcript-supplied') {
        const { challengeId, part, last, sealed } = event
        await withheldTranscripts.recordPart(
          { challengeId, part, isLast: last },
          Hex.toBytes(sealed),
        )
      }
    },
    async step() {
      const now = await ledger.nowSeconds()
      waitBudget.startRound()
      const all = await withheldTranscripts.all()
      const { turn, shareOf } = await order(all)
      const open = all.filter(({ challenge }) => challenge?.isOurs)
      const look: ChallengeRound = { now, open, shareOf }
      for (const { challenge, ...withheld } of turn) {
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
} & Pick<ChallengeTurn, 'shareOf'>

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
  { withheld: known, isAwaited }: PendingChallenge,
  look: ChallengeRound,
): Promise<void> {
  const { withheldTranscripts, waitBudget, examiner } = options
  const { now } = look
  const withheld = isSelectionOver(known, now) ? withoutSelection(known) : known
  // While another validator's challenge is open, a validator that may be selected keeps its record,
  // because the end of the challenge resolves the record.
  const mayExpire = withheld.isSelected === false || !isAwaited
  if (mayExpire && (await dropExpired(options, withheld, now))) return
  if (withheld.isSelected === false) return
  if (now < withheld.requestAfterSeconds) return
  if (withheld.requests < REQUESTS_BEFORE_CHALLENGE) {
    // The provider has used up its wait budget in this round, so a later step requests the
    // transcript.
    if (waitBudget.isExhausted(withheld.subject.provider)) return
    const finding = await examiner.examine(withheld.subject, withheld.finding).catch((error) => {
      // A provider that is always busy or absent also withholds its transcripts.
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
  const selected = await withSelection(options, withheld, now)
  if (!selected?.isSelected) return
  try {
    await challenge(options, selected, look)
  } catch (error) {
    // The next attempt waits for a minute or two, because each attempt costs a read of the chain,
    // and gas if the transaction reverts.
    const requestAfterSeconds = nextRetrySeconds(now, options.random)
    const isStale = isLedgerError(error, 'not-selected')
    const next = isStale ? withoutSelection(selected) : selected
    await withheldTranscripts.save({ ...next, requestAfterSeconds })
    if (!isStale) throw error
  }
}

/**
 * Returns true if a registration of the receipt selected this validator, and its window is over.
 */
function isSelectionOver({ subject, selectedAtSeconds }: WithheldTranscript, now: bigint): boolean {
  const { anchoredSeconds, windowSeconds } = subject
  if (selectedAtSeconds === undefined || selectedAtSeconds === anchoredSeconds) return false
  return now >= selectedAtSeconds + windowSeconds
}

/**
 * Adds the result of the draw: `isSelected` is true if this validator may challenge. Returns
 * undefined while the beacon value is unknown. During the audit window after a receipt's
 * registration, the chain selects validators by the second of the registration. Otherwise it
 * selects them by the second of the receipt's anchor.
 */
async function withSelection(
  { dataChallenges, randomness, account, withheldTranscripts }: ChallengerOptions,
  withheld: WithheldTranscript,
  now: bigint,
): Promise<WithheldTranscript | undefined> {
  if (withheld.isSelected !== undefined) return withheld
  const { anchoredSeconds, windowSeconds, modelVersion } = withheld.subject
  const registered = await dataChallenges.registeredAtSeconds(withheld.receiptId)
  const isKept = registered !== undefined && now < registered + windowSeconds
  const atSeconds = isKept ? registered : anchoredSeconds
  const value = await randomness.selectionValue(atSeconds)
  if (!value) return undefined
  const seed = AuditSampling.subjectSeed(value, withheld.receiptId)
  const isSelected = await dataChallenges.mayChallenge({ seed, account, modelVersion, atSeconds })
  const selection = { ...withheld, isSelected, selectedAtSeconds: atSeconds }
  await withheldTranscripts.save(selection)
  return selection
}

/**
 * Drops a transcript once no selected validator can challenge it any more, even if the beacon value
 * that selects validators never arrived. Returns true if it dropped the transcript.
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

/**
 * Returns the Unix second of the next attempt, with jitter, so that validators do not open
 * challenges at the same time.
 */
export function nextRetrySeconds(now: bigint, random: RandomBytes): bigint {
  const [high = 0, low = 0] = random(2)
  return now + RETRY_SECONDS + (BigInt(high * 256 + low) % RETRY_JITTER_SECONDS)
}

/** Errors of the chain after which a data challenge can never be opened. */
const terminalCodes = [
  ...(['receipt-too-old', 'receipt-not-sampled', 'receipt-not-anchored'] as const),
  'session-unknown' as const,
]

async function challenge(
  options: ChallengerOptions,
  withheld: WithheldTranscript,
  { now, open, shareOf }: ChallengeRound,
): Promise<void> {
  const { dataChallenges, account, randomness, withheldTranscripts, log, bonds } = options
  const { anchoredSeconds, windowSeconds } = withheld.subject
  // The provider may delete the transcript at the end of the audit window.
  if (now >= anchoredSeconds + windowSeconds) return await withheldTranscripts.drop(withheld)
  const { provider } = withheld.subject
  const ofProvider = open.filter(({ subject }) => subject.provider === provider)
  if (open.length >= CHALLENGES_OPEN_MAX) return
  if (ofProvider.length >= CHALLENGES_OPEN_PER_PROVIDER) return
  const selectedAtSeconds = withheld.selectedAtSeconds ?? anchoredSeconds
  const epoch = (await randomness.epochOf(selectedAtSeconds)) + 1n
  if (!(await randomness.ensureOnchain(epoch))) return
  const { receipt, path } = withheld.finding
  const tokens = receipt.inputTokens + receipt.outputTokens
  const bond = { nowSeconds: now, provider, share: shareOf(provider), tokens }
  try {
    const opened = await bonds.spend(bond, () =>
      dataChallenges.challengeTranscript({ item: { receipt, path }, account }),
    )
    if (!opened) return
    const { id, hash } = opened
    await withheldTranscripts.recordChallenge(withheld.receiptId, {
      challengeId: id,
      sessionId: receipt.sessionId,
      isOurs: true,
    })
    open.push(withheld)
    log('transcript-challenged', { provider, challenge: id, transaction: hash })
  } catch (error) {
    // This validator opened the challenge before a crash, or another validator was first; the event
    // reports the id.
    if (isLedgerError(error, 'receipt-already-used')) return
    if (!terminalCodes.some((code) => isLedgerError(error, code))) throw error
    await withheldTranscripts.drop(withheld)
  }
}

/**
 * `settled`: nothing to do in this step. `awaited`: another validator's challenge is open.
 * `ours-to-challenge`: another validator's challenge ended. Its transcript is sealed to that
 * validator, so this validator opens its own challenge if it is selected.
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
  if (status === 'open') {
    // The opener has a bond at stake. Other validators conclude the challenge later if the opener
    // did not.
    const from = isOurs ? untilSeconds : untilSeconds + CONCLUDE_OTHERS_SECONDS
    if (now >= from) await dataChallenges.concludeChallenge(challengeId)
    return isOurs ? 'settled' : 'awaited'
  }
  if (status === 'withheld') {
    log('transcript-withheld', { provider, challenge: challengeId })
    return await resolve('withheld')
  }
  if (status === 'private') return await resolve('private')
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
