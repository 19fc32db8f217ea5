// Deployments need the bytecode of all contracts, more than 800 KB of text. The first deployment
// loads it; a ledger that only reads and sends does not.

import type { deployDeployer as DeployDeployer } from './deploy-deployer.ts'
import type { deployMarket as DeployMarket } from './market.ts'
import type { previewMarketDeployment as PreviewMarketDeployment } from './prepare.ts'
import type { readDeploymentRights as ReadDeploymentRights } from './rights.ts'

/** As `deployDeployer` of `deploy-deployer.ts`. */
export const deployDeployer: typeof DeployDeployer = async (...options) =>
  await (await import('./deploy-deployer.ts')).deployDeployer(...options)

/** As `deployMarket` of `market.ts`. */
export const deployMarket: typeof DeployMarket = async (...options) =>
  await (await import('./market.ts')).deployMarket(...options)

/** As `previewMarketDeployment` of `prepare.ts`. */
export const previewMarketDeployment: typeof PreviewMarketDeployment = async (...options) =>
  await (await import('./prepare.ts')).previewMarketDeployment(...options)

/** As `readDeploymentRights` of `rights.ts`. */
export const readDeploymentRights: typeof ReadDeploymentRights = async (...options) =>
  await (await import('./rights.ts')).readDeploymentRights(...options)
