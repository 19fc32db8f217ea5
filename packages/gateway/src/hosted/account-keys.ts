import type { StateStore } from '@ostrom/state'
import { type ApiKeyStore, KeyTermsInvalidError } from '../keys/index.ts'
import { AccountLimitError } from './errors.ts'
import { ACCOUNT_KEYS_MAX, ACCOUNT_KEYS_TOTAL_MAX, ACCOUNT_QUESTIONS_PER_MINUTE } from './limits.ts'

const WEB_KEY = 'hosted/web-key'

/** Name of the key that an account's pages use. */
export const WEB_KEY_NAME = 'web app'

/**
 * Returns the key store of one account. It limits the number of keys and their rate, and calls
 * `register` for each new key, so that the gateway finds the account of the key.
 */
export function accountKeys(
  keys: ApiKeyStore,
  options: {
    readonly register: (secret: string) => Promise<void>
    readonly onRevoke: () => void
  },
): ApiKeyStore {
  const create: ApiKeyStore['create'] = async (terms) => {
    const list = await keys.list()
    const active = list.filter(({ status }) => status === 'active').length
    if (active >= ACCOUNT_KEYS_MAX)
      throw new AccountLimitError({ what: 'keys', max: ACCOUNT_KEYS_MAX })
    if (list.length >= ACCOUNT_KEYS_TOTAL_MAX) {
      const what = 'keys, revoked and expired ones included,'
      throw new AccountLimitError({ what, max: ACCOUNT_KEYS_TOTAL_MAX })
    }
    const requestsPerMinute = Math.min(
      terms.requestsPerMinute ?? ACCOUNT_QUESTIONS_PER_MINUTE,
      ACCOUNT_QUESTIONS_PER_MINUTE,
    )
    const made = await keys.create({ ...terms, requestsPerMinute, settlement: 'session' })
    await options.register(made.secret)
    return made
  }
  /**
   * Keys are created one after another, so that the count of one creation includes the key before.
   */
  let creating: Promise<unknown> = Promise.resolve()
  return {
    ...keys,
    async create(terms) {
      if (terms.name === WEB_KEY_NAME) {
        throw new KeyTermsInvalidError({
          field: 'name',
          reason: 'the name is reserved for the key of the web app',
        })
      }
      const made = creating.then(() => create(terms))
      creating = made.catch(() => {})
      return await made
    },
    async revoke(id) {
      options.onRevoke()
      return await keys.revoke(id)
    },
  }
}

/**
 * Returns the key of an account's pages: stored with the account, created on first use, and again
 * if it was removed or has expired.
 */
export async function readWebKey(state: StateStore, keys: ApiKeyStore): Promise<string> {
  const stored = await state.get(WEB_KEY)
  const secret = stored && new TextDecoder().decode(stored)
  const isLive = secret && (await keys.authenticate(secret).catch(() => undefined))
  if (isLive) return secret
  const requestsPerMinute = ACCOUNT_QUESTIONS_PER_MINUTE
  const terms = { name: WEB_KEY_NAME, settlement: 'session' as const, requestsPerMinute }
  const made = await keys.create(terms)
  const value = new TextEncoder().encode(made.secret)
  await state.commit([{ kind: 'put', key: WEB_KEY, value }])
  return made.secret
}
