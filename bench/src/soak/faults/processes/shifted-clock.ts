// Node loads this module before a process's own code (`--import`). The module shifts the process's
// time of day, as an administrator or a time server does. Timers and `performance.now` are
// unaffected, as on a real machine. The parent process sends the shift as a message.

/** Message that sets the difference of a process's clock to the real time. */
export type ClockMessage = { readonly kind: 'clock'; readonly shiftMs: number }

const RealDate = Date
let shiftMs = 0

class ShiftedDate extends RealDate {
  constructor(...args: readonly [] | ConstructorParameters<typeof Date>) {
    if (args.length === 0) super(RealDate.now() + shiftMs)
    else super(...(args as [number]))
  }

  static override now(): number {
    return RealDate.now() + shiftMs
  }
}

globalThis.Date = ShiftedDate as DateConstructor

process.on('message', (message: Partial<ClockMessage>) => {
  if (message.kind === 'clock') shiftMs = message.shiftMs ?? 0
})
// The listener does not keep the process alive.
process.channel?.unref()
