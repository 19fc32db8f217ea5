import type { AccountId, BaseError } from '@ostrom/protocol'
import { LOCAL_FAULT_PROVIDERS_MIN } from './limits.ts'

/** A provider and the caller for whom it was asked. */
export type AskedProvider = { readonly provider: AccountId; readonly asker: string | undefined }

/** A provider of which a question heard nothing more, by its own fault or that of our network. */
export type UnheardProvider = {
  readonly asked: AskedProvider
  readonly error: BaseError
}

/** What a question learns of our own network. */
export type Reachability = {
  /** Those that may have failed by our own network. */
  readonly unheard: UnheardProvider[]
  /** True once any provider said anything to the question since. */
  wasHeard: boolean
}

/** Returns what a question knows that was sent to nobody. */
export const createReachability = (): Reachability => ({ unheard: [], wasHeard: false })

/**
 * Takes those who are to blame for their silence: nobody where several were asked and none was
 * heard, since then our own network is the likelier cause.
 */
export function takeBlamed(reachability: Reachability): readonly UnheardProvider[] {
  const unheard = reachability.unheard.splice(0)
  const providers = new Set(unheard.map(({ asked }) => asked.provider))
  const isLocal = !reachability.wasHeard && providers.size >= LOCAL_FAULT_PROVIDERS_MIN
  return isLocal ? [] : unheard
}
