// Goal: Ctrl-C removes everything outside of the soak's folder, even while the network starts.
// Method: the command itself, interrupted as soon as its network namespace exists.
// Requirements: B-7

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { separateNetworkRefusal } from './links/separate-network.ts'
import { smallDiskRefusal } from './small-disk.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Folder in which `ip netns` stores the names of namespaces. */
const NAMESPACES = '/run/netns'

const namespaces = (): readonly string[] => {
  try {
    return readdirSync(NAMESPACES)
  } catch {
    return []
  }
}

const refusal = separateNetworkRefusal() ?? smallDiskRefusal()

test.skipIf(refusal)(
  'Ctrl-C while the network starts leaves no namespace and no mount',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ostrom-soak-test-'))
    const child = spawn(process.execPath, [main, '--minutes', '1'], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: folder },
    })
    try {
      const ended = once(child, 'exit')
      const name = `ostrom-soak-${child.pid}`
      while (!namespaces().includes(name) && child.exitCode === null) await wait(20)
      const mounts = () => readFileSync('/proc/mounts', 'utf8').split(folder).length - 1
      expect(mounts()).toBe(2)
      child.kill('SIGINT')
      const [code] = await ended
      expect(code).toBe(130)
      expect(namespaces()).not.toContain(name)
      expect(mounts()).toBe(0)
      expect(readdirSync(folder).filter((one) => one.startsWith('ostrom-soak-'))).toEqual([])
    } finally {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
