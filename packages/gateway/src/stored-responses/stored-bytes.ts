import type { StateStore } from '@ostrom/state'
import { createConversationIndex, responseOwners } from './conversation-index.ts'

/** An owner of stored responses: a key, or `account/key` if the key belongs to an account. */
export type OwnerId = string

/**
 * Returns the group by which keys share their part of the store, and their turn of reading: their
 * account, or the key itself.
 */
export const groupOf = (owner: OwnerId): string => owner.split('/')[0]!

type OwnerBytes = {
  /** Bytes on disk. */
  stored: number
  /** Bytes of responses that are about to be stored. */
  coming: number
}

/** The sizes of all stored responses, by owner, in memory. */
export type StoredBytes = {
  /** Reads the stored sizes, once. */
  ready(): Promise<void>
  /** Records the bytes of an owner on disk after a change. */
  record(owner: OwnerId, bytes: number): void
  /** Counts bytes that are about to be stored; a negative number subtracts them. */
  expect(owner: OwnerId, bytes: number): void
  readonly total: number
  /**
   * Returns the owner with the most stored bytes in the account with the most bytes. The bytes of
   * an account include those that are about to be stored. An account that fills a store, with any
   * number of keys, thus removes nothing from accounts with less.
   */
  largest(): OwnerId | undefined
}

/** Creates the count of the bytes of all stored responses, over their state. */
export function createStoredBytes(state: StateStore): StoredBytes {
  const owners = new Map<OwnerId, OwnerBytes>()
  let total = 0
  let loading: Promise<void> | undefined
  const change = (owner: OwnerId, next: (bytes: OwnerBytes) => OwnerBytes): void => {
    const before = owners.get(owner) ?? { stored: 0, coming: 0 }
    const after = next(before)
    total += after.stored + after.coming - before.stored - before.coming
    if (after.stored + after.coming > 0) owners.set(owner, after)
    else owners.delete(owner)
  }
  const record = (owner: OwnerId, stored: number): void =>
    change(owner, ({ coming }) => ({ stored, coming }))
  const load = async (): Promise<void> => {
    for (const owner of await responseOwners(state)) {
      const { bytes } = await createConversationIndex(state, owner).totals()
      // A record that was written meanwhile is newer, so it stays.
      if (!owners.has(owner)) record(owner, bytes)
    }
  }
  return {
    ready() {
      loading ??= load().catch((error) => {
        loading = undefined
        throw error
      })
      return loading
    },
    record,
    expect: (owner, bytes) =>
      change(owner, ({ stored, coming }) => ({ stored, coming: coming + bytes })),
    get total() {
      return total
    },
    largest() {
      const groups = new Map<string, number>()
      for (const [owner, { stored, coming }] of owners) {
        groups.set(groupOf(owner), (groups.get(groupOf(owner)) ?? 0) + stored + coming)
      }
      const most = Math.max(...groups.values())
      let found: { readonly owner: OwnerId; readonly stored: number } | undefined
      for (const [owner, { stored }] of owners) {
        if (groups.get(groupOf(owner)) !== most) continue
        if (stored > (found?.stored ?? 0)) found = { owner, stored }
      }
      return found?.owner
    },
  }
}
