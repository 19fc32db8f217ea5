import { Address, type AssetId, type Clock, monotonicMs } from '@ostrom/protocol'
import { z } from 'zod'
import { callManagementApi, type GatewayOfHome } from './client.ts'
import { STOPPED_CHARGE_LOOK_MS, STOPPED_CHARGE_WAIT_MS } from './limits.ts'

const charge = z.object({
  isPending: z.boolean(),
  records: z.array(
    z.object({
      cost: z.string().transform(BigInt),
      asset: z
        .string()
        .transform((text) => Address.parse(text) as AssetId)
        .optional(),
    }),
  ),
})

/** Cost of a stopped request: base units, fees included, of an asset; the coin when absent. */
export type StoppedCharge = { readonly cost: bigint; readonly asset?: AssetId | undefined }

/**
 * Reads what a gateway charged for a request that its client stopped. A gateway charges a stopped
 * answer within a moment, and one of which nothing has come after it has waited for a retry.
 *
 * @param options.requestId The client's own id of the request.
 * @param options.fromMs Time before which the request had not begun, in Unix milliseconds.
 * @returns Undefined if the request is not charged after `STOPPED_CHARGE_WAIT_MS`.
 * @throws {GatewayNotRunningError | ManagementUnauthorizedError | GatewayResponseError}
 */
export async function readStoppedCharge(
  context: GatewayOfHome,
  options: readStoppedCharge.Options,
): Promise<StoppedCharge | undefined> {
  const { requestId, fromMs, clock, signal } = options
  const query = new URLSearchParams({ id: requestId, fromMs: `${fromMs}` })
  const fromMonotonicMs = monotonicMs(clock)
  for (;;) {
    const read = await callManagementApi(context, `requests/charge?${query}`)
    const { isPending, records } = charge.parse(read)
    if (!isPending) {
      const cost = records.reduce((sum, record) => sum + record.cost, 0n)
      return { cost, asset: records[0]?.asset }
    }
    if (monotonicMs(clock) - fromMonotonicMs >= STOPPED_CHARGE_WAIT_MS) return undefined
    await clock.sleep(STOPPED_CHARGE_LOOK_MS, signal)
    if (signal?.aborted) return undefined
  }
}

export declare namespace readStoppedCharge {
  type Options = {
    readonly requestId: string
    readonly fromMs: number
    readonly clock: Clock
    /** Ends the wait. */
    readonly signal?: AbortSignal | undefined
  }
}
