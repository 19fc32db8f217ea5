import type { Hash } from '@ostrom/protocol'
import { encodeAbiParameters, keccak256, toHex } from 'viem'
import { jurorNames } from './court-market.ts'
import { type CourtNetwork, requireCourt, requireSecretBeacon } from './court-network.ts'

// Rounds of the beacon, the contract that gives each epoch a random value from secrets that parties
// commit and reveal. Each value is produced from real secrets. If a jury is drawn by it, `seatJury`
// replaces it by a known value, so that a run can be repeated.

/** Derives a value of the beacon from a number. */
export const beaconValueOf = (number: number): Hash =>
  keccak256(
    encodeAbiParameters([{ type: 'string' }, { type: 'uint256' }], ['bench', BigInt(number)]),
  )

/** Advances the time to the beginning of the next epoch, and returns the epoch's number. */
export async function nextEpoch(town: CourtNetwork): Promise<bigint> {
  const seconds = await requireCourt(await town.participant('keeper')).epochSeconds()
  await town.advance(seconds - ((await town.now()) % seconds))
  return (await town.now()) / seconds
}

/** Advances the time to the middle of the epoch, from which on parties may reveal secrets. */
export async function advanceHalfEpoch(town: CourtNetwork): Promise<void> {
  const seconds = await requireCourt(await town.participant('keeper')).epochSeconds()
  const into = (await town.now()) % seconds
  if (into < seconds / 2n) await town.advance(seconds / 2n - into)
}

export const secretOf = (name: string): Hash => keccak256(toHex(`secret of ${name}`))

/** Commits a party's secret for the epoch. */
export async function commitSecret(town: CourtNetwork, name: string, epoch: bigint): Promise<void> {
  const ledger = await town.participant(name)
  const { account } = ledger
  const beacon = requireSecretBeacon(ledger)
  const hash = beacon.secretHash({ epoch, account, secret: secretOf(name) })
  await beacon.commitSecret({ epoch, account, hash })
}

/** Ends the commits of an epoch. This determines a block whose hash enters the epoch's value. */
export async function sealRound(town: CourtNetwork, epoch: bigint): Promise<void> {
  await advanceHalfEpoch(town)
  await requireSecretBeacon(await town.participant('keeper')).closeCommits(epoch)
  await town.mine()
}

export async function revealSecret(town: CourtNetwork, name: string, epoch: bigint): Promise<void> {
  const ledger = await town.participant(name)
  const { account } = ledger
  await requireSecretBeacon(ledger).revealSecret({ epoch, account, secret: secretOf(name) })
}

/** Returns the party that commits: the keeper or, if the keeper is not drawn, a drawn juror. */
async function committerOf(town: CourtNetwork, epoch: bigint): Promise<string> {
  for (const name of ['keeper', ...jurorNames]) {
    const ledger = await town.participant(name)
    if (await requireSecretBeacon(ledger).isSelected({ epoch, account: ledger.account }))
      return name
  }
  throw new Error(`nobody is drawn in epoch ${epoch}`)
}

/** Gives the next epoch a value from one honest secret. Returns the number of the epoch. */
export async function finalizeNext(town: CourtNetwork): Promise<bigint> {
  const epoch = await nextEpoch(town)
  const name = await committerOf(town, epoch)
  await commitSecret(town, name, epoch)
  await sealRound(town, epoch)
  await revealSecret(town, name, epoch)
  return epoch
}

/**
 * Returns the first epoch from `target` on that has a value. If none has, gives a value to an epoch
 * that is at or after `target`.
 */
export async function finalizeSeedEpoch(town: CourtNetwork, target: bigint): Promise<bigint> {
  const keeper = await town.participant('keeper')
  const last = (await town.now()) / (await requireCourt(keeper).epochSeconds())
  for (let epoch = target; epoch <= last; epoch++) {
    if ((await requireSecretBeacon(keeper).round(epoch)).stage === 'good') return epoch
  }
  let made = -1n
  while (made < target) made = await finalizeNext(town)
  return made
}
