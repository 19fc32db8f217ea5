import type { VllmModelContext } from '../model-context.ts'
import type { ServeClient } from './client.ts'

/** A checked model of Ostrom's vLLM server. */
export type ServeModelContext = Omit<VllmModelContext, 'upstream' | 'name'> & {
  readonly client: ServeClient
  /** Name of the adapter on the server. */
  readonly adapter: string | undefined
}

/** Returns the request fields for the adapter and the cache salt. */
export const scopeFields = ({ adapter }: ServeModelContext, salt: string): object => ({
  salt,
  ...(adapter !== undefined && { adapter }),
})
