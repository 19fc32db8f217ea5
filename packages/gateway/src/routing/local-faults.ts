import type { Reachability, UnheardProvider } from '../provider-attempts.ts'
import { LOCAL_FAULT_PROVIDERS_MIN } from './limits.ts'

/**
 * Removes the silent providers of a question, and returns those to blame: none if several were
 * asked and none sent a message, because our own network is then the likelier cause.
 */
export function takeBlamed(reachability: Reachability): readonly UnheardProvider[] {
  const unheard = reachability.unheard.splice(0)
  const providers = new Set(unheard.map(({ asked }) => asked.provider))
  const isLocal = !reachability.wasHeard && providers.size >= LOCAL_FAULT_PROVIDERS_MIN
  return isLocal ? [] : unheard
}
