import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../report/root.ts'

/** Reads the tokenizer and the chat template of the bundled model. Needs no weights. */
export function bundledTokenizerFiles() {
  const folder = join(root, 'models/tiny/ostrom-tiny')
  const configuration = readFileSync(join(folder, 'tokenizer_config.json'), 'utf8')
  const { chat_template } = JSON.parse(configuration) as { chat_template: string }
  const template = new TextEncoder().encode(chat_template)
  return { tokenizerJson: new Uint8Array(readFileSync(join(folder, 'tokenizer.json'))), template }
}
