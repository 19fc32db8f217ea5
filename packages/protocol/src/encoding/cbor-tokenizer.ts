import { Tokenizer, Type } from 'cborg'
import { limit } from '../limits.ts'

/**
 * Lists, maps and entries of maps that any message may have. A message of more has at least
 * `BYTES_PER_OBJECT` bytes for each: an empty list is one byte on the wire, and some fifty bytes of
 * memory.
 */
const OBJECTS_FREE = limit(256, 'objects', 'no honest user')
const BYTES_PER_OBJECT = 4

/**
 * Objects for which some values count: the runtime reserves places for the entries that may follow
 * the first one of a list, a byte string has a buffer, and a link is a tag before a byte string.
 */
const LIST_OBJECTS = 2
const BYTE_STRING_OBJECTS = 3
const LINK_OBJECTS = 6

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Number of bytes before the text of a token, by its first byte: RFC 8949, section 3. */
const headBytes = (first: number): number => {
  const minor = first & 31
  return minor < 24 ? 1 : 1 + 2 ** (minor - 24)
}

/**
 * Reads the tokens of CBOR that a stranger sent. It differs from the tokenizer of `cborg` in two
 * ways. Texts are read exactly: `cborg` leaves out a leading byte order mark, and replaces bytes
 * that are no UTF-8. Lists and maps are counted before they are made, and refused if they are too
 * many for the bytes of the message; byte strings count as such.
 */
export class BoundedTokenizer extends Tokenizer {
  #objectsLeft: number

  constructor(bytes: Uint8Array, options: ConstructorParameters<typeof Tokenizer>[1]) {
    // Not a `Buffer`, whose `slice` does not copy.
    super(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), options)
    this.#objectsLeft = OBJECTS_FREE + Math.floor(bytes.length / BYTES_PER_OBJECT)
  }

  /** @throws {Error} The token is invalid, or there are too many lists and maps. */
  override next() {
    const token = super.next()
    if (token.type === Type.string) token.value = this.#textOf(token)
    else if (token.type === Type.array) this.#count(token.value === 0 ? 1 : LIST_OBJECTS)
    else if (token.type === Type.tag) this.#count(LINK_OBJECTS)
    else if (token.type === Type.bytes) this.#count(BYTE_STRING_OBJECTS)
    else if (token.type === Type.map) this.#count(1 + Number(token.value))
    return token
  }

  #count(objects: number): void {
    this.#objectsLeft -= objects
    if (this.#objectsLeft < 0) throw new Error('too many lists and maps')
  }

  #textOf(token: ReturnType<Tokenizer['next']>): string {
    const read = token.value as string
    const size = token.encodedLength! - headBytes(this.data[this.pos() - token.encodedLength!]!)
    // Text of as many units as bytes is ASCII, unless a byte was replaced.
    if (read.length === size && !read.includes('\ufffd')) return read
    return utf8.decode(this.data.subarray(this.pos() - size, this.pos()))
  }
}
