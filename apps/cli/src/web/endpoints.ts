import type { z } from 'zod'
import { accountEndpoints, walletSignInEndpoints } from './accounts/endpoints.ts'
import type { EndpointSchema } from './endpoint.ts'
import { explorerEndpoints } from './explorer/endpoints.ts'
import { marketEndpoints } from './market/endpoints.ts'
import { meaningEndpoints } from './meaning/endpoints.ts'
import { nodeEndpoints } from './nodes/endpoints.ts'
import { provideEndpoints } from './provide/endpoints.ts'
import { signInEndpoints, walletEndpoints } from './wallet/endpoints.ts'

/** All endpoints of the web app, by method and path. */
export const endpoints = {
  ...signInEndpoints,
  ...walletSignInEndpoints,
  ...marketEndpoints,
  ...meaningEndpoints,
  ...explorerEndpoints,
  ...walletEndpoints,
  ...accountEndpoints,
  ...provideEndpoints,
  ...nodeEndpoints,
} as const

type Endpoints = typeof endpoints
export type Name = keyof Endpoints

type Output<S, K extends string> = S extends { readonly [key in K]: infer Z extends z.ZodType }
  ? z.output<Z>
  : undefined

/** What an endpoint's handler is given. */
export type Asked<N extends Name> = {
  readonly query: Output<Endpoints[N], 'query'>
  readonly body: Output<Endpoints[N], 'body'>
  readonly request: Request
}

/** What an endpoint answers. */
export type Answered<N extends Name> = z.input<Endpoints[N]['response']>

/** One handler for each of some endpoints. */
export type Handlers<N extends Name = Name> = {
  readonly [name in N]: (asked: Asked<name>) => Promise<Answered<name>>
}

export type { EndpointSchema }
