import type { StateEntry, StateStore } from '@ostrom/state'

/** Prefix of the state of each account of a shared gateway. */
export const ACCOUNT_PREFIX = 'hosted/account/'
/** Prefix of the account names in the index of accounts that have a state. */
export const INDEX_PREFIX = 'hosted/account-index/'

/**
 * Returns the part of a state whose keys begin with `prefix` as a state of its own, in which no
 * other key is accessible. Closing the returned state waits for its writes, and leaves the whole
 * state open.
 */
export const scopedState = (state: StateStore, prefix: string): StateStore => ({
  get: (key) => state.get(prefix + key),
  async list(under, options = {}) {
    const { after, ...rest } = options
    const found = await state.list(prefix + under, {
      ...rest,
      ...(after !== undefined && { after: prefix + after }),
    })
    return found.map(({ key, value }): StateEntry => ({ key: key.slice(prefix.length), value }))
  },
  commit: (changes, options) =>
    state.commit(
      changes.map((change) => ({ ...change, key: prefix + change.key })),
      options,
    ),
  close: () => state.commit([]),
})

/** Whether a state names an open session of an account, even if the account is not loaded. */
export async function hasOpenSession(state: StateStore, account: string): Promise<boolean> {
  const marks = `${ACCOUNT_PREFIX}${account}/gateway/open-session/`
  return (await state.list(marks, { limit: 1 })).length > 0
}
