import { createModelCatalog, type ModelCatalog } from '@ostrom/models/catalog'
import { TOKENIZER_WAIT_MS } from '@ostrom/models/registered/limits'
import { systemClock } from '@ostrom/protocol/system'
import type { ModelParts } from '../engines/model-choice.ts'

/** Creates a catalog for a node, on which no client of a gateway waits for a manifest. */
export const nodeCatalog = (parts: ModelParts): ModelCatalog =>
  createModelCatalog({ ...parts, clock: systemClock, manifestWaitMs: TOKENIZER_WAIT_MS })
