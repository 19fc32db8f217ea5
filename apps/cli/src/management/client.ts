import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type Home, readOrCreateToken } from '@ostrom/gateway-web/data-folder/home'
import { urlOf } from '@ostrom/http-server/listen'
import { z } from 'zod'
import {
  GatewayNotRunningError,
  GatewayResponseError,
  ManagementUnauthorizedError,
} from './errors.ts'

/**
 * The home of a gateway, and its configuration, whose address counts while the gateway is stopped.
 */
export type GatewayOfHome = {
  readonly home: Pick<Home, 'gatewayKey' | 'gatewayUrl' | 'managementToken'>
  readonly config: {
    readonly gateway?: { readonly host?: string; readonly port?: number } | undefined
  }
}

const refusal = z.object({
  error: z.object({
    code: z.string(),
    message: z.string().default(''),
    details: z.array(z.string()).default([]),
  }),
})

/**
 * Returns the address of the gateway of a home: while the gateway runs, the address that it wrote
 * into the home; otherwise the configured address.
 */
export function gatewayUrl({ config, home }: GatewayOfHome): string {
  if (existsSync(home.gatewayUrl)) return readFileSync(home.gatewayUrl, 'utf8').trim()
  return urlOf(config.gateway?.host ?? '127.0.0.1', config.gateway?.port ?? 8787)
}

/**
 * Returns the API key of the gateway of a home.
 *
 * @throws {GatewayNotRunningError} The home stores no API key.
 */
export async function readGatewayKey(context: GatewayOfHome): Promise<string> {
  try {
    return (await readFile(context.home.gatewayKey, 'utf8')).trim()
  } catch {
    const reason = 'no API key is stored here; create one with `ostrom keys create NAME`'
    throw new GatewayNotRunningError({ url: gatewayUrl(context), reason })
  }
}

/**
 * Asks the running gateway about its own records.
 *
 * @throws {GatewayNotRunningError} No process listens at the URL, or that process is no gateway.
 * @throws {ManagementUnauthorizedError} The gateway that answers is that of another folder.
 * @throws {GatewayResponseError} The gateway refused the request; the error has the gateway's own
 *   code.
 */
export async function callManagementApi(
  context: GatewayOfHome,
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const url = gatewayUrl(context)
  const tokenFile = context.home.managementToken
  const token = await readOrCreateToken(tokenFile)
  let response: Response
  try {
    response = await fetch(`${url}/manage/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
  } catch {
    throw new GatewayNotRunningError({ url, reason: 'nobody listens there' })
  }
  const value: unknown = await response.json().catch(() => undefined)
  if (response.ok && value !== undefined) return value
  const parsed = refusal.safeParse(value)
  if (!parsed.success) {
    const reason = `what listens there is no gateway (HTTP status ${response.status})`
    throw new GatewayNotRunningError({ url, reason })
  }
  if (response.status === 401) throw new ManagementUnauthorizedError({ url, tokenFile })
  const { code, message, details } = parsed.data.error
  throw new GatewayResponseError({ code, summary: message || 'The gateway refused.', details })
}
