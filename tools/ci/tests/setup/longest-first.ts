// Sorts test files by descending cost, so that no worker ends long after the others.

import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { root } from '../../../check/step.ts'
import { type Budget, readRecorded, recordedFiles } from '../../budgets/budget.ts'

/** Compares two test files by their budgets. Files without a budget come last, sorted by name. */
export function compareDearest(budget: Budget, one: string, other: string): number {
  return (budget[other] ?? 0) - (budget[one] ?? 0) || (one < other ? -1 : 1)
}

/** Sorts Vitest's files by their budget of processor time. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const budget = readRecorded(recordedFiles.fileBudget)
    const nameOf = ({ moduleId }: TestSpecification) => path.relative(root, moduleId)
    return files.toSorted((one, other) => compareDearest(budget, nameOf(one), nameOf(other)))
  }
}
