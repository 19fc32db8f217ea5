import type { Repository, TidyFinding, TidyRule } from '../repository.ts'

/** Files that hold custody and payment, whole: an auditor reads these and nothing else. */
export const coreFiles: readonly string[] = [
  'Requests.sol',
  'Sessions.sol',
  'Stakes.sol',
  'Vault.sol',
  'base/Digests.sol',
  'base/Escrow.sol',
  'base/Shares.sol',
  'base/Signatures.sol',
  'interfaces/IEscrow.sol',
  'interfaces/IOfferTerms.sol',
  'interfaces/IRequests.sol',
  'interfaces/ISessions.sol',
  'interfaces/IStakes.sol',
  'interfaces/IVault.sol',
].map((name) => `contracts/evm/core/src/${name}`)

/** Lines of them all, without comments and empty lines. */
export const coreLinesMax = 1500

const rulePath = 'tools/tidy/rules/frozen-core.ts'
const imported = /^(?:import |\} )(?:.*from )?"([^"]+)";$/gm

/** Lines that hold more than a comment. Block comments are not used in the core. */
function codeLines(text: string): number {
  return text.split('\n').filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length
}

function strays({ files }: Repository): readonly TidyFinding[] {
  const present = [...files.keys()].filter((path) => path.startsWith('contracts/evm/core/src/'))
  const unlisted = present.filter((path) => !coreFiles.includes(path))
  const missing = present.length === 0 ? [] : coreFiles.filter((path) => !files.has(path))
  return [
    ...unlisted.map((path) => ({ path, line: 0, message: `Is not in the list of ${rulePath}.` })),
    ...missing.map((path) => ({
      path,
      line: 0,
      message: `Is listed in ${rulePath}, and missing.`,
    })),
  ]
}

/** What a file of the core imports: the core, and OpenZeppelin. */
function reaches(path: string, text: string): readonly TidyFinding[] {
  return [...text.matchAll(imported)].flatMap(([, from = '']) => {
    const folder = path.slice(0, path.lastIndexOf('/'))
    const inside = coreFiles.includes(new URL(from, `file:///${folder}/`).pathname.slice(1))
    if (inside || from.startsWith('@openzeppelin/contracts/')) return []
    return [{ path, line: 0, message: `Imports ${from}, which is not of the core.` }]
  })
}

/** The frozen core is a list of files of bounded size that import nothing else of ours. */
export const frozenCore: TidyRule = {
  name: 'frozen-core',
  check: (repository) => {
    const texts = coreFiles.map((path) => repository.files.get(path) ?? '')
    const lines = texts.reduce((sum, text) => sum + codeLines(text), 0)
    const message = `The core has ${lines} lines of code, at most ${coreLinesMax}.`
    return [
      ...strays(repository),
      ...coreFiles.flatMap((path, at) => reaches(path, texts[at] ?? '')),
      ...(lines > coreLinesMax ? [{ path: rulePath, line: 0, message }] : []),
    ]
  },
}
