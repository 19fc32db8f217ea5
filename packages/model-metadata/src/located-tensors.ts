import { invalid, type ModelFiles } from './files.ts'
import { readSafetensorsHeader, type SafetensorsTensor } from './safetensors.ts'
import { readWeights } from './weights.ts'

/** A tensor, and the file that has it. */
export type LocatedTensor = SafetensorsTensor & { readonly path: string }

/**
 * The tensors of a model of one or more safetensors files, by their names.
 *
 * @throws {ModelFilesInvalidError} A file is missing or broken, or a name is in two of them.
 */
export async function locateTensors(
  files: ModelFiles,
  sizes: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, LocatedTensor>> {
  const { paths } = await readWeights(files, sizes)
  const located = new Map<string, LocatedTensor>()
  for (const path of paths.filter((name) => name.endsWith('.safetensors'))) {
    const { tensors } = await readSafetensorsHeader(files, { path, bytes: sizes.get(path) ?? 0 })
    for (const tensor of tensors) {
      if (located.has(tensor.name)) {
        throw invalid(path, { field: `Tensor ${tensor.name.slice(0, 64)}`, value: 'named twice' })
      }
      located.set(tensor.name, { ...tensor, path })
    }
  }
  return located
}
