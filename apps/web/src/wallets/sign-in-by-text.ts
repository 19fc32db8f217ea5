import type { FetchChallenge, SignInProof } from './wallet.ts'
import { toWalletError } from './wallet-errors.ts'

/** Signs in with an account that is already known; its wallet signs the text unchanged. */
export async function signInByText(
  account: string,
  challengeOf: FetchChallenge,
  sign: (text: string) => Promise<string>,
): Promise<SignInProof> {
  const challenge = await challengeOf(account)
  if (challenge.text === undefined) throw toWalletError('wallet-away')
  return { account, challenge, signature: await sign(challenge.text) }
}
