// Offers, questions and payments of the demo market (demo.fixture.ts).

import type { Ledger } from '@ostrom/ledger'
import { type Scenario, serveSession, UNIT } from '@ostrom/ledger/conformance'
import type { Hash } from '@ostrom/protocol'
import { Endpoint, Offer, Price } from '@ostrom/protocol'
import { sampleEndpoint, sampleOffer } from '@ostrom/protocol/testing'

/**
 * Returns prices in base units for a million input and output tokens. Both arguments are in
 * thousandths of a unit.
 */
export const pricesOf = (input: number, output: number): Price.PriceMap => {
  const perMillion = (thousandths: number) =>
    (UNIT * BigInt(Math.round(thousandths * 1_000_000))) / 1_000_000_000n
  return { ...Price.zeroPrices, input: perMillion(input), output: perMillion(output) }
}

let nonces = 1_000n

/** Returns the scenario with another provider, which offers a version at a price. */
export async function offer(
  scenario: Scenario,
  wish: { readonly provider: Ledger; readonly version: Hash; readonly prices: Price.PriceMap },
): Promise<Scenario> {
  const { provider, version, prices } = wish
  const { asset, verification } = scenario.offer
  const [current, model] = await Promise.all([
    provider.offerTerms(asset),
    provider.modelVersion(version),
  ])
  const { royalties } = model!
  const made = sampleOffer({
    provider: provider.account,
    modelVersion: version,
    asset,
    prices,
    ...current,
    royalties,
    verification,
    nonce: ++nonces,
  })
  await provider.publishOffer(made)
  const offerHash = Offer.hash(made, scenario.domain)
  return { ...scenario, provider, version, offer: made, offerHash }
}

/** Publishes the same offer again with other prices. */
export async function reprice(scenario: Scenario, prices: Price.PriceMap): Promise<Scenario> {
  const { provider, version, offerHash } = scenario
  await provider.retireOffer(offerHash)
  return await offer(scenario, { provider, version, prices })
}

/** Announces a provider for a while; it has no listener unless `addresses` names one. */
export async function announce(
  provider: Ledger,
  options: { readonly seconds: bigint; readonly addresses?: readonly string[] },
): Promise<void> {
  const now = await provider.nowSeconds()
  const { seconds, addresses = ['/memory/nobody'] } = options
  await provider.announceEndpoint(
    sampleEndpoint({
      ...Endpoint.noStatements,
      provider: provider.account,
      addresses,
      region: 'de',
      issuedAtSeconds: now,
      expiresAtSeconds: now + seconds,
    }),
  )
}

/** Serves one session an hour; clients rate a quarter of the sessions. Returns their ids. */
export async function addSettledSessions(
  scenario: Scenario,
  hours: number,
): Promise<readonly Hash[]> {
  const sessions: Hash[] = []
  const { client, stranger, provider, advance } = scenario
  for (let hour = 0; hour < hours; hour++) {
    const asking = hour % 3 === 0 ? stranger : client
    // Amounts with all digits in use, like real ones.
    const total = 3_714_285_714_285_714n + BigInt(((hour * 37) % 17) + 1) * 1_234_567_890_123_457n
    const { id } = await serveSession(scenario, {
      client: asking,
      total,
      answers: 1 + ((hour * 5) % 9),
    })
    if (hour % 4 === 1) {
      await asking.rate({ subject: id, provider: provider.account, score: 3 + (hour % 3) })
    }
    sessions.push(id)
    await advance(3_600n)
  }
  return sessions
}

/** Serves a session, which its client flags for a bad output. */
export async function flagAndRate(scenario: Scenario): Promise<void> {
  const { client, provider } = scenario
  const { id } = await serveSession(scenario, { client, total: UNIT / 100n, answers: 2 })
  await client.flag({ subject: id, provider: provider.account, reason: 'bad-output' })
}

/** Makes four requests in escrow: one open, one locked, one claimed and one cancelled. */
export async function request(scenario: Scenario): Promise<void> {
  const { client, provider, openRequest, lockRequest, voucher } = scenario
  const claimed = await openRequest()
  await lockRequest(claimed)
  await provider.claimRequest(await voucher(claimed, 12_345_678_901_234_567n))
  const cancelled = await openRequest()
  await client.cancelRequest(cancelled)
  await lockRequest(await openRequest())
  await openRequest()
}

/** Opens a session, settles an amount, and leaves the session open. */
export async function openIdleSession(scenario: Scenario): Promise<void> {
  const { provider, openSession, voucher } = scenario
  const id = await openSession()
  await provider.settle(await voucher(id, 7_142_857_142_857_142n, 3n))
}
