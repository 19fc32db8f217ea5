import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { CommandContext } from '../commands/context.ts'
import { urlOf } from '../composition/listen.ts'
import { tokenIn } from '../config/home.ts'
import { GatewayNotRunningError, GatewayRefusedError, ManagementRefusedError } from './errors.ts'

const refusal = z.object({
  error: z.object({
    code: z.string(),
    message: z.string().default(''),
    facts: z.array(z.string()).default([]),
  }),
})

/** Where the gateway of a home listens: as it says while it runs, else as it is configured. */
export function gatewayUrl({ config, home }: Pick<CommandContext, 'config' | 'home'>): string {
  if (existsSync(home.gatewayUrl)) return readFileSync(home.gatewayUrl, 'utf8').trim()
  return urlOf(config.gateway?.host ?? '127.0.0.1', config.gateway?.port ?? 8787)
}

/**
 * Asks the running gateway about its own records.
 *
 * @throws {GatewayNotRunningError} Nobody listens, or something else does.
 * @throws {ManagementRefusedError} It is the gateway of another folder.
 * @throws {GatewayRefusedError} It refused, with its own code.
 */
export async function manage(
  context: Pick<CommandContext, 'config' | 'home'>,
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const url = gatewayUrl(context)
  const tokenFile = context.home.managementToken
  const token = await tokenIn(tokenFile)
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
  const told = refusal.safeParse(value)
  if (!told.success) {
    const reason = `what listens there is no gateway (HTTP status ${response.status})`
    throw new GatewayNotRunningError({ url, reason })
  }
  if (response.status === 401) throw new ManagementRefusedError({ url, tokenFile })
  const { code, message, facts } = told.data.error
  throw new GatewayRefusedError({ code, summary: message || 'The gateway refused.', facts })
}
