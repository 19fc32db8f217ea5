import type { AccountId } from '@ostrom/protocol'
import { GENERAL_DOMAIN, type Ledger, readAllEvents } from './index.ts'

/**
 * Numbers of jurors on a chain with a commit-reveal beacon. This beacon derives each value from
 * secrets that jurors commit with a bond.
 */
export type BeaconJurors = {
  /** Accounts with settled weight in the general domain; counted up to `needed`. */
  readonly count: number
  /** Accounts that have to commit a secret for one value. */
  readonly needed: number
}

/** Returns the jurors of the chain's beacon; undefined if the beacon uses no bonded secrets. */
export async function readBeaconJurors(ledger: Ledger): Promise<BeaconJurors | undefined> {
  const { audits } = ledger
  if (audits?.beacon.kind !== 'commit-reveal') return undefined
  const needed = await audits.beacon.secretsMin()
  const accounts = new Set<AccountId>()
  for (const event of await readAllEvents(ledger)) {
    const isGeneral = event.kind === 'weight-enlisted' && event.domain === GENERAL_DOMAIN
    if (isGeneral) accounts.add(event.account)
  }
  const atSeconds = await ledger.nowSeconds()
  let count = 0
  for (const account of accounts) {
    if (count === needed) break
    const weight = await audits.settledWeightAt({ account, domain: GENERAL_DOMAIN, atSeconds })
    if (weight > 0n) count++
  }
  return { count, needed }
}
