import { createHash, timingSafeEqual } from 'node:crypto'
import { type AccountId, type Clock, monotonicMs, type RandomBytes } from '@ostrom/protocol'
import { SignInCodeInvalidError } from './errors.ts'
import {
  SIGN_IN_AGE_MAX_MS,
  SIGN_IN_CODE_AGE_MAX_MS,
  SIGN_IN_TRIES_MAX,
  SIGN_INS_MAX,
} from './limits.ts'
import { createSignInPool } from './sign-in-pool.ts'

/**
 * Lets a person use the gateway's wallet from a browser after reading a one-time code that the
 * machine printed. Browsers hold a random token in a cookie that no script can read. This server
 * keeps only the token's hash, in memory, so that a restart signs all browsers out.
 */
export type SignIn = {
  /** Returns a new code, such as `7KQ2-M9XD`. An earlier unused code becomes void. */
  newCode(): string
  /** Uses a code up. @returns The token for the browser. @throws {SignInCodeInvalidError} */
  redeem(code: string): string
  /**
   * Returns a token for a browser whose wallet has proved that it holds `account`.
   *
   * @param address Address of the browser; all browsers with unknown address count as one address.
   */
  admit(account: AccountId, address?: string): string
  knows(token: string | undefined): boolean
  /** The account that a browser is signed in as; none for the machine's own wallet. */
  accountOf(token: string | undefined): AccountId | undefined
  signOut(token: string | undefined): void
}

/** The 32 letters and digits of codes, 5 bits each, without easily confused ones. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 8

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()
const hashOf = (token: string): string => digestOf(token).toString('hex')

/** Accepts a code in upper or lower case, with or without the dash. */
const plainOf = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

export function createSignIn(options: {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly random: RandomBytes
  /** `SIGN_INS_MAX` and `SIGN_IN_AGE_MAX_MS` when absent. */
  readonly signInsMax?: number
  readonly ageMaxMs?: number
}): SignIn {
  const { clock, random, signInsMax = SIGN_INS_MAX, ageMaxMs = SIGN_IN_AGE_MAX_MS } = options
  const signIns = createSignInPool({ clock, signInsMax })
  let code: { readonly digest: Buffer; readonly endsAtMs: number } | undefined
  let triesLeft = 0

  const tokenFor = (more: { readonly account?: AccountId; readonly address?: string } = {}) => {
    const token = Buffer.from(random(32)).toString('base64url')
    signIns.add({ digest: hashOf(token), endsAtMs: monotonicMs(clock) + ageMaxMs, ...more })
    return token
  }
  const find = (token: string | undefined) => (token ? signIns.get(hashOf(token)) : undefined)

  return {
    newCode() {
      const letters = [...random(CODE_LENGTH)].map((byte) => alphabet[byte % alphabet.length]!)
      const text = letters.join('')
      code = { digest: digestOf(text), endsAtMs: monotonicMs(clock) + SIGN_IN_CODE_AGE_MAX_MS }
      triesLeft = SIGN_IN_TRIES_MAX
      return `${text.slice(0, 4)}-${text.slice(4)}`
    },
    redeem(given) {
      const challenge =
        code && code.endsAtMs > monotonicMs(clock) && triesLeft > 0 ? code : undefined
      triesLeft = Math.max(0, triesLeft - 1)
      const matches = challenge && timingSafeEqual(challenge.digest, digestOf(plainOf(given)))
      if (!matches) throw new SignInCodeInvalidError({ triesLeft: challenge ? triesLeft : 0 })
      code = undefined
      return tokenFor()
    },
    admit: (account, address) => tokenFor({ account, ...(address !== undefined && { address }) }),
    knows: (token) => find(token) !== undefined,
    accountOf: (token) => find(token)?.account,
    signOut(token) {
      if (token) signIns.remove(hashOf(token))
    },
  }
}
