import { errorClass } from '@ostrom/protocol'

/** The operation needs a signature of the account's own wallet. */
export class ExternalWalletRequiredError extends errorClass('ExternalWalletRequiredError', {
  code: 'external-wallet-required',
  retry: 'never',
  summary: 'Only your own wallet can sign this.',
  details: ({ what }: { what: string }) => [
    `Operation: ${what}.`,
    'This gateway is shared: it has no key of yours and pays nothing from its own wallet.',
    'Use the web app, which asks your wallet to sign.',
  ],
}) {}

/** Limits of a shared gateway, and the remedy of a person who reaches one. */
const limitRemedies = {
  accounts: 'Try again later.',
  keys: 'Revoke keys that you no longer need.',
  'keys, revoked and expired ones included,': 'Use a key that this account has already.',
  sessions: 'End sessions that you no longer need.',
} as const

/** A shared gateway or one of its accounts has reached a limit. */
export class AccountLimitError extends errorClass('AccountLimitError', {
  code: 'account-limit',
  retry: ({ what }) => (what === 'accounts' ? 'later' : 'never'),
  summary: 'This shared gateway has reached a limit.',
  details: ({ what, max }: { what: keyof typeof limitRemedies; max: number }) => [
    `At most ${max} ${what}${what === 'accounts' ? ' at once' : ' for one account'}.`,
    limitRemedies[what],
  ],
}) {}

/** The chain adapter of this gateway cannot prepare signatures of browser wallets. */
export class HostedUnsupportedError extends errorClass('HostedUnsupportedError', {
  code: 'hosted-unsupported',
  retry: 'never',
  summary: 'Hosted gateways are not supported on this chain.',
  details: ({ chain }: { chain: string }) => [
    `Chain: ${chain}.`,
    'Remove `hosted`, and gateway.hosted from the configuration.',
  ],
}) {}
