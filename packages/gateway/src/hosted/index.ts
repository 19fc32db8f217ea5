export { WEB_KEY_NAME } from './account-keys.ts'
export { networkOf } from './address-network.ts'
export {
  AccountLimitError,
  ExternalWalletRequiredError,
  HostedUnsupportedError,
} from './errors.ts'
export type { AccountCaller, HostedAccount, HostedAccounts } from './hosted-account.ts'
export { createHostedAccounts } from './hosted-accounts.ts'
export { createHostedFileBytes } from './hosted-file-bytes.ts'
export * as Limits from './limits.ts'
