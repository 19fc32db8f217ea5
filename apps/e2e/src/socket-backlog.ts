import { existsSync, readFileSync } from 'node:fs'

const TABLE = '/proc/net/tcp'

/**
 * Returns the number of bytes that arrived at a listening port of 127.0.0.1, and that the listening
 * process has not read yet. The source is the kernel's table; `undefined` on machines without it.
 */
export function socketBacklogBytes(port: number): number | undefined {
  if (!existsSync(TABLE)) return undefined
  const local = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const rows = readFileSync(TABLE, 'utf8').split('\n').slice(1)
  return rows.reduce((sum, row) => {
    const [, at, , , queues = ''] = row.trim().split(/\s+/)
    return at === local ? sum + Number.parseInt(queues.split(':')[1] ?? '0', 16) : sum
  }, 0)
}
