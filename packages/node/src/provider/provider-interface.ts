import type { ProviderStatus } from './provider-status.ts'

/** Sells answers: docs/spec/sessions.md and docs/spec/requests.md, the provider's side. */
export type Provider = {
  /**
   * Stakes, recovers sessions, publishes offers, and starts to serve.
   *
   * @throws {LedgerError} `insufficient-funds`: the wallet cannot pay stake or gas.
   * @throws {NotOperatorError} {StakeMissingError} Only the account itself can name this node as
   *   its operator, or add the missing stake.
   */
  start(): Promise<void>
  /**
   * Stops serving. Settles the sessions, which stay open for a later start. Closes sessions with
   * unsettled value if the chain does not settle them now.
   */
  stop(): Promise<void>
  /** Settles and closes every session. */
  closeAll(): Promise<void>
  status(): ProviderStatus
}
