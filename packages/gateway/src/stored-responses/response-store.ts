import { BaseError, type Clock, type Log, monotonicMs, type RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createConversationIndex, responseOwners } from './conversation-index.ts'
import {
  type KeyResponses,
  type KeyStoreOptions,
  type ResponseRetention,
  StoredKeyResponses,
} from './key-responses.ts'
import {
  RESPONSE_AGE_MAX_MS,
  RESPONSES_BYTES_MAX,
  RESPONSES_SWEEP_MS,
  RESPONSES_WRITTEN_BYTES_MAX,
} from './limits.ts'
import { createSecretSeal } from './sealing.ts'
import { createStoredBytes, groupOf, type OwnerId } from './stored-bytes.ts'
import { createByteGate, createTurns } from './turns.ts'

/** A key whose responses are read or written. */
export type ResponseKey = {
  readonly keyId: string
  readonly secret: string
  /** Called before contents are read; if it throws, the call ends with that error. */
  readonly onRead?: () => void
}

/** Responses that a gateway stores for its API keys, encrypted under their secrets. */
export type ResponseStore = {
  /** Returns the responses of the key with this secret. */
  of(key: ResponseKey): KeyResponses
  /** Removes all responses of a key. */
  removeAll(keyId: string): Promise<void>
  /** Removes responses of all keys that were last used more than `RESPONSE_AGE_MAX_MS` ago. */
  sweep(): Promise<void>
}

type StoreOptions = {
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  /** `store` when absent. */
  readonly retention?: ResponseRetention
  /** Most bytes of all keys; `RESPONSES_BYTES_MAX` when absent. */
  readonly bytesMax?: number
  /** Bytes that may be written in parallel; `RESPONSES_WRITTEN_BYTES_MAX` when absent. */
  readonly writtenBytesMax?: number
}

/**
 * Creates the store of responses over a state, such as the file of a gateway. Each state has only
 * one store, because the store counts the bytes of all keys.
 *
 * Contents are encrypted under the secret of their key, which the gateway does not store. The order
 * and sizes of responses are not encrypted, so that it can remove old or excess responses.
 */
export function createResponseStore(options: StoreOptions): ResponseStore {
  const { state, clock, random, log, retention = 'store' } = options
  const { bytesMax = RESPONSES_BYTES_MAX } = options
  const { writtenBytesMax = RESPONSES_WRITTEN_BYTES_MAX } = options
  const inTurn = createTurns()
  const stored = createStoredBytes(state)
  const write = createByteGate(writtenBytesMax)
  /** Keys whose responses were removed for good, while some of their answers may still run. */
  const over = new Set<OwnerId>()
  const indexOf = (owner: OwnerId) =>
    createConversationIndex(state, owner, (bytes) => stored.record(owner, bytes))
  let sweptAtMs = Number.NEGATIVE_INFINITY

  const changeOf = (owner: OwnerId) => `change ${owner}`

  const sweepKey = (owner: OwnerId, usedBeforeMs: number, sync: boolean) =>
    inTurn(changeOf(owner), async () => {
      const index = indexOf(owner)
      for (;;) {
        const oldest = await index.oldest()
        if (!oldest || oldest.usedAtMs >= usedBeforeMs) return
        await index.removeConversation(oldest.conversation, { sync })
      }
    })

  async function sweep(): Promise<void> {
    const nowMs = clock.nowMs()
    sweptAtMs = nowMs
    for (const owner of await responseOwners(state)) {
      await sweepKey(owner, nowMs - RESPONSE_AGE_MAX_MS, false)
    }
  }

  /** Removes the owner's least recently used conversation, but not that of the new response. */
  const evict = (owner: OwnerId, but: string): Promise<boolean> =>
    inTurn(changeOf(owner), async () => {
      const index = indexOf(owner)
      const oldest = await index.oldest(but)
      if (oldest) await index.removeConversation(oldest.conversation, { sync: false })
      return oldest !== undefined
    })

  const makeRoom = async (but: string): Promise<boolean> =>
    stored.total <= bytesMax ||
    inTurn('room', async () => {
      while (stored.total > bytesMax) {
        const owner = stored.largest()
        if (owner === undefined || !(await evict(owner, but))) return false
      }
      return true
    })

  const withRoomOf =
    (owner: OwnerId): KeyStoreOptions['withRoom'] =>
    ({ bytes, conversation }, add) =>
      // Saves one response of a key at a time, so that each key has at most one write that waits.
      inTurn(`save ${owner}`, async () => {
        await stored.ready()
        stored.expect(owner, bytes)
        try {
          return (await makeRoom(conversation)) && (await write(bytes, add))
        } finally {
          stored.expect(owner, -bytes)
        }
      })

  return {
    sweep,
    async removeAll(owner) {
      over.add(owner)
      await sweepKey(owner, Number.POSITIVE_INFINITY, true)
    },
    of({ keyId: owner, secret, onRead = () => {} }) {
      const seal = createSecretSeal({ secret, random })
      // No request waits for the removal of old responses; a failed one is repeated after
      // `RESPONSES_SWEEP_MS`.
      if (monotonicMs(clock) - sweptAtMs >= RESPONSES_SWEEP_MS) sweep().catch(() => {})
      return new StoredKeyResponses({
        seal,
        clock,
        index: indexOf(owner),
        // All keys of an account share one turn of reading: more keys read no faster than one.
        inTurn: (kind, act) =>
          inTurn(kind === 'read' ? `read ${groupOf(owner)}` : changeOf(owner), act),
        withRoom: withRoomOf(owner),
        isOver: () => over.has(owner),
        onRead,
        retention,
        onFailure: (error) => {
          const code = BaseError.is(error) ? error.code : 'internal-error'
          log('response-store-failed', { keyId: owner, code })
        },
      })
    },
  }
}

/** Returns the responses of one account's keys, within a store of many accounts. */
export const scopedResponses = (store: ResponseStore, account: string): ResponseStore => ({
  of: ({ keyId, ...key }) => store.of({ ...key, keyId: `${account}/${keyId}` }),
  removeAll: (keyId) => store.removeAll(`${account}/${keyId}`),
  sweep: store.sweep,
})
