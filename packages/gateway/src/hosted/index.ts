export {
  AccountLimitError,
  ExternalWalletRequiredError,
  HostedUnsupportedError,
} from './errors.ts'
export {
  createHostedAccounts,
  type HostedAccount,
  type HostedAccounts,
  WEB_KEY_NAME,
} from './hosted-accounts.ts'
export * as Limits from './limits.ts'
