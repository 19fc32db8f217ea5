// Goal: a version that cannot be read takes no other with it: models are listed by their manifests,
// keys are admitted by the one model that is asked for, and what failed is remembered and shown.
// Method: a ledger, a store and a market in memory, in virtual time, with versions as an attacker
// would register them.

import { createLocalHost } from '@ostrom/engine/tokenizer'
import { createChain, createMarketMemory } from '@ostrom/ledger/memory'
import { type Hash, Hex, Manifest, Price } from '@ostrom/protocol'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { createClockManual } from '../scripted/index.ts'
import { createMarketView } from '../routing/view.ts'
import { createCatalog } from './catalog.ts'
import { UNREADABLE_MIN_MS } from './limits.ts'
import { createLineage } from './lineage.ts'
import { findModel, listModels, listUnreadable } from './listing.ts'
