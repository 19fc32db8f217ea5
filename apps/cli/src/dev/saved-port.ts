import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'

/**
 * Starts what listens on the port that it had at its last start, if that is free: nodes and wallets
 * that were told its address find it there again.
 *
 * @param path File that keeps the port.
 * @param start Starts it on a port; 0 takes any free one.
 */
export async function startOnSavedPort<T extends { readonly rpcUrl: string }>(
  path: string,
  start: (port: number) => Promise<T>,
): Promise<T> {
  const savedPort = existsSync(path) ? Number(await readFile(path, 'utf8')) : 0
  const isPort = Number.isInteger(savedPort) && savedPort > 0 && savedPort < 65_536
  // Another process may have it meanwhile. The second try throws all other faults.
  const started = isPort ? await start(savedPort).catch(() => undefined) : undefined
  const running = started ?? (await start(0))
  const { port } = new URL(running.rpcUrl)
  if (port !== `${savedPort}`) await writeFile(path, `${port}\n`)
  return running
}
