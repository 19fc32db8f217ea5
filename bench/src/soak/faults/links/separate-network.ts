import { execFileSync } from 'node:child_process'
import { LOSS_PERCENT } from '../limits.ts'

/**
 * A network namespace with one link to the main namespace. The link can be cut and can lose
 * packets.
 */
export type SeparateNetwork = {
  /** Prefix of a command that runs a program inside the namespace. */
  readonly prefix: readonly string[]
  /** Address of the link's side in the main namespace. */
  readonly outside: string
  /** Address of the link's side in this namespace. */
  readonly inside: string
  /** The subnet of both addresses, such as `10.213.7.0/30`. */
  readonly subnet: string
  /** Takes the link down, or up again. */
  cut(isCut: boolean): void
  /**
   * Drops `LOSS_PERCENT` of the packets that arrive in the namespace, or stops dropping them. Needs
   * `nft`.
   */
  lose(isLossy: boolean): void
  remove(): void
}

const run = (program: string, ...args: readonly string[]): void =>
  void execFileSync(program, [...args], { stdio: 'pipe' })

/** Returns whether `act` ends without an error. */
const works = (act: () => void): boolean => {
  try {
    act()
    return true
  } catch {
    return false
  }
}

/** Returns why network namespaces cannot be used here; `undefined` if they can. */
export function separateNetworkRefusal(): string | undefined {
  if (process.getuid?.() !== 0) return 'not root'
  const name = `ostrom-try-${process.pid}`
  if (!works(() => run('ip', 'netns', 'add', name))) return 'no network namespaces by `ip netns`'
  run('ip', 'netns', 'delete', name)
  return undefined
}

/** Returns why packets cannot be dropped here; `undefined` if they can. */
export const lossRefusal = (): string | undefined =>
  separateNetworkRefusal() ?? (works(() => run('nft', '--version')) ? undefined : 'no `nft`')

/** Creates a namespace and its link. Names and addresses are derived from this process's id. */
export function createSeparateNetwork(): SeparateNetwork {
  const name = `ostrom-soak-${process.pid}`
  // The name of a link may have at most 15 characters.
  const id = process.pid % 1_000_000
  const [here, there] = [`osk${id}a`, `osk${id}b`]
  const net = `10.213.${process.pid % 256}`
  const [outside, inside] = [`${net}.1`, `${net}.2`]
  run('ip', 'netns', 'add', name)
  run('ip', 'link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', name)
  run('ip', 'address', 'add', `${outside}/30`, 'dev', here)
  run('ip', '-n', name, 'address', 'add', `${inside}/30`, 'dev', there)
  run('ip', 'link', 'set', here, 'up')
  run('ip', '-n', name, 'link', 'set', there, 'up')
  run('ip', '-n', name, 'link', 'set', 'lo', 'up')
  const nft = (rule: string) => run('ip', 'netns', 'exec', name, 'nft', rule)
  return {
    prefix: ['ip', 'netns', 'exec', name],
    outside,
    inside,
    subnet: `${net}.0/30`,
    cut: (isCut) => run('ip', 'link', 'set', here, isCut ? 'down' : 'up'),
    lose(isLossy) {
      if (!isLossy) return nft('delete table inet soak')
      nft('add table inet soak')
      nft('add chain inet soak in { type filter hook input priority 0; }')
      nft(`add rule inet soak in numgen random mod 100 < ${LOSS_PERCENT} drop`)
    },
    remove: () => void works(() => run('ip', 'netns', 'delete', name)),
  }
}
