// What was judged in the gallery's market: audits, verdicts, penalties, reports, promises.

import {
  auditsOf,
  availabilityOf,
  type Court,
  createCourt,
  demanders,
  finalizeCase,
  finalizeNext,
  hashOf,
  itemsOf,
  keepTerms,
  nextEpoch,
  type Scenario,
  type Served,
  serve,
  serveAll,
  shownAt,
  voteAll,
} from '@ostrom/ledger/conformance'
import type { Hash } from '@ostrom/protocol'

type Verdict = Parameters<typeof voteAll>[1]['verdict']

/** Somebody is accused, and a jury says what it says. Returns the case, and what it judged. */
async function accuse(
  scenario: Scenario,
  { court, served, verdict }: { court: Court; served: readonly Served[]; verdict: Verdict },
) {
  const audits = auditsOf(court.accuser)
  const { id: caseId } = await audits.accuse(itemsOf(served))
  await voteAll(scenario, { caseId, verdict })
  await finalizeCase(scenario, caseId)
  const sessions = served.map(({ id }) => id)
  for (const subject of sessions) await audits.endPay({ caseId, subject })
  return { caseId, sessions }
}

/** A validator asks for an answer on chain; it comes, or its window passes. */
async function demand(scenario: Scenario, court: Court, isSupplied: boolean): Promise<void> {
  const client = court.clients[0]!
  const { items } = await serve(scenario, { client, total: 3_000_000_000_001n, answers: 2 })
  await finalizeNext(scenario)
  const [item] = items
  const [validator] = await demanders(scenario, item!)
  const audits = auditsOf(validator!)
  const wish = { item: item!, account: validator!.account }
  const { id } = await audits.demandTranscript(wish)
  if (isSupplied) {
    const sealed = new Uint8Array(4_096).fill(7)
    await auditsOf(scenario.provider).supplyTranscript({ id, part: 0, last: true, sealed })
    return
  }
  await scenario.advance((await scenario.client.parameters()).supplyWindowSeconds)
  await audits.concludeDemand(id)
}

/** A jury is asked about a model, and says what it says. */
async function report(scenario: Scenario, version: Hash, verdict: Verdict): Promise<void> {
  const audits = auditsOf(scenario.client)
  const { id: caseId } = await audits.reportModel({ version, evidence: hashOf(0xe1) })
  await voteAll(scenario, { caseId, verdict })
  await finalizeCase(scenario, caseId)
  await audits.concludeReport(caseId)
}

/** Promises to keep a content: one kept, one failed, one running, one that nobody took. */
async function promise(scenario: Scenario, cid: string): Promise<void> {
  const client = availabilityOf(scenario.client)
  const keeper = availabilityOf(scenario.provider)
  const drawn = async () => {
    const terms = { ...keepTerms({ epochs: 1n, windowSeconds: 3_600n }), cid }
    const { id } = await client.offerPromise(terms)
    await keeper.takePromise(id)
    const epoch = await finalizeNext(scenario)
    await keeper.drawPiece({ id, epoch })
    const { piece = 0 } = (await client.pieceDraw({ id, epoch })) ?? {}
    return { id, epoch, piece }
  }
  const kept = await drawn()
  await keeper.showPiece({ id: kept.id, epoch: kept.epoch, shown: shownAt(kept.piece) })
  for (let epochs = 0; epochs < 10; epochs++) await nextEpoch(scenario)
  await client.endPromise(kept.id)
  const missed = await drawn()
  await scenario.advance(3_600n)
  await client.reportMissed(missed)
  const running = { ...keepTerms(), epochs: 100_000n, cid }
  await keeper.takePromise((await client.offerPromise(running)).id)
  await client.offerPromise(running)
}

/** All of it, after a court was called together. */
export async function judge(
  scenario: Scenario,
  options: {
    readonly cheat: Scenario
    readonly warned: Hash
    readonly quarantined: Hash
    readonly acquitted: Hash
    readonly kept: string
  },
) {
  const { cheat, warned, quarantined, acquitted, kept } = options
  const court = await createCourt(scenario)
  await nextEpoch(scenario)
  await demand(scenario, court, true)
  await accuse(scenario, { court, served: await serveAll(scenario, court), verdict: 'no' })
  // Whoever failed an audit of late opens nothing: all that is judged was served before.
  const served = await serveAll(cheat, court)
  await demand(cheat, court, false)
  const judged = await accuse(cheat, { court, served, verdict: 'major' })
  await report(scenario, acquitted, 'no')
  await report(scenario, quarantined, 'major')
  await promise(scenario, kept)
  // It is on trial still: warned of, until a jury has ruled.
  await auditsOf(court.accuser).reportModel({ version: warned, evidence: hashOf(0xe2) })
  return judged
}
