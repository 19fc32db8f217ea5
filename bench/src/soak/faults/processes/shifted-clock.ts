// Loaded before a process's own code (`--import`): moves what the process takes for the time of the
// day, as an administrator or a time server does. Timers and `performance.now` go on as before, as
// they do on a real machine. The shift comes as a message of the process that started this one.

/** Moves the clock of a process. */
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
// A process that only listens for its clock may end.
process.channel?.unref()
