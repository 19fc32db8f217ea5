import type { Ledger } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import type { Gateway } from '../gateway.ts'
import type { GatewayHttp, RequestInfo } from '../http/index.ts'

/** One account of a shared gateway: a gateway of its own over a part of the state of its own. */
export type HostedAccount = {
  readonly account: AccountId
  readonly gateway: Gateway
  readonly http: GatewayHttp
  /** Reads, and signs nothing; see `accountLedger`. */
  readonly ledger: Ledger
  /** The key that its pages ask with; it never leaves the gateway. */
  webKey(): Promise<string>
  /** @throws {AccountLimitError} It has as many sessions as it may have. */
  assertSessionLimit(): Promise<void>
}

/** The accounts of a gateway that many people share. Their wallets are with them. */
export type HostedAccounts = {
  /** @throws {AccountLimitError | GatewayStoppedError} There are too many at once; it stopped. */
  account(account: AccountId, caller?: AccountCaller): Promise<HostedAccount>
  /** Answers a request whose API key is an account's; `undefined` for every other one. */
  handle(request: Request, info?: RequestInfo): Promise<Response | undefined>
  /** Takes up the accounts that have open sessions, and lets go of idle ones from then on. */
  start(): Promise<void>
  stop(options: { readonly closeSessions: boolean }): Promise<readonly string[]>
}

/** Caller of an account, for limits that many of them share. */
export type AccountCaller = {
  /** Address of the client; accounts whose address is not known count as those of one address. */
  readonly address?: string
}
