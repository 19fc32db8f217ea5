import { BaseError, type Hash } from '@ostrom/protocol'
import { BLIND_SESSIONS_PER_KEY_MAX } from './limits.ts'

/** A page sent a message that is not permitted now. Its session ends. */
export class BlindMessageRefusedError extends BaseError<'blind-message-refused'> {
  override readonly name = 'BlindMessageRefusedError'

  constructor({ reason }: { readonly reason: string }) {
    super({
      code: 'blind-message-refused',
      retry: 'never',
      summary: 'The blind session refuses this message.',
      details: [`Reason: ${reason}.`, 'Open another session, by docs/spec/blind-gateway.md.'],
    })
  }
}

/** The key has no such blind session. */
export class BlindSessionUnknownError extends BaseError<'blind-session-unknown'> {
  override readonly name = 'BlindSessionUnknownError'

  constructor({ id }: { readonly id: Hash }) {
    super({
      code: 'blind-session-unknown',
      retry: 'never',
      summary: 'The key has no such blind session.',
      details: [`Session: ${id}.`, 'It has ended, or was prepared under another key: prepare one.'],
    })
  }
}

/** The key has reached its limit of open blind sessions. */
export class BlindSessionsFullError extends BaseError<'blind-sessions-full'> {
  override readonly name = 'BlindSessionsFullError'

  constructor() {
    super({
      code: 'blind-sessions-full',
      retry: 'later',
      summary: 'The key has too many blind sessions.',
      details: [
        `At once: ${BLIND_SESSIONS_PER_KEY_MAX} at most.`,
        'Close a page that asks in blind mode, or wait until it has been idle.',
      ],
    })
  }
}
