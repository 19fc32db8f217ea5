import { readFileSync } from 'node:fs'

/** Ticks per second in which Linux counts the time of processes. */
const TICKS = 100

/** Returns the processor seconds of this process and, on Linux, of its ended children. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 + childrenSeconds()
}

function childrenSeconds(): number {
  if (process.platform !== 'linux') return 0
  // Fields 16 and 17 of proc(5), counted from 1; the name before them may hold spaces.
  const [, rest = ''] = readFileSync('/proc/self/stat', 'utf8').split(/\) (?!.*\) )/s)
  const fields = rest.split(' ')
  return (Number(fields[13]) + Number(fields[14])) / TICKS
}
