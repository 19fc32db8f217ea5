import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { shortHash } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'
import { useNarrowScreen } from '../media-queries.ts'
import { INDENT, layoutGraph, layoutOutline, type NodeBox } from './version-layout.ts'

type VersionGraphData = ApiOutput<'GET /api/model'>['versions']
type Version = VersionGraphData['nodes'][number]

/** Describes the relation of a version to the version that the page shows. */
function relationOf({ depth, isAdapter }: Version, isSelf: boolean): string {
  if (isSelf) return isAdapter ? 'this adapter' : 'this version'
  const kind = isAdapter ? 'adapter, ' : ''
  if (depth === 0) return `${kind}same name or maker of the same model`
  return `${kind}${depth < 0 ? 'parent of this version' : 'derived from this version'}`
}

type EdgeEnds = { readonly from: NodeBox; readonly to: NodeBox }

/** A curve from the parent's side to the child's side. */
function curveOf({ from, to }: EdgeEnds): string {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2]
  const [x2, y2] = [to.x, to.y + to.height / 2]
  const bend = Math.max(24, Math.abs(x2 - x1) / 2)
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
}

/** A line from below the parent down to its child's side. */
function elbowOf({ from, to }: EdgeEnds): string {
  const x = from.x + INDENT / 2
  const down = `M${x} ${from.y + from.height}V`
  return to.x > x ? `${down}${to.y + to.height / 2}H${to.x}` : `${down}${to.y}`
}

/** Greatest width of a graph on a page, in units of the layout. */
const WIDTH_MAX = 1_090

/** Converts a length of the layout to a unit that grows with the text. */
const rem = (length: number): string => `${length / 15}rem`

/** Returns the text that distinguishes a version from others of its name. */
const markOf = ({ version, release, isAdapter, status }: Version, isSelf: boolean): string =>
  [
    ...(isSelf ? ['this one'] : []),
    release === undefined ? shortHash(version) : `v${release}`,
    ...(isAdapter ? ['adapter'] : []),
    ...(status && status !== 'active' ? [status] : []),
  ].join(' · ')

/**
 * Versions as a graph: parents of this version on the left, its children on the right; in a column
 * on narrow screens. Boxes are links, parents before their children, so that the keyboard and
 * screen readers go through them like a list.
 */
export function VersionGraph(props: {
  readonly versions: VersionGraphData
  readonly self: string
}): ReactNode {
  const { versions, self } = props
  const columns = layoutGraph(versions)
  const isOutline = useNarrowScreen() || columns.width > WIDTH_MAX
  const { boxes, width, height } = isOutline ? layoutOutline(versions) : columns
  const nodes = new Map(versions.nodes.map((node) => [node.version, node]))
  const nameOf = (version: string) => nodes.get(version)?.name ?? shortHash(version)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must reach what scrolls.
    <section className="graph" tabIndex={0} aria-label="Versions and their parents">
      <ol className="graph-body" style={{ width: rem(width), height: rem(height) }}>
        <svg className="graph-lines" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {versions.edges.map(({ parent, child }) => {
            const [from, to] = [boxes.get(parent), boxes.get(child)]
            if (!from || !to) return null
            const path = isOutline ? elbowOf({ from, to }) : curveOf({ from, to })
            return <path key={`${parent} ${child}`} d={path} />
          })}
        </svg>
        {[...boxes].map(([version, { x, y, width: wide, height: high }]) => {
          const at = { left: rem(x), top: rem(y), width: rem(wide), height: rem(high) }
          const node = nodes.get(version)!
          const parents = versions.edges.filter(({ child }) => child === version)
          const isSelf = version === self
          return (
            <li key={version} style={at}>
              <Link
                to="/models/$"
                params={{ _splat: version }}
                className={isSelf ? 'graph-node graph-self' : 'graph-node'}
                aria-current={isSelf ? 'true' : undefined}
                title={version}
              >
                <strong>{node.name ?? 'not registered here'}</strong>
                <span className="muted small">{markOf(node, isSelf)}</span>
                <span className="visually-hidden">
                  {relationOf(node, isSelf)}
                  {parents.length > 0 &&
                    `; derived from ${parents.map(({ parent }) => nameOf(parent)).join(' and ')}`}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
