import type { VllmModelContext } from '../model-context.ts'
import type { ServeClient } from './client.ts'

/** A model of our own server that has passed the checks. */
export type ServeModelContext = Omit<VllmModelContext, 'upstream' | 'name'> & {
  readonly client: ServeClient
  /** Name of the adapter on the server. */
  readonly adapter: string | undefined
}

/** The fields of a request that say which model answers, and with whose state. */
export const scopeFields = ({ adapter }: ServeModelContext, salt: string): object => ({
  salt,
  ...(adapter !== undefined && { adapter }),
})
