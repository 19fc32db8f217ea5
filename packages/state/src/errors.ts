import { BaseError } from '@ostrom/protocol'

/** A key, a value, a commit or a page is outside the limits of the state port. */
export class StateMisuseError extends BaseError<'state-record-invalid'> {
  override readonly name = 'StateMisuseError'

  constructor({ reason }: { reason: string }) {
    super({
      code: 'state-record-invalid',
      retry: 'never',
      summary: 'The state store cannot hold that.',
      details: [`Refused: ${reason}.`, 'Keep records small and keys plain; nothing was changed.'],
    })
  }
}

/** The state was closed, or its process was killed in a simulation. */
export class StateClosedError extends BaseError<'state-closed'> {
  override readonly name = 'StateClosedError'

  constructor() {
    super({
      code: 'state-closed',
      retry: 'never',
      summary: 'The state store is closed.',
      details: ['Open it again; whether an unacknowledged commit was kept shows in its records.'],
    })
  }
}

/** More commits wait for the disk than the queue may hold. */
export class StateOverloadedError extends BaseError<'state-overloaded'> {
  override readonly name = 'StateOverloadedError'

  constructor({ commits, bytes }: { commits: number; bytes: number }) {
    super({
      code: 'state-overloaded',
      retry: 'later',
      summary: 'The disk does not keep up with the commits.',
      details: [
        `Waiting: ${commits} commits, ${bytes} bytes.`,
        'Nothing of this commit was written; try again once earlier ones have resolved.',
      ],
    })
  }
}

/** The disk, or another process that holds it, does not let the state store work. */
export class StateUnavailableError extends BaseError<'state-unavailable'> {
  override readonly name = 'StateUnavailableError'

  constructor({ reason, cause }: { reason: string; cause?: unknown }) {
    super({
      code: 'state-unavailable',
      retry: 'later',
      summary: 'The state store cannot be read or written.',
      details: [
        `Reason: ${reason}.`,
        'Check free space and permissions, and that no other process has opened the same file.',
      ],
      cause,
    })
  }
}
