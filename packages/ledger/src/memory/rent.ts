import type { AccountId, Hash } from '@ostrom/protocol'
import { check } from '../errors.ts'
import { RECORD_SECONDS_MIN } from '../limits.ts'
import type { Context, State } from './state.ts'
import type { Table } from './store.ts'

/** @throws {LedgerError} `record-kept`. */
export function eraseSession({ state, nowSeconds }: Context, id: Hash): void {
  const known = state.sessions.get(id)
  const endedAt = known && paidAt(state, id)
  const due = endedAt !== undefined && nowSeconds >= endedAt + RECORD_SECONDS_MIN
  check(known && due, 'record-kept', { session: id })
  const { client, nonce } = known.authorization
  raise(state.nonceFloors, client, nonce)
  state.sessions.delete(id)
}

/** @throws {LedgerError} `record-kept`. */
export function eraseRequest({ state, nowSeconds, sender }: Context, id: Hash): void {
  const known = state.requests.get(id)
  const endedAt = known?.endedAtSeconds ?? (known?.claim && paidAt(state, id))
  const own = known?.terms.client === sender
  const due = endedAt !== undefined && (own || nowSeconds >= endedAt + RECORD_SECONDS_MIN)
  check(known && due, 'record-kept', { request: id })
  raise(state.requestFloors, known.terms.client, known.terms.nonce)
  state.requests.delete(id)
}

/** When work ended whose pay is at its end. */
function paidAt(state: State, id: Hash): bigint | undefined {
  const pay = state.pays.get(id)
  return pay?.status === 'paid' || pay?.status === 'returned' ? pay.endedAtSeconds : undefined
}

/** So that the id of what is erased is never opened again. */
function raise(floors: Table<bigint>, client: AccountId, nonce: bigint): void {
  const floor = floors.get(client) ?? 0n
  if (nonce >= floor) floors.set(client, nonce + 1n)
}
