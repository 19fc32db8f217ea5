import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'

/**
 * Starts a server on the port of its last start if that port is free, so that nodes and wallets
 * with the old address find it there again.
 *
 * @param path File that keeps the port.
 * @param start Starts the server on a port; 0 means any free port.
 */
export async function startOnSavedPort<T extends { readonly rpcUrl: string }>(
  path: string,
  start: (port: number) => Promise<T>,
): Promise<T> {
  const savedPort = existsSync(path) ? Number(await readFile(path, 'utf8')) : 0
  const isPort = Number.isInteger(savedPort) && savedPort > 0 && savedPort < 65_536
  // Another process may use the port now. If there was another reason for the error, the second
  // attempt throws it.
  const started = isPort ? await start(savedPort).catch(() => undefined) : undefined
  const running = started ?? (await start(0))
  const { port } = new URL(running.rpcUrl)
  if (port !== `${savedPort}`) await writeFile(path, `${port}\n`)
  return running
}
