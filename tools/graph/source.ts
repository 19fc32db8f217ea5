// Sources of a repository's files: the files on disk, or those of a commit.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Files of the repository, from which the graph is read. On disk, a symbolic link has the text of
 * its target, and in a commit its own text. So no record stands for a step that reads a link.
 */
export type GraphSource = {
  /** Paths of all files that git tracks or would track. */
  readonly paths: ReadonlySet<string>
  readonly read: (file: string) => Buffer
  /** Returns `blobId` of a file, if it is known without reading the file. */
  readonly idOf?: (file: string) => string | undefined
  /** Reads many files at once, if that is faster than reading each of them. */
  readonly readAll?: (files: readonly string[]) => ReadonlyMap<string, Buffer>
}

/** Returns git's id of a content. */
export const blobId = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')

/** Bytes of output that git may print. */
const OUTPUT_MAX = 2 ** 29

/** Returns the files on disk below `root` that git tracks or would track. */
export function diskSource(root: string): GraphSource {
  const ids = new Map(
    listed(root, ['ls-files', '-s', '-z']).flatMap((line) => {
      const [, mode = '', id = '', file = ''] = /^(1[02]0)\d+ (\w+) \d\t(.*)$/s.exec(line) ?? []
      return file === '' ? [] : [[file, mode === '100' ? id : undefined] as const]
    }),
  )
  const paths = new Set(ids.keys())
  const unstaged = ['ls-files', '-m', '-o', '--exclude-standard', '-z']
  for (const file of listed(root, unstaged)) {
    ids.delete(file)
    const isFile = statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false
    if (isFile) paths.add(file)
    else paths.delete(file)
  }
  return {
    paths,
    read: (file) => readFileSync(path.join(root, file)),
    idOf: (file) => ids.get(file),
  }
}

/**
 * Returns the files of a commit, which git reads from the repository at `root`.
 *
 * @param known Contents by git's ids. Sources that share it read each content once.
 */
export function commitSource(
  root: string,
  commit: string,
  known = new Map<string, Buffer>(),
): GraphSource {
  const ids = new Map(
    listed(root, ['ls-tree', '-r', '-z', commit]).flatMap((line) => {
      const [, id = '', file = ''] = /^1[02]0\d+ blob (\w+)\t(.*)$/s.exec(line) ?? []
      return file === '' ? [] : [[file, id] as const]
    }),
  )
  const readAll = (files: readonly string[]): ReadonlyMap<string, Buffer> => {
    const asked = files.flatMap((file) => {
      const id = ids.get(file)
      return id === undefined ? [] : [[file, id] as const]
    })
    const unknown = [...new Set(asked.map(([, id]) => id).filter((id) => !known.has(id)))]
    for (const [at, bytes] of blobs(root, unknown).entries()) known.set(unknown[at]!, bytes)
    return new Map(asked.map(([file, id]) => [file, known.get(id)!]))
  }
  const read = (file: string): Buffer => {
    const bytes = readAll([file]).get(file)
    if (bytes === undefined) throw new Error(`${commit} has no file ${file}`)
    return bytes
  }
  return { paths: new Set(ids.keys()), read, idOf: (file) => ids.get(file), readAll }
}

/** Returns the contents of blobs, in the order of their ids. */
function blobs(root: string, ids: readonly string[]): readonly Buffer[] {
  if (ids.length === 0) return []
  const output = git(root, ['cat-file', '--batch'], ids.join('\n'))
  const found: Buffer[] = []
  for (let at = 0; found.length < ids.length; ) {
    const end = output.indexOf('\n', at)
    const size = Number(output.toString('utf8', at, end).split(' ')[2])
    found.push(output.subarray(end + 1, end + 1 + size))
    at = end + size + 2
  }
  return found
}

const listed = (root: string, args: readonly string[]): readonly string[] =>
  git(root, args).toString('utf8').split('\0').filter(Boolean)

/** Runs git and returns its output. @throws if git fails. */
export function git(root: string, args: readonly string[], input?: string): Buffer {
  const stdio = ['pipe', 'pipe', 'pipe'] as const
  return execFileSync('git', args, {
    cwd: root,
    maxBuffer: OUTPUT_MAX,
    stdio: [...stdio],
    ...(input === undefined ? {} : { input }),
  })
}
