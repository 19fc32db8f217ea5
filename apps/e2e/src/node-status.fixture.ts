import { readFile } from 'node:fs/promises'
import { nodeStatusSchema } from '@ostrom/gateway-web/dashboard/status'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'

/** Waits until a provider streams no answer. Returns amounts of its status, in base units. */
export async function statusAtRest(
  folder: string,
): Promise<{ readonly unsettled: bigint; readonly unpaid: bigint }> {
  const { statusUrl, statusToken } = homeOf(folder)
  for (;;) {
    const [url, token] = await Promise.all(
      [statusUrl, statusToken].map((at) => readFile(at, 'utf8')),
    )
    const headers = { authorization: `Bearer ${token!.trim()}` }
    const response = await fetch(`${url!.trim()}/status`, { headers })
    const status = nodeStatusSchema.parse(await response.json())
    const { streams, signedUnsettled, deliveredUnsigned } = status
    if (streams === 0)
      return { unsettled: BigInt(signedUnsettled), unpaid: BigInt(deliveredUnsigned) }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
