// Goal: bubblewrap is installed with the system's package manager, by root or by passwordless sudo;
// in all other cases the user gets an instruction. Method: fake systems that record the commands.

import { expect, test } from 'vitest'
import {
  type InstallSystem,
  installBubblewrap,
  installCommand,
  packageManagers,
} from './install.ts'

/**
 * Returns a fake system with these programs, of which the program `failing` exits with status 1.
 */
function systemOf(options: {
  readonly programs: readonly string[]
  readonly isRoot?: boolean
  readonly failing?: string
}) {
  const ran: string[] = []
  let isInstalled = false
  const { programs, isRoot = false, failing } = options
  const system: InstallSystem = {
    platform: 'linux',
    isRoot,
    find: (program) => (programs.includes(program) ? `/usr/bin/${program}` : undefined),
    async run({ program, args }) {
      const line = [program, ...args].join(' ')
      ran.push(line)
      const isFailing = failing !== undefined && line.includes(failing)
      if (line.includes('bubblewrap') && !isFailing) isInstalled = true
      const stderr = isFailing ? 'first\nno network\n' : ''
      return { kind: 'ended', code: isFailing ? 1 : 0, signal: null, stdout: '', stderr }
    },
    isInstalled: () => isInstalled,
  }
  return { system, ran }
}

// Finding: OFF3-12
test.each(packageManagers.map(({ program }) => program))(
  '%s installs bubblewrap as root',
  async (program) => {
    const { system, ran } = systemOf({ programs: [program, 'sudo'], isRoot: true })
    const told: string[] = []
    const onStart = (name: string) => told.push(name)
    expect(await installBubblewrap(system, { onStart })).toEqual({ kind: 'installed', by: program })
    expect(told).toEqual([program])
    expect(ran.at(-1)).toMatch(new RegExp(`^/usr/bin/${program} .*bubblewrap$`))
    expect(ran.join()).not.toContain('sudo')
    expect(await installBubblewrap(system)).toEqual({ kind: 'present' })
  },
)

test('sudo installs bubblewrap if it asks for no password', async () => {
  const { system, ran } = systemOf({ programs: ['apt-get', 'sudo'] })
  expect(await installBubblewrap(system)).toEqual({ kind: 'installed', by: 'apt-get' })
  expect(ran).toEqual([
    '/usr/bin/sudo -n true',
    '/usr/bin/sudo -n /usr/bin/apt-get update -qq',
    '/usr/bin/sudo -n /usr/bin/apt-get install -y -qq --no-install-recommends bubblewrap',
  ])
})

test('not where sudo asks for a password, or is missing', async () => {
  const asking = systemOf({ programs: ['dnf', 'sudo'], failing: 'true' })
  const reason = 'this user is not root, and may not use sudo unasked'
  expect(await installBubblewrap(asking.system)).toEqual({ kind: 'failed', reason })
  expect(asking.ran).toEqual(['/usr/bin/sudo -n true'])
  const none = systemOf({ programs: ['dnf'] })
  expect(await installBubblewrap(none.system)).toEqual({ kind: 'failed', reason })
  expect(none.ran).toEqual([])
})

test('a command that fails is named, with its last line', async () => {
  const { system } = systemOf({ programs: ['apk'], isRoot: true, failing: 'bubblewrap' })
  expect(await installBubblewrap(system)).toEqual({
    kind: 'failed',
    reason: 'apk add --quiet bubblewrap failed (no network)',
  })
})

test('nothing is run where no package manager is known, or on another system', async () => {
  const { system, ran } = systemOf({ programs: [], isRoot: true })
  expect(await installBubblewrap(system)).toMatchObject({ kind: 'failed' })
  expect(await installBubblewrap({ ...system, platform: 'darwin' })).toEqual({ kind: 'present' })
  expect(ran).toEqual([])
})

test('a person is told the command of the system', () => {
  expect(installCommand(systemOf({ programs: ['zypper'] }).system)).toBe(
    'sudo zypper --non-interactive --quiet install bubblewrap',
  )
  expect(installCommand(systemOf({ programs: [] }).system)).toBeUndefined()
})
