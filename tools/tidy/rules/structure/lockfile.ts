import path from 'node:path'
import { lackingOn, platforms } from '../../../start/platforms.js'
import type { TidyFinding, TidyRule } from '../../repository.ts'

type Dependencies = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>

const fields = ['dependencies', 'devDependencies', 'optionalDependencies']

/**
 * The lockfile matches the dependencies of each package.json. If it did not, `npm ci` would refuse
 * to install.
 */
export const lockfile: TidyRule = {
  name: 'lockfile',
  check: ({ files }) => {
    const text = files.get('package-lock.json')
    if (text === undefined) return []
    const { packages } = JSON.parse(text) as { packages: Record<string, Dependencies | undefined> }
    return [...files].flatMap(([file, manifest]): readonly TidyFinding[] => {
      const folder = path.posix.dirname(file)
      const locked = packages[folder === '.' ? '' : folder]
      if (path.posix.basename(file) !== 'package.json' || locked === undefined) return []
      const declared = list(JSON.parse(manifest) as Dependencies)
      const lockedNames = list(locked)
      const differing = [...declared.symmetricDifference(lockedNames)]
      if (differing.length === 0) return []
      const message = `package-lock.json differs (${differing.join(', ')}): run "npm install".`
      return [{ path: file, line: 0, message }]
    })
  },
}

/**
 * README names the native packages that package-lock.json has not for a platform. An install on one
 * platform may drop the packages of others from the lockfile.
 */
export const lockedPlatforms: TidyRule = {
  name: 'locked-platforms',
  check: ({ files }) => {
    const [text, readme] = [files.get('package-lock.json'), files.get('README.md')]
    if (text === undefined || readme === undefined) return []
    const { packages } = JSON.parse(text)
    const byLack = new Map<string, string[]>()
    for (const [name, all] of Object.entries(platforms)) {
      const lacks = all.flatMap((platform) => lackingOn(packages, platform))
      const lack = [...new Set(lacks.map(({ what }) => what))].join(', ')
      if (lack !== '') byLack.set(lack, [...(byLack.get(lack) ?? []), name])
    }
    const due = [...byLack].map(([lack, names]) => `${names.join(', ')}: ${lack}`).join('; ')
    if (readme.includes(`Not there yet: ${due}.`)) return []
    const message = `package-lock.json says otherwise of platforms: "Not there yet: ${due}."`
    return [{ path: 'README.md', line: 0, message }]
  },
}

function list(manifest: Dependencies): Set<string> {
  return new Set(
    fields.flatMap((field) =>
      Object.entries(manifest[field] ?? {}).map(([name, version]) => `${name}@${version}`),
    ),
  )
}
