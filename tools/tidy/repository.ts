import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** The repository's files for the rules, by their path from the root (with `/`). */
export type Repository = {
  /**
   * Contents of text files that git tracks or would track. Files that `.gitignore` excludes and
   * files above `textBytesMax` are absent.
   */
  readonly files: ReadonlyMap<string, string>
  /** Every path that git tracks or would track; links may also lead to binary files. */
  readonly paths: ReadonlySet<string>
}

/** One violation of a rule. */
export type TidyFinding = {
  readonly path: string
  /** Line number from 1; 0 for the whole file. */
  readonly line: number
  /** The fault, followed by its remedy. */
  readonly message: string
}

/**
 * A rule, which is pure, so that its test can pass a few lines of text and compare the findings.
 */
export type TidyRule = {
  /** Kebab-case, as printed. */
  readonly name: string
  readonly check: (repository: Repository) => readonly TidyFinding[]
}

/**
 * Files above this size in bytes are not read as text. All sources and documents are far smaller.
 */
const textBytesMax = 4 * 1024 * 1024

/** Builds a repository from literal files, for tests. */
export function from(files: Readonly<Record<string, string>>): Repository {
  return { files: new Map(Object.entries(files)), paths: new Set(Object.keys(files)) }
}

/** Reads the files that git knows or would add below `root`. */
export function read(root: string): Repository {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const files = new Map<string, string>()
  const paths = new Set<string>()
  for (const name of listed.split('\0').filter(Boolean)) {
    const stat = statSync(path.join(root, name), { throwIfNoEntry: false })
    if (stat === undefined || !stat.isFile()) continue
    paths.add(name)
    if (stat.size > textBytesMax) continue
    const bytes = readFileSync(path.join(root, name))
    if (!bytes.subarray(0, 8_192).includes(0)) files.set(name, bytes.toString('utf8'))
  }
  return { files, paths }
}

/** Returns the line, from 1, of `offset` in `text`. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++
  return line
}
