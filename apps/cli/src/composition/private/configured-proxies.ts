import type { Log } from '@ostrom/protocol'
import type { PrivateProxies } from './private-proxies.ts'
import type { TicketHome } from './ticket-holder.ts'

/** Opens the proxies for private questions if the configuration names any. */
export async function openConfiguredProxies(
  ticketHome: TicketHome,
  log: Log,
): Promise<PrivateProxies | undefined> {
  const settings = ticketHome.config.gateway?.private
  if (!settings) return undefined
  // Loads the module only here, because most gateways send no private questions.
  const { openPrivateProxies } = await import('./private-proxies.ts')
  return await openPrivateProxies(ticketHome, settings, log)
}
