import { errorClass, type Hash } from '@ostrom/protocol'
import { BLIND_SESSIONS_PER_KEY_MAX } from './limits.ts'

/**
 * A page sent a message that is not permitted now. The session ends, unless the only fault is that
 * too many messages of the page wait.
 */
export class BlindMessageRefusedError extends errorClass('BlindMessageRefusedError', {
  code: 'blind-message-refused',
  retry: 'never',
  summary: 'The blind session refuses this message.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Open another session, by docs/spec/blind-gateway.md.',
  ],
}) {}

/** The key has no such blind session. */
export class BlindSessionUnknownError extends errorClass('BlindSessionUnknownError', {
  code: 'blind-session-unknown',
  retry: 'never',
  summary: 'The key has no such blind session.',
  details: ({ id }: { readonly id: Hash }) => [
    `Session: ${id}.`,
    'It has ended, or was prepared under another key: prepare one.',
  ],
}) {}

/** The key has reached its limit of open blind sessions. */
export class BlindSessionsFullError extends errorClass('BlindSessionsFullError', {
  code: 'blind-sessions-full',
  retry: 'later',
  summary: 'The key has too many blind sessions.',
  details: [
    `At once: ${BLIND_SESSIONS_PER_KEY_MAX} at most.`,
    'Close a page that asks in blind mode, or wait until it has been idle.',
  ],
}) {}
