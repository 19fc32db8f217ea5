import { walletFault } from './faults.ts'
import type { ChallengeOf, SignedIn } from './wallet.ts'

/** Signs in by an account that is known before, whose wallet signs the text as it stands. */
export async function signInByText(
  account: string,
  challengeOf: ChallengeOf,
  sign: (text: string) => Promise<string>,
): Promise<SignedIn> {
  const challenge = await challengeOf(account)
  if (challenge.text === undefined) throw walletFault('wallet-away')
  return { account, challenge, signature: await sign(challenge.text) }
}
