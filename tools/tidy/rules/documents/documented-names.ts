import { markdownLines } from '../../prose/markdown.ts'
import type { Repository, TidyFinding, TidyRule } from '../../repository.ts'

/**
 * Names in backticks that other programs, formats and standards define, sample values, and names
 * that the code composes.
 */
const foreign: ReadonlySet<string> = new Set(
  `
    arc-easy eth1 iso issue-4711 openssl shm SomeError xNODE awq-4 bnb-nf4 mETH private-answer
    replica-down replica-up uETH --node-ip-address --security-opt Allocate Assign BLOCKHASH
    Content-Length EmailStr LicenseRef LoadCredential Micro Nano OSIT Pico Ppm Unconfined
    apt-cache bearer_token_file build-sbf continue_unthreaded gvmkit-build hashStruct
    markdown-it memfd model-index rand rms sd-server seccompProfile solana-verify trtllm-serve
    unsupportedRequestBehavior
  `
    .trim()
    .split(/\s+/),
)

/**
 * Words that readers replace (`ACCOUNT`, `ALIAS-de`), examples of a name (`sk-ostrom-...`), and
 * variables of a formula (`x_i`).
 */
const isPlaceholder = (word: string): boolean =>
  /^[A-Z][A-Z-]*(?:-[a-z]+)?_?$/.test(word) ||
  /^(?:some|dev|sk|x|ostrom)-/.test(word) ||
  /^\w{1,8}_\w?$/.test(word)

/** Signs that only formulas and sample values have. */
const formula = /[·Σ²|^\\]|\bclamp_|=>|__| = /

const wordPattern = /--[a-z][a-z0-9-]*|[A-Za-z_$][\w$-]*[A-Za-z0-9_$]/g

/** Pages whose names are checked. */
const isChecked = (path: string): boolean =>
  /^docs\/(spec|guides)\/[^/]+\.md$/.test(path) ||
  /^(README|ARCHITECTURE|SECURITY|CONTRIBUTING)\.md$/.test(path)

/** Returns the words of all sources outside of documents and tests, and of all paths. */
function wordsOf({ files, paths }: Repository): ReadonlySet<string> {
  const words = new Set<string>()
  const add = (text: string) => {
    for (const word of text.match(wordPattern) ?? []) words.add(word)
  }
  for (const path of paths) add(path)
  for (const [path, text] of files)
    if (/\.test\.tsx?$/.test(path)) add((text.match(/\bOSTROM_\w+/g) ?? []).join(' '))
    else if (!path.endsWith('.md')) add(text)
  return words
}

/**
 * Each file, function, type, field, command, option, error and event that a page of the
 * specification, a guide or a page of the root names in backticks exists in the sources.
 */
export const documentedNames: TidyRule = {
  name: 'documented-names',
  check: (repository) => {
    let words: ReadonlySet<string> | undefined
    return [...repository.files].flatMap(([path, document]) => {
      if (!isChecked(path)) return []
      words ??= wordsOf(repository)
      const known = words
      return markdownLines(document).flatMap(({ text, line }): readonly TidyFinding[] =>
        [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => {
          if (formula.test(code)) return []
          const gone = (code.match(wordPattern) ?? []).filter(
            (word) =>
              word.length > 2 &&
              !known.has(word.replace(/^--/, '')) &&
              !known.has(word) &&
              !foreign.has(word) &&
              !isPlaceholder(word),
          )
          return gone.map((word) => ({
            path,
            line,
            message: `\`${code}\`: no source has ${word}.`,
          }))
        }),
      )
    })
  },
}
