/** What a text to sign in by says, beside whose chain and which account it is. */
export type SignInTerms = {
  /** Host and port of the page that asks. */
  readonly domain: string
  readonly statement: string
  readonly uri: string
  readonly chainId: string
  readonly nonce: string
  /** ISO 8601, as are the others. */
  readonly issuedAt: string
  readonly expirationTime: string
}

/** The one version that there is. */
export const VERSION = '1'

/**
 * The text that a wallet shows and signs to sign an account in: EIP-4361 for accounts of EVM
 * chains, Sign in with Solana for those of Solana, which differ in one word. A wallet that is told
 * the terms builds the same text itself.
 *
 * @param address The account as its wallet writes it.
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
