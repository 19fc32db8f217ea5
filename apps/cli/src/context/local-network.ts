import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { devHome, type Home } from '@ostrom/gateway-web/data-folder/home'
import { BaseError, errorClass } from '@ostrom/protocol'
import { isLoopbackHost } from '@ostrom/protocol/system'
import type { Config } from '../config/config.ts'

/** A command needs the chain of a local network that does not run. */
export class LocalNetworkStoppedError extends errorClass('LocalNetworkStoppedError', {
  code: 'local-network-stopped',
  retry: 'later',
  summary: 'The local network of `npm start` is not running, and this command needs its chain.',
  details: ({ folder, rpcUrl }: { readonly folder: string; readonly rpcUrl: string }) => {
    const again =
      folder === dirname(devHome)
        ? '`npm start`'
        : '`npm start`, with the options of its first start'
    return [
      `Folder: ${folder}.`,
      `Chain: ${rpcUrl}, where nobody listens.`,
      `Start it again in another terminal: ${again}.`,
      'Or name the folder of another network: --data FOLDER.',
    ]
  },
}) {}

/**
 * Returns the folder of the local network to which a data folder belongs; `undefined` for all other
 * data folders.
 */
export function localNetworkOf({ path }: Pick<Home, 'path'>): string | undefined {
  const folder = dirname(path)
  return existsSync(join(folder, 'running.lock')) ? folder : undefined
}

/**
 * Returns whether a chain is on this machine and refuses connections. Only this case is certain
 * immediately: a connection to a chain on another machine may fail now and succeed later.
 */
export async function isChainStopped({ chain: { rpcUrl } }: Pick<Config, 'chain'>) {
  const { hostname, port, protocol } = new URL(rpcUrl)
  if (!isLoopbackHost(hostname)) return false
  const usual = /^(https|wss):$/.test(protocol) ? 443 : 80
  const socket = connect({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? usual : Number(port),
  })
  return await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(false))
    socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'ECONNREFUSED'))
  }).finally(() => socket.destroy())
}

/** Returns whether an error says that the chain does not answer now. */
export const isChainAbsent = (error: unknown): boolean =>
  BaseError.is(error) && ['local-network-stopped', 'chain-unreachable'].includes(error.code)
