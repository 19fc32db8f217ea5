// Cases of the demo market (demo.fixture.ts): audits, verdicts, penalties, reports, storage deals.

import {
  acceptDeal,
  auditsOf,
  type CourtFixture,
  challengers,
  chunkProofAt,
  dealTerms,
  finalizeCase,
  finalizeNextEpoch,
  hashOf,
  itemsOf,
  nextEpoch,
  type Scenario,
  type ServedSession,
  serveSession,
  serveSessions,
  storageDealsOf,
  voteAll,
} from '@ostrom/ledger/conformance'
import { requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import type { Hash } from '@ostrom/protocol'

type VoteVerdict = Parameters<typeof voteAll>[1]['verdict']

/**
 * Accuses a provider, and has a jury vote for the given verdict. Returns the case and the judged
 * answers.
 */
async function accuse(
  scenario: Scenario,
  {
    court,
    served,
    verdict,
  }: { court: CourtFixture; served: readonly ServedSession[]; verdict: VoteVerdict },
) {
  const audits = auditsOf(court.accuser)
  const { id: caseId } = await audits.accuse(itemsOf(served))
  await voteAll(scenario, { caseId, verdict })
  await finalizeCase(scenario, caseId)
  const sessions = served.map(({ id }) => id)
  for (const subject of sessions) await audits.resolveHeldPay({ caseId, subject })
  return { caseId, sessions }
}

/**
 * Lets a validator open a data challenge for an answer. The provider supplies the answer if
 * `isSupplied`; otherwise the window of the challenge passes.
 */
async function demand(scenario: Scenario, court: CourtFixture, isSupplied: boolean): Promise<void> {
  const client = court.clients[0]!
  const { items } = await serveSession(scenario, { client, total: 3_000_000_000_001n, answers: 2 })
  await finalizeNextEpoch(scenario)
  const [item] = items
  const [validator] = await challengers(scenario, item!)
  const dataChallenges = requireLedgerMember(validator!, 'dataChallenges')
  const wish = { item: item!, account: validator!.account }
  const { id } = await dataChallenges.challengeTranscript(wish)
  if (isSupplied) {
    const sealed = new Uint8Array(4_096).fill(7)
    await requireLedgerMember(scenario.provider, 'dataChallenges').supplyTranscript({
      id,
      part: 0,
      last: true,
      sealed,
    })
    return
  }
  await scenario.advance((await scenario.client.parameters()).supplyWindowSeconds)
  await dataChallenges.concludeChallenge(id)
}

/** Reports a model, and has a jury vote for the given verdict. */
async function report(scenario: Scenario, version: Hash, verdict: VoteVerdict): Promise<void> {
  const modelReports = requireLedgerMember(scenario.client, 'modelReports')
  const { id: caseId } = await modelReports.reportModel({ version, evidence: hashOf(0xe1) })
  await voteAll(scenario, { caseId, verdict })
  await finalizeCase(scenario, caseId)
  await modelReports.concludeReport(caseId)
}

/** Creates storage deals for a content: one kept, one failed, one running, one not accepted. */
async function promise(scenario: Scenario, cid: string): Promise<void> {
  const client = storageDealsOf(scenario.client)
  const keeper = storageDealsOf(scenario.provider)
  const drawn = async () => {
    const terms = { ...dealTerms({ epochs: 1n, windowSeconds: 3_600n }), cid }
    const { id } = await client.proposeDeal(terms)
    await acceptDeal(keeper, id)
    const epoch = await finalizeNextEpoch(scenario)
    await keeper.drawChunk({ id, epoch })
    const { chunk: piece = 0 } = (await client.chunkDraw({ id, epoch })) ?? {}
    return { id, epoch, piece }
  }
  const deal = await drawn()
  await keeper.proveChunk({ id: deal.id, epoch: deal.epoch, shown: chunkProofAt(deal.piece) })
  for (let epochs = 0; epochs < 10; epochs++) await nextEpoch(scenario)
  await client.completeDeal(deal.id)
  const missed = await drawn()
  await scenario.advance(3_600n)
  await client.reportDefault(missed)
  const running = { ...dealTerms(), epochs: 100_000n, cid }
  await acceptDeal(keeper, (await client.proposeDeal(running)).id)
  await client.proposeDeal(running)
}

/** Adds all cases of this file, in a court whose members' weight already counts. */
export async function addCourtFixtures(
  scenario: Scenario,
  options: {
    readonly court: CourtFixture
    readonly cheat: Scenario
    readonly warned: Hash
    readonly quarantined: Hash
    readonly acquitted: Hash
    readonly retained: string
  },
) {
  const { court, cheat, warned, quarantined, acquitted, retained: kept } = options
  await nextEpoch(scenario)
  await demand(scenario, court, true)
  await accuse(scenario, { court, served: await serveSessions(scenario, court), verdict: 'no' })
  // Serves all judged answers first, because a provider that recently failed an audit opens no
  // session.
  const served = await serveSessions(cheat, court)
  await demand(cheat, court, false)
  const judged = await accuse(cheat, { court, served, verdict: 'major' })
  await report(scenario, acquitted, 'no')
  await report(scenario, quarantined, 'major')
  await promise(scenario, kept)
  // This model is still on trial: pages show a warning until a jury has ruled.
  await requireLedgerMember(court.accuser, 'modelReports').reportModel({
    version: warned,
    evidence: hashOf(0xe2),
  })
  return judged
}
