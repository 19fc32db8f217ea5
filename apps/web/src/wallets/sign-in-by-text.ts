import type { FetchChallenge, SignInProof } from './wallet.ts'
import { toWalletError } from './wallet-errors.ts'

/** Signs in by an account that is known before, whose wallet signs the text as it stands. */
export async function signInByText(
  account: string,
  challengeOf: FetchChallenge,
  sign: (text: string) => Promise<string>,
): Promise<SignInProof> {
  const challenge = await challengeOf(account)
  if (challenge.text === undefined) throw toWalletError('wallet-away')
  return { account, challenge, signature: await sign(challenge.text) }
}
