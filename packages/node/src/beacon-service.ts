import {
  type AuditLedger,
  type CommitRevealBeacon,
  GENERAL_DOMAIN,
  isLedgerError,
  type Ledger,
} from '@ostrom/ledger'
import {
  type AccountId,
  type Hash,
  Hex,
  type Log,
  type RandomBytes,
  Schema,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { BEACON_BONDS_FUNDED, BEACON_COMMITS_MAX } from './limits.ts'

// This service commits and reveals an account's secrets in a commit-reveal beacon, and seals
// rounds: docs/spec/randomness.md. The service acts only for the current epoch, because a bond is
// lost if its secret is not revealed in the epoch of its commitment. The current epoch is that of
// the chain node, which may be one block behind.

const SECRETS = 'validator/secret/'

export type BeaconServiceOptions = {
  readonly ledger: Pick<Ledger, 'account' | 'balance' | 'deposit' | 'nativeAsset' | 'nowSeconds'>
  /**
   * Draws accounts by their weight in the court; a drawn account also commits to a round that
   * already has enough secrets. Undefined: the account never commits to such a round.
   */
  readonly weights?: Pick<AuditLedger, 'seatsForSeed'>
  readonly beacon: CommitRevealBeacon
  readonly epochSeconds: () => Promise<bigint>
  /**
   * Account that commits the secrets. The node has this account's key, or is its operator in the
   * court.
   */
  readonly account: AccountId
  readonly state: StateStore
  readonly random: RandomBytes
  readonly log: Log
}

/** Takes part in a beacon of bonded secrets. */
export type BeaconService = {
  /** Performs all due steps: at most a few transactions. */
  step(): Promise<void>
}

/** Creates the service that commits and reveals secrets of the beacon. */
export function createBeaconService(options: BeaconServiceOptions): BeaconService {
  const { ledger, beacon, state, epochSeconds } = options
  return {
    async step() {
      const epoch = (await ledger.nowSeconds()) / (await epochSeconds())
      await deleteExpired(state, epoch)
      const { stage, commits } = await beacon.round(epoch)
      if (stage === 'committing') {
        const isFull = commits >= BEACON_COMMITS_MAX
        if (isFull && !(await isDrawnByWeight(options, epoch))) return
        return await commit(options, epoch)
      }
      // A round without commitments gets no value.
      if (stage === 'sealing' && commits > 0) await seal(options, epoch)
      // After the seal, a later block is mixed into the value. That block may exist already, and
      // the epoch is short, so the stage is read again and the secret revealed at once.
      const now = stage === 'sealing' ? (await beacon.round(epoch)).stage : stage
      if (now === 'revealing') await reveal(options, epoch)
    },
  }
}

const keyOf = (epoch: bigint) => `${SECRETS}${epoch}`

async function secretAt(state: StateStore, epoch: bigint): Promise<Hash | undefined> {
  const bytes = await state.get(keyOf(epoch))
  return bytes && Schema.hash(Hex.from(bytes), 'secret')
}

/** Deletes secrets of past epochs, which are useless. */
async function deleteExpired(state: StateStore, epoch: bigint): Promise<void> {
  const secrets = await state.list(SECRETS)
  const old = secrets.filter(({ key }) => BigInt(key.slice(SECRETS.length)) < epoch)
  if (old.length === 0) return
  await state.commit(old.map(({ key }) => ({ kind: 'delete', key })))
}

/**
 * Returns true if a draw by weight selects the account for a round that already has enough secrets.
 * Because of this draw, accounts without weight cannot exclude the account by filling a round.
 */
async function isDrawnByWeight(options: BeaconServiceOptions, epoch: bigint): Promise<boolean> {
  const { weights, account, epochSeconds } = options
  if (!weights) return false
  const atSeconds = epoch * (await epochSeconds()) - 1n
  const seed = Hex.sha256Hex(new TextEncoder().encode(`${SECRETS}${epoch}`))
  const draw = { seed, account, domain: GENERAL_DOMAIN, atSeconds }
  return (await weights.seatsForSeed({ ...draw, expected: BEACON_COMMITS_MAX })) > 0n
}

/**
 * Stores the secret before its hash is sent, because without the secret the bond is lost. If the
 * hash did not arrive on chain, the next step sends it again.
 */
async function commit(options: BeaconServiceOptions, epoch: bigint): Promise<void> {
  const { beacon, account, state, random, log } = options
  if (await beacon.committedHash({ epoch, account })) return
  if (!(await beacon.isSelected({ epoch, account })) || !(await isAffordable(options))) return
  const before = await secretAt(state, epoch)
  const secret = before ?? (Hex.from(random(32)) as Hash)
  if (!before) {
    await state.commit([{ kind: 'put', key: keyOf(epoch), value: Hex.toBytes(secret) }])
  }
  const hash = beacon.secretHash({ epoch, account, secret })
  await beacon.commitSecret({ epoch, account, hash })
  log('secret-committed', { epoch })
}

/**
 * Returns true if the account's bond balance covers the bond. If the balance is too low, this node
 * first adds its own money. The node commits at any bond that it can pay: the contract bounds the
 * bond, and returns it after the reveal, while an attacker loses the same amount in each epoch that
 * it spoils.
 */
async function isAffordable(options: BeaconServiceOptions): Promise<boolean> {
  const { ledger, beacon, account, log } = options
  const bond = await beacon.bond()
  const balance = await beacon.bondBalance(account)
  if (balance >= bond) return true
  const asset = ledger.nativeAsset
  const [least, most] = [bond - balance, BEACON_BONDS_FUNDED * bond - balance]
  const available = await ledger.balance(ledger.account, asset)
  try {
    if (available < least) await ledger.deposit({ asset, amount: least - available })
  } catch (error) {
    if (!isLedgerError(error, 'insufficient-funds')) throw error
    log('beacon-bond-unaffordable', { bond, balance })
    return false
  }
  await beacon.fundBonds({ account, amount: available < most ? least : most })
  return true
}

async function seal({ beacon }: BeaconServiceOptions, epoch: bigint): Promise<void> {
  await beacon.closeCommits(epoch).catch((error) => {
    // Another account sealed the round first.
    if (!isLedgerError(error, 'beacon-round-state-invalid')) throw error
  })
}

async function reveal(options: BeaconServiceOptions, epoch: bigint): Promise<void> {
  const { beacon, account, state, log } = options
  const secret = await secretAt(state, epoch)
  if (!secret || !(await beacon.committedHash({ epoch, account }))) return
  await beacon.revealSecret({ epoch, account, secret })
  await state.commit([{ kind: 'delete', key: keyOf(epoch) }])
  log('secret-revealed', { epoch })
}
