import { createVerifiability, type Verifiability } from '@ostrom/gateway/market'
import { type OfferListing, resolveVersion } from '@ostrom/ledger'
import { ModelUnknownError } from '@ostrom/models/model-unknown'
import { Address, Offer } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import { table } from '../../command-line/output.ts'
import { type CommandContext, withMarket } from '../../context/context.ts'

/** Returns in a word whether a provider's announced addresses are valid now. */
const reachOf = (expiresAtSeconds: bigint | undefined, now: bigint): string => {
  if (expiresAtSeconds === undefined) return 'no address'
  return expiresAtSeconds > now ? 'announced' : 'expired'
}

const head = [
  'provider',
  'input per million',
  'output per million',
  'completions',
  'audits failed',
  'stake',
  'service tier',
  'checked',
  'tier',
  'counting',
  'sampling',
  'region',
  'address',
]

/**
 * Returns a table of offers for people. Prices are in the offer's asset, stakes in the native
 * token.
 */
export function offersTable(
  listings: readonly OfferListing[],
  { now, amount, classOf, lackOf }: offersTable.Told,
): string {
  const rows = listings.map((listing) => {
    const { offer, reputation, endpoint, stake } = listing
    const lack = lackOf(listing)
    const { tier, counting, sampling } = Offer.verificationLabels(offer.verification)
    return [
      Address.format(offer.provider),
      amount(offer.prices.input, offer.asset),
      amount(offer.prices.output, offer.asset),
      `${reputation.completions}`,
      `${reputation.auditsFailed}`,
      amount(stake.amount),
      Offer.serviceTierOf(offer),
      lack ? `${classOf(listing)}, lacks ${lack}` : classOf(listing),
      tier,
      counting,
      sampling,
      endpoint?.region || '-',
      reachOf(endpoint?.expiresAtSeconds, now),
    ]
  })
  return rows.length > 0 ? table(head, rows) : 'No provider offers it.'
}

export declare namespace offersTable {
  type Told = Pick<Verifiability, 'classOf' | 'lackOf'> & {
    readonly now: bigint
    readonly amount: CommandContext['formatAmount']
  }
}

/** Runs `ostrom offers <model>`. */
export async function listOffers(
  model: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  await withMarket(context, async (market, ledger) => {
    const version = await resolveVersion({ ledger, market, clock: systemClock }, model)
    if (!version) {
      const models = (await market.models()).map((listed) => listed.model)
      throw new ModelUnknownError({ model, known: models })
    }
    const listings = await market.offersFor(version)
    const now = await ledger.nowSeconds()
    const verifiability = createVerifiability({ ledger, market, clock: systemClock })
    const { classOf, lackOf } = await verifiability(version)
    const view = { now, amount: context.formatAmount, classOf, lackOf }
    const checked = listings.map((listing) => {
      const missingRequirement = lackOf(listing)
      return {
        ...listing,
        unit: context.unitOf(listing.offer.asset),
        stakeUnit: context.nativeUnit,
        serviceTier: Offer.serviceTierOf(listing.offer),
        verifiability: classOf(listing),
        ...(missingRequirement && { missingRequirement }),
      }
    })
    context.output.result(checked, offersTable(listings, view))
  })
}
