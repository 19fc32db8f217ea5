import { Hex, SignIn } from '@ostrom/protocol'
import { isRefusal } from './faults.ts'
import { addressOf, type StandardAccount, type StandardWallet } from './standard.ts'
import type { ChallengeOf, SignedIn } from './wallet.ts'

/**
 * Signs in by the wallet's own way (Sign in with Solana): one question for account and word, whose
 * text it builds and checks against the page's address.
 *
 * @returns `undefined` where it has none, fails at it, or writes another text than was asked for.
 * @throws {Error} Of the wallet's: the person said no.
 */
export async function signInByTerms(
  { features }: StandardWallet,
  challengeOf: ChallengeOf,
): Promise<{ readonly signedIn: SignedIn; readonly chosen: StandardAccount } | undefined> {
  const feature = features['solana:signIn']
  if (!feature) return undefined
  const challenge = await challengeOf()
  const wish = { ...challenge.terms, version: SignIn.VERSION }
  const outputs = await feature.signIn(wish).catch((error: unknown) => {
    if (isRefusal(error)) throw error
    return []
  })
  const [output] = outputs
  if (!output) return undefined
  const account = addressOf(output.account)
  const signed = new TextDecoder().decode(output.signedMessage)
  if (signed !== SignIn.text('Solana', account, challenge.terms)) return undefined
  const signature = Hex.from(Uint8Array.from(output.signature))
  return { signedIn: { account, challenge, signature }, chosen: output.account }
}
