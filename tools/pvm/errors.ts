/**
 * A module contains an instruction or a section that the translator does not know, or that JAM's
 * virtual machine cannot execute.
 */
export class TranslationError extends Error {
  override readonly name = 'TranslationError'

  constructor(reason: string, remedy = 'Compile it to integer WebAssembly of the MVP.') {
    super(`The module cannot be translated: ${reason}. ${remedy}`)
  }
}
