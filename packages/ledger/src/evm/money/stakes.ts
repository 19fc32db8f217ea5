import type { AccountId } from '@ostrom/protocol'
import { pad, type RpcLog } from 'viem'
import { accountOf } from '../chain/encode.ts'
import type { EventLookup } from '../chain/event-lookup.ts'
import { parseLog } from '../chain/log.ts'

export type StakeContractKey = {
  readonly account: AccountId
  readonly market: AccountId
  readonly court: AccountId
}

/**
 * Returns the active part of a bond right after a log, from the bond's events up to this log. A log
 * of a withdrawal does not state the active part.
 */
export async function activeAfter(
  lookup: EventLookup,
  key: StakeContractKey,
  log: RpcLog,
): Promise<bigint> {
  const found = await lookup.logsOf(log.address, pad(key.account, { size: 32 }))
  let [active, unbonding] = [0n, 0n]
  for (const each of found) {
    const event = parseLog(each)
    if (event && isOf(event, key)) [active, unbonding] = next(event, active, unbonding)
    if (each.blockHash === log.blockHash && each.logIndex === log.logIndex) break
  }
  return active
}

type StakeEvent = NonNullable<ReturnType<typeof parseLog>>

function isOf({ args }: StakeEvent, { market, court }: StakeContractKey): boolean {
  const fields = args as { readonly market?: string; readonly court?: string }
  return accountOf(fields.market ?? '') === market && accountOf(fields.court ?? '') === court
}

/** Returns active and unbonding stake after an event. A slash takes unbonding stake first. */
function next(event: StakeEvent, active: bigint, unbonding: bigint): [bigint, bigint] {
  switch (event.eventName) {
    case 'Staked':
      return [event.args.active, unbonding]
    case 'Unstaked':
      return [active - event.args.amount, unbonding + event.args.amount]
    case 'StakeWithdrawn':
      return [active, unbonding - event.args.amount]
    case 'Slashed': {
      const { amount } = event.args
      const first = amount < unbonding ? amount : unbonding
      return [active - (amount - first), unbonding - first]
    }
    default:
      return [active, unbonding]
  }
}
