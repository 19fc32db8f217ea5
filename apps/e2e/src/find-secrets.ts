// Searches for secrets in all forms in which a program may have written them.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Address, Hex } from '@ostrom/protocol'

/** Returns the encodings in which these bytes may occur in a file, each with its name. */
export function formsOf(bytes: Uint8Array): readonly (readonly [string, Buffer])[] {
  const buffer = Buffer.from(bytes)
  const hex = buffer.toString('hex')
  // Base64 of these bytes within a longer input, at each of the three alignments. The characters
  // at both ends are cut off, because they also depend on the bytes around.
  const inside = [0, 1, 2].map((pad) => {
    const text = Buffer.concat([Buffer.alloc(pad), buffer]).toString('base64')
    return text.slice(pad === 0 ? 0 : 4, -4)
  })
  const texts: readonly (readonly [string, string])[] = [
    ['hex', hex],
    ['upper hex', hex.toUpperCase()],
    ['numbers in JSON', [...bytes].join(',')],
    ['numbers in JSON with spaces', [...bytes].join(', ')],
    ...inside.map((text, at) => [`base64 at ${at}`, text] as const),
    ...inside.map(
      (text, at) => [`base64url at ${at}`, text.replaceAll('+', '-').replaceAll('/', '_')] as const,
    ),
    ...(bytes.length === 32 ? [['base58', Address.format(Hex.from(bytes) as never)] as const] : []),
  ]
  return [
    ['raw', buffer],
    ['reversed', Buffer.from(bytes).reverse()],
    ...texts.map(([name, text]) => [name, Buffer.from(text)] as const),
  ]
}

/** Returns the paths of all files below a folder. */
export async function filesOf(where: string): Promise<readonly string[]> {
  const entries = await readdir(where, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Returns a line for each form of a secret in each file below a folder: name, form and path. */
export async function findSecrets(
  where: string,
  secrets: ReadonlyMap<string, Uint8Array>,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of await filesOf(where)) {
    const bytes = await readFile(path)
    for (const [name, secret] of secrets) {
      for (const [form, pattern] of formsOf(secret)) {
        if (bytes.includes(pattern)) found.push(`${name} as ${form} in ${path}`)
      }
    }
  }
  return found
}
