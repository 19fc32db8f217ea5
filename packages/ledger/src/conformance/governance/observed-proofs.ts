import { Hex, type Offer, Receipt } from '@ostrom/protocol'
import type { Ledger } from '../../ledger.ts'
import { requireMember } from '../../queries/capabilities.ts'
import {
  auditsOf,
  balanceChanges,
  challengers,
  coreOf,
  createWithJurors,
  finalizeNextEpoch,
  serveSession,
} from '../court/fixture.ts'
import { artifactOf, type Scenario, sealKeyOf } from '../world.ts'
import { withNewOffer } from './observed-offer.ts'
import { windowOf } from './observed-window.ts'

/** Values of governed parameters as derived from a withheld transcript and a proven breach. */
export type ProofObservation = {
  /** Seconds from a challenge until silence counts as withholding. */
  readonly supplyWindow: bigint
  /** Penalty for silence, in native base units. */
  readonly withheldPenalty: bigint
  /** Share of the stake that a proven breach of an offer costs the provider. */
  readonly proofPenaltyBps: bigint
}

/** Lets one provider withhold an answer, and another sign a receipt that breaches its offer. */
export async function observeProofs(
  scenario: Scenario,
  { silent, liar }: { readonly silent: Ledger; readonly liar: Ledger },
): Promise<ProofObservation> {
  const silence = await observeSilence(scenario, silent)
  return { ...silence, proofPenaltyBps: await observeBreach(scenario, liar) }
}

async function observeSilence(current: Scenario, provider: Ledger) {
  const scenario = await withNewOffer(current, provider)
  const { client, stranger, advance, unit } = scenario
  const item = await createWithJurors(
    async () => {
      // Challenges of one day lengthen each other's windows.
      await advance(86_400n)
      const total = unit / 1_000n
      const { items } = await serveSession(scenario, { client, total, answers: 1 })
      await finalizeNextEpoch(scenario)
      const [first] = items
      if (!first) throw new Error('a session has an answer')
      return first
    },
    async (one) => (await challengers(scenario, one)).length > 0,
  )
  const [validator] = await challengers(scenario, item)
  if (!validator) throw new Error('somebody is drawn')
  const { account } = validator
  const demanding = requireMember(validator, 'dataChallenges')
  const before = await client.nowSeconds()
  const { id } = await demanding.challengeTranscript({ item, account })
  const after = await client.nowSeconds()
  const { untilSeconds = 0n } = (await demanding.dataChallenge(id)) ?? {}
  const supplyWindow = windowOf(untilSeconds, { before, after })
  await advance(supplyWindow)
  const [gained = 0n] = await balanceChanges([provider], () =>
    requireMember(stranger, 'dataChallenges').concludeChallenge(id),
  )
  return { supplyWindow, withheldPenalty: -gained }
}

/** Terms that can be checked by receipts alone. */
const promised: Offer.VerificationTerms = {
  artifact: artifactOf(1).sha256,
  engineClass: Hex.from(new Uint8Array(32).fill(12)),
  counting: 2,
  sampling: 2,
  tier: 3,
}

async function observeBreach(current: Scenario, liar: Ledger): Promise<bigint> {
  const { offer: base } = current
  const offering = { ...current, offer: { ...base, verification: promised } }
  const scenario = await withNewOffer(offering, liar)
  const { client, stranger, domain, offer, unit } = scenario
  const { id: sessionId } = await serveSession(scenario, {
    client,
    total: unit / 1_000n,
    answers: 1,
  })
  const receipt = coreOf(scenario, {
    sessionId,
    index: 0n,
    total: 9n,
    artifactHash: promised.artifact,
    engineHash: sealKeyOf(41),
    counting: 1,
    sampling: 2,
  })
  const signature = await liar.signer.sign(Receipt.idOf(receipt, domain))
  const { amount } = await client.stake(liar.account, 'sessions')
  const [gained = 0n] = await balanceChanges([liar], () =>
    auditsOf(stranger).proveOfferBreach({ offer, receipt, signature }),
  )
  return (-gained * 10_000n) / amount
}
