import { JsonNumber } from '@ostrom/protocol'
import { RESPONSE_PART_BYTES, RESPONSE_SEGMENT_BYTES } from './limits.ts'
import type {
  ContentsHalf,
  createResponseRecords,
  ResponseEntry,
  ResponseSegments,
  SegmentSize,
} from './response-records.ts'
import type { BytesSeal } from './sealed-bytes.ts'

/** A half of a response: its list of items is the field `input` or `output`. */
type Half = Readonly<Record<string, unknown>>

/** Contents that were read, and their bytes before compression. */
type Opened<T> = { readonly value: T; readonly bytes: number }

/** Indexes of items in a half: from `from` to before `to`. */
export type ItemRange = { readonly from: number; readonly to: number }

const listOf: Readonly<Record<ContentsHalf, string>> = { request: 'input', response: 'output' }

function partsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const count = Math.ceil(bytes.length / RESPONSE_PART_BYTES)
  return Array.from({ length: count }, (_, part) =>
    bytes.subarray(part * RESPONSE_PART_BYTES, (part + 1) * RESPONSE_PART_BYTES),
  )
}

/**
 * Groups the JSON texts of items. A group has at most `RESPONSE_SEGMENT_BYTES` characters, or a
 * single larger text.
 */
function groupsOf(texts: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = []
  let size = 0
  for (const text of texts) {
    if (groups.length === 0 || size + text.length > RESPONSE_SEGMENT_BYTES) {
      groups.push([])
      size = 0
    }
    groups.at(-1)!.push(text)
    size += text.length
  }
  return groups
}

/**
 * Encrypts the two halves of responses, and reads them: whole, or only some items. A large half is
 * stored in segments that are compressed and encrypted one by one: first the half without its
 * items, then groups of items. A reader of a few items opens only their segments.
 */
export function createSealedContents({
  bytesSeal,
  records,
}: {
  readonly bytesSeal: BytesSeal
  readonly records: ReturnType<typeof createResponseRecords>
}) {
  const labelOf = (id: string, half: ContentsHalf, segment?: number): string =>
    segment === undefined ? `${id}/${half}` : `${id}/${half}/${segment}`

  const sealText = async (text: string, label: string): Promise<Uint8Array> =>
    await bytesSeal.seal(new TextEncoder().encode(text), label)

  async function openText(
    sealed: Uint8Array | undefined,
    label: string,
    isAside: boolean,
  ): Promise<Opened<unknown> | undefined> {
    const text = sealed && (await bytesSeal.open(sealed, label, isAside))
    return text && { value: JsonNumber.parse(new TextDecoder().decode(text)), bytes: text.length }
  }

  /** Returns a whole half of a response; `undefined` if it cannot be read. */
  async function open<T>(
    entry: ResponseEntry,
    half: ContentsHalf,
    isAside = false,
  ): Promise<Opened<T> | undefined> {
    const sealed = await records.contents(entry, half)
    const segments = entry.segments?.[half]
    if (!sealed || !segments) {
      const opened = await openText(sealed, labelOf(entry.id, half), isAside)
      return opened as Opened<T> | undefined
    }
    const values: unknown[] = []
    let [at, bytes] = [0, 0]
    for (const [number, [, length]] of segments.entries()) {
      const label = labelOf(entry.id, half, number)
      const opened = await openText(sealed.subarray(at, at + length), label, true)
      if (!opened) return undefined
      values.push(opened.value)
      at += length
      bytes += opened.bytes
    }
    const [rest, ...lists] = values
    return { value: { ...(rest as T), [listOf[half]]: lists.flat() }, bytes }
  }

  /** Returns the items of one segment that are in a range. `first` is the segment's first item. */
  async function segmentItems(
    { entry, half, range }: { entry: ResponseEntry; half: ContentsHalf; range: ItemRange },
    segment: { number: number; at: number; first: number; size: SegmentSize },
  ): Promise<readonly unknown[] | undefined> {
    const [, length] = segment.size
    const sealed = await records.bytesOf(entry, half, { at: segment.at, length })
    const opened = await openText(sealed, labelOf(entry.id, half, segment.number), true)
    const items = opened?.value as readonly unknown[] | undefined
    return items?.slice(Math.max(0, range.from - segment.first), range.to - segment.first)
  }

  return {
    /** Encrypts a half, cut into the values of the state. */
    async seal(
      id: string,
      half: ContentsHalf,
      value: Half,
    ): Promise<{
      readonly parts: readonly Uint8Array[]
      readonly segments: readonly SegmentSize[] | undefined
    }> {
      const field = listOf[half]
      const texts = (value[field] as readonly unknown[]).map((item) => JSON.stringify(item))
      const rest = JSON.stringify({ ...value, [field]: [] })
      const length = texts.reduce((sum, text) => sum + text.length, rest.length)
      if (length <= RESPONSE_SEGMENT_BYTES) {
        const sealed = await sealText(JSON.stringify(value), labelOf(id, half))
        return { parts: partsOf(sealed), segments: undefined }
      }
      const groups = groupsOf(texts)
      const sealed: Uint8Array[] = []
      for (const text of [rest, ...groups.map((group) => `[${group.join(',')}]`)]) {
        sealed.push(await sealText(text, labelOf(id, half, sealed.length)))
      }
      const segments = sealed.map(
        (bytes, number): SegmentSize => [groups[number - 1]?.length ?? 0, bytes.length],
      )
      return { parts: partsOf(Buffer.concat(sealed)), segments }
    },
    open,
    /** Returns some items of a half; `undefined` if they cannot be read. */
    async items(
      entry: ResponseEntry,
      half: ContentsHalf,
      { range, isAside }: { readonly range: ItemRange; readonly isAside: boolean },
    ): Promise<readonly unknown[] | undefined> {
      const segments: ResponseSegments[ContentsHalf] = entry.segments?.[half]
      if (!segments) {
        const opened = await open<Half>(entry, half, isAside)
        return (opened?.value[listOf[half]] as unknown[] | undefined)?.slice(range.from, range.to)
      }
      const found: unknown[] = []
      let [at, first] = [0, 0]
      for (const [number, size] of segments.entries()) {
        const [count, length] = size
        const isIn = first < range.to && first + count > range.from
        const segment = { number, at, first, size }
        const items = isIn ? await segmentItems({ entry, half, range }, segment) : []
        if (!items) return undefined
        found.push(...items)
        at += length
        first += count
      }
      return found
    },
  }
}
