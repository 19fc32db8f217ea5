import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const ESTABLISHED = '01'

const portOf = (address: string): number => Number.parseInt(address.split(':')[1] ?? '0', 16)

const socketsOf = (pid: number): ReadonlySet<string> =>
  new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
      } catch {
        // The descriptor was closed in the meantime.
        return []
      }
    }),
  )

/**
 * Returns the remote ports to which a process of this machine is connected over IPv4, from the
 * kernel's table. Excludes connections that others opened to `listensAt`, the process's own port.
 * Works only on Linux.
 */
export function dialledPorts(pid: number, listensAt: number): ReadonlySet<number> {
  const own = socketsOf(pid)
  const rows = readFileSync('/proc/net/tcp', 'utf8').trim().split('\n').slice(1)
  const ports = rows.flatMap((row) => {
    const [, local = '', remote = '', state, , , , , , inode = ''] = row.trim().split(/\s+/)
    const isDialled = state === ESTABLISHED && own.has(inode) && portOf(local) !== listensAt
    return isDialled ? [portOf(remote)] : []
  })
  return new Set(ports)
}
