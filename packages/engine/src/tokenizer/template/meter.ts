import {
  TEMPLATE_DEPTH_MAX,
  TEMPLATE_STEPS_MAX,
  TEMPLATE_TEXT_MAX,
  TEMPLATE_WORK_MAX,
} from '../../limits.ts'

/**
 * Cost of renders so far: evaluated nodes, units of text and entries, and units of input. All
 * renders of one row of training data share a budget, so that the same rows exceed it on every
 * machine.
 */
export type TemplateBudget = { steps: number; work: number; given: number }

/** Returns an unused budget. */
export const createBudget = (): TemplateBudget => ({ steps: 0, work: 0, given: 0 })

/**
 * Units and nesting levels of a value when it is written out, and whether these numbers are fixed.
 */
type ValueExtent = { readonly units: number; readonly levels: number; readonly isFixed: boolean }

const leaf: ValueExtent = { units: 1, levels: 1, isFixed: true }

/**
 * Units of work for a value that a function creates: it takes about 60 bytes, and a unit of text
 * takes 2.
 */
const VALUE_WORK = 8

/** Number of characters that a search compares in the time of one unit of work. */
const COMPARED_PER_UNIT = 16

/** Returns the error of a template that nests deeper than permitted. */
export const tooDeep = () => new RangeError('the template nests too deeply')
const tooLong = () => new RangeError('the template makes too long a text')

/**
 * Counts the work of a template before it is done, in units that are the same on every machine. No
 * operation reads or writes more units than it is charged for.
 */
export class TemplateMeter {
  private readonly budget: TemplateBudget
  private readonly given: number
  private readonly extents = new WeakMap<object, ValueExtent>()

  /** @param given UTF-16 units of the template's input. */
  constructor(given: number, budget: TemplateBudget) {
    this.given = given
    this.budget = budget
    budget.given += given
  }

  /** UTF-16 units of the longest text that the template may create. */
  get unitsMax(): number {
    return TEMPLATE_TEXT_MAX + 4 * this.given
  }

  /** @throws {RangeError} */
  step(count: number): void {
    this.budget.steps += count
    if (this.budget.steps <= TEMPLATE_STEPS_MAX) return
    throw new RangeError('the template takes too many steps')
  }

  /** @throws {RangeError} */
  spend(work: number): void {
    this.budget.work += work
    if (this.budget.work <= TEMPLATE_WORK_MAX + 48 * this.budget.given) return
    throw new RangeError('the template takes too much work')
  }

  /** Counts values that an operation is about to create. @throws {RangeError} */
  create(values: number): void {
    this.spend(VALUE_WORK * values)
  }

  /**
   * Counts the search for a text in another text, which in the worst case compares each character
   * at each position. @throws {RangeError}
   */
  search(text: string, sought: string): void {
    const places = Math.max(0, text.length - sought.length + 1)
    this.spend(Math.ceil((places * sought.length) / COMPARED_PER_UNIT))
  }

  /** Counts the result of an expression. @throws {RangeError} */
  charge(result: unknown): void {
    const { value } = (result ?? {}) as { readonly value?: unknown }
    if (typeof value !== 'string' && !Array.isArray(value) && !(value instanceof Map)) return
    if (this.extentOf(result).units > this.unitsMax) throw tooLong()
    this.spend(value instanceof Map ? value.size : value.length)
  }

  /** Checks the length of a text that is about to be created. @throws {RangeError} */
  hold(units: number): void {
    if (units > this.unitsMax) throw tooLong()
  }

  /** Returns a writer of a text with a limited length. */
  writer(): { write(part: string): void; text(): string } {
    let written = ''
    return {
      write: (part) => {
        this.hold(written.length + part.length)
        written += part
      },
      text: () => written,
    }
  }

  /**
   * Returns the extent of a value when it is written out. It can be far larger than the memory of
   * the value, because a list can contain the same list many times. A value that contains a
   * namespace can change, so it is measured each time, which counts as work.
   */
  private extentOf(runtime: unknown, level = 0): ValueExtent {
    const { type, value } = (runtime ?? {}) as { readonly type?: unknown; readonly value?: unknown }
    if (typeof value === 'string') return { units: value.length, levels: 1, isFixed: true }
    if (!Array.isArray(value) && !(value instanceof Map)) return leaf
    const known = this.extents.get(value)
    if (known) return known
    if (level > TEMPLATE_DEPTH_MAX) throw tooDeep()
    let [units, levels, isFixed] = [1, 1, type !== 'NamespaceValue']
    for (const inner of value.values()) {
      const extent = this.extentOf(inner, level + 1)
      units += extent.units
      levels = Math.max(levels, 1 + extent.levels)
      isFixed &&= extent.isFixed
      if (!extent.isFixed) this.spend(1)
    }
    if (levels > TEMPLATE_DEPTH_MAX) throw tooDeep()
    if (units > this.unitsMax) throw tooLong()
    const extent = { units, levels, isFixed }
    if (isFixed) this.extents.set(value, extent)
    return extent
  }
}
