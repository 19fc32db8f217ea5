import type { AccountId, Hash } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import { RECORD_SECONDS_MIN } from '../../limits.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import type { UndoableTable } from '../chain/store.ts'

/** @throws {LedgerError} `record-not-erasable`. */
export function eraseSession({ state, nowSeconds }: TransactionContext, id: Hash): void {
  const session = state.sessions.get(id)
  const endedAt = session && paidAt(state, id)
  const due = endedAt !== undefined && nowSeconds >= endedAt + RECORD_SECONDS_MIN
  check(session && due, 'record-not-erasable', { session: id })
  const { client, nonce } = session.authorization
  raise(state.nonceFloors, client, nonce)
  state.sessions.delete(id)
}

/** @throws {LedgerError} `record-not-erasable`. */
export function eraseRequest({ state, nowSeconds, sender }: TransactionContext, id: Hash): void {
  const request = state.requests.get(id)
  const endedAt = request?.endedAtSeconds ?? (request?.claim && paidAt(state, id))
  const own = request?.terms.client === sender
  const due = endedAt !== undefined && (own || nowSeconds >= endedAt + RECORD_SECONDS_MIN)
  check(request && due, 'record-not-erasable', { request: id })
  raise(state.requestFloors, request.terms.client, request.terms.nonce)
  state.requests.delete(id)
}

/** Returns the second at which a session or request ended, if its pay is paid or returned. */
function paidAt(state: MemoryState, id: Hash): bigint | undefined {
  const pay = state.pays.get(id)
  return pay?.status === 'paid' || pay?.status === 'returned' ? pay.endedAtSeconds : undefined
}

/** Raises the client's nonce floor, so that an erased id cannot be opened again. */
function raise(floors: UndoableTable<bigint>, client: AccountId, nonce: bigint): void {
  const floor = floors.get(client) ?? 0n
  if (nonce >= floor) floors.set(client, nonce + 1n)
}
