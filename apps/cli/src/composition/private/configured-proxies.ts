import type { Log } from '@ostrom/protocol'
import type { PrivateProxies } from './private-proxies.ts'
import type { TicketHome } from './ticket-holder.ts'

/** Opens proxies for private questions, where the configuration names some. */
export async function openConfiguredProxies(
  ticketHome: TicketHome,
  log: Log,
): Promise<PrivateProxies | undefined> {
  const settings = ticketHome.config.gateway?.private
  if (!settings) return undefined
  // Loaded where it is used: most gateways ask nothing privately.
  const { openPrivateProxies } = await import('./private-proxies.ts')
  return await openPrivateProxies(ticketHome, settings, log)
}
