import { errorClass } from '@ostrom/protocol'
import type { PageDifference } from '@ostrom/web/page-hash'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { createOutput } from '../../command-line/output.ts'

type PageDiffersValues = {
  readonly url: string
  readonly hash: string
  readonly differences: readonly PageDifference[]
}

/** The gateway serves a page that differs from the build of this repository's sources. */
export class PageDiffersError extends errorClass('PageDiffersError', {
  code: 'page-differs',
  retry: 'never',
  summary: 'The page is not the one of these sources.',
  details: ({ url, hash, differences }: PageDiffersValues) => [
    `Address: ${url}.`,
    ...differences.map(({ path, kind }) => `${kind}: ${path}`),
    `Hash by these sources: ${hash}.`,
    'It may be of another version. Type nothing there that it must not read.',
  ],
}) {}

/** Runs `ostrom web hash`. @throws {PageDiffersError} {PageUnreachableError} {WebBuildError} */
export async function showPageHash(
  url: string | undefined,
  _options: unknown,
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const output = createOutput({ json })
  if (url !== undefined && !/^https?:\/\/./.test(url)) {
    const expected = 'an address such as https://ai.example'
    throw new ArgumentInvalidError({ argument: 'url', value: url, expected })
  }
  const [{ buildWeb }, { comparePage, pageFilesOf, pageHashOf }] = await Promise.all([
    import('@ostrom/web/build'),
    import('@ostrom/web/page-hash'),
  ])
  const files = await pageFilesOf(await buildWeb({ say: (line) => console.error(line) }))
  const hash = pageHashOf(files)
  const listed = Object.fromEntries(files)
  if (url === undefined) {
    const lines = [...files].map(([path, one]) => `${path} ${one}`)
    return output.result({ hash, files: listed }, [...lines, `Hash: ${hash}`].join('\n'))
  }
  const differences = await comparePage(url, files)
  if (differences.length > 0) throw new PageDiffersError({ url, hash, differences })
  const text = `${url} serves the page of these sources, ${files.size} files.\nHash: ${hash}`
  output.result({ url, hash, same: true, files: listed }, text)
}
