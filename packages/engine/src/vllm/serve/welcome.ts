import type { ArtifactFile } from '../../engine.ts'
import { ArtifactInvalidError } from '../../errors.ts'
import { parseInteger } from '../../folder/model-folder.ts'
import { recordOf } from '../../http/record.ts'
import { CONTEXT_MAX, VOCABULARY_MAX } from '../../limits.ts'
import { describeBuild, type VllmBuild } from '../build.ts'
import { failed } from '../failed.ts'
import { VLLM_FILES_MAX } from './limits.ts'

// Reads the welcome frame, in which the server describes itself.

/** Version of the format of frames that this engine reads and writes. */
export const SERVE_PROTOCOL_VERSION = 1

/** The checked description of a server. */
export type Welcome = {
  /** Build description; see `ModelInfo.build`. */
  readonly build: string
  readonly contextLength: number
  /** Number of logits of a position. */
  readonly vocabularySize: number
  readonly files: readonly ArtifactFile[]
  /** Files of each adapter by its name. */
  readonly adapters: ReadonlyMap<string, readonly ArtifactFile[]>
  /** Hash of the token table with which the server follows grammars; absent if it supports none. */
  readonly tokenTable: string | undefined
  /** Prompt tokens that are processed for one step of credit. */
  readonly prefillTokens: number
}

function parseFiles(given: unknown): readonly ArtifactFile[] {
  if (!Array.isArray(given) || given.length > VLLM_FILES_MAX) {
    throw failed('its server lists no files of its model')
  }
  return given.map((one) => {
    const { path, size, sha256 } = recordOf(one)
    const bytes = parseInteger(size, 0, Number.MAX_SAFE_INTEGER)
    const isHash = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
    if (typeof path !== 'string' || bytes === undefined || !isHash) {
      throw failed('its server lists what is no file')
    }
    return { path, bytes: BigInt(bytes), sha256: `0x${sha256}` as const }
  })
}

function parseBuild(version: unknown, given: Record<string, unknown>): string {
  const text = (name: string) => String(given[name])
  const parallel = (name: string) => parseInteger(given[name], 1, 1 << 16) ?? 0
  const { runner } = given
  if (runner !== 'V1' && runner !== 'V2') throw failed('its server tells no model runner')
  const build: VllmBuild = {
    torch: text('torch'),
    runner,
    // Names of devices may contain spaces, which a value in a build description must not.
    device: text('device').replaceAll(' ', '-').toLowerCase(),
    dtype: text('dtype'),
    headDtype: text('headDtype'),
    kvDtype: text('kvDtype'),
    quantization: text('quantization'),
    attention: text('attention').toLowerCase(),
    tensorParallel: parallel('tensorParallel'),
    pipelineParallel: parallel('pipelineParallel'),
  }
  return describeBuild(typeof version === 'string' ? version : '', build)
}

/**
 * Reads the answer to a hello.
 *
 * @throws {EngineFailedError} The frame is no valid welcome.
 * @throws {ArtifactInvalidError} The server runs in a configuration that cannot be verified.
 */
export function parseWelcome(head: Readonly<Record<string, unknown>>): Welcome {
  const { version, vllm, build, contextLength, vocabulary, files, adapters, limits } = head
  const { tokenTable } = head
  if (version !== SERVE_PROTOCOL_VERSION) throw failed('its server speaks another version')
  const length = parseInteger(contextLength, 1, CONTEXT_MAX)
  const vocabularySize = parseInteger(vocabulary, 1, VOCABULARY_MAX)
  const prefillTokens = parseInteger(recordOf(limits)['prefillTokens'], 1, CONTEXT_MAX)
  if (length === undefined || vocabularySize === undefined || prefillTokens === undefined) {
    throw failed('its server tells no sizes of its model')
  }
  const named = Object.entries(recordOf(adapters))
  return {
    build: parseBuild(vllm, recordOf(build)),
    contextLength: length,
    vocabularySize,
    files: parseFiles(files),
    adapters: new Map(named.map(([name, listed]) => [name, parseFiles(listed)])),
    tokenTable: typeof tokenTable === 'string' ? tokenTable : undefined,
    prefillTokens,
  }
}

/** Returns the first difference between two lists of files. */
function differenceOf(
  served: readonly ArtifactFile[],
  checked: readonly ArtifactFile[],
): string | undefined {
  const known = new Map(checked.map((file) => [file.path, file]))
  for (const { path, bytes, sha256 } of served) {
    const own = known.get(path)
    if (!own) return `${path} is not part of the artifact`
    if (own.bytes !== bytes || own.sha256 !== sha256) return `${path} has another content`
    known.delete(path)
  }
  const [missing] = known.keys()
  return missing === undefined ? undefined : `${missing} is missing`
}

/**
 * Compares files. @throws {ArtifactInvalidError} The server serves other files than the verified
 * ones.
 */
export function assertSameFiles(
  served: readonly ArtifactFile[],
  checked: readonly ArtifactFile[],
): void {
  const difference = differenceOf(served, checked)
  if (difference === undefined) return
  throw new ArtifactInvalidError({
    field: 'Folder of the server',
    value: difference.slice(0, 256),
    remedy: 'Start the server on the folder of the artifact.',
  })
}
