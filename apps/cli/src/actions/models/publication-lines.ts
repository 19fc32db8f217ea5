import type { PublishedVersion } from '@ostrom/models/publish'

/**
 * Returns the lines that describe a publication. They report only what it changed as a change, not
 * what was registered before.
 */
export function publicationLines(
  alias: string,
  { version, change, previous }: Pick<PublishedVersion, 'version' | 'change' | 'previous'>,
): readonly string[] {
  if (change === 'none') {
    return [`Already so: ${alias} is registered as ${version}. Nothing was changed.`]
  }
  const first =
    change === 'registered'
      ? `${alias} is registered as ${version}`
      : `${alias} stands for ${version} again, which was registered before`
  return previous ? [first, `The name ${alias} stood for ${previous} before.`] : [first]
}
