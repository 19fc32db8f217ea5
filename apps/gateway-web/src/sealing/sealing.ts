import type { AccountId } from '@ostrom/protocol'
import { amountText, domainText } from '../context/rows.ts'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointHandlers } from '../schema/endpoints.ts'
import type { sealingEndpoints } from '../schema/sealing.ts'

/** Handlers for pages that seal questions: they return the chain's data as the gateway reads it. */
export function sealingHandlers({
  parts: { ledger, indexer },
}: WebContext): EndpointHandlers<keyof typeof sealingEndpoints> {
  return {
    'GET /api/sealing': async () => ({
      domain: domainText(ledger.domain),
      nowSeconds: amountText(await ledger.nowSeconds()),
    }),
    async 'GET /api/sealing/provider'({ query }) {
      const provider = query.provider as AccountId
      const [offers, endpoint, { operator }] = await Promise.all([
        indexer.offersOf(provider),
        indexer.endpoint(provider),
        ledger.stake(provider, 'sessions'),
      ])
      const { sealKey, expiresAtSeconds } = endpoint ?? {}
      return {
        isOffered: offers.some(({ offerHash }) => offerHash === query.offer),
        ...(sealKey !== undefined &&
          expiresAtSeconds !== undefined && {
            endpoint: { sealKey, expiresAtSeconds: amountText(expiresAtSeconds) },
          }),
        ...(operator && { operator }),
      }
    },
  }
}
