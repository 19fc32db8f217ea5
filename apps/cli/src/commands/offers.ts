import { ModelUnknownError } from '@ostrom/gateway'
import type { Listing } from '@ostrom/ledger'
import { Hex, Offer } from '@ostrom/protocol'
import type { Command } from 'commander'
import { table } from '../output.ts'
import { type CommandContext, contextOf, withData, withMarket } from './context.ts'

/** Whether a provider says where it is, as of now. */
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
  'tier',
  'counting',
  'sampling',
  'region',
  'address',
]

/** Offers for people, with amounts in the chain's own unit. */
export function offersTable(
  listings: readonly Listing[],
  { now, amount }: { readonly now: bigint; readonly amount: CommandContext['amount'] },
): string {
  const rows = listings.map(({ offer, reputation, endpoint, stake }) => {
    const { tier, counting, sampling } = Offer.verificationNames(offer.verification)
    return [
      offer.provider,
      amount(offer.prices.input, offer.asset),
      amount(offer.prices.output, offer.asset),
      `${reputation.completions}`,
      `${reputation.auditsFailed}`,
      amount(stake.amount),
      ...[tier, counting, sampling],
      endpoint?.region || '-',
      reachOf(endpoint?.expiresAtSeconds, now),
    ]
  })
  return rows.length > 0 ? table(head, rows) : 'Nobody offers it.'
}

/** `ostrom offers MODEL`: who serves a model, for how much, and how they stand. */
export function offersCommand(program: Command): void {
  withData(
    program.command('offers <model>').description('who serves a model, and for how much'),
  ).action(async (model: string, _options: unknown, command: Command) => {
    const context = await contextOf(command)
    await withMarket(context, async (market, ledger) => {
      const version = Hex.is(model, 32) ? model : await ledger.resolveModel(model)
      if (!version) {
        const known = (await market.models()).map((listed) => listed.model)
        throw new ModelUnknownError({ model, known })
      }
      const listings = await market.offersFor(version)
      const now = await ledger.nowSeconds()
      const { amount } = context
      const unitOf = ({ offer }: Listing) => context.unitOf(offer.asset)
      const told = listings.map((one) => ({ ...one, unit: unitOf(one), stakeUnit: context.unit }))
      context.output.result(told, offersTable(listings, { now, amount }))
    })
  })
}
