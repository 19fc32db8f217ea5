import { createHash } from 'node:crypto'
import { errorClass, JsonText, readAtMost } from '@ostrom/protocol'
import { z } from 'zod'
import { HUB_FILES_MAX, HUB_RESPONSE_BYTES_MAX, HUB_TIMEOUT_MS } from '../limits.ts'

// A model hub lists the files of a repository by the interface of huggingface.co. Only the hub
// vouches for its listing: the deployer confirms it, and the later download must match it exactly.

/** Model hub from which file lists and files are read if no other hub is named. */
export const HUB_DEFAULT = 'https://huggingface.co'

/** A file as a hub lists it. */
export type HubFile = {
  readonly path: string
  readonly bytes: number
  /** SHA-256 of the file; hubs state it only for large files. */
  readonly sha256?: string
  /** Git's own hash of a small file: SHA-1 over its length and bytes. */
  readonly blob: string
}

/** A hub's listing of a repository, at one revision. */
export type HubListing = {
  readonly repository: string
  readonly revision: string
  readonly files: readonly HubFile[]
  /** Digest of all fields above: its confirmation confirms every file. */
  readonly digest: string
}

/** A hub does not answer, or its answer lacks the needed files. */
export class HubResponseError extends errorClass('HubResponseError', {
  code: 'hub-response-invalid',
  retry: 'elsewhere',
  summary: 'The model hub did not return a valid file list or file of the repository.',
  details: ({ hub, repository, reason }: { hub: string; repository: string; reason: string }) => [
    `Hub: ${hub}. Repository: ${repository}.`,
    `Reason: ${reason}.`,
    'Check the network, accept the terms of the repository if it has any, or ' +
      'fetch the files yourself and publish them.',
  ],
}) {}

type CatalogueUnconfirmedValues = {
  /** The hub's file lists that the deployer has not confirmed. */
  readonly listings: readonly HubListing[]
  readonly confirmed: readonly string[]
}

/** The hub's file list is not confirmed, or differs from the confirmed one. */
export class CatalogueUnconfirmedError extends errorClass('CatalogueUnconfirmedError', {
  code: 'catalogue-unconfirmed',
  retry: 'never',
  summary: 'The catalogue has no hashes of these files; confirm those that the hub lists.',
  details: ({ listings, confirmed }: CatalogueUnconfirmedValues) => {
    const digests = listings.map(({ digest }) => digest)
    return [
      ...listings.flatMap(({ repository, revision, files }) => [
        `Repository: ${repository}. Revision: ${revision}.`,
        ...files
          .slice(0, 40)
          .map(
            ({ path, bytes, sha256 }) => `${path}: ${bytes} bytes, SHA-256 ${sha256 ?? 'small'}.`,
          ),
      ]),
      ...(confirmed.length > 0
        ? [`Confirmed before: ${confirmed.join(' ')}; the hub now says something else.`]
        : []),
      `Compare with a source that you trust, then add: \`confirm\` ${digests.join(' ')}`,
    ]
  },
}) {}

const answer = z.object({
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  siblings: z
    .array(
      z.object({
        rfilename: z.string(),
        size: z.int().nonnegative(),
        blobId: z.string().regex(/^[0-9a-f]{40}$/),
        lfs: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
      }),
    )
    .max(HUB_FILES_MAX),
})

/** Returns true if a path matches one of these names, where `*` stands for a part of a name. */
export function matches(path: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const parts = name.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${parts.join('[^/]*')}$`).test(path)
  })
}

async function readAnswer(response: Response): Promise<string> {
  const bytes = await readAtMost(response.body, HUB_RESPONSE_BYTES_MAX)
  if (!bytes) throw new Error(`more than ${HUB_RESPONSE_BYTES_MAX} bytes`)
  return new TextDecoder().decode(bytes)
}

/**
 * Asks a hub for the requested files of a repository.
 *
 * @throws {HubResponseError} The hub does not answer, or has none of the files.
 */
export async function resolveHub(options: resolveHub.Options): Promise<HubListing> {
  const { hub, repository, revision = 'main', match } = options
  const fail = (reason: string, cause?: unknown) =>
    new HubResponseError({ hub, repository, reason, cause })
  const url = `${hub}/api/models/${repository}/revision/${revision}?blobs=true`
  let repositoryInfo: z.output<typeof answer>
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(HUB_TIMEOUT_MS) })
    if (!response.ok) throw new Error(`status ${response.status}`)
    repositoryInfo = answer.parse(JsonText.parseDocument(await readAnswer(response)))
  } catch (cause) {
    throw fail(cause instanceof z.ZodError ? 'an answer of another form' : `${cause}`, cause)
  }
  if (options.revision !== undefined && repositoryInfo.sha !== options.revision) {
    throw fail(`it gives revision ${repositoryInfo.sha} for ${options.revision}`)
  }
  const files = repositoryInfo.siblings
    .filter(({ rfilename }) => matches(rfilename, match))
    .map(({ rfilename: path, size: bytes, blobId: blob, lfs }) => {
      return { path, bytes, blob, ...(lfs && { sha256: lfs.sha256 }) }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  if (files.length === 0) throw fail(`no file is named ${match.join(' or ')}`)
  const text = JSON.stringify([repository, repositoryInfo.sha, files])
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 32)
  return { repository, revision: repositoryInfo.sha, files, digest }
}

export declare namespace resolveHub {
  type Options = {
    readonly hub: string
    readonly repository: string
    /** `main` when absent. */
    readonly revision?: string | undefined
    readonly match: readonly string[]
  }
}

/** Returns the URL of a file at a revision of a hub's repository. */
export const hubUrl = (
  hub: string,
  { repository, revision }: Pick<HubListing, 'repository' | 'revision'>,
  path: string,
): string =>
  `${hub}/${repository}/resolve/${revision}/${path.split('/').map(encodeURIComponent).join('/')}`

/** Returns git's hash (SHA-1) of a file's bytes, by which model hubs list small files. */
export const gitBlob = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
