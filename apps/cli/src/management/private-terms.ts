import { Address, type AssetId } from '@ostrom/protocol'
import { z } from 'zod'
import { callManagementApi, type GatewayOfHome } from './client.ts'

const privateTerms = z.object({
  proxy: z.string(),
  asset: z.string().transform((text) => Address.parse(text) as AssetId),
  ticketCost: z.string().transform(BigInt),
  ticketCredit: z.string().transform(BigInt),
  roundTripMs: z.number(),
})

/** Price and delay of a gateway's next private question. Amounts are base units of `asset`. */
export type PrivateTerms = z.output<typeof privateTerms>

/**
 * Terms of a private question, and two numbers of tickets: those that the client gave to the proxy,
 * and those that it has not spent.
 */
export type PrivateFacts = PrivateTerms & {
  readonly tickets: { readonly given: number; readonly unspent: number }
}

/**
 * Asks the gateway of a home for the price of a private question. The call spends no ticket.
 *
 * @throws {GatewayResponseError} No proxy is reachable, or no ticket is left.
 */
export const readPrivateTerms = async (context: GatewayOfHome): Promise<PrivateTerms> =>
  privateTerms.parse(await callManagementApi(context, 'private'))
