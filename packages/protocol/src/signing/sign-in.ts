/** Terms of a sign-in text, besides the chain and the account. */
export type SignInTerms = {
  /** Host and port of the requesting page. */
  readonly domain: string
  readonly statement: string
  readonly uri: string
  readonly chainId: string
  readonly nonce: string
  /** Time at which the text was made, in ISO 8601, like all times of the text. */
  readonly issuedAt: string
  readonly expirationTime: string
}

/** The only version of the format of sign-in texts. */
export const VERSION = '1'

/**
 * Returns the text that a wallet displays and signs at a sign-in: EIP-4361 for accounts of EVM
 * chains, Sign in with Solana for accounts of Solana; the two texts differ in one word. A wallet
 * that gets the terms builds the same text itself.
 *
 * @param address The account in the wallet's notation.
 * @see https://eips.ethereum.org/EIPS/eip-4361
 * @see https://github.com/phantom/sign-in-with-solana
 */
export const formatMessage = (
  system: 'Ethereum' | 'Solana',
  address: string,
  { domain, statement, uri, chainId, nonce, issuedAt, expirationTime }: SignInTerms,
): string =>
  [
    `${domain} wants you to sign in with your ${system} account:`,
    address,
    '',
    statement,
    '',
    `URI: ${uri}`,
    `Version: ${VERSION}`,
    `Chain ID: ${chainId}`,
    `Nonce: ${nonce}`,
    `Issued At: ${issuedAt}`,
    `Expiration Time: ${expirationTime}`,
  ].join('\n')
