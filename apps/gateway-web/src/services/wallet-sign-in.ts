import { createHmac, timingSafeEqual } from 'node:crypto'
import { networkOf } from '@ostrom/gateway/hosted'
import type { SignedText, WalletLedger } from '@ostrom/ledger'
import { type AccountId, type Clock, Hex, type RandomBytes, SignIn } from '@ostrom/protocol'
import { AccountRateLimitedError, SignInRefusedError } from './errors.ts'
import {
  ADDRESS_SIGN_INS_PER_MINUTE_MAX,
  CHALLENGE_AGE_MAX_MS,
  NETWORK_SIGN_INS_PER_MINUTE_MAX,
  SIGN_INS_PER_MINUTE_MAX,
} from './limits.ts'
import { createRateLimit } from './rate-limit.ts'

/** The text that a wallet signs once, and the nonce that comes back with the signature. */
export type SignInChallenge = {
  /** Absent if the account is not known yet: the wallet then builds the text from the terms. */
  readonly text?: string
  readonly terms: SignIn.SignInTerms
  readonly nonce: string
  readonly issuedAtMs: number
}

/** Address of a sign-in; all sign-ins of unknown address count as one address. */
export type SignInClient = { readonly remoteAddress?: string }

/**
 * Sign-in by a wallet (EIP-4361, Sign in with Solana): a text that names this gateway, the account,
 * the chain, and a nonce that is valid once and for a short while. The gateway stores nothing for a
 * text that is never signed, because the nonce has a mark that only this process can make.
 * Therefore a client that requests many texts takes no room from other clients.
 */
export type WalletSignIn = {
  /**
   * Creates a text for one account, or for the account that the wallet chooses if none is known
   * yet.
   *
   * @throws {AccountRateLimitedError} The client's address sends too many requests.
   */
  challenge(account?: AccountId, client?: SignInClient): SignInChallenge
  /**
   * Checks the signature of a challenge. The call counts against the rate limits of the client's
   * address before it checks the signature.
   *
   * @returns The account.
   * @throws {SignInRefusedError} {AccountRateLimitedError}
   */
  redeem(
    answer: {
      readonly account: AccountId
      readonly nonce: string
      readonly issuedAtMs: number
      readonly signature: Hex.Hex
    },
    client?: SignInClient,
  ): Promise<AccountId>
}

const NONCE_BYTES = 16
/** Stands for the account in the mark (MAC) of a nonce that any account may use. */
const ANY_ACCOUNT = 'anybody'

function termsOf(options: {
  readonly wallets: WalletLedger
  readonly origin: string
  readonly nonce: string
  readonly issuedAtMs: number
}): SignIn.SignInTerms {
  const { wallets, origin, nonce, issuedAtMs } = options
  return {
    domain: new URL(origin).host,
    statement: 'Sign in to this Ostrom gateway. This moves no money.',
    uri: origin,
    chainId: wallets.chain,
    nonce,
    issuedAt: new Date(issuedAtMs).toISOString(),
    expirationTime: new Date(issuedAtMs + CHALLENGE_AGE_MAX_MS).toISOString(),
  }
}

/**
 * Used nonces, until they expire. Only a valid signature adds a nonce, so the rates of addresses
 * limit their number. An addition removes the expired nonces, and visits no others.
 */
function createUsedNonces(clock: Pick<Clock, 'nowMs'>) {
  /** Expiry time of each nonce; the first one is the first to expire. */
  const used = new Map<string, number>()
  return {
    has: (nonce: string): boolean => used.has(nonce),
    add(nonce: string): void {
      for (const [one, endsAtMs] of used) {
        if (endsAtMs > clock.nowMs()) break
        used.delete(one)
      }
      used.set(nonce, clock.nowMs() + CHALLENGE_AGE_MAX_MS)
    },
  }
}

