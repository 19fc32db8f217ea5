import type { Retry } from '@ostrom/protocol'

/** Error codes of balances, stakes and pay. */
export const moneyErrorCodes = {
  'account-is-contract': [
    'never',
    'The account is a contract, or takes no coin.',
    'Name an account with a key and without code.',
  ],
  'amount-invalid': ['never', 'The amount is out of bounds.', 'Use an amount within the bounds.'],
  'approval-missing': [
    'later',
    'The contract has no approval to move this amount.',
    'The owner approves the contract in the Vault, or signs an approval for this call.',
  ],
  'asset-not-allowed': [
    'never',
    'The asset is not on the allow-list.',
    'Use the native token or an asset that governance has allowed.',
  ],
  'insufficient-funds': [
    'later',
    'The balance does not cover the amount.',
    'Deposit the difference, or wait until reserved or maturing money is free.',
  ],
  'no-pay-due': [
    'later',
    'No pay of these agreements is due.',
    'Wait until their audit windows are over; pay held by a case takes longer.',
  ],
  'pay-not-held': ['never', 'The pay is not held.', 'Hold the pay first, while it matures.'],
  'pay-not-maturing': [
    'never',
    'The pay is not maturing.',
    'A court can hold pay only after the end of the agreement, within its audit window.',
  ],
  'record-not-erasable': [
    'later',
    'The record may not be erased yet, or does not exist.',
    'Erase it a week after its end and after its pay; the client of a request may at once.',
  ],
  'stake-in-use': [
    'later',
    'Open agreements, maturing pay or enlisted weight need this stake.',
    'Wait until the agreements end and their pay matures, or enlist less weight first.',
  ],
  'stake-too-low': [
    'elsewhere',
    'The stake of the account does not cover this.',
    'Stake more, or, as a provider, wait until sessions end and earnings mature.',
  ],
  'unbonding-not-over': [
    'later',
    'The stake is still unbonding.',
    'Wait until the time named above.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
