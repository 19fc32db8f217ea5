import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type CompiledCircuit, type InputMap, Noir } from '@noir-lang/noir_js'
import type { BagClassifier } from '@ostrom/integer-model'
import { findProver, modelSourceOf } from '@ostrom/proof/noir'

/** An operation of the circuit, which is applied to many inputs. */
export type CircuitOperation = {
  /**
   * Path of the Noir function, such as `ranges::divide_scale`; or a call of the function with the
   * arguments `NAME[i]`.
   */
  readonly path: string
  /** Parameters of the operation, with their types. */
  readonly parameters: Readonly<Record<string, string>>
  /** Type of the result of the operation. */
  readonly result: string
  /** Inputs in one execution. */
  readonly batch: number
}

/** Runs an operation on one batch of inputs: a list of `batch` values for each parameter. */
export type OperationRunner = (inputs: InputMap) => Promise<readonly unknown[]>

/** Folder with the source code of the classifier circuit. */
export const CLASSIFIER_FAMILY = join(import.meta.dirname, '../bag-classifier')

/** Compiles a circuit that applies an operation of the classifier family to each of many inputs. */
export const compileOperation = (
  operation: CircuitOperation,
  model: BagClassifier.BagClassifier,
): Promise<OperationRunner> =>
  compileOperationOf({
    operation,
    family: CLASSIFIER_FAMILY,
    modelSource: modelSourceOf(model),
    modules: ['commitment', 'features', 'model', 'network', 'ranges'],
  })

/** Compiles a circuit that applies an operation of a family to each of many inputs. */
export async function compileOperationOf(
  options: compileOperationOf.Options,
): Promise<OperationRunner> {
  const folder = mkdtempSync(join(tmpdir(), 'ostrom-operation-'))
  try {
    await cp(options.family, folder, { recursive: true })
    writeFileSync(
      join(folder, 'Nargo.toml'),
      '[package]\nname = "operation"\ntype = "bin"\nauthors = []\n[dependencies]\n',
    )
    writeFileSync(join(folder, 'src/model.nr'), options.modelSource)
    writeFileSync(join(folder, 'src/main.nr'), mainOf(options))
    for (const change of options.changes ?? []) applyChange(join(folder, 'src'), change)
    const { compile, createFileManager } = await import(pathToFileURL(findProver().compiler).href)
    const quiet = () => {}
    const { program } = await compile(createFileManager(folder), undefined, quiet, quiet)
    const noir = new Noir(program as CompiledCircuit)
    return async (inputs) => (await noir.execute(inputs)).returnValue as readonly unknown[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export declare namespace compileOperationOf {
  type Options = {
    readonly operation: CircuitOperation
    /** Folder with the family's `src`. */
    readonly family: string
    /** Text of `src/model.nr`. */
    readonly modelSource: string
    /** Modules of the family. */
    readonly modules: readonly string[]
    /** Changes of the family's sources. */
    readonly changes?: readonly SourceChange[]
  }
}

/** A text that occurs once in a source file, and its replacement. */
export type SourceChange = { readonly file: string; readonly from: string; readonly to: string }

function applyChange(folder: string, { file, from, to }: SourceChange): void {
  const path = join(folder, file)
  const parts = readFileSync(path, 'utf8').split(from)
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`)
  writeFileSync(path, parts.join(to))
}

function mainOf({ operation, modules }: compileOperationOf.Options): string {
  const { path, parameters, result, batch } = operation
  const names = Object.entries(parameters)
  const list = names.map(([name, type]) => `${name}: [${type}; ${batch}]`).join(', ')
  const each = names.map(([name]) => `${name}[i]`).join(', ')
  const call = path.includes('(') ? path : `crate::${path}(${each})`
  return `${modules.map((name) => `mod ${name};`).join('\n')}
fn main(${list}) -> pub [${result}; ${batch}] {
    let mut results = [${call.replaceAll('[i]', '[0]')}; ${batch}];
    for i in 1..${batch} {
        results[i] = ${call};
    }
    results
}
`
}
