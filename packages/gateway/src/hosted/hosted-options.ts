import type { Amount } from '@ostrom/protocol'
import type { FileBytes } from '../batches/file-bytes.ts'
import type { FileReading } from '../batches/file-reading.ts'
import type { GatewayOptions } from '../gateway-options.ts'
import type { Transfers } from '../http/incoming/transfers.ts'
import type { AnswerRun, createGatewayHttp } from '../http/index.ts'
import type { IdempotencyCache } from '../idempotency/index.ts'
import type { ResponseStore } from '../stored-responses/response-store.ts'

/** Settings of a shared gateway, and what its accounts share. */
export type HostedAccountsOptions = GatewayOptions & {
  /** Origins whose pages may call the API with a key; any when absent. */
  readonly corsOrigins?: readonly string[]
  /** Names and units of assets, for the amounts in errors. */
  readonly units?: readonly Amount.AssetMetadata[]
  /**
   * Assets of the budgets of keys that name no asset: `native` for keys from before budgets had
   * assets, `usual` for new keys.
   */
  readonly assets?: NonNullable<Parameters<typeof createGatewayHttp>[0]['options']>['assets']
  /** Store of responses of all accounts; in the gateway's state when absent. */
  readonly responses?: ResponseStore
  /** Count of file bytes of all accounts; that of the gateway's state when absent. */
  readonly files?: FileBytes
  /** Turns in which files of batches are read; of this pool alone when absent. */
  readonly reading?: FileReading
  /** Counts of bodies and downloads of all accounts; of this pool alone when absent. */
  readonly transfers?: Transfers
  /** Secret of the process, with which batches continue at once after a restart. */
  readonly processSecret?: string
  /** Cache of answers for retries, which all accounts share; an empty one when absent. */
  readonly idempotency?: IdempotencyCache<AnswerRun>
  /** Most accounts in memory; `ACCOUNTS_MAX` when absent. */
  readonly accountsMax?: number
}
