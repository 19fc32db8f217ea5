import type { Reachability, UnheardProvider } from '../inference/provider-attempts.ts'
import { LOCAL_FAULT_PROVIDERS_MIN } from './limits.ts'

/**
 * Removes the silent providers from a question's record, and returns those to blame. Blames none if
 * `LOCAL_FAULT_PROVIDERS_MIN` or more were silent and no provider sent a message, because this
 * gateway's own network is then the likelier cause.
 */
export function takeBlamed(reachability: Reachability): readonly UnheardProvider[] {
  const unheard = reachability.unheard.splice(0)
  const providers = new Set(unheard.map(({ asked }) => asked.provider))
  const isLocal = !reachability.wasHeard && providers.size >= LOCAL_FAULT_PROVIDERS_MIN
  return isLocal ? [] : unheard
}
