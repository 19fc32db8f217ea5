// Runs Slither on the frozen contracts, governance and tickets, and compares its findings with the
// answers in each folder's `slither.json`: a finding without an answer fails, and so does an answer
// without a finding.
//
//   node contracts/evm/tools/slither.ts
//
// Last line: "N passed, N failed", which counts parts.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { forge, forgePath, here, root } from './forge.ts'
import { cleanEnvironment } from './forge-environment.ts'
import { pythonPrograms } from './python.ts'

/** Folders with `src` and a profile of foundry.toml of the same name. */
const parts = ['core', 'market', 'governance', 'tickets'] as const
type SlitherTarget = (typeof parts)[number]

/**
 * Files of a folder's `src` whose findings need an answer: the frozen files of core and market, as
 * listed in tools/tidy/rules/structure/frozen-core.ts, and all files of governance and tickets.
 */
const examined: Readonly<Record<SlitherTarget, RegExp>> = {
  core: /\.sol$/,
  governance: /\.sol$/,
  tickets: /\.sol$/,
  market: /^(Offers|base\/(Filters|OfferDigests|OfferRecords)|interfaces\/IOfferBook)\.sol$/,
}

/** One answer, a sentence, for all findings of a check at the named places. */
type SlitherOutput = {
  readonly check: string
  readonly at: readonly string[]
  readonly answer: string
  /**
   * True where Slither reports the finding only in some runs on the same sources, so that it may be
   * missing.
   */
  readonly isVarying?: boolean
}
type SlitherFinding = { readonly check: string; readonly at: string; readonly text: string }

type SlitherElement = {
  readonly type: string
  readonly name: string
  readonly source_mapping?: { readonly filename_absolute: string }
  readonly type_specific_fields?: { readonly parent?: SlitherElement; readonly signature?: string }
}
type SlitherDetection = {
  readonly check: string
  readonly description: string
  readonly elements: readonly SlitherElement[]
}

/**
 * Returns the name of the function or contract that a finding concerns, such as `Escrow._collect`.
 * Line numbers are not part of it.
 */
function locationOf(element: SlitherElement | undefined): string {
  if (!element) return ''
  const parent = element.type_specific_fields?.parent
  if (element.type === 'node') return locationOf(parent)
  const isInside = parent && parent.type !== 'file' && element.type !== 'contract'
  return isInside ? `${locationOf(parent)}.${element.name}` : element.name
}

function isExamined(part: SlitherTarget, element: SlitherElement | undefined): boolean {
  const sources = join(here, part, 'src/')
  const path = element?.source_mapping?.filename_absolute ?? ''
  return path.startsWith(sources) && examined[part].test(path.slice(sources.length))
}

/**
 * Puts the syntax trees of a part into a folder that Slither accepts as a project. It uses the
 * trees of `build.ts --compile` if that command ran before and no source has changed since.
 */
function compile(part: SlitherTarget): string {
  const built = join(here, 'out', part, 'build-info')
  if (build(part, []) !== 1 && build(part, ['--force']) !== 1) {
    throw new Error(`${built} is not of one build`)
  }
  const folder = join(here, 'out/slither', part)
  rmSync(folder, { recursive: true, force: true })
  cpSync(built, join(folder, 'build-info'), { recursive: true })
  writeFileSync(join(folder, 'foundry.toml'), '')
  return folder
}

/**
 * Builds the changed sources, or all; returns the number of builds that the syntax trees come from.
 */
function build(part: SlitherTarget, args: readonly string[]): number {
  const command = ['build', join(here, part, 'src'), '--build-info', ...args]
  const { status, stdout, stderr } = forge(command, { profile: part, capture: true })
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  const built = join(here, 'out', part, 'build-info')
  return existsSync(built) ? readdirSync(built).length : 0
}

function findingsIn(part: SlitherTarget): readonly SlitherFinding[] {
  const folder = compile(part)
  const programs = pythonPrograms('slither')
  const report = join(folder, 'report.json')
  const framework = ['--compile-force-framework', 'foundry', '--ignore-compile']
  const what = ['--foundry-out-directory', '.', '--filter-paths', 'node_modules']
  const environment = cleanEnvironment(here)
  const { stderr } = spawnSync(
    join(programs, 'slither'),
    [folder, ...framework, ...what, '--json', report],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...environment,
        PATH: [dirname(forgePath()), programs, environment['PATH']].join(delimiter),
      },
    },
  )
  const read = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { success: false }
  if (!read.success || !/\([1-9]\d* contracts/.test(stderr)) throw new Error(stderr)
  const detected: readonly SlitherDetection[] = read.results.detectors ?? []
  const ours = detected.filter(({ elements }) => isExamined(part, elements[0]))
  return ours.map(({ check, description, elements }) => ({
    check,
    at: locationOf(elements[0]),
    text: description.trim(),
  }))
}

const answersOf = (part: SlitherTarget): readonly SlitherOutput[] =>
  JSON.parse(readFileSync(join(here, part, 'slither.json'), 'utf8'))

function examine(part: SlitherTarget): boolean {
  const findings = findingsIn(part)
  const answers = answersOf(part).flatMap(({ check, at, answer, isVarying = false }) =>
    at.map((place) => ({ check, place, isVarying, isSaid: answer.endsWith('.') })),
  )
  const open = findings.filter(
    ({ check, at }) => !answers.some((one) => one.check === check && one.place === at),
  )
  const idle = answers.filter(
    ({ check, place, isVarying, isSaid }) =>
      !isSaid || !(isVarying || findings.some((one) => one.check === check && one.at === place)),
  )
  for (const { check, at, text } of open) console.log(`unanswered: ${check} at ${at}\n${text}\n`)
  for (const { check, place } of idle) console.log(`answers nothing: ${check} at ${place}`)
  console.log(`slither, ${part}: ${findings.length} findings, ${open.length} unanswered`)
  return open.length === 0 && idle.length === 0 && findings.length > 0
}

const passed = parts.filter(examine).length
console.log(`${passed} passed, ${parts.length - passed} failed`)
process.exitCode = passed === parts.length ? 0 : 1
