import { networkOf } from '@ostrom/gateway/hosted'
import { type AccountId, type Clock, monotonicMs } from '@ostrom/protocol'
import { ACCOUNT_BROWSERS_MAX } from './limits.ts'

/** A signed-in browser. */
export type SignedInBrowser = {
  /** Hash of its token, in hex. */
  readonly digest: string
  readonly endsAtMs: number
  /** Account of the browser; absent if the browser uses the machine's own wallet. */
  readonly account?: AccountId
  /** Address of the sign-in; absent if unknown. */
  readonly address?: string
}

/**
 * The signed-in browsers of a gateway, by the hashes of their tokens.
 *
 * An account with too many browsers loses its oldest. If all places are used, the network with the
 * most browsers loses one: the oldest browser at this network's address with the most browsers. An
 * account that signs in often therefore signs out no browser of another network.
 */
export type SignInPool = {
  add(browser: SignedInBrowser): void
  /** The browser of a token, unless its sign-in has expired. */
  get(digest: string): SignedInBrowser | undefined
  remove(digest: string): void
}

/** Token hashes by group, each list in the order of their sign-ins. */
function createGroups() {
  const groups = new Map<string, Set<string>>()
  return {
    groups,
    add(name: string, digest: string): ReadonlySet<string> {
      const group = groups.get(name) ?? new Set()
      groups.set(name, group.add(digest))
      return group
    },
    remove(name: string, digest: string): void {
      const group = groups.get(name)
      group?.delete(digest)
      if (group?.size === 0) groups.delete(name)
    },
  }
}

type DigestGroups = ReadonlyMap<string, ReadonlySet<string>>

const oldestOf = (digests: ReadonlySet<string>): string => digests.values().next().value!

/** Returns the name of the largest group among those that the filter accepts. */
function largestOf(groups: DigestGroups, isLookedFor = (_name: string): boolean => true): string {
  let largest = ''
  let most = 0
  for (const [name, { size }] of groups) {
    if (size > most && isLookedFor(name)) {
      largest = name
      most = size
    }
  }
  return largest
}

export function createSignInPool(options: {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly signInsMax: number
}): SignInPool {
  const { clock, signInsMax } = options
  /** All sign-ins last equally long, so the first one is the first to expire. */
  const browsers = new Map<string, SignedInBrowser>()
  const byAccount = createGroups()
  const byAddress = createGroups()
  const byNetwork = createGroups()

  const remove = (digest: string): void => {
    const browser = browsers.get(digest)
    if (!browser) return
    browsers.delete(digest)
    if (browser.account) byAccount.remove(browser.account, digest)
    const { address = '' } = browser
    byAddress.remove(address, digest)
    byNetwork.remove(networkOf(address), digest)
  }
  const removeEnded = (): void => {
    for (const [digest, { endsAtMs }] of browsers) {
      if (endsAtMs > monotonicMs(clock)) return
      remove(digest)
    }
  }
  return {
    add(browser) {
      removeEnded()
      const { digest, account, address = '' } = browser
      browsers.set(digest, browser)
      const ofAccount = account && byAccount.add(account, digest)
      byAddress.add(address, digest)
      byNetwork.add(networkOf(address), digest)
      if (ofAccount && ofAccount.size > ACCOUNT_BROWSERS_MAX) remove(oldestOf(ofAccount))
      if (browsers.size <= signInsMax) return
      const network = largestOf(byNetwork.groups)
      const most = largestOf(byAddress.groups, (name) => networkOf(name) === network)
      remove(oldestOf(byAddress.groups.get(most)!))
    },
    get(digest) {
      const found = browsers.get(digest)
      return found && found.endsAtMs > monotonicMs(clock) ? found : undefined
    },
    remove,
  }
}
