// Finds the files to which specifiers of imports and other strings of a module lead.

import path from 'node:path'
import { packageExports } from '../tidy/source/package-exports.ts'
import type { GraphSource } from './source.ts'

/** A file, a folder of which all files count, or a package of others. */
export type Target =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'external'; readonly name: string }

/** Resolves the strings of a repository's modules. */
export type Targets = {
  /** Returns the targets of an import: the module, and the manifest that names it. */
  readonly ofImport: (from: string, specifier: string) => readonly Target[]
  /** Returns the targets of a string (`leads.ts`); none for a string that names no file. */
  readonly ofLead: (from: string, lead: string) => readonly Target[]
  /** Returns the files below a folder, whose name ends with `/`. */
  readonly below: (folder: string) => readonly string[]
}

const fileTarget = (file: string): Target => ({ kind: 'file', file })

export function createTargets({ paths, read, readAll }: GraphSource): Targets {
  const manifests = [...paths].filter((file) => path.posix.basename(file) === 'package.json')
  const contents = readAll?.(manifests)
  const readText = (file: string) => (contents?.get(file) ?? read(file)).toString('utf8')
  const subpaths = new Map<string, readonly Target[]>()
  for (const manifest of manifests)
    for (const [subpath, file] of packageExports([manifest], readText))
      if (paths.has(file)) subpaths.set(subpath, [fileTarget(file), fileTarget(manifest)])
  const folders = new Map<string, string[]>()
  for (const file of paths)
    for (let end = file.indexOf('/'); end !== -1; end = file.indexOf('/', end + 1)) {
      const folder = file.slice(0, end + 1)
      const files = folders.get(folder)
      if (files === undefined) folders.set(folder, [file])
      else files.push(file)
    }

  /** A folder that contains `from` does not count, because it could be the whole repository. */
  const ofPath = (from: string, target: string): readonly Target[] => {
    if (paths.has(target)) return [fileTarget(target)]
    const folder = target.replace(/\/*$/, '/')
    return folders.has(folder) && !from.startsWith(folder) ? [{ kind: 'folder', folder }] : []
  }
  const relative = (from: string, lead: string) => path.posix.join(path.posix.dirname(from), lead)

  /** One word, such as `/models`, is a folder less often than a route of a server. */
  const ofJoined = (from: string, target: string): readonly Target[] => {
    const found = [target, relative(from, target)].map((one) => ofPath(from, one))
    const [first] = found.filter((one) => one.length > 0)
    return first?.[0]?.kind === 'folder' && !/\/./.test(target) ? [] : (first ?? [])
  }

  return {
    ofImport(from, specifier) {
      const [plain = ''] = specifier.split('?')
      if (plain.startsWith('.')) return ofPath(from, relative(from, plain))
      if (plain.startsWith('node:')) return []
      return subpaths.get(plain) ?? [{ kind: 'external', name: packageName(plain) }]
    },
    ofLead(from, lead) {
      if (/^\.{1,2}(\/|$)/.test(lead)) return ofPath(from, relative(from, lead))
      if (lead.startsWith('/')) return ofJoined(from, path.posix.normalize(lead.slice(1)))
      return paths.has(lead) ? [fileTarget(lead)] : (subpaths.get(lead) ?? [])
    },
    below: (folder) => folders.get(folder) ?? [],
  }
}

/** Returns `hono` for `hono/jsx`, and `@scope/name` for `@scope/name/part`. */
function packageName(specifier: string): string {
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}
