import type { Ledger, LedgerEvent } from '@ostrom/ledger'
import {
  auditsOf,
  type CourtFixture,
  challengers,
  createCourtFixture,
  createMemoryScenario,
  createWithJurors,
  finalizeNextEpoch,
  type Scenario,
  type ServedSession,
  serveSession,
} from '@ostrom/ledger/conformance'
import { Hex, Receipt } from '@ostrom/protocol'
import { createRandomness, type Randomness } from '../randomness.ts'
import type { AuditFinding } from '../validator/records/audit-finding.ts'
import type { Subject } from '../validator/records/validator-records.ts'

// Settled sessions of a chain in memory in the form of a validator's records, for tests.

export type CourtScenario = { readonly scenario: Scenario; readonly court: CourtFixture }

/** A market with a court, on a chain in memory. */
export async function createCourtScenario(): Promise<CourtScenario> {
  const scenario = await createMemoryScenario()
  return { scenario, court: await createCourtFixture(scenario) }
}

export type ChallengeScenario = CourtScenario & {
  readonly served: ServedSession
  /**
   * A validator that the draw permits to open a data challenge for the first receipt or its
   * transcript.
   */
  readonly validator: Ledger
}

/**
 * Creates a settled session of two answers, with a validator that may open a data challenge about
 * it.
 */
export async function createChallengeScenario(
  kind: 'transcript' | 'receipt',
): Promise<ChallengeScenario> {
  const { scenario, court } = await createCourtScenario()
  const client = court.clients[0] as Ledger
  const drawnFor = async ({ items: [item] }: ServedSession) =>
    item ? await challengers(scenario, item, kind) : []
  const served = await createWithJurors(
    async () => {
      const session = await serveSession(scenario, { client, total: 3_000_001n, answers: 2 })
      await finalizeNextEpoch(scenario)
      return session
    },
    async (session) => (await drawnFor(session)).length > 0,
  )
  const [validator] = await drawnFor(served)
  return { scenario, court, served, validator: validator as Ledger }
}

/** The subject of a settled session. */
export async function servedSubject(
  { provider, version: modelVersion, offer }: Scenario,
  { id, client, items }: ServedSession,
): Promise<Subject> {
  const [anchor] = await auditsOf(client).anchors(id)
  return {
    id,
    kind: 'session',
    client: client.account,
    signer: client.account,
    provider: provider.account,
    modelVersion,
    receiptsRoot: Hex.zeroHash,
    paid: 1n,
    windowSeconds: BigInt(offer.windowSeconds),
    count: BigInt(items.length),
    anchoredSeconds: anchor!.atSeconds,
  }
}

/** Returns findings with one outcome on all receipts of a settled session. */
export const servedFindings = (
  { domain }: Scenario,
  { items }: ServedSession,
  { client, provider }: Subject,
  fields: Pick<AuditFinding, 'outcome' | 'evidence'>,
): readonly AuditFinding[] =>
  items.map(({ receipt, path }) => ({
    receiptId: Receipt.idOf(receipt, domain),
    receipt,
    path,
    client,
    provider,
    atSeconds: receipt.endedAtSeconds,
    isAccused: false,
    ...fields,
  }))

/** Passes on each new event of a chain once. */
export function createEventFeed(ledger: Ledger): {
  to(take: (event: LedgerEvent) => Promise<void>): Promise<void>
} {
  let passed = 0
  return {
    async to(take) {
      const { events } = await ledger.events(undefined)
      for (const event of events.slice(passed)) await take(event)
      passed = events.length
    },
  }
}

/** Returns the beacon of a validator without a drand relay. */
export function chainRandomness(ledger: Ledger): Randomness {
  const { signal } = new AbortController()
  return createRandomness({ audits: auditsOf(ledger), ledger, signal, log: () => {} })
}
