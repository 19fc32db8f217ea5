import type { RequestInfo } from '@ostrom/gateway/http'
import type { z } from 'zod'
import type { EndpointSchema } from '../endpoint-schema.ts'
import { accountEndpoints, walletSignInEndpoints } from './accounts.ts'
import { comparisonEndpoints } from './comparison.ts'
import { disposableEndpoints } from './disposables.ts'
import { explorerEndpoints } from './explorer.ts'
import {
  governanceAccountEndpoints,
  governanceEndpoints,
  governanceWalletEndpoints,
} from './governance.ts'
import { marketEndpoints } from './market.ts'
import { nodeEndpoints } from './nodes.ts'
import { providerSetupEndpoints } from './provider-setup.ts'
import { ratingEndpoints } from './ratings.ts'
import { sealingEndpoints } from './sealing.ts'
import { meaningEndpoints } from './semantic-search.ts'
import { trainingEndpoints } from './training.ts'
import { signInEndpoints, walletEndpoints } from './wallet.ts'

/** All endpoints of the web app, by method and path. */
export const endpoints = {
  ...signInEndpoints,
  ...walletSignInEndpoints,
  ...marketEndpoints,
  ...comparisonEndpoints,
  ...meaningEndpoints,
  ...explorerEndpoints,
  ...sealingEndpoints,
  ...walletEndpoints,
  ...disposableEndpoints,
  ...accountEndpoints,
  ...providerSetupEndpoints,
  ...nodeEndpoints,
  ...trainingEndpoints,
  ...ratingEndpoints,
  ...governanceEndpoints,
  ...governanceWalletEndpoints,
  ...governanceAccountEndpoints,
} as const

type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints

type SchemaOutput<S, K extends string> = S extends {
  readonly [key in K]: infer Z extends z.ZodType
}
  ? z.output<Z>
  : undefined

/** Input of an endpoint's handler. */
export type EndpointInput<N extends EndpointName> = {
  readonly query: SchemaOutput<Endpoints[N], 'query'>
  readonly body: SchemaOutput<Endpoints[N], 'body'>
  readonly request: Request
  /** The server's facts about the connection. */
  readonly info: RequestInfo
}

/** Output of an endpoint. */
export type EndpointOutput<N extends EndpointName> = z.input<Endpoints[N]['response']>

/** One handler for each endpoint of a subset. */
export type EndpointHandlers<N extends EndpointName = EndpointName> = {
  readonly [name in N]: (input: EndpointInput<name>) => Promise<EndpointOutput<name>>
}

export type { EndpointSchema }
