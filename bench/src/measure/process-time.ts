import { readdirSync, readFileSync } from 'node:fs'

/** Returns the processor time of this process, in ms. */
export function ownProcessMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Returns the parent of a process, and its processor time in ms; `undefined` if the process has
 * ended.
 */
function statOf(pid: string): { readonly parent: string; readonly ms: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(') ') + 2).split(' ')
    return { parent: fields[1]!, ms: (Number(fields[11]) + Number(fields[12])) * 10 }
  } catch {
    return undefined
  }
}

/**
 * Returns the processor time of another process and all its descendants in ms, in steps of 10 ms.
 * Descendants count, because a sandbox is between this process and a model. Returns NaN if the
 * process has ended, or if the system is not Linux.
 */
export function processMs(pid: number | undefined): number {
  if (pid === undefined || !statOf(`${pid}`)) return Number.NaN
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const all = new Map(pids.map((name) => [name, statOf(name)] as const))
  const isOurs = (name: string): boolean => {
    const parent = all.get(name)?.parent
    return name === `${pid}` || (parent !== undefined && parent !== '0' && isOurs(parent))
  }
  return pids.reduce((sum, name) => sum + (isOurs(name) ? (all.get(name)?.ms ?? 0) : 0), 0)
}
