// Goal: the files of the largest known models pass the limits of stores and fetches.
// Method: figures of these models; parallel fetches of eight programs through the class with which
// the store limits fetches.

import { expect, test } from 'vitest'
import { exceeded, paces } from '../../../simulation/src/paces/paces.ts'
import * as Limits from './limits.ts'
import type { Content } from './storage.ts'
import { FetchSingleFlight } from './store/single-flight.ts'

const [, , eight] = paces

test('eight programs fetch the files of as many models at once', async () => {
  const flight = new FetchSingleFlight()
  const gate = Promise.withResolvers<void>()
  const fetches = Array.from({ length: eight!.programs * 4 }, (_, at) =>
    flight.run(
      { sha256: at.toString(16).padStart(64, '0') } as never,
      { sources: [] },
      async () => {
        await gate.promise
        return {} as Content
      },
    ),
  )
  gate.resolve()
  expect(await Promise.all(fetches)).toHaveLength(eight!.programs * 4)
  const { FETCHES_MAX } = Limits
  // Each program needs four files of its model: manifest, tokenizer, template and license. At the
  // same time, a gateway reads 16 manifests (`MANIFESTS_AT_ONCE`) to list models.
  expect(exceeded([[{ FETCHES_MAX }, ({ programs }) => 4 * programs + 16]])).toEqual([])
})

test('the largest known models fit', () => {
  const { CONTENT_BYTES_MAX, CONTENT_LEAVES_MAX, CONTENT_NODES_MAX, LEAF_BYTES } = Limits
  const { FOLDER_FILES_MAX, FOLDER_PATH_LENGTH_MAX, FOLDER_NODE_BYTES_MAX, NODE_LINKS } = Limits
  const { CACHE_BYTES_DEFAULT, SOURCES_MAX } = Limits
  // Bytes of a model of 671 billion parameters in 8 bits as one file, larger than any published
  // file.
  const largestFile = 700e9
  const leaves = Math.ceil(largestFile / LEAF_BYTES)
  expect(
    exceeded([
      [{ CONTENT_BYTES_MAX }, () => largestFile],
      [{ CONTENT_LEAVES_MAX }, () => leaves],
      [{ CONTENT_NODES_MAX }, () => leaves / NODE_LINKS + 2],
      // A folder of 200 shards and some small files; the link to each takes its name and some 60
      // bytes.
      [{ FOLDER_FILES_MAX }, () => 250],
      [{ FOLDER_NODE_BYTES_MAX }, () => 250 * (64 + 60)],
      [{ FOLDER_PATH_LENGTH_MAX }, () => 'BF16/Model-Name-BF16-00001-of-00200.safetensors'.length],
      // A model of 70 billion parameters in 16 bits, and a second form of it in 4 bits.
      [{ CACHE_BYTES_DEFAULT }, () => 140e9 + 40e9],
      // Sources of one model: four providers, two gateways of IPFS, a hub and a mirror.
      [{ SOURCES_MAX }, () => 8],
    ]),
  ).toEqual([])
})
