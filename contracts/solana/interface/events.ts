// Reads the program's events, which are the data of a call by the program to itself.

import type { Address } from '@solana/kit'

/** An event of the program: its kind (a number from `event.rs`) and its parts. */
export type ProgramEvent = { readonly kind: number; readonly parts: readonly Uint8Array[] }

/**
 * A call in a transaction: an instruction of the transaction itself, or one that a program invokes.
 */
export type TransactionCall = {
  readonly program: Address
  /**
   * 1 for an instruction of the transaction itself, 2 for a call that this instruction makes, and
   * so on.
   */
  readonly stackHeight: number
  /**
   * Returns the bytes of the instruction. A function, because decoding takes time and few callers
   * need the bytes.
   */
  data(): Uint8Array
}

/** First byte of the call that carries events: `EVENTS_DISCRIMINATOR` of `event.rs`. */
export const EVENTS_DISCRIMINATOR = 255

/**
 * Returns the events of a successful transaction, in order. A call carries events only if the
 * program itself is its direct caller: any account can call the program with the bytes of an event,
 * but cannot make the program call itself with such bytes. The runtime records the full data of
 * every call.
 *
 * @param calls All calls of the transaction, in the order in which they began.
 * @throws {RangeError} The stack heights form no tree, or the data of a call is no list of events.
 */
export function eventsOfCalls(calls: readonly TransactionCall[], program: Address): ProgramEvent[] {
  const stack: Address[] = []
  const found: ProgramEvent[] = []
  for (const call of calls) {
    const depth = call.stackHeight - 1
    if (!Number.isInteger(depth) || depth < 0 || depth > stack.length) {
      throw new RangeError(`a call of height ${call.stackHeight} follows ${stack.length} others`)
    }
    stack.length = depth
    const caller = stack.at(-1)
    stack.push(call.program)
    if (call.program === program && caller === program) found.push(...decodeEvents(call.data()))
  }
  return found
}

/** @throws {RangeError} The data is no list of events. */
export function decodeEvents(data: Uint8Array): readonly ProgramEvent[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (view.getUint8(0) !== EVENTS_DISCRIMINATOR) throw new RangeError('the call tells no events')
  const found: ProgramEvent[] = []
  let at = 1
  while (at < data.length) {
    const kind = view.getUint8(at)
    const count = view.getUint8(at + 1)
    at += 2
    const parts: Uint8Array[] = []
    for (let i = 0; i < count; i++) {
      const end = at + 2 + view.getUint16(at, true)
      if (end > data.length) throw new RangeError('an event ends behind its call')
      parts.push(data.slice(at + 2, end))
      at = end
    }
    found.push({ kind, parts })
  }
  return found
}
