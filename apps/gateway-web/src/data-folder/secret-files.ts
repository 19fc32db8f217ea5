import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { errorClass } from '@ostrom/protocol'

/** Secrets of 32 bytes that a data folder may have. */
export const secretNames = ['wallet.key', 'peer.key', 'seal.key', 'batch.key'] as const

export type SecretName = (typeof secretNames)[number]

/** Returns the path of a data folder's keystore. */
export const keysFolderOf = (folder: string): string => join(folder, 'keys')

/** Whether the secrets of a data folder are encrypted. */
export const hasKeystore = (folder: string): boolean =>
  existsSync(join(keysFolderOf(folder), 'folder.json'))

/** A secret file cannot be used. */
export class SecretFileError extends errorClass('SecretFileError', {
  code: 'secret-file-invalid',
  retry: 'never',
  summary: 'A secret file cannot be used.',
  details: ({ path, reason }: { path: string; reason: string }) => [
    `File: ${path}.`,
    `Reason: ${reason}.`,
    'Restore it from a copy, or remove it.',
  ],
}) {}
