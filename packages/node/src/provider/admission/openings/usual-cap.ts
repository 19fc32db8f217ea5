import { type Offer, SessionAccount } from '@ostrom/protocol'
import {
  CHECKPOINT_TOKENS,
  OPENINGS_WINDOW_MS,
  PREFILL_TOKENS,
  SETTLE_BEFORE_SECONDS,
} from '../../limits.ts'
import { USUAL_CAP_CHECKPOINTS, USUAL_CAP_DIVISOR } from './limits.ts'

/** Money that a session binds, as the chain showed it to the provider. */
export type BoundMoney = {
  /** Base units of the offer's asset. */
  readonly cap: bigint
  readonly offer: Pick<Offer.Offer, 'prices'>
  /** Sum of the caps that all clients without payments may have, in base units. */
  readonly newClientsCapacity: bigint
  /** Seconds until the session expires. */
  readonly lastsSeconds: bigint
}

/**
 * Returns true for a session that binds at least the usual cap of a new client for as long as its
 * opening counts. Pure. Under a free offer no cap binds money for work, so the result is false.
 */
export function bindsUsualCap(money: BoundMoney): boolean {
  const { cap, offer, newClientsCapacity, lastsSeconds } = money
  const usual = USUAL_CAP_CHECKPOINTS * usualCheckpoint(offer)
  const share = newClientsCapacity / USUAL_CAP_DIVISOR
  // The provider closes a session before it expires.
  const boundSeconds = lastsSeconds - SETTLE_BEFORE_SECONDS
  const isLong = boundSeconds * 1_000n >= BigInt(OPENINGS_WINDOW_MS)
  return usual > 0n && isLong && cap >= (share < usual ? share : usual)
}

/** Returns the checkpoint from which gateways choose their caps, in base units. */
const usualCheckpoint = ({ prices }: Pick<Offer.Offer, 'prices'>): bigint =>
  SessionAccount.checkpointUp({
    prices,
    checkpointTokens: CHECKPOINT_TOKENS,
    prefillTokens: PREFILL_TOKENS,
  })
