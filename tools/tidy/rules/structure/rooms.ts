import path from 'node:path'
import { lineAt, type Repository, type TidyFinding, type TidyRule } from '../../repository.ts'
import { packageExports } from '../../source/package-exports.ts'
import { imports, isScript, isTest, parse } from '../../source/syntax.ts'

/** Maximum number of loose source files in a folder. Tests and generated files do not count. */
const LOOSE_FILES_MAX = 25
/** Maximum number of folders in a folder. */
const FOLDERS_MAX = 25

const isCounted = (file: string): boolean =>
  /\.(ts|tsx|js|mjs|cjs|sol|rs|py|sh|nr)$/.test(file) &&
  !/\.gen\.|\.suite\.ts$|(^|\/)tests\//.test(file) &&
  !isTest(file)

/**
 * A folder with many files is divided into rooms (subfolders), so that readers find a feature by
 * the names of folders.
 */
export const looseFiles: TidyRule = {
  name: 'loose-files',
  check: ({ files }) => {
    const counted = [...files.keys()].filter(isCounted)
    const folders = Map.groupBy(counted, (file) => path.posix.dirname(file))
    return [...folders].flatMap(([folder, { length }]): readonly TidyFinding[] => {
      if (length <= LOOSE_FILES_MAX) return []
      const excess = `${length} loose source files, at most ${LOOSE_FILES_MAX}`
      const message = `${excess}: sort them into rooms.`
      return [{ path: folder, line: 0, message }]
    })
  },
}

/** A folder with many folders groups them by subject. */
export const foldersInFolder: TidyRule = {
  name: 'folders-in-folder',
  check: ({ paths }) => {
    const folders = new Set([...paths].flatMap(foldersOf))
    const inside = Map.groupBy(folders, (folder) => path.posix.dirname(folder))
    return [...inside].flatMap(([folder, { length }]): readonly TidyFinding[] => {
      if (length <= FOLDERS_MAX) return []
      const message = `${length} folders, at most ${FOLDERS_MAX}: group them by subject.`
      return [{ path: folder, line: 0, message }]
    })
  },
}

/** Returns all folders on the way to a file, without the root. */
function foldersOf(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'))
}

/** An import from a room to another room of the same folder. A loose file is a room, too. */
type RoomImport = { readonly file: string; readonly line: number; readonly target: string }

/** For each folder, the first import from each room to each other room. */
type FolderRooms = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, RoomImport>>>

/**
 * The rooms of a folder are its folders and its loose files. Their imports must not form a circle.
 * The table in `edges.ts` limits the imports between the areas of the whole repository.
 */
export const roomCircles: TidyRule = {
  name: 'room-circles',
  check: (repository) =>
    [...roomsOf(repository)].flatMap(([folder, rooms]) =>
      circlesOf(rooms).map((circle) => findingOf(folder, circle, rooms)),
    ),
}

function roomsOf({ files }: Repository): FolderRooms {
  const folders = new Map<string, Map<string, Map<string, RoomImport>>>()
  const exported = packageExports(files.keys(), (file) => files.get(file) ?? '')
  const groups = groupsOf(files.keys())
  for (const [file, text] of files) {
    const tree = isScript(file) && isCounted(file) ? parse(file, text) : undefined
    if (tree === undefined) continue
    for (const { specifier, start } of imports(tree)) {
      const target = specifier.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), specifier)
        : exported.get(specifier)
      if (target === undefined || isTest(target)) continue
      const from = partsOf(file, groups)
      const to = partsOf(target, groups)
      const depth = from.findIndex((name, index) => name !== to[index])
      const [room, other] = [from[depth], to[depth]]
      if (depth < 1 || room === undefined || other === undefined) continue
      const folder = from.slice(0, depth).join('/')
      const rooms = folders.get(folder) ?? new Map()
      const leads = rooms.get(room) ?? new Map()
      folders.set(folder, rooms.set(room, leads))
      if (!leads.has(other)) leads.set(other, { file, line: lineAt(text, start), target })
    }
  }
  return folders
}

/**
 * Returns the folders in `packages` that contain packages and are not packages themselves. Such a
 * group orders packages by subject. Its packages belong to different layers, so each of them is a
 * separate room of `packages`.
 */
function groupsOf(paths: Iterable<string>): ReadonlySet<string> {
  const nested = [...paths].flatMap((file) => {
    const [, group] = /^packages\/([^/]+)\/[^/]+\/package\.json$/.exec(file) ?? []
    return group === undefined ? [] : [group]
  })
  return new Set(nested)
}

/** Returns the parts of a path; a group and its package are one part. */
function partsOf(file: string, groups: ReadonlySet<string>): readonly string[] {
  const [first = '', group = '', name = '', ...rest] = file.split('/')
  if (first !== 'packages' || !groups.has(group)) return file.split('/')
  return [first, `${group}/${name}`, ...rest]
}

type Rooms = ReadonlyMap<string, ReadonlyMap<string, RoomImport>>

/** Returns sets of rooms. The imports of each room of a set lead to all other rooms of the set. */
function circlesOf(rooms: Rooms): readonly (readonly string[])[] {
  const reached = new Map([...rooms.keys()].map((room) => [room, reachedFrom(rooms, room)]))
  return [...reached].flatMap(([room, others]) => {
    const circle = [...others].filter((other) => reached.get(other)?.has(room)).sort()
    return circle[0] === room && circle.length > 1 ? [circle] : []
  })
}

/** Returns the rooms to which the imports of `room` lead, directly or through other rooms. */
function reachedFrom(rooms: Rooms, room: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = [room]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const other of rooms.get(next)?.keys() ?? []) {
      if (reached.has(other)) continue
      reached.add(other)
      waiting.push(other)
    }
  return reached
}

/** Maximum number of imports that a finding quotes. */
const QUOTED_MAX = 6

function findingOf(folder: string, circle: readonly string[], rooms: Rooms): TidyFinding {
  const edges = circle.flatMap((room) =>
    [...(rooms.get(room) ?? [])].flatMap(([other, edge]) => (circle.includes(other) ? [edge] : [])),
  )
  const short = (file: string): string => path.posix.relative(folder, file)
  const quoted = edges.slice(0, QUOTED_MAX)
  const ways = quoted.map(({ file, target }) => `${short(file)} -> ${short(target)}`).join(', ')
  const message =
    `${circle.join(', ')} of ${folder} import each other (${ways}): ` +
    'move what both need into a room below them.'
  return { path: edges[0]?.file ?? folder, line: edges[0]?.line ?? 0, message }
}
