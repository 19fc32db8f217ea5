// Reads the frozen contracts, and those of governance and tickets, with Slither and compares what
// it finds with the answers that are kept beside them: a finding without an answer fails, and so
// does an answer without a finding.
//
//   node contracts/evm/tools/slither.ts
//
// Last line: "N passed, N failed", one for each part.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { forge, forgePath, here, root } from './forge.ts'
import { pythonPrograms } from './python.ts'

/** Folders with `src` and a profile of foundry.toml of the same name. */
const parts = ['core', 'market', 'governance', 'tickets'] as const
type SlitherTarget = (typeof parts)[number]

/**
 * Files of a folder's `src` whose findings are answered: of core and market those that are frozen,
 * as tools/tidy/rules/structure/frozen-core.ts lists them; all of governance and of tickets.
 */
const examined: Readonly<Record<SlitherTarget, RegExp>> = {
  core: /\.sol$/,
  governance: /\.sol$/,
  tickets: /\.sol$/,
  market: /^(Offers|base\/(Filters|OfferDigests|OfferRecords)|interfaces\/IOfferBook)\.sol$/,
}

/** One sentence for all findings of a check in the places named. */
type SlitherOutput = {
  readonly check: string
  readonly at: readonly string[]
  readonly answer: string
  /** True where Slither finds it in some runs of the same sources alone: then it may be missing. */
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

/** Name of what a finding is about, such as `Escrow._collect`. Lines are no part of it. */
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
 * Puts the syntax trees of a part into a folder that Slither takes for a project. They are those of
 * `build.ts --compile`, where that ran before and no source has changed since.
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

/** Builds what has changed, or all; returns of how many builds the syntax trees are. */
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
  const { stderr } = spawnSync(
    join(programs, 'slither'),
    [folder, ...framework, ...what, '--json', report],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: [dirname(forgePath()), programs, process.env.PATH].join(delimiter),
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
