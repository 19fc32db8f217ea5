import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ggufAdapter } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { convert } from '@ostrom/model-tools/convert/convert'
import { headerOf } from '@ostrom/models/adapter-base'
import { CONVERTED_ADAPTER_FILE } from '@ostrom/models/adapter-register'
import { type Hash, Hex } from '@ostrom/protocol'
import type { LocalTrainingChoice } from './plan.ts'
import { ownGguf } from './served-form.ts'

/** Returns the SHA-256 of a file's bytes. */
export async function fileHash(path: string): Promise<Hash> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array)
  return Hex.from(hash.digest())
}

/**
 * Returns the path of a base's GGUF file: the file in the base's folder, or else a file with
 * weights of 16 bits, which the first call converts and saves in `kept`.
 *
 * @throws {ModelUnsupportedError} {TokenizerUnsupportedError} This version cannot convert the
 * base's family.
 * @throws {ConvertFailedError} The conversion failed, or the logits of the file differ from those
 * of the base.
 */
export async function baseGguf(options: {
  /** Folder of the base. */
  readonly base: string
  /** Folder of the converted file. */
  readonly kept: string
}): Promise<string> {
  const { base, kept } = options
  const own = await ownGguf(base)
  if (own !== undefined) return own
  await mkdir(kept, { recursive: true })
  const out = join(kept, 'model-f16.gguf')
  if (existsSync(out)) return out
  // The conversion compares the logits of the base and of the file, if this machine can compute
  // both.
  const python = 'python3'
  await convert({ path: base, out, form: 'gguf/f16', python, threads: 1 })
  return out
}

/** Writes a trained adapter in PEFT's format. */
export async function writePeftAdapter(options: writePeftAdapter.Options): Promise<void> {
  const { folder, choice, state, baseName } = options
  await mkdir(folder, { recursive: true })
  const config = {
    peft_type: 'LORA',
    task_type: 'CAUSAL_LM',
    base_model_name_or_path: baseName,
    r: choice.rank,
    lora_alpha: choice.alpha,
    target_modules: choice.targetModules,
    lora_dropout: 0,
    bias: 'none',
  }
  await writeFile(join(folder, 'adapter_config.json'), `${JSON.stringify(config, null, 2)}\n`)
  await writeFile(join(folder, 'adapter_model.safetensors'), state)
}

/**
 * Converts a PEFT adapter to the format that llama.cpp loads with the base's GGUF form.
 *
 * @param folder Folder that `writePeftAdapter` wrote.
 * @param out File to write to: beside the adapter when absent.
 * @throws {ModelFilesInvalidError} The folder has no adapter of this base.
 */
export async function writeServedAdapter(
  folder: string,
  gguf: string,
  out = join(folder, CONVERTED_ADAPTER_FILE),
): Promise<void> {
  const form = { header: await headerOf(gguf), sha256: await fileHash(gguf) }
  const content = Readable.from(ggufAdapter(await filesOnDisk(folder), form))
  await pipeline(content, createWriteStream(out))
}

export declare namespace writePeftAdapter {
  type Options = {
    /** Folder into which the adapter is written. */
    readonly folder: string
    readonly choice: Pick<LocalTrainingChoice, 'rank' | 'alpha' | 'targetModules'>
    readonly state: Uint8Array
    readonly baseName: string
  }
}
