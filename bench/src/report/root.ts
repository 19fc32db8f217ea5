import { resolve } from 'node:path'

/** Path of the repository. */
export const root: string = resolve(import.meta.dirname, '../../..')
