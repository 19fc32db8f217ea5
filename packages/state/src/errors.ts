import { errorClass } from '@ostrom/protocol'

/** A key, a value, a commit or a page is outside the limits of the state port. */
export class StateMisuseError extends errorClass('StateMisuseError', {
  code: 'state-record-invalid',
  retry: 'never',
  summary: 'The state store does not accept this record.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Keep records small and keys printable; nothing was written.',
  ],
}) {}

/** The state was closed, or its process was killed in a simulation. */
export class StateClosedError extends errorClass('StateClosedError', {
  code: 'state-closed',
  retry: 'never',
  summary: 'The state store is closed.',
  details: [
    'Open it again, and read the records to see whether an unacknowledged commit was written.',
  ],
}) {}

/** More commits wait for the disk than the queue may hold. */
export class StateOverloadedError extends errorClass('StateOverloadedError', {
  code: 'state-overloaded',
  retry: 'later',
  summary: 'The disk does not keep up with the commits.',
  details: ({ commits, bytes }: { commits: number; bytes: number }) => [
    `Waiting: ${commits} commits, ${bytes} bytes.`,
    'This commit was not written; try again after earlier commits have resolved.',
  ],
}) {}

/** The disk fails, or another process has opened the state store. */
export class StateUnavailableError extends errorClass('StateUnavailableError', {
  code: 'state-unavailable',
  retry: 'later',
  summary: 'The state store cannot be read or written.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Check free space and permissions, and that no other process has opened the same file.',
  ],
}) {}

/** The values of a state are encrypted, and the key is missing or wrong. */
export class StateEncryptedError extends errorClass('StateEncryptedError', {
  code: 'state-encrypted',
  retry: 'never',
  summary: 'The state store is encrypted and cannot be read.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Use the keystore of the same folder, with its passphrase; restore both from one copy.',
  ],
}) {}
