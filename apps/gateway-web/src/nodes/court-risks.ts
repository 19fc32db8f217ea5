import type { CaseRow } from '@ostrom/indexer'
import { type ChainParameters, type DataChallengeLedger, penaltyOf } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointOutput } from '../schema/endpoints.ts'
import { NODE_CASES_MAX, NODE_CHALLENGES_MAX, SLASH_NOTICE_SECONDS } from '../services/limits.ts'

type CourtRisks = NonNullable<EndpointOutput<'GET /api/nodes'>['nodes'][number]['court']>
type Parts = Pick<WebContext['parts'], 'indexer' | 'ledger'>

/** The numbers from which a provider's greatest fine follows. */
type Stakes = {
  readonly stake: bigint
  readonly parameters: ChainParameters
  /** Number of answers that the provider has withheld so far, from the court's record. */
  readonly withheld: bigint
}

/** Withheld answers after which the chain may exclude a provider for the next one. */
const WITHHELD_BEFORE_EXCLUSION = 2n

const atMost = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/**
 * Returns the greatest fine for the next withheld answer: a fixed sum, or a share of the stake if
 * that is more and `WITHHELD_BEFORE_EXCLUSION` is reached; at most the stake.
 */
function withheldFine(stakes: Stakes) {
  const { stake, parameters, withheld } = stakes
  const { withheldPenalty } = parameters
  const mayExclude = withheld >= WITHHELD_BEFORE_EXCLUSION
  const third = mayExclude ? penaltyOf('minor', stake, parameters) : 0n
  const fineMax = atMost(stake, third > withheldPenalty ? third : withheldPenalty)
  return { fineMax: `${fineMax}`, mayExclude }
}

/** Returns the greatest fine of a case for a provider; undefined for cases about other subjects. */
function caseFine({ kind }: CaseRow, stakes: Stakes) {
  const { stake, parameters } = stakes
  if (kind === 'accusation')
    return { fineMax: `${penaltyOf('major', stake, parameters)}`, mayExclude: true }
  if (kind === 'fraud-proof')
    return { fineMax: `${(stake * parameters.proofPenaltyBps) / 10_000n}`, mayExclude: true }
  return kind === 'other' ? withheldFine(stakes) : undefined
}

/** Running cases against a provider, and recent cases that took some of its stake. */
async function casesOf(
  { indexer, ledger }: Parts,
  { provider, nowSeconds, stakes }: CourtRisksOptions & { readonly stakes: Stakes },
): Promise<CourtRisks['cases']> {
  const rows = indexer.queries.cases({ respondent: provider, limit: NODE_CASES_MAX })
  const isShown = ({ status, slashed, endedAtSeconds = 0 }: CaseRow) =>
    status !== 'final' || (slashed > 0n && endedAtSeconds > nowSeconds - SLASH_NOTICE_SECONDS)
  const cases = rows.filter(isShown).map(async (row) => {
    const { id, kind, status, ruling, openedAtSeconds, endedAtSeconds, slashed } = row
    const isOpen = status !== 'final'
    const courtCase = isOpen ? await ledger.audits?.courtCase(id) : undefined
    return {
      id: `${id}`,
      kind,
      status,
      ruling,
      openedAtSeconds,
      slashed: `${slashed}`,
      endedAtSeconds,
      ...(courtCase && { endsAtSeconds: Number(courtCase.endsAtSeconds) }),
      ...(isOpen && caseFine(row, stakes)),
    }
  })
  return await Promise.all(cases)
}

/** Data challenges that a provider has yet to answer, the newest first. */
async function challengesOf(
  { indexer }: Parts,
  provider: AccountId,
  ledger: DataChallengeLedger,
): Promise<CourtRisks['challenges']> {
  const made = indexer.browse
    .mentions(provider)
    .flatMap((event) =>
      event.kind === 'transcript-challenged' || event.kind === 'receipt-challenged' ? event : [],
    )
    .filter((event) => event.provider === provider)
  const challenges = made.slice(0, NODE_CHALLENGES_MAX).map(async ({ challengeId }) => {
    const challenge = await ledger.dataChallenge(challengeId)
    if (challenge?.status !== 'open') return []
    const { id, kind, sessionId, untilSeconds } = challenge
    return [{ id: `${id}`, kind, session: sessionId, untilSeconds: Number(untilSeconds) }]
  })
  return (await Promise.all(challenges)).flat()
}

type CourtRisksOptions = {
  readonly provider: AccountId
  readonly nowSeconds: number
}

/**
 * Returns the sums that the court can take, and has taken, from a provider's stake, with the open
 * cases and data challenges. `undefined` on chains without data challenges.
 */
export async function courtRisksOf(
  parts: Parts,
  options: CourtRisksOptions,
): Promise<CourtRisks | undefined> {
  const { indexer, ledger } = parts
  const { provider } = options
  if (!ledger.audits || !ledger.dataChallenges) return undefined
  const [parameters, { withheld }] = await Promise.all([
    ledger.parameters(),
    ledger.audits.courtRecord(provider),
  ])
  const stake = indexer.browse.provider(provider)?.stake.amount ?? 0n
  const stakes = { stake, parameters, withheld }
  const [challenges, cases] = await Promise.all([
    challengesOf(parts, provider, ledger.dataChallenges),
    casesOf(parts, { ...options, stakes }),
  ])
  const { fineMax, mayExclude } = withheldFine(stakes)
  const withholding = { fineMax, mayExclude }
  const windowSeconds = Number(parameters.supplyWindowSeconds)
  return { withholding: { ...withholding, windowSeconds }, challenges, cases }
}
