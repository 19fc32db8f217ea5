import { assert } from '@ostrom/protocol'
import {
  auditsOf,
  balanceChanges,
  type CourtFixture,
  finalizeCase,
  itemsOf,
  type JuryBallots,
  type JurySeat,
  seatedOf,
  seatJury,
  serveSessions,
  vote,
} from '../court/fixture.ts'
import { eventOf, type Scenario } from '../world.ts'
import { withNewOffer } from './observed-offer.ts'
import { windowOf } from './observed-window.ts'

/** Number of seats that an accuser pays for, as in `Court`. */
const SEATS_PAID = 42n
/** Expected number of seats of a first jury. */
const SEATS = 21n

/** Values of governed parameters as derived from a case. Amounts in native base units. */
export type CaseObservation = {
  readonly caseBond: bigint
  /** Price that the accuser paid for each seat. */
  readonly seatFee: bigint
  /**
   * Shares of the provider's stakes: the opening of the case locked that of a major ruling, and
   * that of a minor ruling was taken.
   */
  readonly penaltiesBps: { readonly major: bigint; readonly minor: bigint }
  /** Part of the taken stake that goes to the accuser. */
  readonly rewardBps: bigint
  readonly voteWindow: bigint
  readonly appealWindow: bigint
  /** Loss of a silent juror for each of its seats. */
  readonly absenceFine: bigint
}

/** Accuses the provider; the jury finds a minor fault, and one juror stays silent. */
export async function observeCase(
  current: Scenario,
  court: CourtFixture,
): Promise<CaseObservation> {
  const scenario = await withNewOffer(current)
  const { client, stranger } = scenario
  const audits = auditsOf(stranger)
  const served = await serveSessions(scenario, court)
  const before = await stakesOf(scenario)
  let caseId = 0n
  const [paid = 0n] = await balanceChanges([court.accuser], async () => {
    ;({ id: caseId } = await auditsOf(court.accuser).accuse(itemsOf(served)))
  })
  const { bond = 0n, voteWindowSeconds = 0n } = (await audits.courtCase(caseId)) ?? {}
  const { locked } = await stakesOf(scenario)
  const votingAtSeconds = await client.nowSeconds()
  const { cast, silent } = await voteButOne(scenario, caseId)
  const ruledAtSeconds = await client.nowSeconds()
  const { appealUntilSeconds = 0n } = (await audits.courtCase(caseId)) ?? {}
  await finalizeCase(scenario, caseId)
  const { slashed, reward } = await eventOf(client, 'case-ended')
  const { account } = silent.juror
  const [lost = 0n] = await balanceChanges([silent.juror], () =>
    audits.fineJuror({ caseId, draw: cast.draw, account }),
  )
  for (const { id } of served) await audits.resolveHeldPay({ caseId, subject: id })
  await scenario.collectPay(...served.map(({ id }) => id))
  return {
    caseBond: bond,
    seatFee: (-paid - bond) / SEATS_PAID,
    penaltiesBps: {
      major: (locked * 10_000n) / before.whole,
      minor: (slashed * 10_000n) / before.whole,
    },
    rewardBps: (reward * 10_000n) / slashed,
    voteWindow: voteWindowSeconds,
    appealWindow: windowOf(appealUntilSeconds, {
      before: votingAtSeconds,
      after: ruledAtSeconds,
    }),
    absenceFine: -lost / silent.seats,
  }
}

/** Draws juries until one rules without the juror of the fewest seats. */
async function voteButOne(
  scenario: Scenario,
  caseId: bigint,
): Promise<{ readonly cast: JuryBallots; readonly silent: JurySeat }> {
  const audits = auditsOf(scenario.stranger)
  let ruled: { cast: JuryBallots; silent: JurySeat } | undefined
  while ((await audits.courtCase(caseId))?.status === 'waiting') {
    await seatJury(scenario, caseId)
    const [silent, ...others] = (await seatedOf(scenario, caseId)).toSorted((a, b) =>
      Number(a.seats - b.seats),
    )
    assert(silent, 'a jury that is seated has a juror')
    const spoken = others.reduce((sum, { seats }) => sum + seats, 0n)
    // A draw of too few seats fails, and another follows.
    const isEnough = 2n * spoken >= SEATS
    const verdictOf = ({ juror }: JurySeat) =>
      isEnough && juror !== silent.juror ? ('minor' as const) : undefined
    ruled = { cast: await vote(scenario, { caseId, verdictOf }), silent }
  }
  assert(ruled, 'a case begins without a ruling')
  return ruled
}

async function stakesOf({ client, provider }: Scenario) {
  const { account } = provider
  const sessions = await client.stake(account, 'sessions')
  const requests = await client.stake(account, 'requests')
  const whole = sessions.amount + sessions.unbonding + requests.amount + requests.unbonding
  return { whole, locked: sessions.locked + requests.locked }
}
