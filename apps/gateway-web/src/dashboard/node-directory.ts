import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Home, homeOf } from '../data-folder/home.ts'
import { NODES_MAX } from './limits.ts'
import { fetchFromNode } from './local-status-server.ts'
import {
  type NodeSnapshot,
  type NodeStatus,
  nodeSnapshotSchema,
  nodeStatusSchema,
} from './status.ts'

/** A node of the gateway's owner. */
export type OwnedNode = {
  readonly name: string
  readonly folder: string
  /** Present status of the node; absent if it does not answer. */
  readonly status?: NodeStatus
  /** Last stored status of a node that does not answer; absent if it has not run yet. */
  readonly lastSnapshot?: NodeSnapshot
}

/**
 * Nodes of the gateway's owner. The home of each node is the gateway's own home, or a folder beside
 * that home.
 */
export type NodeDirectory = { list(): Promise<readonly OwnedNode[]> }

async function fetchStatus({
  statusUrl: url,
  statusToken: token,
}: Home): Promise<NodeStatus | undefined> {
  const answer = await fetchFromNode({ url, token }, '/status')
  return nodeStatusSchema.safeParse(answer).data
}

async function lastOf(home: Home): Promise<NodeSnapshot | undefined> {
  try {
    return nodeSnapshotSchema.parse(JSON.parse(await readFile(home.statusNote, 'utf8')))
  } catch {
    return undefined
  }
}

/** Whether a home belongs to a node: a node has run there, or its configuration defines one. */
async function isNode(home: Home): Promise<boolean> {
  if (existsSync(home.statusToken)) return true
  try {
    return 'provider' in JSON.parse(await readFile(home.config, 'utf8'))
  } catch {
    return false
  }
}

async function readOwnedNode(home: Home): Promise<OwnedNode> {
  const status = await fetchStatus(home)
  const lastSnapshot = status ? undefined : await lastOf(home)
  return {
    name: basename(home.path),
    folder: home.path,
    ...(status && { status }),
    ...(lastSnapshot && { lastSnapshot }),
  }
}

/** Returns the homes in a folder that match a condition. All homes in one folder have one owner. */
export async function findHomes(
  folder: string,
  isMatch: (home: Home) => Promise<boolean>,
): Promise<readonly Home[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const homes: Home[] = []
  for (const entry of entries) {
    const beside = homeOf(join(folder, entry.name))
    if (homes.length < NODES_MAX && entry.isDirectory() && (await isMatch(beside))) {
      homes.push(beside)
    }
  }
  return homes
}

/** Creates a directory that looks for the nodes beside a home at each call. */
export const createNodeDirectory = (home: Home): NodeDirectory => ({
  list: async () =>
    await Promise.all((await findHomes(dirname(home.path), isNode)).map(readOwnedNode)),
})
