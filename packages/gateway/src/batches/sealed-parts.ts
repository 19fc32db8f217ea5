import { Hex } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import type { SecretSeal } from '../stored-responses/sealing.ts'
import { FILE_PART_BYTES, FILE_PARTS_PER_COMMIT, FILE_VALUES_READ_AT_ONCE } from './limits.ts'

// Stores contents, encrypted under the secret of a key, in parts; each part is one value of a
// state.

const PART_DIGITS = 5

const partKey = (prefix: string, part: number): string =>
  `${prefix}/${String(part).padStart(PART_DIGITS, '0')}`

/** Returns the changes that write contents below a key. */
export function sealedParts(
  seal: SecretSeal,
  prefix: string,
  bytes: Uint8Array,
): readonly StateChange[] {
  const count = Math.max(1, Math.ceil(bytes.length / FILE_PART_BYTES))
  return Array.from({ length: count }, (_, part) => {
    const piece = bytes.subarray(part * FILE_PART_BYTES, (part + 1) * FILE_PART_BYTES)
    const key = partKey(prefix, part)
    return { kind: 'put', key, value: seal.seal(piece, `${key} of ${count}`) }
  })
}

/**
 * Commits changes in groups. Callers store a record that refers to the changes only after the last
 * group is on disk.
 */
export async function commitInGroups(
  state: StateStore,
  changes: readonly StateChange[],
  perCommit = FILE_PARTS_PER_COMMIT,
): Promise<void> {
  for (let at = 0; at < changes.length; at += perCommit) {
    await state.commit(changes.slice(at, at + perCommit))
  }
}

/** Returns one part of the contents; `undefined` as in `openParts`. */
async function openPart(
  state: StateStore,
  seal: SecretSeal,
  { prefix, count, part }: { readonly prefix: string; readonly count: number; part: number },
): Promise<Uint8Array | undefined> {
  const key = partKey(prefix, part)
  const sealed = await state.get(key)
  return sealed && seal.open(sealed, `${key} of ${count}`)
}

/**
 * Yields the contents part by part, each read when it is asked for; `undefined` in place of the
 * first part that is missing or sealed under another secret.
 */
export async function* openParts(
  state: StateStore,
  seal: SecretSeal,
  { prefix, count }: { readonly prefix: string; readonly count: number },
): AsyncGenerator<Uint8Array | undefined> {
  for (let part = 0; part < count; part++) {
    yield await openPart(state, seal, { prefix, count, part })
  }
}

/**
 * Returns a function that reads a range of contents of `bytes` bytes. It reads only the parts
 * with the range, and keeps the last one. It returns `undefined` as `openParts` does.
 */
export function rangeReader(options: {
  readonly state: StateStore
  readonly seal: SecretSeal
  readonly prefix: string
  readonly bytes: number
}): (range: { readonly from: number; readonly to: number }) => Promise<Uint8Array | undefined> {
  const { state, seal, prefix, bytes } = options
  const count = Math.max(1, Math.ceil(bytes / FILE_PART_BYTES))
  let last: { readonly part: number; readonly bytes: Uint8Array } | undefined
  return async ({ from, to }) => {
    const pieces: Uint8Array[] = []
    for (let at = from; at < to; ) {
      const part = Math.floor(at / FILE_PART_BYTES)
      const held = last?.part === part ? last.bytes : undefined
      const opened = held ?? (await openPart(state, seal, { prefix, count, part }))
      if (!opened) return undefined
      last = { part, bytes: opened }
      const begin = part * FILE_PART_BYTES
      const end = Math.min(to, begin + FILE_PART_BYTES)
      pieces.push(opened.subarray(at - begin, end - begin))
      at = end
    }
    return Hex.join(pieces)
  }
}

/** Removes all values below a prefix, in groups. */
export async function removeBelow(state: StateStore, prefix: string): Promise<void> {
  let keys: StateChange[] = []
  for await (const { key } of listAll(state, prefix)) {
    keys.push({ kind: 'delete', key })
    if (keys.length < FILE_VALUES_READ_AT_ONCE) continue
    await state.commit(keys)
    keys = []
  }
  if (keys.length > 0) await state.commit(keys)
}
