import type { Ledger } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import type { Gateway } from '../gateway.ts'
import type { GatewayHttp, RequestInfo } from '../http/index.ts'

/** One account of a shared gateway: a gateway of its own over its own part of the state. */
export type HostedAccount = {
  readonly account: AccountId
  readonly gateway: Gateway
  readonly http: GatewayHttp
  /** Ledger that reads but does not sign; see `accountLedger`. */
  readonly ledger: Ledger
  /** Returns the key that the account's pages use; the key never leaves the gateway. */
  webKey(): Promise<string>
  /** @throws {AccountLimitError} The account has reached its limit of sessions. */
  assertSessionLimit(): Promise<void>
}

/** The accounts of a gateway that many people share. The people keep their wallets. */
export type HostedAccounts = {
  /**
   * @throws {AccountLimitError | GatewayStoppedError} Too many accounts are in use; or the gateway
   *   has stopped.
   */
  account(account: AccountId, caller?: AccountCaller): Promise<HostedAccount>
  /** Answers a request that has an API key of an account; returns undefined for other keys. */
  handle(request: Request, info?: RequestInfo): Promise<Response | undefined>
  /** Loads the accounts with open sessions, and begins to unload idle accounts. */
  start(): Promise<void>
  stop(options: { readonly closeSessions: boolean }): Promise<readonly string[]>
}

/** Caller of an account, for limits that callers share. */
export type AccountCaller = {
  /** Address of the client; accounts without a known address count as accounts of one address. */
  readonly address?: string
}
