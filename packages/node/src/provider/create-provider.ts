import { silentLog, systemClock, systemRandom } from '@ostrom/protocol/system'
import { ProviderRole } from './provider.ts'
import type { Provider } from './provider-interface.ts'
import type { ProviderParameters } from './provider-options.ts'

const defaults = { clock: systemClock, random: systemRandom, log: silentLog }

/** Creates a provider on the given ports. It is idle until `start`. */
export const createProvider = (parameters: ProviderParameters): Provider =>
  new ProviderRole({ ...defaults, ...parameters })
