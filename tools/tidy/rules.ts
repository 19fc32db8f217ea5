import type { Repository, TidyFinding, TidyRule } from './repository.ts'
import { bannedNames } from './rules/code/banned-names.ts'
import { bannedPatterns } from './rules/code/banned-patterns.ts'
import { byteReaderTable } from './rules/code/byte-readers.ts'
import { deadExports, deadFiles } from './rules/code/dead-code.ts'
import { duplicateTypes } from './rules/code/duplicate-types.ts'
import { errorNames, errorRows } from './rules/code/error-names.ts'
import { governedLiterals } from './rules/code/governed-literals.ts'
import { literalSpreads } from './rules/code/literal-spreads.ts'
import { sampleLiterals } from './rules/code/sample-literals.ts'
import { singleCreation } from './rules/code/single-creation.ts'
import { fileSize, functionSize, lineSize } from './rules/code/sizes.ts'
import { termFiles } from './rules/code/term-files.ts'
import { authority } from './rules/documents/authority.ts'
import { diagramNames } from './rules/documents/diagram-names.ts'
import { documentedLimits } from './rules/documents/documented-limits.ts'
import { documentedNames } from './rules/documents/documented-names.ts'
import { documentLinks, documentTitles } from './rules/documents/documents.ts'
import { errorPages } from './rules/documents/error-pages.ts'
import { findingTests, rowsOfFeatures } from './rules/documents/feature-rows.ts'
import { documentIndex, frontPage } from './rules/documents/front-page.ts'
import { glossaryRows } from './rules/documents/glossary.ts'
import { hostileInputEvidence } from './rules/documents/hostile-input-evidence.ts'
import { limitCopies } from './rules/documents/limit-copies.ts'
import { limitAttacks, limitDocs, limitRows } from './rules/documents/limit-docs.ts'
import { signedKinds } from './rules/documents/signed-kinds.ts'
import { wireForms } from './rules/documents/wire-forms.ts'
import { wireTests } from './rules/documents/wire-tests.ts'
import { sentenceTurns } from './rules/prose/sentences.ts'
import { testTitles } from './rules/prose/titles.ts'
import { fixtureNames } from './rules/structure/fixture-names.ts'
import { frozenCore } from './rules/structure/frozen-core.ts'
import { generatedHeaders } from './rules/structure/generated.ts'
import { declaredDependencies, importEdges } from './rules/structure/import-edges.ts'
import { libraryTerminal } from './rules/structure/library-terminal.ts'
import { lockedPlatforms, lockfile } from './rules/structure/lockfile.ts'
import { fileNames } from './rules/structure/names.ts'
import { explicitExports, packageShape, rootScripts } from './rules/structure/packages.ts'
import { productPackages } from './rules/structure/product-packages.ts'
import { purity } from './rules/structure/purity.ts'
import { foldersInFolder, looseFiles, roomCircles } from './rules/structure/rooms.ts'
import { rootEntries } from './rules/structure/root-entries.ts'
import { unusedDependencies } from './rules/structure/unused-dependencies.ts'

/** All rules, in the order in which they are printed. */
export const rules: readonly TidyRule[] = [
  importEdges,
  declaredDependencies,
  unusedDependencies,
  libraryTerminal,
  productPackages,
  roomCircles,
  foldersInFolder,
  looseFiles,
  lockedPlatforms,
  lockfile,
  purity,
  fileSize,
  functionSize,
  lineSize,
  literalSpreads,
  sampleLiterals,
  governedLiterals,
  termFiles,
  singleCreation,
  byteReaderTable,
  deadExports,
  deadFiles,
  fileNames,
  fixtureNames,
  bannedNames,
  duplicateTypes,
  errorNames,
  errorRows,
  glossaryRows,
  rootEntries,
  explicitExports,
  packageShape,
  rootScripts,
  errorPages,
  limitDocs,
  limitRows,
  limitAttacks,
  limitCopies,
  authority,
  signedKinds,
  wireForms,
  wireTests,
  frozenCore,
  generatedHeaders,
  sentenceTurns,
  testTitles,
  documentLinks,
  documentTitles,
  frontPage,
  documentIndex,
  diagramNames,
  hostileInputEvidence,
  documentedNames,
  documentedLimits,
  rowsOfFeatures,
  findingTests,
  bannedPatterns,
]

/** Result of one rule. */
export type RuleResult = { readonly rule: TidyRule; readonly findings: readonly TidyFinding[] }

/** Checks a repository with all rules. */
export function tidy(repository: Repository): readonly RuleResult[] {
  return rules.map((rule) => ({ rule, findings: rule.check(repository) }))
}
