import { assert, Offer } from '@ostrom/protocol'
import type { Ledger } from '../../ledger.ts'
import { auditsOf, balanceChanges, serveSession } from '../court/fixture.ts'
import { type Scenario, sealKeyOf } from '../world.ts'
import { governanceOf } from './fixture.ts'
import { windowOf } from './observed-window.ts'

/** Base units; every share in these tests divides it without a remainder. */
const PRICE = 10n ** 16n
let nonces = 10_000n

/** Returns the scenario with an offer that the provider publishes under the present terms. */
export async function withNewOffer(
  scenario: Scenario,
  provider: Ledger = scenario.provider,
): Promise<Scenario> {
  const { client, domain } = scenario
  const asset = client.nativeAsset
  const terms = await client.offerTerms(asset)
  const offer = { ...scenario.offer, ...terms, provider: provider.account, nonce: ++nonces }
  await provider.publishOffer(offer)
  return { ...scenario, provider, offer, offerHash: Offer.hash(offer, domain) }
}

/** Values of governed parameters as derived from agreements under a current offer. */
export type OfferObservation = {
  /** Share of a session's cost that goes to the fee sink. */
  readonly feeBps: bigint
  /** Seconds from the end of a session to its pay. */
  readonly auditWindow: bigint
  /** Share of the session's receipts that the beacon draws. */
  readonly auditRateBps: bigint
  /** Bond that a lock of a request took from the provider, in native base units. */
  readonly lockBond: bigint
}

/** Serves a session and locks a request on a new offer. */
export async function observeOffer(current: Scenario): Promise<OfferObservation> {
  const scenario = await withNewOffer(current)
  const { client, stranger, advance } = scenario
  const { treasuryAccount } = governanceOf(client)
  const openedAtSeconds = await client.nowSeconds()
  const { id } = await serveSession(scenario, { client, total: PRICE, answers: 1 })
  const closedAtSeconds = await client.nowSeconds()
  const { pay } = (await client.session(id)) ?? {}
  assert(pay, 'a closed session has pay that waits')
  const rate = await auditsOf(client).auditRateBps(id)
  const auditWindow = windowOf(pay.dueAtSeconds, {
    before: openedAtSeconds,
    after: closedAtSeconds,
  })
  await advance(auditWindow)
  const before = await client.balance(treasuryAccount, client.nativeAsset)
  await stranger.collectPay({ escrow: 'sessions', subjects: [id] })
  const fee = (await client.balance(treasuryAccount, client.nativeAsset)) - before
  return {
    feeBps: (fee * 10_000n) / PRICE,
    auditWindow,
    auditRateBps: BigInt(rate ?? 0),
    lockBond: await observeLock(scenario),
  }
}

/** Returns the bond that the provider puts up for a lock, which it releases at once. */
async function observeLock({ openRequest, provider, offer }: Scenario): Promise<bigint> {
  const requestId = await openRequest()
  const lock = { requestId, offer, addresses: ['/ip4/127.0.0.1/tcp/4001'], sealKey: sealKeyOf(1) }
  const [gained = 0n] = await balanceChanges([provider], () => provider.lockRequest(lock))
  await provider.releaseRequest(requestId)
  return -gained
}
