import { Hex, SignIn } from '@ostrom/protocol'
import { addressOf, type StandardAccount, type StandardWallet } from './standard.ts'
import type { FetchChallenge, SignInProof } from './wallet.ts'
import { isUserRejection } from './wallet-errors.ts'

/**
 * Signs in by the wallet's own method (Sign in with Solana): one prompt for account and signature.
 * The wallet builds the text, and checks it against the page's address.
 *
 * @returns `undefined` if the wallet lacks the method, fails, or signs another text than the
 * requested one.
 * @throws {Error} The wallet's error: the person refused.
 */
export async function signInByTerms(
  { features }: StandardWallet,
  challengeOf: FetchChallenge,
): Promise<{ readonly signedIn: SignInProof; readonly chosen: StandardAccount } | undefined> {
  const feature = features['solana:signIn']
  if (!feature) return undefined
  const challenge = await challengeOf()
  const wish = { ...challenge.terms, version: SignIn.VERSION }
  const outputs = await feature.signIn(wish).catch((error: unknown) => {
    if (isUserRejection(error)) throw error
    return []
  })
  const [output] = outputs
  if (!output) return undefined
  const account = addressOf(output.account)
  const signed = new TextDecoder().decode(output.signedMessage)
  if (signed !== SignIn.formatMessage('Solana', account, challenge.terms)) return undefined
  const signature = Hex.from(Uint8Array.from(output.signature))
  return { signedIn: { account, challenge, signature }, chosen: output.account }
}
