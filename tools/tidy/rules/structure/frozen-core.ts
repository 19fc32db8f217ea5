import type { Repository, TidyFinding, TidyRule } from '../../repository.ts'

const core = 'contracts/evm/core/src/'
const market = 'contracts/evm/market/src/'

/** Files with all code of custody, payment and the terms of offers, which an auditor reads. */
export const coreFiles: readonly string[] = [
  `${core}Requests.sol`,
  `${core}Sessions.sol`,
  `${core}Stakes.sol`,
  `${core}Vault.sol`,
  `${core}base/Digests.sol`,
  `${core}base/Escrow.sol`,
  `${core}base/Shares.sol`,
  `${core}base/Signatures.sol`,
  `${core}interfaces/IEscrow.sol`,
  `${core}interfaces/IOfferTerms.sol`,
  `${core}interfaces/IRequests.sol`,
  `${core}interfaces/ISessions.sol`,
  `${core}interfaces/IStakes.sol`,
  `${core}interfaces/IVault.sol`,
  `${market}Offers.sol`,
  `${market}base/Filters.sol`,
  `${market}base/OfferDigests.sol`,
  `${market}base/OfferRecords.sol`,
  `${market}interfaces/IOfferBook.sol`,
]

/** Interfaces of the contracts that `Offers` asks whether work may start. They contain no code. */
const askedInterfaces: readonly string[] = [
  `${market}interfaces/ICourtRecord.sol`,
  `${market}interfaces/IModelRegistry.sol`,
  `${market}interfaces/IParameters.sol`,
]

/** Maximum number of lines in the frozen files, without comments and empty lines. */
export const coreLinesMax = 2000

const rulePath = 'tools/tidy/rules/structure/frozen-core.ts'
const imported = /^(?:import |\} )(?:.*from )?"([^"]+)";$/gm

/** Counts lines that contain more than a comment. The core has no block comments. */
function codeLines(text: string): number {
  return text.split('\n').filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length
}

function strays({ files }: Repository): readonly TidyFinding[] {
  const present = [...files.keys()].filter((path) => path.startsWith(core))
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

/**
 * Returns a finding for each import that a frozen file may not have. It may import frozen files and
 * OpenZeppelin. `Offers` and its parts may also import the interfaces that `Offers` calls.
 */
function reaches(path: string, text: string): readonly TidyFinding[] {
  const allowed = path.startsWith(market) ? [...coreFiles, ...askedInterfaces] : coreFiles
  return [...text.matchAll(imported)].flatMap(([, from = '']) => {
    const folder = path.slice(0, path.lastIndexOf('/'))
    const inside = allowed.includes(new URL(from, `file:///${folder}/`).pathname.slice(1))
    if (inside || from.startsWith('@openzeppelin/contracts/')) return []
    return [{ path, line: 0, message: `Imports ${from}, which is not of the core.` }]
  })
}

/**
 * Returns a finding if `SECURITY.md` does not state the maximum number of lines. This page does not
 * state the current number, which changes with each field of the core.
 */
function toldBound({ files }: Repository): readonly TidyFinding[] {
  const path = 'SECURITY.md'
  const bound = `The core has at most ${coreLinesMax.toLocaleString('en')} lines`
  const text = files.get(path)
  if (text === undefined || text.includes(bound)) return []
  return [{ path, line: 0, message: `Say "${bound}", the bound of ${rulePath}.` }]
}

/**
 * The frozen core is a list of files of bounded size. They import no other file of the repository,
 * except the interfaces that `Offers` calls.
 */
export const frozenCore: TidyRule = {
  name: 'frozen-core',
  check: (repository) => {
    const texts = coreFiles.map((path) => repository.files.get(path) ?? '')
    const lines = texts.reduce((sum, text) => sum + codeLines(text), 0)
    const message = `The core has ${lines} lines of code, at most ${coreLinesMax}.`
    return [
      ...strays(repository),
      ...coreFiles.flatMap((path, at) => reaches(path, texts[at] ?? '')),
      ...toldBound(repository),
      ...(lines > coreLinesMax ? [{ path: rulePath, line: 0, message }] : []),
    ]
  },
}
