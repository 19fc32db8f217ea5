import { createHash } from 'node:crypto'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { IdempotencyKeyReusedError } from '../idempotency/errors.ts'
import { decodeJson, encodeJson } from '../keys/api-key.ts'
import { CREATION_AGE_MAX_MS, CREATIONS_PER_KEY_MAX } from './limits.ts'

/**
 * Identity of a request that creates a file or batch: the client's `Idempotency-Key`, and a hash of
 * the request's terms, such as the file's contents.
 */
export type CreationIdentity = {
  readonly key: string
  /** SHA-256 of the request's terms, in hex. */
  readonly fingerprint: string
}

type CreationRecord = {
  /** Id of the object that was created. */
  readonly id: string
  readonly fingerprint: string
  readonly atMs: number
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Remembers which files, or which batches, an API key created under which `Idempotency-Key`. Calls
 * must not overlap.
 */
export function createCreations(state: StateStore, prefix: string) {
  const keyOf = ({ key }: CreationIdentity) => prefix + sha256(key)
  return {
    /**
     * Returns the id of the object that an earlier request with the same `Idempotency-Key` created
     * within `CREATION_AGE_MAX_MS`.
     *
     * @throws {IdempotencyKeyReusedError} The same `Idempotency-Key` created an object with other
     *   terms.
     */
    async find(identity: CreationIdentity | undefined, nowMs: number): Promise<string | undefined> {
      const stored = identity && (await state.get(keyOf(identity)))
      if (!stored) return undefined
      const { id, fingerprint, atMs } = decodeJson(stored) as CreationRecord
      if (nowMs - atMs > CREATION_AGE_MAX_MS) return undefined
      if (fingerprint !== identity.fingerprint) throw new IdempotencyKeyReusedError()
      return id
    },
    /**
     * Returns the changes that store the created object's id under the identity and remove old
     * identities. The caller commits these changes together with the object.
     */
    async changes(
      identity: CreationIdentity | undefined,
      { id, nowMs }: { readonly id: string; readonly nowMs: number },
    ): Promise<readonly StateChange[]> {
      if (!identity) return []
      const found: { readonly key: string; readonly atMs: number }[] = []
      for await (const { key, value } of listAll(state, prefix)) {
        found.push({ key, atMs: (decodeJson(value) as CreationRecord).atMs })
      }
      found.sort((a, b) => b.atMs - a.atMs)
      const old = found.filter(
        ({ atMs }, at) => at >= CREATIONS_PER_KEY_MAX - 1 || nowMs - atMs > CREATION_AGE_MAX_MS,
      )
      const record: CreationRecord = { id, fingerprint: identity.fingerprint, atMs: nowMs }
      return [
        ...old.map(({ key }) => ({ kind: 'delete' as const, key })),
        { kind: 'put', key: keyOf(identity), value: encodeJson(record) },
      ]
    },
  }
}
