import { chainRows } from '../chain/rows.fixture.ts'
import { courtRows } from '../court/rows.fixture.ts'
import { datasetsRows } from '../datasets/rows.fixture.ts'
import { gatewayRows } from '../gateway/rows.fixture.ts'
import { governanceRows } from '../governance/rows.fixture.ts'
import { localRows } from '../local/rows.fixture.ts'
import { marketRows } from '../market/rows.fixture.ts'
import { modelsRows } from '../models/rows.fixture.ts'
import { nodeRows } from '../node/rows.fixture.ts'
import { privateRows } from '../private/rows.fixture.ts'
import { proofsRows } from '../proofs/rows.fixture.ts'
import { storageRows } from '../storage/rows.fixture.ts'
import { trainingRows } from '../training/rows.fixture.ts'
import { walletRows } from '../wallet/rows.fixture.ts'
import type { CommandRow } from './row.fixture.ts'

/**
 * Rows of each folder of commands. The rows of models run first, so that no row of another folder
 * has loaded a model before them.
 */
export const allRows: Readonly<Record<string, CommandRow>> = {
  ...modelsRows,
  ...chainRows,
  ...courtRows,
  ...datasetsRows,
  ...gatewayRows,
  ...governanceRows,
  ...localRows,
  ...marketRows,
  ...nodeRows,
  ...privateRows,
  ...proofsRows,
  ...storageRows,
  ...trainingRows,
  ...walletRows,
}
