import path from 'node:path'
import type { TidyFinding, TidyRule } from '../../repository.ts'

/** Names of a place for any code, such as `utils`, instead of a subject. */
const banned = /^(utils?|helpers?|commons?|misc|types?|managers?)(\.|$)/
const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/
const pascalSolidity = /^[A-Z][A-Za-z0-9]*(\.[a-z]+)*\.sol$/
const snakePython = /^(__)?[a-z0-9]+(_[a-z0-9]+)*(__)?\.pyi?$/
const snakeRust = /^[a-z0-9]+(_[a-z0-9]+)*\.rs$/
/** Names that other tools prescribe. */
const prescribed =
  /^((tokenizer|generation|adapter)_config|special_tokens_map)\.json$|^adapter_model\.safetensors$/
const allowedNames =
  /^(README|LICENSE|ARCHITECTURE|STYLE|CONTRIBUTING|CHANGELOG|SECURITY|NOTICE|Cargo)(\.\w+)?$/

/** File names are kebab-case nouns (Solidity: the contract's name; Python, Rust: snake_case). */
export const fileNames: TidyRule = {
  name: 'file-names',
  check: ({ paths }) =>
    [...paths].flatMap((file): readonly TidyFinding[] => {
      const name = path.posix.basename(file)
      if (banned.test(name))
        return [{ path: file, line: 0, message: `"${name}" says nothing: name it by its noun.` }]
      if (file.includes('__fixtures__/')) return []
      const forms = [kebab, pascalSolidity, snakePython, snakeRust, allowedNames, prescribed]
      if (forms.some((form) => form.test(name))) return []
      return [{ path: file, line: 0, message: `"${name}" is not kebab-case.` }]
    }),
}
