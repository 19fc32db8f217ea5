import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

type Connection = { readonly local: string; readonly remote: string }

/** Connections of the machine over IPv4, by the inode of their socket. */
function connections(): ReadonlyMap<string, Connection> {
  const rows = readFileSync('/proc/net/tcp', 'utf8').trim().split('\n').slice(1)
  const established = rows
    .map((row) => row.trim().split(/\s+/))
    .filter(([, , , state]) => state === '01')
  return new Map(
    established.map(([, local = '', remote = '', , , , , , , inode = '']) => [
      inode,
      { local, remote },
    ]),
  )
}

const socketsOf = (pid: number): ReadonlySet<string> =>
  new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
      } catch {
        return []
      }
    }),
  )

/** True if two processes of this machine have a connection to each other. Linux alone. */
export function areConnected(one: number, other: number): boolean {
  const all = connections()
  const [ours, theirs] = [socketsOf(one), socketsOf(other)]
  const locals = [...theirs].flatMap((inode) => all.get(inode)?.local ?? [])
  return [...ours].some((inode) => locals.includes(all.get(inode)?.remote ?? ''))
}
