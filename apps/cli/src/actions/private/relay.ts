import { listen } from '@ostrom/http-server/listen'
import { createRelay, gatewayResource } from '@ostrom/ohttp'
import { JsonText } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { clientAddressOf, connectionAddressOf } from '../../servers/client-address.ts'
import { waitForShutdownSignal } from '../../system/shutdown-signal.ts'

type RelayCommandOptions = {
  readonly target?: readonly string[]
  readonly host: string
  readonly port: number
  readonly proxy?: readonly string[]
}

/**
 * Runs `ostrom relay`. The relay prints its addresses at the start, and logs nothing afterwards.
 */
export async function runRelay(options: RelayCommandOptions, command: Command): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const { target = [], proxy: proxies = [], host, port } = options
  const targets = targetsOf(target)
  const relay = createRelay({ targets, clock: systemClock })
  const { server, url } = await listen({
    host,
    port,
    countedAddress: connectionAddressOf(proxies),
    fetch: (request, env) => {
      const { incoming } = env as { incoming?: { socket?: { remoteAddress?: string } } }
      const socketAddress = incoming?.socket?.remoteAddress
      const address = clientAddressOf({ socketAddress, headers: request.headers, proxies })
      return relay.handle(request, address ?? '')
    },
  })
  const urls = [...targets.keys()].map((name) => `${url}/${name}`)
  console.log(
    json ? JsonText.stringify({ url, urls }) : urls.map((one) => `Relay at ${one}`).join('\n'),
  )
  process.send?.({ kind: 'ready', urls })
  await waitForShutdownSignal()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

/** @throws {ArgumentInvalidError} No target is named, or one is not `NAME=URL`. */
function targetsOf(texts: readonly string[]): ReadonlyMap<string, URL> {
  const expected = 'NAME=URL, such as ai=https://ai.example, with each name once'
  const argument = '--target'
  if (texts.length === 0) throw new ArgumentInvalidError({ argument, value: 'not given', expected })
  const targets = new Map<string, URL>()
  for (const value of texts) {
    const [, name = '', origin = ''] = /^([a-z0-9-]{1,64})=(https?:\/\/.+)$/.exec(value) ?? []
    if (!URL.canParse(origin) || targets.has(name))
      throw new ArgumentInvalidError({ argument, value, expected })
    targets.set(name, gatewayResource(origin))
  }
  return targets
}
