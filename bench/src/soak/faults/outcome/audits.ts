import { setTimeout as wait } from 'node:timers/promises'
import { type LedgerEvent, readAllEvents, requireMember } from '@ostrom/ledger'
import { CHALLENGES_MS_MAX } from '../limits.ts'
import type { FaultNetwork } from '../network.ts'

/** Actions of a validator among honest providers with injected faults. */
export type AuditFacts = {
  /** Number of answers that it scored. */
  readonly scored: number
  /**
   * Honest providers that the validator suspects, or accused, or for whose withheld data the court
   * took a fine.
   */
  readonly wronged: readonly string[]
  /**
   * Answers on the chain that cost their provider a fee, because a majority of validators had to
   * ask there: the one validator of a soak is a majority, and faults keep providers from answering
   * it directly.
   */
  readonly fees: number
  /** Number of transcripts and receipts that it challenged on the chain. */
  readonly challenges: number
}

/**
 * Opener of the cases that take fees for answers on the chain, so that the fees are burnt: `BURN`
 * in contracts/evm/court/src/base/BurnAddress.sol.
 */
const FEE_OPENER = '0x000000000000000000000000000000000000dead'

const isChallenge = (event: LedgerEvent) =>
  event.kind === 'transcript-challenged' || event.kind === 'receipt-challenged'

/**
 * Reads the validator's actions from the chain, and adds the validator's own report about its
 * audits.
 */
export async function readAudits({
  ledger,
  audits,
}: Pick<FaultNetwork, 'ledger' | 'audits'>): Promise<AuditFacts> {
  const { wronged, fees, challenges } = auditFactsOf(await readAllEvents(ledger))
  const suspected = audits.flagged.map((one) => `suspicion of ${one}`)
  return { scored: audits.scored, wronged: [...suspected, ...wronged], fees, challenges }
}

/** Returns what events of a chain say about providers. Pure. */
export function auditFactsOf(
  events: readonly LedgerEvent[],
): Pick<AuditFacts, 'wronged' | 'fees' | 'challenges'> {
  const wronged = events.flatMap((event) => {
    if (event.kind === 'transcript-withheld') return [`fine of ${event.provider}`]
    if (event.kind !== 'case-opened' || event.opener === FEE_OPENER) return []
    return [`case against ${event.respondent ?? 'nobody'}`]
  })
  const fees = events.filter(({ kind }) => kind === 'supply-fee-taken').length
  return { wronged, fees, challenges: events.filter(isChallenge).length }
}

/**
 * Waits at most `CHALLENGES_MS_MAX` until providers have answered all data challenges.
 *
 * @returns A description of each challenge that is still open at the end of the wait.
 */
export async function endChallenges({
  ledger,
}: Pick<FaultNetwork, 'ledger'>): Promise<readonly string[]> {
  const open = async () => {
    const made = (await readAllEvents(ledger)).filter(isChallenge)
    const { dataChallenge } = requireMember(ledger, 'dataChallenges')
    const all = await Promise.all(made.map(({ challengeId }) => dataChallenge(challengeId)))
    return all.filter((one) => one?.status === 'open')
  }
  const untilMs = performance.now() + CHALLENGES_MS_MAX
  let rest = await open()
  while (rest.length > 0 && performance.now() < untilMs) {
    await wait(1_000)
    rest = await open()
  }
  return rest.map((one) => `${one?.provider} did not answer data challenge ${one?.id}`)
}
