import { BaseError } from '@ostrom/protocol'
import type { CommandContext } from '../commands/context.ts'
import { tokenIn } from '../config/home.ts'

/** The gateway of this home does not run, or refused. */
export class GatewayNotRunningError extends BaseError<'gateway-not-running'> {
  override readonly name = 'GatewayNotRunningError'

  constructor({ url, reason }: { url: string; reason: string }) {
    super({
      code: 'gateway-not-running',
      retry: 'later',
      summary: 'The gateway does not answer this command.',
      facts: [
        `Gateway: ${url}.`,
        `Reason: ${reason}.`,
        'Start it with `npm start` or `ostrom gateway`, with the same --data.',
      ],
    })
  }
}

/** Where the gateway of a home listens. */
export const gatewayUrl = ({ config }: CommandContext): string =>
  `http://${config.gateway?.host ?? '127.0.0.1'}:${config.gateway?.port ?? 8787}`

/**
 * Asks the running gateway about its own records.
 *
 * @throws {GatewayNotRunningError}
 */
export async function manage(
  context: CommandContext,
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const url = gatewayUrl(context)
  const token = await tokenIn(context.home.managementToken)
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
  const value = (await response.json()) as { error?: { code: string; message: string } }
  if (response.ok) return value
  const reason = `${value.error?.code}: ${value.error?.message || 'refused'}`
  throw new GatewayNotRunningError({ url, reason })
}