/** Counts the requests of each address, and of each network, in a minute. */
function createAddressRate(clock: Pick<Clock, 'nowMs'>): (address: string) => boolean {
  const isAddressWithin = createRateLimit(clock, ADDRESS_SIGN_INS_PER_MINUTE_MAX)
  const isNetworkWithin = createRateLimit(clock, NETWORK_SIGN_INS_PER_MINUTE_MAX)
  return (address) => {
    const network = networkOf(address)
    // The address is counted first, so that one address does not exhaust the rate of its network.
    return isAddressWithin(address) && (network === address || isNetworkWithin(network))
  }
}

export function createWalletSignIn(options: {
  readonly wallets: WalletLedger
  readonly clock: Pick<Clock, 'nowMs'>
  readonly random: RandomBytes
  /** Returns the address at which people open the gateway; read again each time. */
  readonly origin: () => string
}): WalletSignIn {
  const { wallets, clock, random, origin } = options
  const secret = random(32)
  const termsFor = (nonce: string, issuedAtMs: number) =>
    termsOf({ wallets, origin: origin(), nonce, issuedAtMs })
  const textFor = (account: AccountId, terms: SignIn.SignInTerms) =>
    SignIn.formatMessage(wallets.system, wallets.addressOf(account), terms)
  const used = createUsedNonces(clock)
  const isChallengeWithin = createAddressRate(clock)
  const isAddressWithin = createAddressRate(clock)
  const isAccountWithin = createRateLimit(clock, SIGN_INS_PER_MINUTE_MAX)

  const markOf = (account: string, issuedAtMs: number, head: string): string =>
    createHmac('sha256', secret)
      .update(`${account} ${issuedAtMs} ${head}`)
      .digest('hex')
      .slice(0, 2 * NONCE_BYTES)

  /** A key's signature is checked here; only contracts' signatures need the chain. */
  const isSigned = async (signed: SignedText): Promise<boolean> =>
    (await wallets.verifyTextByKey(signed)) || (await wallets.verifyText(signed))

  const isFresh = (account: AccountId, nonce: string, issuedAtMs: number): boolean => {
    const nowMs = clock.nowMs()
    const head = nonce.slice(0, 2 * NONCE_BYTES)
    const mark = Buffer.from(nonce.slice(2 * NONCE_BYTES))
    const isOurs = [account, ANY_ACCOUNT].some((whose) => {
      const ours = Buffer.from(markOf(whose, issuedAtMs, head))
      return mark.length === ours.length && timingSafeEqual(mark, ours)
    })
    const ageMs = nowMs - issuedAtMs
    return isOurs && ageMs >= 0 && ageMs < CHALLENGE_AGE_MAX_MS && !used.has(nonce)
  }

  return {
    challenge(account, { remoteAddress = '' } = {}) {
      if (!isChallengeWithin(remoteAddress)) throw new AccountRateLimitedError()
      const issuedAtMs = clock.nowMs()
      const head = Hex.from(random(NONCE_BYTES)).slice(2)
      const nonce = head + markOf(account ?? ANY_ACCOUNT, issuedAtMs, head)
      const terms = termsFor(nonce, issuedAtMs)
      const text = account && textFor(account, terms)
      return { ...(text !== undefined && { text }), terms, nonce, issuedAtMs }
    },
    async redeem({ account, nonce, issuedAtMs, signature }, { remoteAddress = '' } = {}) {
      // A nonce that this process did not make counts against no rate, so that it blocks no
      // account.
      if (!isFresh(account, nonce, issuedAtMs)) {
        throw new SignInRefusedError({
          reason: 'the text is expired, already used, or from another gateway',
        })
      }
      const isWithin =
        isAddressWithin(remoteAddress) && isAccountWithin(`${account} ${remoteAddress}`)
      if (!isWithin) throw new AccountRateLimitedError()
      const text = textFor(account, termsFor(nonce, issuedAtMs))
      if (!(await isSigned({ text, signature, account }))) {
        throw new SignInRefusedError({ reason: 'the account did not sign it' })
      }
      // Another request may have used the nonce during the check on the chain.
      if (used.has(nonce)) throw new SignInRefusedError({ reason: 'the text was already used' })
      used.add(nonce)
      return account
    },
  }
}
