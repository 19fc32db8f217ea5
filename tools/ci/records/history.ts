// The repository's history, as the plan of a run needs it.

import { commitSource, diskSource, type GraphSource, git as runGit } from '../../graph/source.ts'
import { fileCache } from '../../graph/summary-cache.ts'
import { readStepInputs, type StepInputs } from '../inputs/step-inputs.ts'
import type { CiStep, Turn } from '../steps/step.ts'
import { steps } from '../steps/steps.ts'
import type { RecordHistory } from './records.ts'

export type RepositoryHistory = RecordHistory & {
  /** Hash of the present commit. */
  readonly head: string
  /** Paths of all files that git tracks or would track. */
  readonly paths: ReadonlySet<string>
  /** Returns the inputs of a step, from the files on disk. */
  readonly inputsOf: (step: CiStep) => readonly string[]
  /** Returns the files that each of the last commits changed, without merges. */
  readonly lastChanges: (count: number) => readonly (readonly string[])[]
  /** Returns the turn of this run, which follows from the commit, so that it can be repeated. */
  readonly readTurn: (isWhole: boolean) => Turn
}

/** Opens the history of the repository at `root`. */
export function createHistory(root: string): RepositoryHistory {
  const git = (...args: readonly string[]): string => runGit(root, args).toString('utf8')
  const head = git('rev-parse', 'HEAD').trim()
  const disk = diskSource(root)
  const cache = fileCache()
  const contents = new Map<string, Buffer>()
  const inputs = new Map<string | undefined, StepInputs>()
  const inputsAtState = (commit: string | undefined): StepInputs => {
    const known = inputs.get(commit)
    if (known !== undefined) return known
    const source: GraphSource = commit === undefined ? disk : commitSource(root, commit, contents)
    const found = readStepInputs(steps, source, cache)
    inputs.set(commit, found)
    return found
  }
  const ancestors = new Map<string, boolean>()
  return {
    head,
    paths: disk.paths,
    inputsOf: (step) => inputsAtState(undefined).filesOf(step),
    /** Inputs that cannot be derived at an old commit are not the inputs of now. */
    inputsAt(step, commit) {
      if (commit === undefined) return inputsAtState(commit).hashOf(step)
      try {
        return inputsAtState(commit).hashOf(step)
      } catch {
        return 'not derived'
      }
    },
    isAncestor(commit) {
      const known =
        ancestors.get(commit) ?? succeeds(() => git('merge-base', '--is-ancestor', commit, head))
      ancestors.set(commit, known)
      return known
    },
    lastChanges(count) {
      const log = ['log', `-${count}`, '--no-merges', '--name-only', '--format=%x00']
      const commits = git(...log)
        .split('\0')
        .slice(1)
      return commits.map((text) => text.split('\n').filter((line) => line !== ''))
    },
    readTurn(isWhole) {
      if (isWhole) return { number: 0, seed: 1, isWhole }
      const seed = Number.parseInt(head.slice(0, 7), 16) + 1
      // A shallow clone has few commits, always the same number.
      const isShallow = git('rev-parse', '--is-shallow-repository').trim() === 'true'
      const number = isShallow ? seed : Number(git('rev-list', '--count', 'HEAD'))
      return { number, seed, isWhole }
    },
  }
}

function succeeds(action: () => unknown): boolean {
  try {
    action()
    return true
  } catch {
    return false
  }
}
