import { createHostedKeys, jsonHeaders } from '../peer/hosted-account.ts'
import type { StrangerAttack } from './attack.ts'

/** Keys of an account, and parallel counts of a key: the limits of both. */
const KEYS = 32
const COUNTS_PER_KEY = 16

const CHARACTERS = 3_000

/** Counts of tokens, which cost nothing, by all keys of one account at once. */
export const tokenCounts: StrangerAttack = {
  name: 'token-counts',
  against: 'gateway',
  summary: 'counts of tokens of 3,000 characters, 16 at once by each of 32 keys of an account',
  connections: KEYS * COUNTS_PER_KEY,
  async prepare({ http, targets }) {
    const keys = await createHostedKeys(http, targets, KEYS)
    return async (connection, turn) => {
      const headers = jsonHeaders(keys[connection % KEYS]!)
      // Each text is another one, so that no cache knows its tokens.
      const word = `${connection} ${turn} count `
      const input = word.repeat(Math.ceil(CHARACTERS / word.length)).slice(0, CHARACTERS)
      const body = JSON.stringify({ model: 'echo', input })
      const path = '/v1/responses/input_tokens'
      const { status } = await http.send({ method: 'POST', path, headers, body })
      return `${status}`
    }
  },
}
