import type { BeaconJurors } from '@ostrom/ledger/beacon-jurors'
import { assert } from '@ostrom/protocol'

/** Returns the sentence about the jurors of the beacon. */
export function describeBeaconJurors(jurors: BeaconJurors | undefined): string {
  if (jurors === undefined) return 'no secrets of jurors'
  const { count, needed } = jurors
  assert(count <= needed, 'accounts are counted up to the number that is needed')
  if (count === needed) return `at least ${count} juror accounts, enough for a value`
  return (
    `${count} of ${needed} juror accounts that a value needs. Until there are as many, no jury ` +
    'sits without secrets of strangers: enlist weight for `general` from more accounts'
  )
}
