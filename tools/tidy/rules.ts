import type { Repository, TidyFinding, TidyRule } from './repository.ts'
import { authority } from './rules/authority.ts'
import { bannedNames } from './rules/banned-names.ts'
import { bannedPatterns } from './rules/banned-patterns.ts'
import { deadExports, deadFiles } from './rules/dead-code.ts'
import { decisionIndex } from './rules/decision-index.ts'
import { decisionNumbers, documentLinks, documentTitles } from './rules/documents.ts'
import { duplicateTypes } from './rules/duplicate-types.ts'
import { errorNames } from './rules/error-names.ts'
import { errorPages } from './rules/error-pages.ts'
import {
  auditCompleteness,
  hostileInputEvidence,
  reportEvidence,
  requirementEvidence,
} from './rules/evidence.ts'
import { evidenceRuns } from './rules/evidence-runs.ts'
import { documentIndex, frontPage } from './rules/front-page.ts'
import { frozenCore } from './rules/frozen-core.ts'
import { generatedHeaders } from './rules/generated.ts'
import { glossaryRows } from './rules/glossary.ts'
import { declaredDependencies, importEdges } from './rules/import-edges.ts'
import { limitAttacks, limitDocs, limitMetBy } from './rules/limit-docs.ts'
import { literalSpreads } from './rules/literal-spreads.ts'
import { lockfile } from './rules/lockfile.ts'
import { fileNames } from './rules/names.ts'
import { explicitExports, packageShape, rootScripts } from './rules/packages.ts'
import { productPackages } from './rules/product-packages.ts'
import { purity } from './rules/purity.ts'
import { diagramNames, readerPaths } from './rules/reader-paths.ts'
import { reportFindings } from './rules/report-findings.ts'
import { rootEntries } from './rules/root-entries.ts'
import { sentenceTurns } from './rules/sentences.ts'
import { signedKinds } from './rules/signed-kinds.ts'
import { singleCreation } from './rules/single-creation.ts'
import { fileSize, functionSize, lineSize } from './rules/sizes.ts'
import { guideWalls } from './rules/walls.ts'

/** All rules, in the order in which they are printed. */
export const rules: readonly TidyRule[] = [
  importEdges,
  declaredDependencies,
  productPackages,
  lockfile,
  purity,
  fileSize,
  functionSize,
  lineSize,
  literalSpreads,
  singleCreation,
  deadExports,
  deadFiles,
  fileNames,
  bannedNames,
  duplicateTypes,
  errorNames,
  glossaryRows,
  rootEntries,
  explicitExports,
  packageShape,
  rootScripts,
  errorPages,
  limitDocs,
  limitMetBy,
  limitAttacks,
  authority,
  signedKinds,
  frozenCore,
  generatedHeaders,
  sentenceTurns,
  documentLinks,
  documentTitles,
  reportFindings,
  decisionNumbers,
  decisionIndex,
  guideWalls,
  frontPage,
  documentIndex,
  readerPaths,
  diagramNames,
  requirementEvidence,
  evidenceRuns,
  reportEvidence,
  auditCompleteness,
  hostileInputEvidence,
  bannedPatterns,
]

/** Result of one rule. */
export type RuleResult = { readonly rule: TidyRule; readonly findings: readonly TidyFinding[] }

/** Checks a repository by all rules. */
export function tidy(repository: Repository): readonly RuleResult[] {
  return rules.map((rule) => ({ rule, findings: rule.check(repository) }))
}
