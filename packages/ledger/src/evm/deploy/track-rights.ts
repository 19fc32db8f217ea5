import { trackTimelockAbi } from '@ostrom/contracts-evm'
import {
  type ContractName,
  type TrackName,
  trackContracts,
  trackNames,
  trackRights,
} from '@ostrom/contracts-evm/deployment'
import { type Address, type Hex, keccak256, parseEventLogs, toHex, zeroHash } from 'viem'
import { readLogs } from '../chain/event-lookup.ts'
import type { FoundRight, RightsContext } from './found-right.ts'

const roleOf = (name: string): Hex => keccak256(toHex(name))

/** Roles of a timelock, by their ids. */
const roles: ReadonlyMap<Hex, string> = new Map([
  [zeroHash, 'DEFAULT_ADMIN_ROLE'],
  ...['PROPOSER_ROLE', 'EXECUTOR_ROLE', 'CANCELLER_ROLE'].map((name): [Hex, string] => [
    roleOf(name),
    name,
  ]),
])

const ZERO: Address = `0x${'00'.repeat(20)}`

/**
 * Reads the holders of roles at each track's timelock, and the calls that it may make. Timelocks
 * with this version's code emit an event for every change, so the events are complete.
 */
export async function readTrackRights(context: RightsContext): Promise<readonly FoundRight[]> {
  const found = await Promise.all(trackNames.map((track) => rightsOf(context, track)))
  return found.flat()
}

async function rightsOf(context: RightsContext, track: TrackName): Promise<readonly FoundRight[]> {
  const { connection, deployment, addresses } = context
  const { timelock, governor } = trackContracts[track]
  const address = addresses[timelock]
  const { number = 0n } = (await connection.head()) ?? {}
  const range = { address, from: BigInt(deployment.block), to: number }
  const logs = await connection.ask('read rights of a track', () => readLogs(connection, range))
  const events = parseEventLogs({ abi: trackTimelockAbi, logs: logs as never })
  const held = new Map<string, readonly [role: string, holder: Address]>()
  const calls: FoundRight[] = []
  for (const event of events) {
    if (event.eventName === 'RoleGranted' || event.eventName === 'RoleRevoked') {
      const { role, account } = event.args
      const key = `${role}${account}`
      if (event.eventName === 'RoleRevoked') held.delete(key)
      else held.set(key, [roles.get(role) ?? role, account.toLowerCase() as Address])
    }
    if (event.eventName === 'TrackRightGranted') {
      const { target, selector } = event.args
      calls.push(calling(context, { track, target: target.toLowerCase() as Address, selector }))
    }
  }
  const planned: Readonly<Record<string, readonly Address[]>> = {
    DEFAULT_ADMIN_ROLE: [address],
    PROPOSER_ROLE: [addresses[governor]],
    CANCELLER_ROLE: [addresses[governor], addresses.VetoGuardian],
    EXECUTOR_ROLE: [ZERO],
  }
  return [
    ...[...held.values()].map(([right, holder]): FoundRight => {
      const found = { contract: timelock, right, holder }
      if (planned[right]?.includes(holder)) return found
      return { ...found, fault: 'nobody but governor, veto guardian and itself has a role' }
    }),
    ...calls,
    ...missingCalls(track, { timelock, address, calls }),
  ]
}

/** A function that a timelock may call, as a right in the contract that has this function. */
function calling(
  { addresses }: RightsContext,
  call: { readonly track: TrackName; readonly target: Address; readonly selector: Hex },
): FoundRight {
  const { track, target, selector } = call
  const { timelock } = trackContracts[track]
  const planned = trackRights[track].find(
    (one) => addresses[one.contract] === target && one.selector === selector,
  )
  if (planned) {
    return {
      contract: planned.contract,
      right: planned.signature,
      holder: addresses[timelock],
    }
  }
  const fault = 'the track may call what it was not planned to'
  return { contract: timelock, right: `calls ${selector}`, holder: target, fault }
}

/** Returns the planned functions that the timelock may not call; no account can call them then. */
function missingCalls(
  track: TrackName,
  found: {
    readonly timelock: ContractName
    readonly address: Address
    readonly calls: readonly FoundRight[]
  },
): readonly FoundRight[] {
  const { timelock: contract, address: holder, calls } = found
  return trackRights[track]
    .filter(({ signature }) => !calls.some(({ right }) => right === signature))
    .map(({ signature: right }) => ({ contract, right, holder, fault: 'the right is missing' }))
}
