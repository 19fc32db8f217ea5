import { createHash } from 'node:crypto'
import { Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { decodeJson, encodeJson } from './api-key.ts'
import { SpendingCapsFullError } from './errors.ts'
import {
  SPENDING_CAP_AGE_MAX_MS,
  SPENDING_CAP_ID_LENGTH_MAX,
  SPENDING_CAP_IDLE_MS,
  SPENDING_CAPS_PER_KEY_MAX,
} from './limits.ts'

/** Scopes of a spending cap: a task of a program, or a conversation. */
export const capScopes = ['task', 'conversation'] as const
export type CapScope = (typeof capScopes)[number]

/**
 * The task or the conversation of a request, with the limits that the request sets for this task or
 * conversation.
 */
export type CapTerms = {
  readonly scope: CapScope
  /**
   * The client's id of the task or conversation, at most `SPENDING_CAP_ID_LENGTH_MAX` characters.
   */
  readonly id: string
  /** The new hard limit, in base units; unchanged when absent. */
  readonly costMax?: bigint
  /**
   * Spent amount, in base units, from which a program asks a person before it continues; unchanged
   * when absent.
   */
  readonly costSoft?: bigint
}

/** The limits and the spending of one task or conversation of a key, in base units. */
export type SpendingCap = {
  readonly scope: CapScope
  readonly id: string
  costMax?: bigint
  costSoft?: bigint
  spent: bigint
  /** Amount that running answers hold. */
  held: bigint
  /** Amount by which running answers may raise `held` until their end. */
  wanted: bigint
  usedAtMs: number
}

/** The spending caps of one key, by scope and id. */
export type SpendingCaps = Map<string, SpendingCap>

/** Returns the name of a cap, unique within its key. */
export const nameOf = ({ scope, id }: Pick<SpendingCap, 'scope' | 'id'>): string => `${scope}/${id}`

const prefix = 'gateway/spending-cap/'
const amount: Schema.Schema<bigint> = (value, path) =>
  Schema.unsigned(128)(BigInt(String(value)), path)
const recordSchema: Schema.Schema<Omit<SpendingCap, 'held' | 'wanted'>> = Schema.object({
  scope: Schema.oneOf(...capScopes),
  id: Schema.text(SPENDING_CAP_ID_LENGTH_MAX),
  costMax: Schema.optional(amount),
  costSoft: Schema.optional(amount),
  spent: amount,
  usedAtMs: Schema.integer(0, Number.MAX_SAFE_INTEGER),
})

// The id is hashed because it may contain any characters, and state keys allow only some.
const keyOf = (keyId: string, { scope, id }: Pick<SpendingCap, 'scope' | 'id'>): string =>
  `${prefix}${keyId}/${scope}/${createHash('sha256').update(id).digest('hex').slice(0, 32)}`

/** Returns the change that stores a cap. */
export function put(keyId: string, { held: _, wanted: _wanted, ...cap }: SpendingCap): StateChange {
  return { kind: 'put', key: keyOf(keyId, cap), value: encodeJson(cap) }
}

/**
 * Finds the caps of a request's task and conversation, and sets the limits that the request states.
 * Ignores a task or conversation if neither this request nor an earlier one has stated a limit for
 * it.
 *
 * @returns The caps, and the changes that store their new state.
 * @throws {SpendingCapsFullError} The key has `SPENDING_CAPS_PER_KEY_MAX` caps of this scope, and
 *   each of them was used within a day or has a running answer.
 */
export function use(
  caps: SpendingCaps,
  { keyId, terms, nowMs }: use.Options,
): { readonly used: readonly SpendingCap[]; readonly changes: readonly StateChange[] } {
  const used: SpendingCap[] = []
  const changes: StateChange[] = []
  for (const { scope, id, costMax, costSoft } of terms) {
    const limits = {
      ...(costMax !== undefined && { costMax }),
      ...(costSoft !== undefined && { costSoft }),
    }
    const isNamed = costMax !== undefined || costSoft !== undefined
    const known = caps.get(nameOf({ scope, id }))
    if (!known && !isNamed) continue
    if (!known) changes.push(...makePlace(caps, { keyId, scope, nowMs }))
    const cap = known ?? { scope, id, spent: 0n, held: 0n, wanted: 0n, usedAtMs: nowMs }
    const isChanged = cap.costMax !== (costMax ?? cap.costMax)
    const isSoftChanged = cap.costSoft !== (costSoft ?? cap.costSoft)
    Object.assign(cap, limits, { usedAtMs: nowMs })
    caps.set(nameOf(cap), cap)
    used.push(cap)
    if (!known || isChanged || isSoftChanged) changes.push(put(keyId, cap))
  }
  return { used, changes }
}

export declare namespace use {
  type Options = {
    readonly keyId: string
    readonly terms: readonly CapTerms[]
    readonly nowMs: number
  }
}

/**
 * Removes a cap if the key already has `SPENDING_CAPS_PER_KEY_MAX` caps of this scope: the least
 * recently used cap without a running answer. Tasks and conversations are counted separately. So a
 * program with many conversations does not displace tasks, and a request never removes a cap that
 * it uses itself.
 */
function makePlace(
  caps: SpendingCaps,
  { keyId, scope, nowMs }: Pick<use.Options, 'keyId' | 'nowMs'> & { readonly scope: CapScope },
): readonly StateChange[] {
  if (caps.size < SPENDING_CAPS_PER_KEY_MAX) return []
  const places = [...caps.values()].filter((cap) => cap.scope === scope)
  if (places.length < SPENDING_CAPS_PER_KEY_MAX) return []
  let oldest: SpendingCap | undefined
  for (const cap of places) {
    if (cap.held === 0n && (!oldest || cap.usedAtMs < oldest.usedAtMs)) oldest = cap
  }
  if (!oldest || nowMs - oldest.usedAtMs < SPENDING_CAP_IDLE_MS) {
    throw new SpendingCapsFullError({ id: keyId, limit: SPENDING_CAPS_PER_KEY_MAX, scope })
  }
  caps.delete(nameOf(oldest))
  return [{ kind: 'delete', key: keyOf(keyId, oldest) }]
}

/**
 * Reads all caps, by the id of their key. Removes each cap whose last use precedes the latest use
 * of any cap by more than `SPENDING_CAP_AGE_MAX_MS`. The age is not measured from the present time,
 * because a clock that is fast when the gateway starts would then remove caps.
 */
export async function load(
  state: StateStore,
  nowMs: number,
): Promise<ReadonlyMap<string, SpendingCaps>> {
  const all = new Map<string, SpendingCaps>()
  const found: { readonly key: string; readonly cap: SpendingCap }[] = []
  let usedAtMs = 0
  for await (const { key, value } of listAll(state, prefix)) {
    const cap = { ...recordSchema(decodeJson(value), key), held: 0n, wanted: 0n }
    usedAtMs = Math.max(usedAtMs, cap.usedAtMs)
    found.push({ key, cap })
  }
  const old: StateChange[] = []
  for (const { key, cap } of found) {
    const keyId = key.slice(prefix.length).split('/')[0]!
    if (Math.min(nowMs, usedAtMs) - cap.usedAtMs > SPENDING_CAP_AGE_MAX_MS) {
      old.push({ kind: 'delete', key })
      continue
    }
    const caps = all.get(keyId) ?? new Map()
    caps.set(nameOf(cap), cap)
    all.set(keyId, caps)
  }
  for (const change of old) await state.commit([change], { sync: false })
  return all
}
