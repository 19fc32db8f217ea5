import type { AuditLedger, BeaconRound } from '@ostrom/ledger'
import { type Hash, Hex, type Log, type Random, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { attempt } from '../attempt.ts'
import { ROUNDS_BEHIND_MAX } from './limits.ts'

// A validator's part in the randomness of each epoch: commit, seal, reveal, finalize. Whatever
// anybody may do is done by whoever comes first; that another one was faster is no failure.

const SECRETS = 'validator/secret/'

export type BeaconKeeperOptions = {
  readonly audits: AuditLedger
  readonly state: State
  readonly random: Random
  readonly nowSeconds: () => Promise<bigint>
  readonly log: Log
}

/** Takes part in the beacon. */
export type BeaconKeeper = {
  /** Does whatever is due now, at most one transaction for each round. */
  step(): Promise<void>
}

export function createBeaconKeeper(options: BeaconKeeperOptions): BeaconKeeper {
  const { audits, nowSeconds, log } = options
  return {
    async step() {
      const epoch = (await nowSeconds()) / (await audits.epochSeconds())
      const first = epoch > ROUNDS_BEHIND_MAX ? epoch - ROUNDS_BEHIND_MAX : 0n
      for (let at = first; at <= epoch; at++) {
        const round = await audits.beacon(at)
        // An old round that nobody took part in matters to nobody.
        if (at < epoch && round.commits === 0 && round.stage !== 'ending') continue
        const told = { log, failed: 'beacon-step-failed', what: { epoch: at } }
        await attempt(told, () => attend(options, round))
      }
    },
  }
}

async function attend(options: BeaconKeeperOptions, { epoch, stage }: BeaconRound): Promise<void> {
  const { audits } = options
  if (stage === 'committing') return await commit(options, epoch)
  if (stage === 'sealing') return void (await audits.sealRound(epoch))
  if (stage === 'revealing') return await reveal(options, epoch)
  if (stage === 'ending') return void (await audits.finalizeRound(epoch))
}

const keyOf = (epoch: bigint) => `${SECRETS}${epoch}`

async function secretAt(state: State, epoch: bigint): Promise<Hash | undefined> {
  const bytes = await state.get(keyOf(epoch))
  return bytes && Shape.hash(Hex.from(bytes), 'secret')
}

/**
 * The secret is on disk before its hash leaves: without it the bond is lost. Where the hash did not
 * arrive, this epoch goes on without us, and nothing is lost.
 */
async function commit(
  { audits, state, random }: BeaconKeeperOptions,
  epoch: bigint,
): Promise<void> {
  if (await secretAt(state, epoch)) return
  const secret = Hex.from(random(32)) as Hash
  await state.commit([{ kind: 'put', key: keyOf(epoch), value: Hex.toBytes(secret) }])
  await audits.commitSecret({ epoch, hash: audits.secretHash({ epoch, secret }) })
}

async function reveal({ audits, state }: BeaconKeeperOptions, epoch: bigint): Promise<void> {
  const secret = await secretAt(state, epoch)
  if (!secret) return
  await audits.revealSecret({ epoch, secret })
  await state.commit([{ kind: 'delete', key: keyOf(epoch) }])
}
