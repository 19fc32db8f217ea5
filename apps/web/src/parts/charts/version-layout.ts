import type { ApiOutput } from '../../api/client.ts'

type VersionGraphData = ApiOutput<'GET /api/model'>['versions']

/** Position of a box, in pixels at the default text size. */
export type NodeBox = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type GraphLayout = {
  /** Boxes in reading order. */
  readonly boxes: ReadonlyMap<string, NodeBox>
  readonly width: number
  readonly height: number
}

const NODE = { width: 232, height: 56 } as const
const GAP = { x: 48, y: 14 } as const

/** Pixels by which each level of an outline is indented. */
export const INDENT = 20

/** Levels of an outline that are indented further; more would leave no room for names. */
const INDENTS_MAX = 4

/**
 * Column of each version: its distance from the page's version, increased until parents come before
 * their children.
 */
function columnsOf({ nodes, edges }: VersionGraphData): ReadonlyMap<string, number> {
  const columns = new Map(nodes.map(({ version, depth }) => [version, depth]))
  const moveOn = ({ parent, child }: VersionGraphData['edges'][number]): boolean => {
    const least = columns.get(parent)! + 1
    if (columns.get(child)! >= least) return false
    columns.set(child, least)
    return true
  }
  // No version is its own ancestor, so that each round moves fewer versions.
  for (let round = 0; round < nodes.length; round++) {
    if (edges.filter(moveOn).length === 0) break
  }
  const taken = [...new Set(columns.values())].sort((a, b) => a - b)
  return new Map([...columns].map(([version, column]) => [version, taken.indexOf(column)]))
}

const byColumn = (versions: VersionGraphData) => {
  const columns = columnsOf(versions)
  const sorted = versions.nodes
    .map(({ version }) => ({ version, column: columns.get(version)! }))
    .sort((one, other) => one.column - other.column)
  return { sorted, count: Math.max(...columns.values()) + 1 }
}

/** Puts each version into its column, below the earlier ones. */
export function layoutGraph(versions: VersionGraphData): GraphLayout {
  const { sorted, count } = byColumn(versions)
  const rows = Array.from({ length: count }, (_, at) => {
    return sorted.filter(({ column }) => column === at).length
  })
  const heightOf = (boxes: number) => boxes * (NODE.height + GAP.y) - GAP.y
  const height = heightOf(Math.max(...rows))
  const taken = rows.map(() => 0)
  const nodeBoxes = new Map<string, NodeBox>()
  for (const { version, column } of sorted) {
    const row = taken[column]!
    taken[column] = row + 1
    // Shorter columns are centered.
    const y = (height - heightOf(rows[column]!)) / 2 + row * (NODE.height + GAP.y)
    nodeBoxes.set(version, { ...NODE, x: column * (NODE.width + GAP.x), y })
  }
  return { boxes: nodeBoxes, width: count * (NODE.width + GAP.x) - GAP.x, height }
}

/**
 * Puts one version below the other, each level indented further, like an outline: for narrow
 * screens.
 */
export function layoutOutline(versions: VersionGraphData): GraphLayout {
  const { sorted } = byColumn(versions)
  const boxes = new Map(
    sorted.map(({ version, column }, row) => {
      const x = Math.min(column, INDENTS_MAX) * INDENT
      return [version, { ...NODE, x, y: row * (NODE.height + GAP.y) }] as const
    }),
  )
  const widest = Math.max(...[...boxes.values()].map(({ x }) => x))
  return {
    boxes,
    width: widest + NODE.width,
    height: sorted.length * (NODE.height + GAP.y),
  }
}
