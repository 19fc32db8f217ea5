// Sorts test files by descending cost, so that no worker ends long after the others.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import type { Budget } from '../ci/budget.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Compares two test files by their budgets. Files without a budget come last, sorted by name. */
export function compareDearest(budget: Budget, one: string, other: string): number {
  return (budget[other] ?? 0) - (budget[one] ?? 0) || (one < other ? -1 : 1)
}

/** Sorts Vitest's files by their budget of processor time. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const file = path.join(import.meta.dirname, 'budget.json')
    const budget: Budget = JSON.parse(readFileSync(file, 'utf8'))
    const nameOf = ({ moduleId }: TestSpecification) => path.relative(root, moduleId)
    return files.toSorted((one, other) => compareDearest(budget, nameOf(one), nameOf(other)))
  }
}
