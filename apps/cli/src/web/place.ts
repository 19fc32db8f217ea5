import type { Gateway } from '@ostrom/gateway'
import type { GatewayHttp } from '@ostrom/gateway/http'
import type { IndexedParts } from '../composition/parts.ts'
import type { Live } from './live.ts'
import type { Manifests } from './manifests.ts'
import type { Measured } from './measured.ts'
import type { Presences } from './presence.ts'
import type { SignIn } from './sign-in.ts'

/** What the endpoints of the web app stand on. */
export type Place = {
  readonly parts: IndexedParts
  readonly gateway: Gateway
  readonly http: GatewayHttp
  readonly manifests: Manifests
  readonly measured: Measured
  readonly presences: Presences
  readonly live: Live
  readonly signIn: SignIn
  /** Address of the chain, for the commands that a new provider is shown. */
  readonly rpcUrl: string
}
