import { type Clock, Hex, type RandomBytes, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, Limits as StateLimits, type StateStore } from '@ostrom/state'
import * as ApiKey from './api-key.ts'
import * as Limits from './hold-limits.ts'
import * as Account from './key-account.ts'
import { CLIENT_REQUEST_ID_LENGTH_MAX, HOLD_CAPS_MAX } from './limits.ts'
import * as Usage from './usage.ts'

// Keeps records of running requests on disk. After a kill, the next process counts the recorded
// amounts as spent.

const holdPrefix = 'gateway/key-hold/'

/** Returns the key of a new hold's record. */
export const holdKeyOf = (keyId: string, random: RandomBytes): string =>
  `${holdPrefix}${keyId}/${Hex.from(random(12)).slice(2)}`

type BudgetHoldRecord = {
  readonly keyId: string
  readonly model: string
  /** Amount that counts as spent if the process is killed, in base units. */
  readonly amount: bigint
  readonly clientRequestId?: string
  /** Names of the caps that also count the held amount. */
  readonly caps?: readonly string[]
  /** See `ChargeRecord`. */
  readonly paidMark?: string
}

const holdSchema: Schema.Schema<BudgetHoldRecord> = Schema.object({
  keyId: Schema.text(16),
  model: Schema.text(512),
  amount: (value, path) => Schema.unsigned(128)(BigInt(String(value)), path),
  clientRequestId: Schema.optional(Schema.text(CLIENT_REQUEST_ID_LENGTH_MAX)),
  caps: Schema.optional(Schema.list(Schema.text(512), HOLD_CAPS_MAX)),
  paidMark: Schema.optional(Schema.text(StateLimits.STATE_KEY_LENGTH_MAX)),
})

/** The record of one hold. */
export type HoldRecord = {
  /** Returns the change that stores the present state of the record. */
  put(): StateChange
  /** Returns the change that removes the record. */
  remove(): StateChange
  /** Stores the present state of the record, unless the request is settled. */
  write(): Promise<void>
  /** Registers the commit that removes the record, so that no later write restores it. */
  settle(commit: Promise<void>): Promise<void>
}

/** Creates the record of a hold. Nothing is on disk yet. */
export function createHoldRecord(options: {
  readonly state: StateStore
  readonly key: string
  readonly about: Omit<BudgetHoldRecord, 'amount'>
  /** Returns the amount, in base units, that counts as spent if the process is killed now. */
  readonly amount: () => bigint
}): HoldRecord {
  const { state, key, about, amount } = options
  let settling: Promise<boolean> | undefined
  const put = (): StateChange => {
    return { kind: 'put', key, value: ApiKey.encodeJson({ ...about, amount: amount() }) }
  }
  return {
    put,
    remove: () => ({ kind: 'delete', key }),
    async write() {
      // Once the deletion is on disk, a write would restore the record, and the next start would
      // count the request a second time. If the deletion failed, this function still writes the
      // record.
      if (settling && (await settling)) return
      await state.commit([put()], { sync: false })
    },
    settle(commit) {
      settling = commit.then(
        () => true,
        () => false,
      )
      return commit
    },
  }
}

const noCharge = {
  outcome: 'interrupted' as const,
  provider: '',
  inputTokens: 0,
  outputTokens: 0,
  fee: 0n,
  receipt: '',
}

/**
 * Settles the holds of a killed process: counts the amount in each hold's record as spent, because
 * vouchers may have used it. For a session the record has the signed amount; for a request in
 * escrow it has the whole held amount. The hold of a batch line counts only if the line's
 * `paidMark` is on disk.
 */
export async function settleInterrupted(
  {
    state,
    clock,
    random,
  }: { readonly state: StateStore; readonly clock: Clock; readonly random: RandomBytes },
  accounts: ReadonlyMap<string, Account.KeyAccount>,
): Promise<void> {
  const atMs = clock.nowMs()
  for await (const { key, value } of listAll(state, holdPrefix)) {
    const record = holdSchema(ApiKey.decodeJson(value), key)
    const { amount: cost, caps = [], paidMark, ...request } = record
    const changes: StateChange[] = [{ kind: 'delete', key }]
    const account = accounts.get(request.keyId)
    const mayBePaid = paidMark === undefined || (await state.get(paidMark)) !== undefined
    if (account && mayBePaid) {
      const used = caps.flatMap((name) => account.caps.get(name) ?? [])
      Limits.spend(account, used, { cost, nowMs: atMs })
      const { asset } = account.key
      const usage = { ...noCharge, ...request, atMs, cost, ...(asset && { asset }) }
      changes.push(...Account.putSpending(account, used), Usage.put(usage, random))
    }
    await state.commit(changes)
  }
}
